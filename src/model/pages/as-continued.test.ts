import { expect, test } from "vitest";
import { asContinued } from "./as-continued.ts";

test.each([
  ["Price change", "price change"],
  ["IPO proceeds", "IPO proceeds"],
  ["P/E ratio", "P/E ratio"],
  ["Ålesund trade", "ålesund trade"],
  ["淨利潤", "淨利潤"],
  ["", ""],
])("in the middle of a sentence “%s” is “%s”", (name, expected) => {
  expect(asContinued(name)).toBe(expected);
});
