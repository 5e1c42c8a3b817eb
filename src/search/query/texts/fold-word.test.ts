import { expect, test } from "vitest";
import { camelPartsOf, foldWord, isFigure, partsOf } from "./fold-word.ts";
import { spaceOut } from "./spacing.ts";

test.each([
  ["Société-Générale", "societegenerale"],
  ["P/E", "pe"],
  ["(15%),", "15"],
  ["AI’s", "ais"],
  ["—", ""],
])("%s is compared as %s", (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

test("figures that differ in their point or comma differ", () => {
  const folded = ["7.523", "75.23", "7523", "7,523"].map((word) => foldWord(spaceOut(word)));
  expect(new Set(folded).size).toBe(4);
});

test.each([
  ["spin-offs", ["spin", "offs"]],
  ["US$620m", ["us", "620", "m"]],
  ["AI", []],
  ["15%", []],
])("%s has the parts %j", (word, parts) => {
  expect(partsOf(word)).toEqual(parts);
});

test("capitals within a word begin parts, where Pagefind has them", () => {
  expect(camelPartsOf("AInvest")).toEqual(["a", "invest"]);
  expect(camelPartsOf("Tencent")).toEqual([]);
});

test("a figure has no letters", () => {
  expect([foldWord("7.5%"), foldWord("7bn"), "", "seven"].map(isFigure)).toEqual([true, false, false, false]);
});
