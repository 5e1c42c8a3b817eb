import fc from "fast-check";
import { expect, test } from "vitest";
import { shareScales } from "./scale-groups.ts";

const sized = (group: string, ...sizes: readonly number[]) =>
  sizes.map((size) => ({ group, item: `${group}${size}`, size }));

test("groups of like size share a scale, in their order", () => {
  expect(shareScales([...sized("a", 3, 15), ...sized("b", 6, 1)])).toEqual([["a3", "a15", "b6", "b1"]]);
});

test("a group that would crush the rest has a scale of its own, behind the one with most", () => {
  expect(shareScales([...sized("year", 28, 26), ...sized("week", 15, 8), ...sized("day", 3, 2, 1)])).toEqual([
    ["week15", "week8", "day3", "day2", "day1"],
    ["year28", "year26"],
  ]);
});

test("a group is split where its figures lie magnitudes apart", () => {
  expect(shareScales(sized("a", 1, 2, 1e12))).toEqual([["a1", "a2"], ["a1000000000000"]]);
});

test("zeros stay with their group", () => {
  expect(shareScales(sized("a", 0, 5, 0))).toEqual([["a0", "a5", "a0"]]);
  expect(shareScales(sized("a", 0))).toEqual([["a0"]]);
  expect(shareScales([])).toEqual([]);
});

test("every figure stands on one scale, and none of a group is crushed by its scale", () => {
  const item = fc.record({
    group: fc.constantFrom("a", "b", "c", "d"),
    size: fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e12, noNaN: true })),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 30 }), (items) => {
      const given = items.map((each) => ({ ...each, item: each }));
      const scales = shareScales(given);
      expect(new Set(scales.flat())).toEqual(new Set(items));
      expect(scales.flat()).toHaveLength(items.length);
      for (const scale of scales) {
        const largest = Math.max(...scale.map(({ size }) => size));
        const smallest = Math.min(...scale.filter(({ size }) => size > 0).map(({ size }) => size));
        expect(largest === 0 || largest / smallest <= 800.000001).toBe(true);
      }
    }),
  );
});
