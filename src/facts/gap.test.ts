import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapBetween } from "./gap.ts";
import { intersection, intervalOf, reachOf } from "./interval.ts";
import { quantity } from "./testing.ts";

const numRuns = Number(process.env["READACROSS_RUNS"] ?? 200);

const between = (a: string, b: string) => gapBetween(reachOf(quantity(a)), reachOf(quantity(b)));

describe("the gap between two figures", () => {
  it.each([
    ["175..185bn USD", "nearly 200bn USD", { from: "185000000000", to: "190000000000", width: "5000000000" }],
    ["620m USD", "700m USD", { from: "625000000", to: "665000000", width: "40000000" }],
    ["-15%", "-6%", { from: "-14.5", to: "-6.5", width: "8" }],
    ["0.1%", "0.4%", { from: "0.15", to: "0.35", width: "0.2" }],
    ["1..2 rank", "5 rank", { from: "2", to: "5", width: "3" }],
    ["over 20%", "15%", { from: "15.5", to: "20", width: "4.5" }],
    ["under 3%", "at-least 5%", { from: "3", to: "5", width: "2" }],
  ])("G1 %s and %s", (a, b, gap) => {
    expect(between(a, b)).toEqual(gap);
    expect(between(b, a)).toEqual(gap);
  });

  it("G2 wordings that stop at one figure leave none between them, and still don't meet", () => {
    expect(between("4.2bn HKD", "4.3bn HKD")).toEqual({ from: "4250000000", to: "4250000000", width: "0" });
    expect(between("under 3%", "over 3%")).toEqual({ from: "3", to: "3", width: "0" });
  });

  it("G1 figures that meet have none", () => {
    expect(between("about 10%", "10.4%")).toBeNull();
    expect(between("at-least 3%", "over 7%")).toBeNull();
  });

  const literals = fc.constantFrom(
    ...["-15%", "nearly -15%", "-15.0%", "-14%", "0%", "0.0%", "1%", "nearly 1%", "over 1%", "under 1%", "at-least 2%"],
    ...["at-most 2%", "at-most -2%", "14..16%", "-5..5%", "24.68%", "over -3%", "under -3%"],
  );
  const intervals = literals.map((literal) => intervalOf(quantity(literal)));

  it("G1 there is one exactly where the two don't meet; it has no negative width and is the same both ways", () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const gap = gapBetween(a, b);
        expect(gap === null).toBe(intersection(a, b) !== null);
        expect(gapBetween(b, a)).toEqual(gap);
        if (gap === null) return;
        expect(new Big(gap.width).gte(0)).toBe(true);
        expect(new Big(gap.to).minus(gap.from).toFixed()).toBe(gap.width);
      }),
      { numRuns },
    );
  });
});
