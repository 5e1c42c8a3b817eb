/** Whatever stands in an address: a state within its bounds, that reads back the same, and nothing inherited. */
import { describe, expect, test } from "vitest";
import { parseState, writeState } from "../../src/explorer/query/state.ts";
import { parseSearch, writeSearch } from "../../src/search/query/search-state.ts";
import { EXPLORER_QUERIES, SEARCH_QUERIES } from "./inputs/url-states.ts";

const named = (queries: readonly string[]) => queries.map((query) => [query.slice(0, 60), query] as const);

describe("the explorer", () => {
  test.each(named(EXPLORER_QUERIES))("reads %s", (_, query) => {
    const state = parseState(new URLSearchParams(query));
    expectBounded(state);
    expect(parseState(writeState(state))).toEqual(state);
  });
});

describe("the search", () => {
  test.each(named(SEARCH_QUERIES))("reads %s", (_, query) => {
    const state = parseSearch(new URLSearchParams(query));
    expectBounded(state);
    expect(parseSearch(writeSearch(state))).toEqual(state);
  });
});

/** Texts are short, numbers finite and whole, and nothing came into the prototype of all objects. */
function expectBounded(state: object): void {
  const visit = (value: unknown): void => {
    if (typeof value === "string") expect(value.length).toBeLessThanOrEqual(200);
    else if (typeof value === "number") expect(Number.isSafeInteger(value) && value >= 1).toBe(true);
    else if (Array.isArray(value)) {
      expect(value.length).toBeLessThanOrEqual(100);
      value.forEach(visit);
    } else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
  };
  visit(state);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)["isReady"]).toBeUndefined();
}
