import { array, assert, constantFrom, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  EMPTY_SEARCH,
  MAX_OPTIONS,
  MAX_QUERY_LENGTH,
  isNarrowed,
  parseSearch,
  searchHref,
  writeSearch,
} from "./search-state.ts";

const read = (query: string) => parseSearch(new URLSearchParams(query));

describe("an address is read", () => {
  it("with everything that it can say", () => {
    expect(
      read("q=+tencent+fell+&kind=report&kind=fact&ticker=9988&ticker=tencent&year=2026&sort=date&page=3&utm=x"),
    ).toEqual({
      query: "tencent fell",
      kinds: ["fact", "report"],
      chosen: { ticker: ["9988", "tencent"], metric: [], publisher: [], tag: [], year: ["2026"], verdict: [] },
      sort: "date",
      page: 3,
    });
  });

  it("as nothing asked where it says nothing that is known", () => {
    expect(read("kind=toString&sort=__proto__&page=-1&q=%20&ticker=&constructor=1")).toEqual(EMPTY_SEARCH);
  });

  it.each(["0", "1e9", "1.5", "two", "", "-2"])("with page 1 where page is %j", (page) => {
    expect(read(new URLSearchParams({ page }).toString()).page).toBe(1);
  });

  it("cut to what a state may hold, never within a character", () => {
    const { query, chosen } = read(
      new URLSearchParams([
        ["q", `${"a".repeat(MAX_QUERY_LENGTH - 1)}𠮷𠮷`],
        ...Array.from({ length: 99 }, (_, index) => ["tag", `t${index}`]),
      ]).toString(),
    );
    expect(query).toBe("a".repeat(MAX_QUERY_LENGTH - 1));
    expect(chosen.tag).toHaveLength(MAX_OPTIONS);
  });
});

it("what is written is read back the same, whatever stood in the address", () => {
  const key = constantFrom("q", "kind", "ticker", "metric", "publisher", "tag", "year", "verdict", "sort", "page", "x");
  const value = constantFrom("fact", "name", "page", "date", "2026", "12", "９９８８", "  ", "a b", "𠮷", "&=#").map(
    String,
  );
  const pair = record({ key, value: value.chain((known) => constantFrom(known, `${known} `)) });
  assert(
    property(array(pair), string(), (pairs, query) => {
      const params = new URLSearchParams([
        ["q", query],
        ...pairs.map(({ key, value }): [string, string] => [key, value]),
      ]);
      const state = parseSearch(params);
      expect(parseSearch(writeSearch(state))).toEqual(state);
    }),
  );
});

it("an address says nothing about what is as by default", () => {
  expect(searchHref("/research/", EMPTY_SEARCH)).toBe("/research/search/");
  expect(searchHref("/", { ...EMPTY_SEARCH, query: "p/e < 20", page: 2 })).toBe("/search/?q=p%2Fe+%3C+20&page=2");
});

it("knows whether a facet narrows the answer down", () => {
  expect(isNarrowed(EMPTY_SEARCH.chosen)).toBe(false);
  expect(isNarrowed({ ...EMPTY_SEARCH.chosen, year: ["2026"] })).toBe(true);
});
