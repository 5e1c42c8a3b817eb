import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../../../test/support/hostile-text.ts";
import { disarmFormula } from "./disarm-formula.ts";

describe("text that a spreadsheet would take for a formula", () => {
  it.each([
    "=1",
    "=1+1",
    "+1+1",
    "-1-1",
    "-a",
    "-3% since",
    "-1e5",
    "+-1",
    "--1",
    "-(1)",
    "-",
    "@1",
    "@SUM(A1)",
    "＝1",
    "＋1",
    "－1",
    "＠A1",
    "﹦1",
    "-１",
  ])("%j gets an apostrophe", (text) => {
    expect(disarmFormula(text)).toBe(`'${text}`);
  });

  it.each([" =1", "\t=1", "\r=1", "\u200b=1", "\ufeff=1", "\u0000=1"])("also behind what can't be seen: %j", (text) => {
    expect(disarmFormula(text)).toBe(`'${text}`);
  });

  it("also behind a semicolon, which starts a cell where lists are separated by it", () => {
    expect(disarmFormula("up;=1+1; -2;-2")).toBe("up;'=1+1;' -2;-2");
  });

  it("still holds what was said", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(disarmFormula(text).replaceAll("'", "")).toBe(text.replaceAll("'", ""));
      }),
    );
  });
});

it.each([
  "-1",
  "+1",
  "-15%",
  "+3.5%",
  "-1,240",
  "-.5",
  "-0.50",
  "fell 3%",
  "a=b",
  "1-2",
  "腾讯",
  "'quoted'",
  "−3%",
  "a;b",
  "",
])("leaves %j as it is", (text) => {
  expect(disarmFormula(text)).toBe(text);
});

it("never leaves a formula at the start of a cell, wherever cells start", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const cell of disarmFormula(text).split(";")) {
        if (/^[+-][\d.,]+%?$/u.test(cell)) continue;
        expect(cell.normalize("NFKC").replace(/^[\s\p{C}"]+/u, "")).not.toMatch(/^[=+\-@]/u);
      }
    }),
  );
});
