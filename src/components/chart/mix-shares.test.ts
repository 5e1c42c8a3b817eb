import { expect, test } from "vitest";
import { mixShares } from "./mix-shares.ts";

const none = { corroborated: 0, syndicated: 0, "single-source": 0, disputed: 0 };

test("a share is as long as its count asks for, however small", () => {
  const [few, many] = mixShares({ ...none, corroborated: 1, "single-source": 999 });
  expect(Number(many!.width) / Number(few!.width)).toBeCloseTo(999, -2);
  const [half, quarter, other] = mixShares({ ...none, corroborated: 20, syndicated: 10, disputed: 10 });
  expect(Number(half!.width)).toBeCloseTo(2 * Number(quarter!.width), 1);
  expect(quarter!.width).toBe(other!.width);
});

test("shares fill the bar from end to end, one behind the other", () => {
  const shares = mixShares({ corroborated: 3, syndicated: 7, "single-source": 211, disputed: 1 });
  expect(shares[0]!.x).toBe("0.00");
  const ends = shares.map(({ x, width }) => Number(x) + Number(width));
  expect(ends.at(-1)).toBeCloseTo(100, 1);
  for (const [index, { x }] of shares.slice(1).entries()) expect(Number(x)).toBeGreaterThan(ends[index]!);
});

test("a single verdict takes the whole bar, and no verdict none", () => {
  expect(mixShares({ ...none, disputed: 4 })).toEqual([{ verdict: "disputed", x: "0.00", width: "100.00" }]);
  expect(mixShares(none)).toEqual([]);
});
