import { describe, expect, it } from "vitest";
import { fold } from "../../model/fold.ts";
import { lookupAddress, nameFinder, type LookupEntry } from "./lookup.ts";

function entry(fields: Partial<LookupEntry> & Pick<LookupEntry, "kind" | "id">): LookupEntry {
  return { name: fields.id, names: [], symbols: [], reports: 1, ...fields };
}

const entries: readonly LookupEntry[] = [
  entry({ kind: "tag", id: "alibaba-cloud" }),
  entry({ kind: "publisher", id: "mexc", name: "MEXC", names: ["MEXC News", "MX"] }),
  entry({
    kind: "entity",
    id: "alibaba",
    name: "Alibaba",
    names: ["阿里巴巴", "Alibaba Group", "阿里"],
    symbols: ["09988.HK", "BABA"],
    reports: 4,
  }),
  entry({
    kind: "entity",
    id: "tencent",
    name: "Tencent",
    names: ["騰訊", "腾讯", "騰訊控股"],
    symbols: ["00700.HK"],
    reports: 3,
  }),
  entry({ kind: "entity", id: "smic", name: "SMIC", symbols: ["00981.HK", "688981.SH"] }),
  entry({ kind: "entity", id: "societe", name: "Société Générale" }),
  entry({ kind: "metric", id: "capital-expenditure", name: "Capital expenditure", names: ["capex", "資本開支"] }),
  entry({ kind: "metric", id: "price-change", name: "Price change" }),
];

function idsFor(query: string): string[] {
  return nameFinder(entries)(query).map(({ id }) => id);
}

describe("names are found as people type them", () => {
  it.each([
    ...[
      "9988",
      "09988",
      "9988.HK",
      "09988.HK",
      "HKG:9988",
      "9988 HK",
      "hk.09988",
      "BABA",
      "baba",
      "NYSE:BABA",
      "BABA.US",
    ],
    ...[
      "９９８８",
      "ＢＡＢＡ",
      "阿里",
      "阿里巴巴",
      "阿里巴巴股價",
      "alibaba",
      "ALIBABA",
      "Alib",
      "alibaba group",
      "998",
    ],
  ])("%s leads to Alibaba", (query) => {
    expect(idsFor(query)[0]).toBe("alibaba");
  });

  it.each(["騰訊", "腾讯", "訊", "騰訊控股有限公司", "700", "0700.hk", "tencent price change"])(
    "%s leads to Tencent",
    (query) => {
      expect(idsFor(query)[0]).toBe("tencent");
    },
  );

  it.each([
    ["688981", "smic"],
    ["688981.SS", "smic"],
    ["societe", "societe"],
    ["générale", "societe"],
    ["capex", "capital-expenditure"],
    ["資本開支", "capital-expenditure"],
    ["expend", "capital-expenditure"],
    ["price change", "price-change"],
    ["MX", "mexc"],
    ["9988 alibaba", "alibaba"],
  ])("%s leads to %s", (query, id) => {
    expect(idsFor(query)[0]).toBe(id);
  });

  it.each(["", "   ", "?!", "zzqx", "99889988", "x", "好"])("“%s” finds nothing", (query) => {
    expect(idsFor(query)).toEqual([]);
  });
});

it("puts the name itself before names that start so, and entities before tags", () => {
  expect(idsFor("alibaba")).toEqual(["alibaba", "alibaba-cloud"]);
});

it("puts the more reported first among equals", () => {
  const equals = [entry({ kind: "tag", id: "ai-one", reports: 1 }), entry({ kind: "tag", id: "ai-two", reports: 5 })];
  expect(nameFinder(equals)("ai").map(({ id }) => id)).toEqual(["ai-two", "ai-one"]);
});

it("knows the address of each kind", () => {
  expect(entries.map(lookupAddress)).toContain("/entities/alibaba/");
  expect(lookupAddress(entry({ kind: "publisher", id: "mexc" }))).toBe("/publishers/mexc/");
});

it("folds twice as once", () => {
  for (const text of ["ＡＢＣ　１２", "Société-Générale (SocGen)", "Alibaba-W 阿里巴巴－Ｗ", "İstanbul", "P/E"]) {
    expect(fold(fold(text))).toBe(fold(text));
  }
});
