import fc from "fast-check";
import { expect, test } from "vitest";
import { articleTimes } from "./article-times.ts";

test("counts by day, month or year, whichever are few enough", () => {
  const bars = (...days: string[]) => articleTimes(days)!.bars.map(({ when, count }) => [when, count]);
  expect(bars("2026-02-02", "2026-02-02", "2026-02-09")).toEqual([
    ["2 February 2026", 2],
    ["9 February 2026", 1],
  ]);
  expect(bars("2025-11-30", "2026-02-02", "2026-02-09")).toEqual([
    ["November 2025", 1],
    ["February 2026", 2],
  ]);
  expect(bars("2015-11-30", "2026-02-02")).toEqual([
    ["2015", 1],
    ["2026", 1],
  ]);
});

test("leaves room for the time in which nothing was published", () => {
  const { bars } = articleTimes(["2026-01-01", "2026-01-04"])!;
  expect(bars.map(({ x, width }) => [x, width])).toEqual([
    [0, 25],
    [75, 25],
  ]);
});

test("says how many are undated, and nothing where there is nothing to compare", () => {
  expect(articleTimes(["2026-02-02", null, "2026-02-09"])).toMatchObject({ datedCount: 2, undatedCount: 1, most: 1 });
  expect(articleTimes(["2026-02-02", "2026-02-02", null])).toBeNull();
  expect(articleTimes([])).toBeNull();
});

test("bars are as high as their counts, begin at zero, and never stand over each other", () => {
  const day = fc.date({
    min: new Date("1990-01-01T00:00:00Z"),
    max: new Date("2030-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(fc.array(day, { maxLength: 60 }), (dates) => {
      const days = dates.map((date) => date.toISOString().slice(0, 10));
      const times = articleTimes(days);
      if (times === null) return;
      expect(times.bars.reduce((sum, { count }) => sum + count, 0)).toBe(days.length);
      for (const [index, { x, width, count, height }] of times.bars.entries()) {
        expect(height).toBeCloseTo((count / times.most) * 100, 1);
        expect(x + width).toBeLessThanOrEqual((times.bars[index + 1]?.x ?? 100) + 0.02);
      }
    }),
  );
});
