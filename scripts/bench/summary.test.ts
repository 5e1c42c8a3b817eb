import { expect, it } from "vitest";
import { percentile, summarize } from "./summary.ts";

it.each([
  [[5], 50, 5],
  [[5], 95, 5],
  [[3, 1, 2], 50, 2],
  [[4, 3, 2, 1], 50, 2],
  [Array.from({ length: 100 }, (_, index) => index + 1), 95, 95],
  [Array.from({ length: 20 }, (_, index) => index + 1), 95, 19],
  [[1, 2], 0, 1],
  [[10, 9, 100], 100, 100],
])("of %j, %d percent lie at or below %d", (values, percent, expected) => {
  expect(percentile(values, percent)).toBe(expected);
});

it("has no percentile of nothing", () => {
  expect(() => percentile([], 50)).toThrow(RangeError);
  expect(summarize([])).toBeNull();
});

it("sums up", () => {
  expect(summarize([30, 10, 20])).toEqual({ count: 3, medianMs: 20, p95Ms: 30, maxMs: 30 });
});
