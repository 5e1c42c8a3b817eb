/** Rows and options by the names that readers type. */
import { describe, expect, it } from "vitest";
import { sampleListing, sampleModel } from "../../model/pages/sample-site.ts";
import { explorerShards } from "../explorer-shards.ts";
import { answerState } from "./answer.ts";
import { openTable, withWords } from "./open-table.ts";
import { pickOptions } from "./pick-options.ts";
import { settleState } from "./settle-state.ts";
import { switchRows } from "./switch-rows.ts";
import { EMPTY_STATE, parseState } from "./state.ts";

const { columns, words } = explorerShards(
  sampleModel({
    entities: [
      {
        id: "alibaba",
        name: "Alibaba",
        names: [{ lang: "zh-Hant", name: "阿里巴巴", basis: "known" }],
        listings: [sampleListing("09988.HK"), sampleListing("BABA", "XNYS")],
      },
      { id: "societe", name: "Société Générale" },
      { id: "north", name: "North", listings: [sampleListing("000001.SH", "XSHG")] },
      { id: "south", name: "South", listings: [sampleListing("000001.SZ", "XSHE")] },
    ],
    metrics: [{ id: "price-change", name: "Price change" }],
    reports: [
      {
        id: "wire",
        facts: [
          { id: "a", subject: "alibaba", value: "1%", words: "rose 1 percent", at: 1 },
          { id: "b", subject: "societe", value: "24.68%", words: "up 24.68 percent", at: 2 },
          { id: "c", subject: "north", value: "3%", words: "上漲3%，港股投資者", at: 3 },
          { id: "d", subject: "south", value: "4%", at: 4 },
        ],
      },
    ],
  }),
  "facts",
);
const table = withWords(openTable(columns), words);

function found(query: string): number[] {
  return [...answerState(table, parseState(new URLSearchParams(query))).ordinals];
}

describe("a ticker in any spelling finds its entity", () => {
  it.each(["9988", "09988.HK", "9988.HK", "HKG:9988", "9988 HK", "９９８８", "BABA", "nyse:baba", "alibaba"])(
    "%s",
    (written) => {
      expect(found(new URLSearchParams({ ticker: written }).toString())).toEqual([0]);
    },
  );

  it("and is called by the entity's name from then on", () => {
    const state = settleState(table, parseState(new URLSearchParams("ticker=9988&ticker=BABA&entity=north")));
    expect(state.chosen.entity).toEqual(["north", "alibaba"]);
    expect(settleState(table, state)).toBe(state);
  });

  it("a bare number of two exchanges means both", () => {
    expect(found("ticker=000001")).toEqual([2, 3]);
  });

  it("an unknown one finds nothing", () => {
    expect(found("ticker=12345.HK")).toEqual([]);
  });
});

describe("words find rows", () => {
  it.each([
    ["alibaba", [0]],
    ["ALIB", [0]],
    ["阿里", [0]],
    ["9988", [0]],
    ["baba", [0]],
    ["societe generale", [1]],
    ["Générale price", [1]],
    ["24.68", [1]],
    ["投資", [2]],
    ["rose alibaba", [0]],
    ["percent", [0, 1]],
    ["ercent", []],
    ["rose societe", []],
    ["！？", [0, 1, 2, 3]],
  ])("%s", (query, rows) => {
    expect(found(new URLSearchParams({ q: query }).toString())).toEqual(rows);
  });
});

describe("options of a facet", () => {
  const { facets } = answerState(table, EMPTY_STATE);
  const labels = (limit: number, search = "", options = facets.entity) =>
    pickOptions(options, limit, search).shown.map(({ id }) => id);

  it("are cut to the most frequent, chosen ones first, and say how many are left", () => {
    const chosen = answerState(table, parseState(new URLSearchParams("entity=south&verdict=single-source"))).facets
      .entity;
    expect(labels(2, "", chosen)).toEqual(["south", "alibaba"]);
    expect(pickOptions(chosen, 2).hiddenCount).toBe(2);
    expect(pickOptions(chosen, 0).shown.map(({ id }) => id)).toEqual(["south"]);
  });

  it.each([
    ["alib", ["alibaba"]],
    ["阿里", ["alibaba"]],
    ["9988.HK", ["alibaba"]],
    ["generale", ["societe"]],
    ["nothing", []],
  ])("are searched by any name: %s", (search, ids) => {
    expect(labels(10, search)).toEqual(ids);
  });
});

it("the same question is asked of statements, without what they don't have", () => {
  const state = parseState(
    new URLSearchParams("metric=x&entity=north&kind=reported&unit=percent&min=1&sort=-value&page=3&q=y"),
  );
  expect(switchRows(state, "statements")).toEqual(parseState(new URLSearchParams("rows=statements&entity=north&q=y")));
  expect(switchRows(state, "facts")).toBe(state);
});
