import { expect, test } from "vitest";
import { toTsv } from "./to-tsv.ts";

const cell = (text: string, colSpan = 1, rowSpan = 1) => ({ text, colSpan, rowSpan });

test.each([
  ["nearly −15%", "nearly -15%"],
  ["−15.5%", "-15.5%"],
  ["+3%", "+3%"],
  ["1,240", "1,240"],
  ["−US$1.2bn", "'-US$1.2bn"],
  ["US$175bn–185bn", "US$175bn–185bn"],
  ["2\u00a0to\n\t 6", "2 to 6"],
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["-1+cmd|calc", "'-1+cmd|calc"],
  ["@import", "'@import"],
  ["a\u0000b\u001bc\u0085d", "a b c d"],
  ["－1+1", "'－1+1"],
  ["−", "−"],
  ["", ""],
])("%j is copied as %j", (text, expected) => {
  expect(toTsv([[cell(text)]])).toBe(`${expected}\n`);
});

test("what spans rows and columns stands in each of them", () => {
  const rows = [
    [cell("Publisher"), cell("Said", 2)],
    [cell("Deep News", 1, 2), cell("Facts"), cell("38")],
    [cell("Statements"), cell("12")],
  ];
  expect(toTsv(rows)).toBe("Publisher\tSaid\tSaid\nDeep News\tFacts\t38\nDeep News\tStatements\t12\n");
});
