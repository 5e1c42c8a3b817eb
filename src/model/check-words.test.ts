import { expect, test } from "vitest";
import { quantity } from "../facts/testing.ts";
import { checkWords } from "./check-words.ts";

const place = { path: "content/reports/a.md", line: 1, column: 1 };

const ROWS: readonly (readonly [words: string, value: string, isFine: boolean])[] = [
  ["fell nearly 15 percent", "nearly -15%", true],
  ["fell 15 percent", "nearly -15%", false],
  ["shed over 9%", "over -8%", false],
  ["down 28% and 26% year-to-date", "-28%", true],
  ["topping the list for net mainland buying", "1..2 rank", true],
  ["third on the list of 2026", "1..2 rank", false],
  ["下跌約6%", "about -6%", true],
  ["下跌約7%", "about -6%", false],
  ["下跌約16%", "about -6%", false],
  ["下跌約6.5%", "about -6%", false],
  ["集資1,240億", "1240亿 HKD", true],
  ["a steep fall", "-6%", false],
];

test.each(ROWS)("`%s` for `%s`", (words, value, isFine) => {
  const problems = checkWords(words, quantity(value), place);
  expect(problems.map(({ ruleId }) => ruleId)).toEqual(isFine ? [] : ["words-state-value"]);
});
