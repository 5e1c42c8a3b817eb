import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { closeUp, COMMA, POINT, spaceOut } from "./spacing.ts";

describe("text as it is indexed", () => {
  test.each([
    ["騰訊跌5%", "騰 訊 跌 5%"],
    ["跌5%，騰訊升。", "跌 5%， 騰 訊 升 。"],
    ["Tencent (騰訊) fell", "Tencent (騰 訊) fell"],
    ["「騰訊」說", "「騰 訊」 說"],
    ["A股/港股", "A 股/ 港 股"],
    ["テスラの株", "テ ス ラ の 株"],
    ["75.23億", `75${POINT}23 億`],
    ["HK$7.523bn", `HK$7${POINT}523bn`],
    ["1,240,500 shares", `1${COMMA}240${COMMA}500 shares`],
    ["ＡＩ ２０２６", "AI 2026"],
  ])("%s", (text, spaced) => {
    expect(spaceOut(text)).toBe(spaced);
  });

  test.each(["Rose 15. Then fell", "1,24", "09988.HK", "v1.x", "a, b", "plain words"])("%s stays", (text) => {
    expect(spaceOut(text)).toBe(text);
  });

  it("is spaced once and for all", () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        expect(spaceOut(spaceOut(text))).toBe(spaceOut(text));
      }),
    );
  });

  it("loses and adds nothing but spaces, ties and width", () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        expect(bare(closeUp(spaceOut(text)))).toBe(bare(text));
      }),
    );
  });

  it("has no two characters of a script without spaces side by side", () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        expect(spaceOut(text)).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}][\p{Script=Han}\p{Script=Hiragana}]/u);
      }),
    );
  });
});

describe("text as it is shown", () => {
  test.each([
    ["騰 訊 跌 5%， 騰 訊 ， 升 。", "騰訊跌 5%，騰訊，升。"],
    ["Tencent (騰 訊) fell", "Tencent (騰訊) fell"],
    ["Tencent 騰 訊 , and", "Tencent 騰訊, and"],
    [`HK$7${POINT}523bn of 1${COMMA}240`, "HK$7.523bn of 1,240"],
    ["「騰 訊」 說", "「騰訊」說"],
    ["two  words", "two words"],
  ])("%s", (spaced, shown) => {
    expect(closeUp(spaced)).toBe(shown);
  });
});

const mixedText = fc
  .array(fc.constantFrom(..."騰訊阿里のテ5.23,15% ()（）「」，。、a bT$/-#"), { maxLength: 30 })
  .map((characters) => characters.join(""));

function bare(text: string): string {
  return text.replace(/\s/gu, "");
}
