import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleModel, type SampleFact, type SampleReport } from "../../model/pages/sample-site.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { explorerShards } from "../explorer-shards.ts";
import { answerState, type Answer } from "./answer.ts";
import { PAGE_LENGTH } from "./page-length.ts";
import { naiveOrdinals, naiveRows, passes } from "./naive-answer.ts";
import { openTable, withWords } from "./open-table.ts";
import { EMPTY_STATE, FACETS, parseState, SORT_COLUMNS, type ExplorerState } from "./state.ts";
import type { Table } from "./table.ts";

const registry = {
  publishers: [
    { id: "mexc", siglum: "MX", name: "MEXC" },
    { id: "aa-wire", siglum: "AA", name: "Ärzte Wire" },
  ],
};

const fact: fc.Arbitrary<Omit<SampleFact, "id">> = fc.record(
  {
    subject: fc.constantFrom("kestrel", "Heron", "avocet"),
    value: fc.constantFrom(
      "-15%",
      "nearly 12.5%",
      "12.50%",
      "175..185bn USD",
      "620m HKD",
      "0.1x",
      "1,240",
      "3..5%",
      "-0.3%",
    ),
    metric: fc.constantFrom("price-change", "weight", "net-income"),
    period: fc.constantFrom("2026-02-02", "2026-02", "2025", "2024/2026", "unknown", "2025-06-01/..", "../2025-03-31"),
    mode: fc.constantFrom("reported", "projected", "market-implied"),
    words: fc.constantFrom("fell nearly 15 percent", "über alles", ""),
    at: fc.integer({ min: 1, max: 3 }),
    withdrawn: fc.constant({ ruling: "r", date: "2026-01-01", reason: "wrong" }),
  },
  { requiredKeys: ["subject", "value"] },
);

const statement = fc.record({
  key: fc.constantFrom("launch", "merger"),
  kind: fc.constantFrom("event", "view"),
  subjects: fc.subarray(["kestrel", "Heron", "avocet"]),
  text: fc.constantFrom("A plant opens.", "Zebras fall", "a plant opens"),
});

const reports: fc.Arbitrary<SampleReport[]> = fc
  .array(
    fc.record({
      added: fc.constantFrom("2026-11-20", "2026-11-22"),
      publisher: fc.constantFrom(null, "mexc", "aa-wire"),
      origin: fc.constantFrom(null, "storm", "own-story"),
      published: fc.constantFrom(null, "2026-02-09", "2025-11-07"),
      facts: fc.array(fact, { maxLength: 8 }),
      statements: fc.array(statement, { maxLength: 4 }),
    }),
    { maxLength: 4 },
  )
  .map((list) =>
    list.map(({ added, publisher, origin, published, facts, statements }, number) => ({
      id: `report-${number}`,
      added,
      source: { publisher, origin, published, siglum: publisher === null ? "ZZ" : publisher.slice(0, 2).toUpperCase() },
      facts: facts.map((each, index) => ({ ...each, id: `f${index}` })),
      statements: statements.map((each, index) => ({ ...each, id: `s${index}` })),
    })),
  );

/** Most filters are off, so that most states find something. */
const seldom = <T>(usual: T, other: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, other);
const someOf = (...ids: string[]) => seldom<string[]>([], fc.subarray(ids));
const orNull = (...texts: string[]) => seldom<string | null>(null, fc.constantFrom(...texts));
const range = fc.record({
  unit: fc.constantFrom("percent", "percent", "USD", "furlong"),
  min: fc.constantFrom(null, "12.5", "-0.3", "4", "180bn"),
  max: fc.constantFrom(null, "12.5", "4", "-0.3"),
});

const states: fc.Arbitrary<ExplorerState> = fc
  .record({
    rows: fc.constantFrom("facts" as const, "statements" as const),
    chosen: fc.record({
      verdict: someOf("single-source", "disputed", "withdrawn", "no-such-verdict"),
      metric: someOf("price-change", "weight", "constructor"),
      entity: someOf("kestrel", "Heron", "nobody"),
      publisher: someOf("mexc", "-"),
      origin: someOf("storm", "-"),
      period: someOf("2026", "unknown", "2024"),
      kind: someOf("reported", "projected", "event"),
    }),
    range: seldom(
      { unit: null, min: null, max: null },
      range as fc.Arbitrary<Pick<ExplorerState, "unit" | "min" | "max">>,
    ),
    from: orNull("2025-06-01", "2026-02-28", "2026-02-02"),
    to: orNull("2025-06-01", "2026-02-28", "2025-03-31", "2024-01-01"),
    words: seldom("", fc.constantFrom("kes", "plant ZEB", "uber", "mexc fell", "?!")),
    sort: fc.record({
      column: fc.constantFrom(...SORT_COLUMNS),
      direction: fc.constantFrom("ascending" as const, "descending" as const),
    }),
  })
  .map(({ range, ...state }) => ({ ...state, ...range, page: 1 }));

function tableOf(model: SiteModel, rows: ExplorerState["rows"] = "facts"): Table {
  const { columns, words } = explorerShards(model, rows);
  return withWords(openTable(columns), words);
}

describe("what the columns answer is what the rows say", () => {
  it("in rows found, their order, counts of options and what each filter takes away", () => {
    fc.assert(
      fc.property(reports, states, (list, state) => {
        const model = sampleModel({ ...registry, reports: list });
        const rows = naiveRows(model, state.rows);
        const answer = answerState(tableOf(model, state.rows), state);
        expect([...answer.ordinals]).toEqual(naiveOrdinals(rows, state));
        expect(answer.total).toBe(rows.length);
        for (const facet of FACETS) {
          const open = rows.filter((row) => passes(row, state, facet));
          for (const { id, count, isChosen } of answer.facets[facet]) {
            expect([facet, id, count]).toEqual([
              facet,
              id,
              open.filter(({ options }) => options[facet].includes(id)).length,
            ]);
            expect(isChosen).toBe(state.chosen[facet].includes(id));
          }
        }
        const open = rows.filter((row) => passes(row, state, "value"));
        for (const { id, count } of answer.units) expect(count).toBe(open.filter(({ unit }) => unit === id).length);
        for (const { label, count } of answer.drops) {
          const name = { Value: "value", Dates: "dates", Words: "words" }[label] ?? label.toLowerCase();
          expect([name, count]).toEqual([name, naiveOrdinals(rows, state, name).length]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("adds up: the options of a facet to the rows that are left without its own choice", () => {
    fc.assert(
      fc.property(reports, states, (list, state) => {
        const model = sampleModel({ ...registry, reports: list });
        const table = tableOf(model, "facts");
        const { facets } = answerState(table, { ...state, rows: "facts" });
        for (const facet of FACETS) {
          const without = answerState(table, { ...state, rows: "facts", chosen: { ...state.chosen, [facet]: [] } });
          expect(facets[facet].reduce((sum, { count }) => sum + count, 0)).toBe(without.count);
        }
      }),
    );
  });

  it("leads from each chip and each drop to what it promises", () => {
    fc.assert(
      fc.property(reports, states, (list, state) => {
        const table = tableOf(sampleModel({ ...registry, reports: list }), state.rows);
        const answer = answerState(table, state);
        for (const drop of answer.drops) expect(answerState(table, drop.state).count).toBe(drop.count);
        for (const chip of answer.chips) {
          const after = answerState(table, chip.state).chips.map(({ filter, label }) => `${filter} ${label}`);
          expect(after).not.toContain(`${chip.filter} ${chip.label}`);
        }
        expect(answer.drops.length > 0).toBe(
          answer.count === 0 && answer.chips.some(({ filter }) => !/^At /u.test(filter)),
        );
      }),
    );
  });
});

/** 250 facts of one report. */
const long = tableOf(
  sampleModel({
    reports: [
      {
        id: "long",
        facts: Array.from({ length: 250 }, (_, index) => ({
          id: `f${index}`,
          subject: "kestrel",
          value: `${index}.5%`,
          period: `2026-01-${String((index % 28) + 1).padStart(2, "0")}`,
          at: index + 1,
        })),
      },
    ],
  }),
);

function ask(query: string, table = long): Answer {
  return answerState(table, parseState(new URLSearchParams(query)));
}

describe("pages", () => {
  it("hold a hundred rows, the last one the rest", () => {
    expect(ask("").pages).toBe(3);
    expect([...ask("page=2").shown]).toEqual(Array.from({ length: PAGE_LENGTH }, (_, index) => index + 100));
    expect(ask("page=3").shown).toHaveLength(50);
  });

  it("beyond the last lead to the last, and there is one even of nothing", () => {
    expect(ask("page=99999999999").state.page).toBe(3);
    expect(ask("metric=none&page=7")).toMatchObject({ count: 0, pages: 1, state: { page: 1 } });
  });
});

describe("a range of values", () => {
  it("holds its bounds, to the last digit", () => {
    expect([...ask("unit=percent&min=12.5&max=13.5&sort=value").ordinals]).toEqual([12, 13]);
    expect(ask("unit=percent&min=12.51&max=13.49").count).toBe(0);
  });

  it("says that it does nothing without a unit", () => {
    expect(ask("min=12.5")).toMatchObject({ isBoundIdle: true, count: 250 });
    expect(ask("min=12.5&unit=percent").isBoundIdle).toBe(false);
  });

  it("finds nothing in a unit that no value has", () => {
    expect(ask("unit=furlong&min=0").count).toBe(0);
  });
});

describe("an option that no row has", () => {
  it("finds nothing, can be taken back, and is still among its facet's options", () => {
    const answer = ask("publisher=nobody&verdict=single-source");
    expect(answer.count).toBe(0);
    expect(answer.chips.map(({ filter, label }) => [filter, label])).toEqual([
      ["Verdict", "Single source"],
      ["Publisher", "nobody"],
    ]);
    expect(answer.facets.publisher.at(-1)).toEqual({
      id: "nobody",
      label: "nobody",
      names: [],
      count: 0,
      isChosen: true,
    });
    expect(answer.drops.map(({ label, count }) => [label, count])).toEqual([
      ["Verdict", 0],
      ["Publisher", 250],
    ]);
  });

  it.each(["__proto__", "constructor", "toString", "<script>"])("may be called %s", (id) => {
    expect(ask(new URLSearchParams({ metric: id, unit: id, period: id }).toString()).count).toBe(0);
  });
});

describe("words", () => {
  it("are refused before the words are loaded, rather than ignored", () => {
    const { columns } = explorerShards(sampleModel({}), "facts");
    expect(() => answerState(openTable(columns), { ...EMPTY_STATE, words: "x" })).toThrow("words must be loaded");
  });

  it("of another edition are refused", () => {
    const { columns } = explorerShards(sampleModel({}), "facts");
    expect(() => withWords(openTable(columns), { edition: "other", texts: [] })).toThrow("two editions");
  });
});

it("answers for a site without rows", () => {
  expect(ask("q=x&verdict=disputed&sort=-value", tableOf(sampleModel({})))).toMatchObject({
    total: 0,
    count: 0,
    pages: 1,
  });
});
