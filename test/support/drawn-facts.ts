/** Facts drawn at random that tempt: near values, shared stories, unknown days, forecasts, sources that nobody examined. */
import fc from "fast-check";
import type { Fact, Mode } from "../../src/facts/fact.ts";
import { fact, type FactFields } from "../../src/facts/testing.ts";
import { withdrawFacts } from "../../src/facts/withdraw-facts.ts";

const VALUES = [
  ...["-15%", "nearly -15%", "-15.0%", "about -15%", "-14%", "-16%", "-14.5%", "-16..-14%", "-14.5..-12%"],
  ...["15%", "nearly 15%", "15.0%", "14.5%", "15.5%", "14..16%", "14..25%", "15.5..21%", "about 15%"],
  ...[
    "over 15%",
    "over 20%",
    "under 15%",
    "at-least 15%",
    "at-least 14%",
    "15..20%",
    "at-least 10%",
    "at-most 15%",
    "at-most 10%",
  ],
  ...["over -15%", "under -15%", "at-least -15%", "at-most -15%", "over -20%", "under -10%"],
  ...["0%", "0.0%", "-1%", "1%", "nearly 0%", "under 0%", "under -1%", "over 0%", "over -1%", "-5..5%"],
];

const MONEY = ["7.5bn USD", "7.523bn USD", "7,523m USD", "over 7bn USD", "at-least 7bn USD", "7.52..7.53bn USD"];

/** Spans of days in different writings, some of them the same, some overlapping, some without an end. */
export const DAYS = [
  ...[
    "2026-02",
    "2026-02?",
    "2026-02-01/2026-02-28",
    "2026-02-XX",
    "2026-02-01?/2026-02-28",
    "2026-02-01~/2026-02",
    "2026-02-01%/2026-02",
    "2026-01/2026-02",
  ],
  ...["2024-02", "2024-02-01/2024-02-29", "2024-02/2024-02-28", "1900-02", "1900-02-01/1900-02-28", "2000-02"],
  ...["2000-02-01/2000-02-29", "2025-Q1", "2025-01/2025-03", "2025-21", "2025-03/2025-05", "2025-24", "2025-22"],
  ...["2025-12/2026-02", "2025-23", "2025-09/2025-11-30", "202X", "2020/2029", "20XX", "2025", "2025-XX", "2025-XX-XX"],
  ...["2025-Q2", "2025-Q3", "2025-Q4", "2025-04/2025-06-30", "2025-10/2025-12", "2025-06", "2025-06/2025-08-31"],
  ...["unknown", "2026-02-06/..", "../2026-02-06", "/2026", "2026/"],
];

/** A source has one origin, publisher and day, whatever it says. Two of one story, two that nobody examined. */
export const SOURCES: Readonly<Record<string, Pick<FactFields, "origin" | "publisher" | "published" | "after">>> = {
  a: { origin: "wire", publisher: "mexc", published: "2026-02-09" },
  b: { origin: "wire", publisher: "cryptopolitan", published: "2026-02-10" },
  c: { origin: "c", publisher: "wind", published: "2026-02-09" },
  d: { origin: null, publisher: null, published: null },
  e: { origin: "e", publisher: "cnbc", published: null },
  f: { origin: "f", publisher: "post", published: "2026-02-06", after: ["cnbc"] },
  g: { origin: "wire", publisher: null, published: null },
  h: { origin: null, publisher: "post", published: "2026-02-10" },
  // Its story is named like a report that nobody examined, so that undated facts of both have one claim id.
  i: { origin: "d", publisher: null, published: "2026-02-06" },
};
const LISTINGS = ["BABA", "09988.HK", "89988.HK"];

export const reports = fc.constantFrom(...Object.keys(SOURCES));

interface Drawn extends Pick<
  FactFields,
  "value" | "period" | "asOf" | "mode" | "by" | "metric" | "listing" | "of" | "at"
> {
  readonly report: string;
  /** Place in the list of what it says again, where that is of its source. */
  readonly restated: number | null;
  readonly isWithdrawn: boolean;
}

const isSeldom = fc.nat({ max: 11 }).map((drawn) => drawn === 0);

/** Facts of all kinds, some of which say again what another one of their source says. */
const mixedFacts = fc.array(
  fc.record<Drawn>({
    report: reports,
    of: fc.constantFrom(null, null, null, "csi-index"),
    metric: fc.constantFrom("price-change", "price-change", "ipo-proceeds", "first-day-return", "probability"),
    listing: fc.constantFrom(null, null, null, ...LISTINGS),
    value: fc.constantFrom(...VALUES, ...MONEY),
    period: fc.constantFrom("unknown", "2026-02", "2026-02", "2026-02-01/2026-02-28", "2026-02-06", "2026/..", "/2026"),
    asOf: fc.constantFrom(null, null, ...DAYS.slice(0, 3), ...DAYS.slice(-5)),
    mode: fc.constantFrom<Mode>("reported", "projected", "market-implied"),
    by: fc.constantFrom(null, null, null, "wind", "goldman-sachs", "cnbc"),
    at: fc.constantFrom(null, 3, 7),
    restated: fc.option(fc.nat({ max: 11 }), { freq: 5 }),
    isWithdrawn: isSeldom,
  }),
  { minLength: 1, maxLength: 14 },
);

/** Facts of mostly one claim, of few values that lie close, few days and few listings. */
const closeFacts = fc
  .record({
    mode: fc.constantFrom<Mode>("reported", "reported", "projected", "market-implied"),
    forecaster: fc.constantFrom(null, "wind"),
    metric: fc.constantFrom("price-change", "price-change", "ipo-proceeds", "first-day-return"),
    listings: fc.subarray([null, ...LISTINGS], { minLength: 1, maxLength: 3 }),
    canAllNameThem: fc.boolean(),
    values: fc.subarray(VALUES, { minLength: 1, maxLength: 5 }),
    days: fc.subarray(DAYS, { minLength: 1, maxLength: 3 }),
  })
  .chain(({ mode, forecaster, metric, listings, canAllNameThem, values, days }) =>
    fc
      .array(
        fc.record<Drawn>({
          report: reports,
          metric: fc.constant(metric),
          listing: fc.constantFrom(...listings),
          value: fc.constantFrom(...values),
          period: fc.constantFrom("unknown", "2026-02", "2026-02", "2026-02"),
          asOf: fc.constantFrom(null, ...days),
          mode: fc.constant(mode),
          by: mode === "projected" ? fc.constant(forecaster) : fc.constantFrom(null, null, "wind", "cnbc"),
          restated: fc.constant(null),
          isWithdrawn: isSeldom,
        }),
        { minLength: 2, maxLength: 12 },
      )
      .map((list) =>
        list.map((each) =>
          canAllNameThem || SOURCES[each.report]!.origin === null ? each : { ...each, listing: null },
        ),
      ),
  );

/** Facts that mostly meet in claims. */
export const anyFacts = fc.oneof(mixedFacts, closeFacts, closeFacts);

/** Lists of facts, each list about a subject of its own. */
export const worlds = fc.array(anyFacts, { minLength: 1, maxLength: 3 }).map((lists) => lists.flatMap(factsOf));

/** A list of facts about a subject of its own, those that are withdrawn ruled on. */
export function factsOf(list: readonly Drawn[], subject: number): Fact[] {
  const idOf = (index: number) => `fact-${subject}-${index}`;
  const facts = list.map(({ restated, isWithdrawn: _, ...fields }, index) => {
    const isSaidAgain = restated !== null && list[restated]?.report === fields.report;
    return fact({
      ...fields,
      ...SOURCES[fields.report],
      subject: `subject-${subject}`,
      localId: idOf(index),
      restates: isSaidAgain ? `${fields.report}#${idOf(restated)}` : null,
    });
  });
  const ruled = facts.filter((_, index) => list[index]!.isWithdrawn).map(({ id }) => id);
  return withdrawFacts(facts, new Map(ruled.map((id) => [id, ruling])));
}

const ruling = { ruling: "misread", date: "2026-11-22", reason: "Misread." };
