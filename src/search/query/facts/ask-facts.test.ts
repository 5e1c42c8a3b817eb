import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleListing, sampleModel, type SampleFact, type SampleReport } from "../../../model/pages/sample-site.ts";
import { factQuestion, indexedSite } from "../../facts/testing.ts";
import type { FactQuestion } from "../fact-question.ts";
import type { Constraint } from "../reading.ts";
import { naiveAsk, naiveFacets } from "./naive-ask.ts";

const registry = {
  entities: [
    {
      id: "kestrel",
      name: "Kestrel",
      names: [{ lang: "zh-Hant", name: "紅隼控股", basis: "known" as const }],
      aliases: ["Windhover"],
      listings: [sampleListing("09988.HK")],
    },
    { id: "heron", name: "Éric Heron" },
    { id: "avocet", name: "Avocet" },
    { id: "wader-index", name: "Wader Index" },
  ],
  metrics: [
    { id: "price-change", name: "Price change", names: ["performance"], isChange: true },
    { id: "weight", name: "Weight", ofValues: { avocet: "the avocet outcome" } },
    { id: "net-income", name: "Net income" },
  ],
  publishers: [
    { id: "mexc", siglum: "MX", name: "MEXC" },
    { id: "aa-wire", siglum: "AA", name: "Ärzte Wire", names: ["Doctor Post"] },
  ],
};

const fact: fc.Arbitrary<Omit<SampleFact, "id">> = fc
  .record(
    {
      subject: fc.constantFrom("kestrel", "heron", "avocet"),
      of: fc.constantFrom("wader-index", "kestrel", "avocet"),
      by: fc.constantFrom("heron", "kestrel"),
      value: fc.constantFrom(
        ...["-15%", "nearly -15%", "15%", "nearly 15%", "15.0%", "over 3%", "3%", "0.3%", "-0.3%", "3..5%", "-5..-3%"],
        ...["over 3 pp", "20x", "nearly 20x", "0.5x", "at-least 15x", "at-most 15x", "about 15x", "under 20x"],
        ...["175..185bn USD", "7.523bn HKD", "7523m HKD", "620m HKD", "1,240", "24.68%", "24.680%", "0%", "-3..3%"],
      ),
      metric: fc.constantFrom("price-change", "price-change", "weight", "net-income"),
      period: fc.constantFrom(
        ...[
          "2026-02-02",
          "2026-02-06",
          "2026-02",
          "2026-02-02?/2026-02-06?",
          "2026-01-28/2026-02-03",
          "2026-Q1",
          "2025",
        ],
        ...[
          "2024/2026",
          "unknown",
          "2025-06-01/..",
          "../2025-03-31",
          "2026",
          "2025-Q4",
          "2025-12-30/2026-01-02",
          "2026-H",
        ],
      ),
      mode: fc.constantFrom("reported", "projected", "market-implied"),
      words: fc.constantFrom("fell nearly 15 percent", "über alles", "上漲3%，港股投資者", ""),
      at: fc.integer({ min: 1, max: 4 }),
      withdrawn: fc.constant({ ruling: "r", date: "2026-01-01", reason: "wrong" }),
    },
    { requiredKeys: ["subject", "value"] },
  )
  .map((each) => (each.period === "2026-H" ? { ...each, period: "2026-01-15/2026-03-10" } : each));

const reports: fc.Arbitrary<SampleReport[]> = fc
  .array(
    fc.record({
      added: fc.constantFrom("2026-11-20", "2026-11-22"),
      publisher: fc.constantFrom(null, "mexc", "aa-wire"),
      origin: fc.constantFrom(null, "storm", "own-story"),
      published: fc.constantFrom(null, "2026-02-09", "2025-11-07"),
      tags: fc.subarray(["bear-market", "ipos"]),
      facts: fc.array(fc.tuple(fact, fc.integer({ min: 0, max: 20 })), { maxLength: 6 }),
    }),
    { maxLength: 3 },
  )
  .map((list) =>
    list.map(({ added, publisher, origin, published, tags, facts }, number) => ({
      id: `report-${number}`,
      added,
      tags,
      source: { publisher, origin, published, siglum: publisher === null ? "ZZ" : publisher.slice(0, 2).toUpperCase() },
      facts: facts.map(([each, target], index) => ({
        ...each,
        id: `f${index}`,
        ...(target < index && { restates: `f${target}` }),
      })),
    })),
  );

const constraint: fc.Arbitrary<Constraint> = fc.oneof(
  fc.record({
    kind: fc.constant("entity" as const),
    ids: fc.subarray(["kestrel", "heron", "wader-index", "avocet", "nobody"], { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant("metric" as const),
    ids: fc.shuffledSubarray(["price-change", "weight", "constructor"], { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant("publisher" as const), ids: fc.subarray(["mexc", "aa-wire"], { minLength: 1 }) }),
  fc.record({ kind: fc.constant("tag" as const), ids: fc.subarray(["bear-market", "ipos"], { minLength: 1 }) }),
  fc.record({
    kind: fc.constant("verdict" as const),
    statuses: fc.subarray(["single-source", "disputed", "withdrawn", "syndicated", "corroborated"] as const, {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  fc.record({
    kind: fc.constant("mode" as const),
    modes: fc.subarray(["reported", "projected"] as const, { minLength: 1 }),
  }),
  fc.constantFrom(
    ...(
      [
        ["2026-02-01", "2026-02-28"],
        ["2026-01-01", "2026-03-31"],
        ["2026-01-01", "2026-12-31"],
        ["2025-01-01", "2025-12-31"],
        ["2026-02-02", "2026-02-02"],
        ["2026-02-04", "2026-02-04"],
        ["2025-12-31", "2025-12-31"],
        ["2026-02-03", "2026-02-10"],
        ["2025-12-20", "2026-02-05"],
        ["2026-01-01", "2026-06-30"],
        ["2024-01-01", "9999-12-31"],
        ["2025-08-01", "2025-08-31"],
        ["1999-01-01", "1999-12-31"],
      ] as const
    ).map(([from, to]) => ({ kind: "period" as const, from, to })),
  ),
  fc
    .record({
      kind: fc.constant("comparison" as const),
      relation: fc.constantFrom("over", "at-least", "under", "at-most", "about", "equal", "between"),
      amount: fc.constantFrom(3, 15, -15, 20, 0.3, 24.68, 7_523_000_000, 0, 14.5, -3),
      to: fc.constant(null),
      unit: fc.constantFrom(null, "percent", "multiple", "HKD"),
    })
    .map((each) => (each.relation === "between" ? { ...each, to: each.amount + 5 } : each)) as fc.Arbitrary<Constraint>,
  fc.record({ kind: fc.constant("direction" as const), direction: fc.constantFrom("up" as const, "down" as const) }),
);

/** Most filters are off, so that most questions find something. */
const seldom = <T>(usual: T, other: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, other);
const someOf = (...ids: string[]) => seldom<readonly string[]>([], fc.subarray(ids, { minLength: 1 }));

const questions: fc.Arbitrary<FactQuestion> = fc.record({
  constraints: fc.array(constraint, { maxLength: 3 }),
  words: seldom<string[]>(
    [],
    fc.array(fc.constantFrom("wind", "fell", "mexc", "uber", "紅隼", "9988", "perf", "doctor avo", "投資"), {
      minLength: 1,
      maxLength: 2,
    }),
  ),
  chosen: fc.record({
    ticker: someOf("kestrel", "heron", "nobody"),
    metric: someOf("price-change", "weight"),
    publisher: someOf("mexc", "aa-wire"),
    tag: someOf("bear-market", "ipos"),
    year: someOf("2026", "unknown", "2025", "2024"),
    verdict: someOf("single-source", "disputed", "withdrawn"),
  }),
  sort: fc.constantFrom("relevance" as const, "date" as const),
});

/** For many runs: each makes a site, stores and reads its files. */
const timeout = 120_000;

describe("what the index answers is what the facts say", { timeout }, () => {
  it("in facts found, their order, their number and the counts of options, however it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(reports, questions, fc.constantFrom(2, 3, 7, 100), async (list, question, length) => {
        const model = sampleModel({ ...registry, reports: list });
        const answer = await indexedSite(model, length).asking()(question);
        const expected = naiveAsk(model, question);
        const lines = await answer.lines(0, 1000);
        expect(lines.map(({ id }) => id)).toEqual(expected);
        expect(answer.count).toBe(expected.length);
        const facets = Object.entries(await answer.facets()).map(([facet, counts]) => [
          facet,
          [...counts].sort(([a], [b]) => (a < b ? -1 : 1)),
        ]);
        expect(Object.fromEntries(facets)).toEqual(naiveFacets(model, question));
      }),
    );
  });

  it("in every stretch of it", async () => {
    await fc.assert(
      fc.asyncProperty(
        reports,
        constraint,
        fc.nat(12),
        fc.nat(6),
        fc.constantFrom(2, 3, 5),
        async (list, only, from, count, length) => {
          const model = sampleModel({ ...registry, reports: list });
          const question = factQuestion({ constraints: [only] });
          const answer = await indexedSite(model, length).asking()(question);
          const lines = await answer.lines(from, from + count);
          expect(lines.map(({ id }) => id)).toEqual(naiveAsk(model, question).slice(from, from + count));
        },
      ),
    );
  });
});
