import fc from "fast-check";
import { expect, test } from "vitest";
import { compareKeys, type ColumnKind } from "./row-order.ts";

function sorted(kind: ColumnKind, keys: readonly string[]): string[] {
  return [...keys].sort((a, b) => compareKeys(kind, a, b));
}

test.each<[string, ColumnKind, string[]]>([
  ["negative numbers before positive ones", "number", ["-10", "-9.5", "-0.5", "0", "0.05", "0.5", "10", "100"]],
  [
    "figures that floats take for the same",
    "number",
    ["0.1", "0.10000000000000000001", "9007199254740992", "9007199254740993"],
  ],
  ["ranges by their lower end, then by their upper", "number", ["1..2", "1..3", "2", "2..3"]],
  ["ranges without an end beyond all others", "number", ["..2", "-5..2", "-5..", "3", "3.."]],
  ["units together", "number", ["USD 3", "USD 20", "percent 1", "percent 20"]],
  [
    "Latin names before Chinese ones, whatever their case",
    "text",
    ["Alibaba", "bilibili", "Éclair", "Tencent", "小米", "騰訊"],
  ],
  ["numbers in names by their size", "text", ["CSI 300", "CSI 1000"]],
  ["days in order", "date", ["2024-12-31", "2025-01-01", "2025-09-02"]],
  ["spans by their last day, then by their first", "date", ["2026-02-02/2026-02-06", "2026-02-06", "2026-02-09"]],
])("puts %s", (_, kind, order) => {
  expect(sorted(kind, order.toReversed())).toEqual(order);
  expect(sorted(kind, order)).toEqual(order);
});

test("numbers of any length stand in the order of their digits", () => {
  const decimal = fc
    .tuple(fc.bigInt(), fc.integer({ min: 0, max: 999 }))
    .map(([whole, places]) => ({ text: `${whole}.${String(places).padStart(3, "0")}`, whole, places }));
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const size = ({ text, whole, places }: typeof a) =>
        whole * 1000n + (text.startsWith("-") ? -BigInt(places) : BigInt(places));
      expect(Math.sign(compareKeys("number", a.text, b.text))).toBe(size(a) < size(b) ? -1 : size(a) > size(b) ? 1 : 0);
    }),
  );
});

test("downwards everything turns around but the order of units", () => {
  const keys = ["USD 3", "USD 20", "percent 1..2", "percent 20"];
  expect(keys.sort((a, b) => compareKeys("number", a, b, -1))).toEqual([
    "USD 20",
    "USD 3",
    "percent 20",
    "percent 1..2",
  ]);
  expect(["b", "a"].sort((a, b) => compareKeys("text", a, b, -1))).toEqual(["b", "a"]);
  expect(["2025", "2026"].sort((a, b) => compareKeys("date", a, b, -1))).toEqual(["2026", "2025"]);
});
