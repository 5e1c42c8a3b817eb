import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { anyText, hostileTexts } from "../../test/support/hostile-text.ts";
import { plainScalar, quotedScalar } from "./yaml-scalar.ts";

const MORE = [
  "",
  " ",
  "null",
  "Yes",
  "n",
  "~",
  "0700",
  "1_000",
  "12:30",
  "2026-02-30",
  "key: value",
  "a #b",
  "a # b",
  "- a",
  "? a",
  "| a",
  "> a",
  "& a",
  "*a",
  "!!js/function a",
  "%YAML 1.2",
  "---",
  "...",
  "{a: b}",
  "[a, b]",
  "a, b",
  "a]",
  "'a'",
  '"a"',
  "\\",
  "a\\",
  "a:",
  "@a",
  "`a`",
  "<<",
  "\u0085",
  "\u2028",
  "\ufeff",
  "\u202ea",
  "\ud800",
  "Procter & Gamble",
  "Moody’s (Asia)",
];

describe.each([
  ["plain where it can be", plainScalar],
  ["quoted", quotedScalar],
])("a scalar that is %s", (_name, scalar) => {
  const holds = (text: string) => {
    const written = scalar(text);
    expect(written).not.toMatch(/[\n\r\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
    for (const schema of ["core", "yaml-1.1", "failsafe"] as const) {
      expect(parse(`key: ${written}`, { schema })).toEqual({ key: text.toWellFormed() });
      expect(parse(`key: [${written}, ${written}]`, { schema })).toEqual({
        key: [text.toWellFormed(), text.toWellFormed()],
      });
    }
    expect(parse(`{ key: ${written} }`)).toEqual({ key: text.toWellFormed() });
  };

  test.each([...hostileTexts, ...MORE])("is read back as %j", holds);

  test("is read back as whatever it was", () => {
    fc.assert(fc.property(anyText, holds));
  });
});

test("common names have no quotes", () => {
  expect(["Procter & Gamble", "Moody’s (Asia)", "恒生科技", "Sell-off"].map(plainScalar).join("")).not.toContain('"');
});
