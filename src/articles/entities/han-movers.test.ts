import { describe, expect, test } from "vitest";
import { passages, testRegistry } from "../testing.ts";
import { findEntities } from "./find-entities.ts";

const registry = testRegistry();

/** The names of unregistered companies, as written, in the order of the text. */
function companiesIn(text: string): string[] {
  return findEntities(passages(text), registry)
    .mentionsByPassage[0]!.filter(
      ({ id, kind, reference }) => id === null && kind === "company" && reference === "name",
    )
    .map(({ start, end }) => text.slice(start, end));
}

describe("a run of characters before what happened to a share is a company's name", () => {
  test.each<[text: string, ...found: string[]]>([
    ["算力概念股走高，旭岭光联漲逾7%，新和晟漲5.6%。", "旭岭光联", "新和晟"],
    ["乳業板塊走低，嶺原、牧棠、晨禾乳業跌逾2%；海棠跌1.5%。", "嶺原", "牧棠", "晨禾乳業", "海棠"],
    ["科技股下挫，禾芯微跌超6%，北岭信息跌5%。", "禾芯微", "北岭信息"],
    ["個股方面，嵐陽鉬業升3.2%，報12.5元。", "嵐陽鉬業"],
    ["藍籌股中，新嵐能源升2.9%，表現最佳；禾大福跌3.1%。", "新嵐能源", "禾大福"],
    ["锂电池概念股走强，天嵐锂业涨停，赣禾锂业涨8%。", "天嵐锂业", "赣禾锂业"],
    ["內險股走高，其中禾華保險升4%，嵐安在線及太禾均升逾2%。", "禾華保險", "嵐安在線", "太禾"],
    ["首掛的嵐鑫國際收升120%。", "嵐鑫國際"],
    ["寧嵐鋰能公布中期業績，淨利潤升5%。", "寧嵐鋰能"],
    ["山禾醫藥-B漲3%。", "山禾醫藥-B"],
    ["岭泉今早一度急升5%，成分股多數造好。", "岭泉"],
    ["內房股龍嵐集團挫4%。", "龍嵐集團"],
  ])("%s", (text, ...found) => expect(companiesIn(text)).toEqual(found));

  test.each([
    "出口升5.9%，進口跌2%。",
    "北京樓價跌1%，成交量升5%，客戶訂單升3%。",
    "內房股跌3%，半導體板塊升2%，濠賭股挫4%。",
    "受消息影響跌3%，其後再度跌2%，至今升40%，較昨收跌1%。",
    "人民幣升0.2%，日圓跌0.3%，油價漲2%，暗盤升90%。",
    "教育部公布財報，市場人士預計升2%，製造業升3%。",
    "第三季漲5%，單月漲2%，上半年升4%。",
    "投資者情緒升5%，毛利率升2%，現金流升8%。",
    "美國股市升3%，日本股市跌2%。",
    "旺季效應帶動下升3%，其中餐飲業升5%。",
  ])("%s names none", (text) => expect(companiesIn(text)).toEqual([]));

  test("one plain word that rises is a company only where it is named among shares", () => {
    expect(companiesIn("海棠跌1.5%。")).toEqual([]);
    expect(companiesIn("食品股回落，海棠跌1.5%。")).toEqual(["海棠"]);
  });
});
