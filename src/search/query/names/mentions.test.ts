import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spellingsOf } from "../../../model/ticker.ts";
import { openNames } from "./open-names.ts";
import { SAMPLE_LOOKUP } from "./sample-names.ts";

const names = openNames(SAMPLE_LOOKUP);

/** `Tencnet→tencent~` for a corrected name, `fell→price-change?` for a trigger. */
function mentions(query: string): string[] {
  return names.mentionsIn(query).map(({ stretch, entries, recognition, isTrigger }) => {
    const marks = `${recognition === "exact" ? "" : "~"}${isTrigger ? "?" : ""}`;
    return `${query.slice(stretch.start, stretch.end)}→${entries.map(({ id }) => id).join("+")}${marks}`;
  });
}

describe("tickers are found in every spelling", () => {
  it.each([
    ...["9988", "09988", "９９８８", "9988.HK", "HKG:9988", "9988 hk", "hk.09988", "hk9988", "9988hk", "(9988)"],
    ...[
      "$BABA",
      "BABA",
      "baba",
      "nyse:baba",
      "NYSE BABA",
      "BABA.US",
      "9988 HK Equity",
      "9988-HK",
      "hk-9988",
      "BABA:NYSE",
      "BABA-US",
    ],
  ])("%s is Alibaba", (written) => {
    expect(names.mentionsIn(`${written} price change`)[0]?.entries.map(({ id }) => id)).toEqual(["alibaba"]);
  });

  it("whatever its symbol is, unless it looks like a year", () => {
    for (const { id, symbols } of SAMPLE_LOOKUP.entries) {
      for (const spelling of symbols.flatMap(spellingsOf).filter((each) => each !== "2015")) {
        expect([spelling, names.mentionsIn(spelling)[0]?.entries[0]?.id]).toEqual([spelling, id]);
      }
    }
  });
});

it.each([
  ["700 price change", "700→tencent"],
  ["price change of 700, 9988", "700→tencent"],
  ["02015 price change", "02015→li-auto"],
  ["NOW capex", "NOW→servicenow"],
  ["all", "all→allstate"],
  ["ice capex", "ice→intercontinental-exchange"],
  ["$A", "A→agilent"],
])("“%s” has a ticker", (query, mention) => {
  expect(mentions(query)).toContain(mention);
});

it.each([
  ...["2026", "2015", "700x", "700%", "700 %", "$700", "HK$700", "> 700", "700bn", "700 million", "700 points"],
  ...["over 700", "700億", "1,700", "700.5", "2025-11-07", "csi 700", "top 1", "第700"],
  ...["what now", "all in", "a share", "on ice", "ALL IN ALL", "so what is it now"],
])("“%s” has no ticker", (query) => {
  expect(mentions(query)).toEqual([]);
});

it.each([
  ["Alibaba NYSE price change", ["Alibaba NYSE→alibaba", "price change→price-change"]],
  ["alibaba (hkg) capex", ["alibaba (hkg→alibaba", "capex→capex"]],
  ["NYSE Alibaba", ["NYSE Alibaba→alibaba"]],
  ["騰訊 SEHK", ["騰訊 SEHK→tencent"]],
  ["Tencent NYSE", ["Tencent→tencent"]],
  ["Goldman Sachs HKG", ["Goldman Sachs→goldman-sachs"]],
  ["Alibaba HKG Tencent", ["Alibaba HKG→alibaba", "Tencent→tencent"]],
  ["BABA NYSE price change", ["BABA NYSE→alibaba", "price change→price-change"]],
  ["gs nyse", ["gs nyse→goldman-sachs"]],
  ["9988 HKEX", ["9988 HKEX→alibaba"]],
  ["BABA (NYSE) capex", ["BABA (NYSE→alibaba", "capex→capex"]],
  ["Wind NYSE", ["Wind→wind"]],
  ["Alibaba, Tencent SEHK", ["Alibaba→alibaba", "Tencent SEHK→tencent"]],
])("the exchange that a company is listed on belongs to its name: “%s”", (query, found) => {
  expect(mentions(query)).toEqual(found);
});

it("a word is no exchange", () => {
  const entry = { ...SAMPLE_LOOKUP.entries[0]!, symbols: ["000333.SZ"] };
  const shenzhen = openNames({ ...SAMPLE_LOOKUP, entries: [entry] });
  expect(shenzhen.mentionsIn("alibaba she bought")[0]!.stretch.end).toBe(7);
  expect(shenzhen.mentionsIn("alibaba SZSE bought")[0]!.stretch.end).toBe(12);
});

it.each([
  ["騰訊市盈率", ["騰訊→tencent", "市盈率→pe-ratio"]],
  ["腾讯市盈率", ["腾讯→tencent", "市盈率→pe-ratio"]],
  ["阿里巴巴二月跌幅", ["阿里巴巴→alibaba", "跌→price-change?"]],
  ["騰訊控股有限公司股價", ["騰訊控股有限公司→tencent"]],
  ["恒生科技指数下跌", ["恒生科技指数→hstech", "下跌→price-change?"]],
  ["華虹", []],
  ["港股下跌", ["港股→hong-kong-stocks", "下跌→price-change?"]],
  ["港股通", []],
  ["快手PE", ["快手→kuaishou", "PE→pe-ratio"]],
])("Chinese names are found in longer runs: %s", (query, expected) => {
  expect(mentions(query)).toEqual(expected);
});

it.each([
  ["hang seng tech p/e", ["hang seng tech→hstech", "p/e→pe-ratio"]],
  ["HangSengTech PE ratio", ["HangSengTech→hstech", "PE ratio→pe-ratio"]],
  ["hstech vs hktech", ["hstech→hstech", "hktech→hstech"]],
  ["hang seng", ["hang seng→hsi"]],
  ["tech hang seng", ["tech hang seng→hstech"]],
  ["csi 300", []],
  ["ali baba spinoff", ["ali baba→alibaba", "spinoff→spin-offs"]],
  ["Alibaba’s spin-off", ["Alibaba’s→alibaba", "spin-off→spin-offs"]],
  ["Tencent's Alibaba Cloud", ["Tencent's→tencent", "Alibaba Cloud→alibaba-cloud"]],
  ["chinas ai companies", ["chinas ai companies→chinese-ai"]],
  ["exchanges and clearing", ["exchanges and clearing→exchanges-&-clearing"]],
  ["SOCIETE GENERALE capex", ["SOCIETE GENERALE→société-générale", "capex→capex"]],
  ["Tencent Holdings Ltd, Kuaishou-W", ["Tencent Holdings Ltd→tencent", "Kuaishou-W→kuaishou"]],
  ["hk stocks", ["hk stocks→hong-kong-stocks"]],
  ["hk tech", ["hk tech→hk-tech"]],
  ["so far", []],
  ["so far, sofar capex", ["sofar→sofar", "capex→capex"]],
  ["ten cent", ["ten cent→tencent"]],
])("names are found however they are divided: %s", (query, expected) => {
  expect(mentions(query)).toEqual(expected);
});

it.each([
  ["wind", ["wind→wind"]],
  ["wind turbines", []],
  ["Wind turbines", ["Wind→wind"]],
  ["wind price change", ["wind→wind", "price change→price-change"]],
  ["wind energy price change", ["price change→price-change"]],
  ["meta fell", ["meta→meta", "fell→price-change?"]],
  ["meta platforms study", ["meta platforms→meta"]],
  ["wind meta price change", ["wind→wind", "meta→meta", "price change→price-change"]],
  ["price change wind meta", ["price change→price-change", "wind→wind", "meta→meta"]],
  ["wind meta", ["wind→wind", "meta→meta"]],
  ["wind meta study", []],
  ["now price change", ["price change→price-change"]],
  ["ice fell", ["fell→price-change?"]],
  ["earnings per share", []],
  ["PER of Tencent", ["PER→pe-ratio", "Tencent→tencent"]],
])("common words are names only where something says so: %s", (query, expected) => {
  expect(mentions(query)).toEqual(expected);
});

it("a trigger goes before a tag beside other things, and behind it alone", () => {
  expect(mentions("kuaishou ipo")).toEqual(["kuaishou→kuaishou", "ipo→ipo-proceeds?"]);
  expect(mentions("ipo")).toEqual(["ipo→ipo"]);
});

it.each([
  ["Alibabba capex", "Alibabba→alibaba~"],
  ["kuaisho price change", "kuaisho→kuaishou~"],
  ["Tencnet", "Tencnet→tencent~"],
  ["hang sang tech", "hang sang tech→hstech~"],
  ["hnag seng tech", "hnag seng tech→hstech~"],
  ["goldmann sachs", "goldmann sachs→goldman-sachs~"],
  ["capital expendature", "capital expendature→capex~"],
  ["alibbaa holdings", "alibbaa holdings→alibaba~"],
])("letters are put right: %s", (query, mention) => {
  expect(mentions(query)).toContain(mention);
});

it.each([
  ...["tension", "metal", "wine", "wines", "zebra", "future", "futures", "tangent", "transmission", "windy", "mata"],
  ...["csi 301 it index", "babb", "09987.HK", "9987", "tencent".repeat(20)],
])("“%s” isn’t put right", (query) => {
  expect(mentions(query)).toEqual([]);
});

it.each([
  ["1&1", ["1-and-1"]],
  ["1 & 1 revenue", ["1-and-1"]],
  ["7-11", []],
  ["11", []],
])("digits of two words of a name don’t run together: %s", (query, ids) => {
  const entry = { kind: "entity", id: "1-and-1", name: "1&1", names: [], symbols: [], reports: 1 } as const;
  const found = openNames({ entries: [entry], hanFolds: "", examples: [] }).mentionsIn(query);
  expect(found.map(({ entries }) => entries[0]!.id)).toEqual(ids);
});

it("a word that texts hold isn’t a misspelling, nor is the beginning of a name that is still typed", () => {
  const isWord = (word: string) => word === "tencnet";
  expect(
    openNames(SAMPLE_LOOKUP, isWord)
      .mentionsIn("tencnet capex")
      .map(({ entries }) => entries[0]!.id),
  ).toEqual(["capex"]);
  expect(mentions("capex kuaisho")).toEqual(["capex→capex"]);
});

it("stretches don’t overlap and lie within the query, whatever is typed", () => {
  const words = SAMPLE_LOOKUP.entries.flatMap(({ name, names: others, symbols }) => [name, ...others, ...symbols]);
  const part = fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", maxLength: 6 }));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), fc.constantFrom("", " ", ", ", "’s "), (parts, between) => {
      const query = parts.join(between);
      let last = 0;
      for (const { stretch, entries } of names.mentionsIn(query)) {
        expect(stretch.start).toBeGreaterThanOrEqual(last);
        expect(stretch.end).toBeGreaterThan(stretch.start);
        expect(new Set(entries.map(({ kind }) => kind)).size).toBe(1);
        last = stretch.end;
      }
      expect(last).toBeLessThanOrEqual(query.length);
    }),
  );
});
