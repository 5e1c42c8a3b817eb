import { expect, test } from "vitest";
import { quantity } from "../facts/testing.ts";
import { checkWords } from "./check-words.ts";

const place = { path: "content/reports/a.md", line: 1, column: 1 };

const ROWS: readonly (readonly [words: string, value: string, isFine: boolean])[] = [
  ["fell nearly 15 percent", "nearly -15%", true],
  ["fell 15 percent", "nearly -15%", false],
  ["rose from 12% to 15%", "15%", true],
  ["rose from 12% to 15%", "12%", true],
  ["rose from 12% to 15%", "13%", false],
  ["a final dividend of 25 HK cents", "0.25 HKD", true],
  ["a final dividend of 25 HK cents", "25 HKD", false],
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
  ["slid as much as 4%", "-4%", true],
  ["raise as much as $5bn", "at-most 5bn USD", true],
  ["profit halved", "about -50%", true],
  ["集資7.52億港元", "7.52亿 HKD", true],
  ["集資7.52億港元", "7.52bn HKD", false],
  ["集資7.52萬港元", "7.52亿 HKD", false],
  ["三千億日元", "3000亿 JPY", true],
  ["3千萬美元", "3000万 USD", true],
  ["3千萬美元", "3万 USD", false],
  ["逾三成五", "over 35%", true],
  ["逾三成五", "over 45%", false],
  ["三分之二", "about 67%", true],
  ["股價翻倍", "about 2x", true],
  ["股價腰斬", "about -50%", true],
  ["3.2、4.5及5.1億元", "3.2亿 CNY", true],
  ["每股派息25港仙", "0.25 HKD", true],
  ["1億2000萬港元", "12000万 HKD", true],
];

test.each(ROWS)("`%s` for `%s`", (words, value, isFine) => {
  const problems = checkWords(words, quantity(value), place);
  expect(problems.map(({ ruleId }) => ruleId)).toEqual(isFine ? [] : ["words-state-value"]);
});
