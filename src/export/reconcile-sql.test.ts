/** The portable SQL says of every claim and fact what the core says of it. */
import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  askDuckdb,
  claimVerdictsSql,
  factVerdictsSql,
  loadDuckdb,
  openSqliteFacts,
  withPlainNumbers,
  type Answer,
  type ClaimVerdictRow,
  type FactVerdictRow,
} from "../../test/support/reconcile-sql.ts";
import type { FactClaim } from "../facts/claim.ts";
import type { Fact, Mode } from "../facts/fact.ts";
import { compareText } from "../facts/problem.ts";
import { reconcileFacts } from "../facts/reconcile-facts.ts";
import { fact, metrics, type FactFields } from "../facts/testing.ts";
import { withdrawFacts } from "../facts/withdraw-facts.ts";
import type { SiteModel } from "../model/site-model.ts";
import { toFactRows } from "./fact-rows.ts";
import type { FlatRow } from "./tables/column.ts";
import { FACT_COLUMNS } from "./tables/fact-columns.ts";
import { flattenFactRow } from "./tables/flatten-row.ts";
import { renderParquet } from "./tables/render-parquet.ts";

const numRuns = Number(process.env["READACROSS_RUNS"] ?? 400);

const sqlite = openSqliteFacts();
afterAll(sqlite.close);

/** The flat rows as the site exports them, but for the verdict, which the SQL has to do without. */
function exported(facts: readonly Fact[], claims: readonly FactClaim[]): FlatRow[] {
  const model: Pick<SiteModel, "facts" | "claimByFact"> = {
    facts,
    claimByFact: new Map(claims.flatMap((claim) => claim.facts.map(({ id }) => [id, claim]))),
  };
  const rows = toFactRows({ registry: { entities: new Map() }, ...model } as unknown as SiteModel, {
    address: "https://example.org",
    base: "/",
  });
  return rows.map((row) => ({ ...flattenFactRow(row), verdict: null }));
}

/** What the core says, in the form in which the SQL says it. */
function saidByCore(claims: readonly FactClaim[]): Answer {
  return {
    claims: claims.map(({ id, verdict, sources, witnesses, consensus }) => ({
      claim: id,
      verdict,
      sources: sources.length,
      witnesses: witnesses.length,
      low: toNumber(consensus?.low),
      high: toNumber(consensus?.high),
      lowOpen: consensus && Number(consensus.lowOpen),
      highOpen: consensus && Number(consensus.highOpen),
    })),
    facts: claims.flatMap(verdictsOf).sort((a, b) => compareText(a.id, b.id)),
  };
}

function toNumber(end: string | null | undefined): number | null {
  return end === null || end === undefined ? null : Number(end);
}

function verdictsOf({ id: claim, facts, verdictByMember, related }: FactClaim): FactVerdictRow[] {
  const apart = new Set(related.map((each) => each.fact));
  const targetById = new Map(facts.map(({ id, restates }) => [id, restates]));
  const lastOf = (id: string): string => {
    const target = targetById.get(id);
    return target ? lastOf(target) : id;
  };
  return facts.map(({ id }) => ({
    id,
    claim,
    verdict: verdictByMember.get(id)!,
    isApart: Number(apart.has(lastOf(id))),
  }));
}

const VALUES = [
  ...["-15%", "nearly -15%", "-15.0%", "about -15%", "-14%", "-16%", "-14.5%", "-16..-14%", "-14.5..-12%"],
  ...["15%", "nearly 15%", "15.0%", "14.5%", "15.5%", "14..16%", "14..25%", "15.5..21%", "about 15%"],
  ...["over 15%", "over 20%", "under 15%", "at-least 15%", "at-least 10%", "at-most 15%", "at-most 10%"],
  ...["over -15%", "under -15%", "at-least -15%", "at-most -15%", "over -20%", "under -10%"],
  ...["0%", "0.0%", "-1%", "1%", "nearly 0%", "under 0%", "under -1%", "over 0%", "over -1%", "-5..5%"],
];

const MONEY = ["7.5bn USD", "7.523bn USD", "7,523m USD", "over 7bn USD", "at-least 7bn USD", "7.52..7.53bn USD"];

/** Spans of days in different writings, some of them the same, some overlapping, some without an end. */
const DAYS = [
  ...["2026-02", "2026-02?", "2026-02-01/2026-02-28", "2026-02-XX", "2026-02-01%/2026-02", "2026-01/2026-02"],
  ...["2024-02", "2024-02-01/2024-02-29", "2024-02/2024-02-28", "1900-02", "1900-02-01/1900-02-28", "2000-02"],
  ...["2000-02-01/2000-02-29", "2025-Q1", "2025-01/2025-03", "2025-21", "2025-03/2025-05", "2025-24", "2025-22"],
  ...["2025-12/2026-02", "2025-23", "2025-09/2025-11-30", "202X", "2020/2029", "20XX", "2025", "2025-XX", "2025-XX-XX"],
  ...["2025-Q2", "2025-Q3", "2025-Q4", "2025-04/2025-06-30", "2025-10/2025-12", "2025-06", "2025-06/2025-08-31"],
  ...["unknown", "2026-02-06/..", "../2026-02-06", "/2026", "2026/"],
];

/** A source has one origin, publisher and day, whatever it says. Two of one story, two that nobody examined. */
const SOURCES: Readonly<Record<string, Pick<FactFields, "origin" | "publisher" | "published" | "after">>> = {
  a: { origin: "wire", publisher: "mexc", published: "2026-02-09" },
  b: { origin: "wire", publisher: "cryptopolitan", published: "2026-02-10" },
  c: { origin: "c", publisher: "wind", published: "2026-02-09" },
  d: { origin: null, publisher: null, published: null },
  e: { origin: "e", publisher: "cnbc", published: null },
  f: { origin: "f", publisher: "post", published: "2026-02-06", after: ["cnbc"] },
  g: { origin: "wire", publisher: null, published: null },
  h: { origin: null, publisher: "post", published: "2026-02-10" },
};
const reports = fc.constantFrom(...Object.keys(SOURCES));

interface Drawn extends Pick<FactFields, "value" | "period" | "asOf" | "mode" | "by" | "metric" | "of" | "at"> {
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
    metric: fc.constantFrom("price-change", "price-change", "ipo-proceeds", "probability"),
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

/** Facts of mostly one claim, of few values that lie close and few days. */
const closeFacts = fc
  .record({
    mode: fc.constantFrom<Mode>("reported", "reported", "projected", "market-implied"),
    forecaster: fc.constantFrom(null, "wind"),
    metric: fc.constantFrom("price-change", "price-change", "ipo-proceeds"),
    values: fc.subarray(VALUES, { minLength: 1, maxLength: 5 }),
    days: fc.subarray(DAYS, { minLength: 1, maxLength: 3 }),
  })
  .chain(({ mode, forecaster, metric, values, days }) =>
    fc.array(
      fc.record<Drawn>({
        report: reports,
        metric: fc.constant(metric),
        value: fc.constantFrom(...values),
        period: fc.constantFrom("unknown", "2026-02", "2026-02", "2026-02"),
        asOf: fc.constantFrom(null, ...days),
        mode: fc.constant(mode),
        by: mode === "projected" ? fc.constant(forecaster) : fc.constantFrom(null, null, "wind", "cnbc"),
        restated: fc.constant(null),
        isWithdrawn: isSeldom,
      }),
      { minLength: 2, maxLength: 12 },
    ),
  );

/** Lists of facts, each list about a subject of its own. */
const worlds = fc
  .array(fc.oneof(mixedFacts, closeFacts, closeFacts), { minLength: 1, maxLength: 3 })
  .map((lists) => lists.flatMap(factsOf));

function factsOf(list: readonly Drawn[], subject: number): Fact[] {
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

/** A figure of more digits than a double keeps, and its neighbours. */
const longFacts = fc
  .array(
    fc.record({
      report: reports,
      digits: fc.constantFrom("123456789012345", "1234567890123456", "12345678901234567", "0.10000000000000001", "0.1"),
      last: fc.nat({ max: 9 }),
      qualifier: fc.constantFrom("", "", "nearly ", "over ", "at-least "),
      sign: fc.constantFrom("", "-"),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((list) =>
    list.map(({ report, digits, last, qualifier, sign }, index) =>
      fact({
        report,
        ...SOURCES[report],
        localId: `fact-${index}`,
        value: `${qualifier}${sign}${digits}${last}%`,
      }),
    ),
  );

describe("asked of SQLite, the SQL", () => {
  it("says of every claim and every fact what the core says", () => {
    fc.assert(
      fc.property(worlds, (facts) => {
        const claims = reconcileFacts(facts, metrics);
        expect(sqlite.ask(exported(facts, claims))).toEqual(saidByCore(claims));
      }),
      { numRuns },
    );
  });

  it("concludes nothing that the core doesn't from figures that doubles can't tell apart", () => {
    fc.assert(
      fc.property(longFacts, (facts) => {
        const claims = reconcileFacts(facts, metrics);
        const verdictById = new Map(claims.flatMap((claim) => [...claim.verdictByMember]));
        for (const { id, verdict } of sqlite.ask(exported(facts, claims)).facts) {
          if (verdict !== "single-source") expect([id, verdictById.get(id)]).toEqual([id, verdict]);
        }
      }),
      { numRuns },
    );
  });

  it.each<[what: string, values: [string, string], verdict: string]>([
    ["neighbours as printed", ["14.45%", "14.46%"], "disputed"],
    ["neighbours of fourteen digits", ["1.2345678901234%", "1.2345678901235%"], "disputed"],
    [
      "neighbours of fifteen digits, whose ends have sixteen",
      ["1.23456789012345%", "1.23456789012346%"],
      "single-source",
    ],
    ["the same figure of twenty digits", ["12345678901234567890%", "12345678901234567890%"], "corroborated"],
    ["an end that both hold", ["14.45..14.455%", "14.455..14.46%"], "corroborated"],
  ])("says of %s what their digits allow", (_, [one, other], verdict) => {
    const facts = [fact({ report: "a", value: one }), fact({ report: "b", value: other })];
    expect(sqlite.ask(exported(facts, reconcileFacts(facts, metrics))).claims.map((row) => row.verdict)).toEqual([
      verdict,
    ]);
  });

  it("leaves out what is withdrawn or said again, whatever else their rows hold", () => {
    const facts = ["a", "b", "c"].map((report) => fact({ report }));
    const [kept, withdrawn, again] = exported(facts, reconcileFacts(facts, metrics)) as [FlatRow, FlatRow, FlatRow];
    const rows = [kept, { ...withdrawn, withdrawn: "2026-11-22" }, { ...again, restates: "a#fact" }];
    const { claims, facts: said } = sqlite.ask(rows);
    expect(claims.map(({ verdict, sources }) => [verdict, sources])).toEqual([["single-source", 1]]);
    expect(said.map(({ id, verdict }) => [id, verdict])).toEqual([
      ["a#fact", "single-source"],
      ["c#fact", "single-source"],
    ]);
  });

  it("has nothing to say of no facts", () => {
    expect(sqlite.ask([])).toEqual({ claims: [], facts: [] });
  });
});

const duckdb = await loadDuckdb();

describe.skipIf(duckdb === null)("asked of DuckDB, the same text", () => {
  it("says of hundreds of claims, read from Parquet, what the core says", async () => {
    const folder = mkdtempSync(join(tmpdir(), "readacross-reconcile-"));
    try {
      const lists = fc.sample(fc.oneof(mixedFacts, closeFacts, closeFacts), { numRuns: 400, seed: 20_261_122 });
      const facts = lists.flatMap(factsOf);
      const claims = reconcileFacts(facts, metrics);
      const verdicts = new Set(claims.map(({ verdict }) => verdict));
      expect([claims.length > 1000, [...verdicts].sort()]).toEqual([
        true,
        ["corroborated", "disputed", "single-source", "syndicated"],
      ]);
      const file = join(folder, "facts.parquet");
      writeFileSync(file, renderParquet(FACT_COLUMNS, exported(facts, claims)));
      const view = `create view facts as from read_parquet('${file}')`;
      const [, found, foundOfFacts] = await askDuckdb(duckdb!, [view, claimVerdictsSql, factVerdictsSql]);
      const wanted = saidByCore(claims);
      expect(withPlainNumbers<ClaimVerdictRow>(found!)).toEqual(wanted.claims);
      expect(withPlainNumbers<FactVerdictRow>(foundOfFacts!)).toEqual(wanted.facts);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
