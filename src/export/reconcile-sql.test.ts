/** The portable SQL says of every claim and fact what the core says of it. */
import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { anyFacts, DAYS, factsOf, reports, SOURCES, worlds } from "../../test/support/drawn-facts.ts";
import {
  askDuckdb,
  claimVerdictsSql,
  factVerdictsSql,
  loadDuckdb,
  openSqliteFacts,
  withPlainNumbers,
  type ClaimVerdictRow,
  type FactVerdictRow,
} from "../../test/support/reconcile-sql.ts";
import { exported, saidByCore } from "../../test/support/said-by-core.ts";
import type { Mode } from "../facts/fact.ts";
import { reconcileFacts } from "../facts/reconcile-facts.ts";
import { fact, metrics } from "../facts/testing.ts";
import type { FlatRow } from "./tables/column.ts";
import { FACT_COLUMNS } from "./tables/fact-columns.ts";
import { renderParquet } from "./tables/render-parquet.ts";

const numRuns = Number(process.env["READACROSS_RUNS"] ?? 600);

const sqlite = openSqliteFacts();
afterAll(sqlite.close);

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

  it.each<[mode: Mode, by: string | null, stories: string, sources: [string, string]]>([
    ["market-implied", null, "two stories", ["c", "e"]],
    ["projected", "wind", "two stories", ["c", "e"]],
    ["projected", "wind", "one story", ["a", "b"]],
  ])("reads every writing of a day like the core, on %s figures by %s of %s", (mode, by, _, sources) => {
    const facts = DAYS.flatMap((one, first) =>
      DAYS.flatMap((other, second) =>
        [one, other].map((asOf, index) =>
          fact({
            report: sources[index]!,
            ...SOURCES[sources[index]!],
            subject: `subject-${first}-${second}`,
            localId: `fact-${first}-${second}`,
            value: `${15 + index}%`,
            asOf,
            mode,
            by,
          }),
        ),
      ),
    );
    const claims = reconcileFacts(facts, metrics);
    expect(new Set(claims.map(({ verdict }) => verdict)).size).toBe(2);
    expect(sqlite.ask(exported(facts, claims))).toEqual(saidByCore(claims));
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
    [
      "the last and first of two ranges of sixteen digits",
      ["12,345,678..12,345,679%", "12,345,679..12,345,680%"],
      "corroborated",
    ],
    ["an end that both hold", ["14.45..14.455%", "14.455..14.46%"], "corroborated"],
  ])("says of %s what their digits allow", (_, [one, other], verdict) => {
    const facts = [fact({ report: "a", value: one }), fact({ report: "b", value: other })];
    expect(sqlite.ask(exported(facts, reconcileFacts(facts, metrics))).claims.map((row) => row.verdict)).toEqual([
      verdict,
    ]);
  });

  it("knows what happens once, whatever stands before it in a claim's id", () => {
    const once = { metric: "ipo-proceeds", value: "620m HKD", of: "main-board" };
    const facts = [fact({ ...once, report: "a", period: "unknown" }), fact({ ...once, report: "b", period: "2025" })];
    const { claims } = sqlite.ask(exported(facts, reconcileFacts(facts, metrics)));
    expect(claims.map(({ claim, verdict }) => [claim, verdict])).toEqual([
      ["alibaba/ipo-proceeds.main-board.once", "corroborated"],
    ]);
  });

  it.each(["2026/..", "/2026"])(
    "compares the period %s within one story only, even where the claim's id is shared",
    (period) => {
      const facts = [fact({ report: "d", origin: null, period }), fact({ report: "i", origin: "d", period })];
      const claims = reconcileFacts(facts, metrics);
      expect(claims).toHaveLength(1);
      expect(sqlite.ask(exported(facts, claims)).facts.map(({ verdict }) => verdict)).toEqual([
        "single-source",
        "single-source",
      ]);
    },
  );

  it.each<[what: string, facts: readonly [report: string, listing: string | null, value: string][], high: number]>([
    [
      "one of two listings",
      [
        ["c", null, "-15..-14%"],
        ["d", "BABA", "about -15%"],
        ["h", "09988.HK", "-15%"],
      ],
      -14,
    ],
    [
      "whatever its source says of the same listing",
      [
        ["c", null, "-15..-14%"],
        ["d", "BABA", "about -15%"],
        ["h", "09988.HK", "about -15%"],
        ["h", "BABA", "-15%"],
      ],
      -14.5,
    ],
    [
      "the listing of the first who is let in",
      [
        ["c", null, "-15..-14%"],
        ["d", null, "about -15%"],
        ["d", "09988.HK", "about -15%"],
        ["h", "BABA", "-15%"],
      ],
      -14.5,
    ],
  ])("L3 lets a figure of no listing agree with %s, where nobody examined those who name one", (_, list, high) => {
    const facts = list.map(([report, listing, value], index) =>
      fact({ report, ...SOURCES[report], localId: `fact-${index}`, listing, value }),
    );
    const claims = reconcileFacts(facts, metrics);
    const said = sqlite.ask(exported(facts, claims));
    expect(said).toEqual(saidByCore(claims));
    expect(said.claims.map(({ verdict, high: found }) => [verdict, found])).toEqual([["syndicated", high]]);
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
      const lists = fc.sample(anyFacts, { numRuns: 400, seed: 20_261_122 });
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
