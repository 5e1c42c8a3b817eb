import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  EMPTY_STATE,
  FACETS,
  MAX_OPTIONS,
  normalizeWords,
  parseState,
  SORT_COLUMNS,
  writeState,
  type ExplorerState,
} from "./state.ts";

function read(query: string): ExplorerState {
  return parseState(new URLSearchParams(query));
}

function readAgain(state: ExplorerState): ExplorerState {
  return parseState(writeState(state));
}

const option = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== "" && text === text.toWellFormed());
const options = fc.uniqueArray(option, { maxLength: 4 });
const day = fc.constantFrom(null, "2025-11-07", "2026-02-28", "0001-01-01");
const bound = fc.constantFrom(null, "12.5", "-3", "620m", "1,240", "0");

const states: fc.Arbitrary<ExplorerState> = fc.record({
  rows: fc.constantFrom("facts", "statements"),
  chosen: fc.record({
    verdict: options,
    metric: options,
    entity: options,
    publisher: options,
    origin: options,
    period: options,
    kind: options,
  }),
  unit: fc.constantFrom(null, "percent", "HKD"),
  min: bound,
  max: bound,
  from: day,
  to: day,
  words: fc
    .string({ unit: "grapheme", maxLength: 40 })
    .filter((text) => text === text.toWellFormed())
    .map(normalizeWords),
  sort: fc.record({
    column: fc.constantFrom(...SORT_COLUMNS),
    direction: fc.constantFrom("ascending", "descending"),
  }),
  page: fc.integer({ min: 1, max: 1_000_000 }),
});

it("reads back every state that it writes", () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(readAgain(state)).toEqual(state);
    }),
  );
});

it("reads what it wrote of any address as that address itself", () => {
  const keys = ["rows", ...FACETS, "ticker", "unit", "min", "max", "from", "to", "q", "sort", "page", "other"];
  const pair = fc.tuple(fc.constantFrom(...keys), fc.oneof(fc.string(), fc.constantFrom("-value", "12", "2026-02-30")));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
      const state = parseState(new URLSearchParams(pairs));
      expect(readAgain(state)).toEqual(state);
    }),
  );
});

describe("an address", () => {
  it("that says nothing asks for everything, and asking for everything needs no address", () => {
    expect(read("")).toEqual(EMPTY_STATE);
    expect(writeState(EMPTY_STATE).toString()).toBe("");
  });

  it("repeats a key for several options of a facet", () => {
    const { chosen } = read("verdict=disputed&verdict=corroborated&verdict=disputed&metric=pe-ratio");
    expect(chosen.verdict).toEqual(["disputed", "corroborated"]);
    expect(chosen.metric).toEqual(["pe-ratio"]);
  });

  it("keeps options that nobody knows, so that they find nothing rather than everything", () => {
    expect(read("metric=no-such-metric").chosen.metric).toEqual(["no-such-metric"]);
  });

  it("takes tickers for entities", () => {
    expect(read("ticker=9988&entity=tencent").chosen.entity).toEqual(["tencent", "9988"]);
  });

  it("sorts a column upwards, and downwards behind a minus", () => {
    expect(read("sort=value").sort).toEqual({ column: "value", direction: "ascending" });
    expect(read("sort=-value").sort).toEqual({ column: "value", direction: "descending" });
  });

  it("is small where little was asked", () => {
    expect(writeState(read("rows=facts&sort=-added&page=1&q=+&metric=pe-ratio")).toString()).toBe("metric=pe-ratio");
  });
});

describe("what an address can't mean is left out", () => {
  it.each([
    ["from=2026-02-30"],
    ["to=yesterday"],
    ["min=NaN"],
    ["max=1e400"],
    ["min=Infinity"],
    ["page=0"],
    ["page=-1"],
    ["page=1.5"],
    ["page=x"],
    ["sort=constructor"],
    ["sort=--value"],
    ["rows=users"],
    ["metric=&metric=+"],
    ["__proto__=1&constructor=2&toString=3"],
  ])("%s", (query) => {
    expect(read(query)).toEqual(EMPTY_STATE);
  });

  it("a page beyond all pages is a number that can be counted to", () => {
    expect(read(`page=${"9".repeat(400)}`).page).toBe(1_000_000);
  });

  it("more options and words than anybody chooses are cut", () => {
    const many = Array.from({ length: 5000 }, (_, index) => `metric=m${index}`).join("&");
    const state = read(`${many}&q=${"long ".repeat(5000)}`);
    expect(state.chosen.metric).toHaveLength(MAX_OPTIONS);
    expect(state.words.length).toBeLessThanOrEqual(200);
  });

  it("words are not cut within a character", () => {
    expect(read(`q=${"a".repeat(199)}😀`).words).toBe("a".repeat(199));
  });
});
