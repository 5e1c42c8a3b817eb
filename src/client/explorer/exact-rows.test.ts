import { expect, test } from "vitest";
import { parseExactRow } from "./exact-rows.ts";

test("decimals come out as they are written, digit for digit", () => {
  expect(parseExactRow('{"id":"a","low":-0.10,"high":123456789012345678901.50}')).toEqual({
    id: "a",
    low: "-0.10",
    high: "123456789012345678901.50",
  });
});

test("a side without an end stays null", () => {
  expect(parseExactRow('{"id":"a","low":null,"high":15}')).toEqual({ id: "a", low: null, high: "15" });
});

test("words that look like keys stay words", () => {
  const row = { id: "a", words: 'said ,"low":5 and {"high":7}', at: 5 };
  expect(parseExactRow(JSON.stringify(row))).toEqual(row);
});
