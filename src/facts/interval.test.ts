import Big from "big.js";
import { describe, expect, it } from "vitest";
import {
  closureHolds,
  intersection,
  INTERVAL_RULES,
  intervalOf,
  isBounded,
  precisionOf,
  reachOf,
  type Interval,
} from "./interval.ts";
import { quantity } from "./testing.ts";
import { QUALIFIERS } from "./unit.ts";

function shown({ low, high, lowOpen, highOpen }: Interval): string {
  return `${lowOpen ? "(" : "["}${low ?? "−∞"}, ${high ?? "∞"}${highOpen ? ")" : "]"}`;
}

const WIDTHS: readonly (readonly [literal: string, width: string])[] = [
  ["24.68x", "0.01"],
  ["10.0%", "0.1"],
  ["11.8bn USD", "100000000"],
  ["7.523bn HKD", "1000000"],
  ["7,523m HKD", "1000000"],
  ["15%", "1"],
  ["10%", "1"],
  ["620m USD", "10000000"],
  ["500bn USD", "50000000000"],
  ["2bn USD", "200000000"],
  ["0%", "1"],
  ["0m USD", "1"],
  ["0.0%", "0.1"],
  ["100%", "10"],
  ["1,240x", "10"],
  ["1,200x", "100"],
  ["1,000x", "100"],
  ["5万", "5000"],
  ["5.1亿 CNY", "10000000"],
  ["-24.68%", "0.01"],
];

const INTERVALS: readonly (readonly [literal: string, interval: string, rule: string])[] = [
  ["15%", "[14.5, 15.5)", "I2"],
  ["24.68x", "[24.675, 24.685)", "I2"],
  ["10.0%", "[9.95, 10.05)", "I2"],
  ["500bn USD", "[475000000000, 525000000000)", "I2"],
  ["620m USD", "[615000000, 625000000)", "I2"],
  ["2bn USD", "[1900000000, 2100000000)", "I2"],
  ["-15%", "(-15.5, -14.5]", "I1"],
  ["1 rank", "[1, 1]", "I3"],
  ["10 rank", "[10, 10]", "I3"],
  ["1..2 rank", "[1, 2]", "I3"],
  ["23", "[23, 23]", "I3"],
  ["-23", "[-23, -23]", "I3"],
  ["1.234k", "[1234, 1234]", "I3"],
  ["2.5", "[2.45, 2.55)", "I3"],
  ["120", "[115, 125)", "I3"],
  ["0", "(-0.5, 0.5)", "I4"],
  ["0%", "(-0.5, 0.5)", "I4"],
  ["0.0%", "(-0.05, 0.05)", "I4"],
  ["nearly 0%", "(-0.5, 0.5)", "I4"],
  ["nearly 15%", "[14.5, 15)", "I2"],
  ["nearly -15%", "(-15, -14.5]", "I1"],
  ["nearly 23", "[22.5, 23)", "I2"],
  ["about 15%", "(14, 16)", "I2"],
  ["about -15%", "(-16, -14)", "I1"],
  ["about 2x", "(1, 3)", "I2"],
  ["over 15%", "(15, 16)", "I2"],
  ["over -15%", "(-16, -15)", "I1"],
  ["over 500bn USD", "(500000000000, 550000000000)", "I2"],
  ["under 15%", "(14, 15)", "I2"],
  ["under -15%", "(-15, -14)", "I1"],
  ["at-least 15%", "[15, ∞)", "I2"],
  ["at-least -15%", "(−∞, -15]", "I1"],
  ["at-most 15%", "[0, 15]", "I2"],
  ["at-most -15%", "[-15, 0]", "I1"],
  ["175..185bn USD", "[175000000000, 185000000000]", "I2"],
  ["-15..-10%", "[-15, -10]", "I1"],
  ["-5..10%", "[-5, 10]", "I1"],
];

const REACHES: readonly (readonly [literal: string, reach: string])[] = [
  ["over 15%", "(15, ∞)"],
  ["over -15%", "(−∞, -15)"],
  ["at-least 15%", "[15, ∞)"],
  ["at-least -15%", "(−∞, -15]"],
  ["under 15%", "(−∞, 15)"],
  ["under -15%", "(-15, ∞)"],
  ["at-most 15%", "(−∞, 15]"],
  ["at-most -15%", "[-15, ∞)"],
  ["15%", "[14.5, 15.5)"],
  ["nearly 15%", "[14.5, 15)"],
  ["about 15%", "(14, 16)"],
  ["10..15%", "[10, 15]"],
];

describe("I: intervals", () => {
  it.each(WIDTHS)("I2 %s is printed to %s", (literal, width) => {
    const { amount, scale } = quantity(literal);
    expect(precisionOf(amount, scale).toFixed()).toBe(width);
  });

  it.each(INTERVALS)("%s means %s (%s)", (literal, interval) => {
    expect(shown(intervalOf(quantity(literal)))).toBe(interval);
  });

  it.each(REACHES)("A2 the words of %s reach %s", (literal, reach) => {
    expect(shown(reachOf(quantity(literal)))).toBe(reach);
  });

  it("I2 the printed table has a row for each qualifier, for none and for a range", () => {
    expect(INTERVAL_RULES.map((rule) => rule.qualifier).sort()).toEqual([...QUALIFIERS, "as printed", "range"].sort());
  });

  it.each([
    ["15%", "15.4%", "[15.35, 15.45)"],
    ["15%", "16%", null],
    ["-15%", "-16%", null],
    ["0%", "-1%", null],
    ["0%", "1%", null],
    ["24.68x", "24.69x", null],
    ["nearly 15%", "15%", "[14.5, 15)"],
    ["nearly 15%", "over 15%", null],
    ["10..15%", "15..20%", "[15, 15]"],
    ["at-least 15%", "at-least 20%", "[20, ∞)"],
    ["at-least 15%", "at-most 15%", "[15, 15]"],
    ["over 15%", "at-most 15%", null],
  ] as const)("A1 %s and %s meet in %s", (a, b, both) => {
    const common = intersection(intervalOf(quantity(a)), intervalOf(quantity(b)));
    expect(common && shown(common)).toBe(both);
    expect(intersection(intervalOf(quantity(b)), intervalOf(quantity(a)))).toEqual(common);
  });

  it("A1 figures that differ beyond what binary numbers hold still don't meet", () => {
    const [a, b] = ["0.10000000000000000001%", "0.10000000000000000002%"].map((literal) =>
      intervalOf(quantity(literal)),
    );
    expect(intersection(a!, b!)).toBeNull();
    const [c, d] = ["0.1..0.10000000000000000001%", "0.10000000000000000002..0.2%"].map((literal) =>
      intervalOf(quantity(literal)),
    );
    expect(intersection(c!, d!)).toBeNull();
  });

  it("I1 the closure takes in open ends, and nothing beyond", () => {
    const nearly = intervalOf(quantity("nearly 15%"));
    expect(["14.4", "14.5", "15", "15.1"].map((figure) => closureHolds(nearly, new Big(figure)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(closureHolds(intervalOf(quantity("at-least 15%")), new Big("1e30"))).toBe(true);
    expect([isBounded(nearly), isBounded(intervalOf(quantity("at-least 15%")))]).toEqual([true, false]);
  });
});
