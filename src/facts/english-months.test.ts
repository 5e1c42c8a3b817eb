import { expect, test } from "vitest";
import { MONTH_NAME, MONTH_WITH_STOP, monthNumber } from "./english-months.ts";

test.each([
  ["January", 1],
  ["feb", 2],
  ["MAY", 5],
  ["Sept", 9],
  ["december", 12],
  ["mon", 0],
  ["", 0],
])("%j is month %i", (name, number) => {
  expect(monthNumber(name)).toBe(number);
});

test("whole names and short ones are found, and only short ones end in a stop", () => {
  const text = "March 3, Sept. 4, Sep 5, june 6, May. Mars";
  expect(text.match(new RegExp(`\\b${MONTH_NAME}\\b`, "gu"))).toEqual(["March", "Sept", "Sep", "May"]);
  expect(text.match(new RegExp(`\\b${MONTH_WITH_STOP}(?= )`, "gu"))).toEqual(["March", "Sept.", "Sep"]);
  expect(text.match(new RegExp(`\\b${MONTH_NAME}\\b`, "giu"))).toContain("june");
});
