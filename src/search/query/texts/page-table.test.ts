import { expect, it } from "vitest";
import type { ChosenFacets } from "../fact-question.ts";
import { countFacets, pageTable, passes, readFacet } from "./page-table.ts";

const NONE: ChosenFacets = { ticker: [], metric: [], publisher: [], tag: [], year: [], verdict: [] };
const PAGES = new Map([
  ["ticker", readFacet({ alibaba: [0, 1], smic: [1, 1] })],
  ["year", readFacet({ "2025": [0], "2026": [1, 1] })],
] as const);

it("numbers pages, reports before others, whose addresses it knows", () => {
  const directory = { index: null, engine: "", words: [], facets: {}, variants: "" };
  const table = pageTable({ ...directory, reports: 2, addresses: ["/entities/alibaba/"] }, ["en_a", "en_b", "en_c"]);
  expect(table.numberOf("en_c")).toBe(2);
  expect(table.numberOf("en_d")).toBeUndefined();
  expect([0, 1, 2].map(table.kindOf)).toEqual(["report", "report", "entity"]);
  expect([1, 2].map(table.addressOf)).toEqual([null, "/entities/alibaba/"]);
});

it("lets a page pass that has any option of each facet that asks for some", () => {
  const passing = (chosen: Partial<ChosenFacets>) =>
    [0, 1, 2].filter((page) => passes(page, { ...NONE, ...chosen }, PAGES));
  expect(passing({})).toEqual([0, 1, 2]);
  expect(passing({ ticker: ["alibaba"] })).toEqual([0, 1]);
  expect(passing({ ticker: ["alibaba", "smic"] })).toEqual([0, 1, 2]);
  expect(passing({ ticker: ["alibaba"], year: ["2026"] })).toEqual([1]);
  expect(passing({ tag: ["nowhere"] })).toEqual([]);
});

it("counts a facet's options as if it had none chosen, and leaves out those without pages", () => {
  const counts = countFacets([0, 1, 2], { ...NONE, ticker: ["smic"], year: ["2025"] }, PAGES);
  expect(counts.ticker).toEqual(new Map([["alibaba", 1]]));
  expect(counts.year).toEqual(new Map([["2026", 2]]));
  expect(counts.tag).toEqual(new Map());
});
