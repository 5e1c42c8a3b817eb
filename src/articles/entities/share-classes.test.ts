import { describe, expect, test } from "vitest";
import { passages, testRegistry } from "../testing.ts";
import { findEntities } from "./find-entities.ts";

const registry = testRegistry();

/** `words=id symbol`, with a `~` where the words stand for it. */
function mentionsIn(text: string): string[] {
  return findEntities(passages(text), registry).mentionsByPassage[0]!.map(
    ({ start, end, id, name, reference, symbol }) =>
      `${text.slice(start, end)}=${reference === "anaphor" ? "~" : ""}${id ?? `?${name}`} ${symbol ?? "-"}`,
  );
}

describe("words for a class of shares stand for the company before them", () => {
  test.each<[text: string, ...found: string[]]>([
    ["中芯國際港股升3%，A股升2%。", "中芯國際=smic -", "港股=~smic 00981.HK", "A股=~smic 688981.SH"],
    ["中芯國際（00981.HK）A股升2%。", "中芯國際=smic 00981.HK", "A股=~smic 688981.SH"],
    ["比亞迪A股收升2%，H股升1%。", "比亞迪=?比亞迪 -", "A股=~?比亞迪 -", "H股=~?比亞迪 -"],
    ["騰訊公布業績，其港股升3%。", "騰訊=tencent -", "其港股=~tencent -"],
    [
      "Alibaba’s Hong Kong-listed shares fell and its ADRs slid.",
      "Alibaba=alibaba -",
      "Hong Kong-listed shares=~alibaba 09988.HK",
      "its ADRs=~alibaba -",
    ],
    ["Alibaba ADRs slid.", "Alibaba=alibaba -", "ADRs=~alibaba BABA"],
    [
      "SMIC’s A-shares rose while its H-shares fell.",
      "SMIC=smic -",
      "A-shares=~smic 688981.SH",
      "its H-shares=~smic -",
    ],
  ])("%s", (text, ...found) => expect(mentionsIn(text)).toEqual(found));

  test.each<[text: string, ...found: string[]]>([
    ["A股三大指數集體收漲。", "A股=?A股市場 -"],
    ["阿里巴巴領漲港股，A股升2%。", "阿里巴巴=alibaba -", "港股=hong-kong-stock-market -", "A股=?A股市場 -"],
    ["Tencent lifted Hong Kong stocks.", "Tencent=tencent -", "Hong Kong stocks=hong-kong-stock-market -"],
    ["恒指A股板塊升。", "恒指=hang-seng-index -", "A股=?A股市場 -"],
  ])("alone and general they are the market: %s", (text, ...found) => expect(mentionsIn(text)).toEqual(found));
});
