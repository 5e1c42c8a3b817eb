import { describe, expect, it } from "vitest";
import { amountInFull, isZero, parseQuantity, printQuantity } from "./quantity.ts";
import { quantity } from "./testing.ts";

/** Literal, its normal form, unit, and the amounts in full units. */
const READ: readonly (readonly [literal: string, printed: string, unit: string, inFull: string])[] = [
  ["nearly -15%", "nearly -15%", "percent", "-15"],
  ["over 8 percent", "over 8%", "percent", "8"],
  ["under 8 per cent", "under 8%", "percent", "8"],
  ["about 2x", "about 2x", "multiple", "2"],
  ["about 33%", "about 33%", "percent", "33"],
  ["at-least 10%", "at-least 10%", "percent", "10"],
  ["at-most 10%", "at-most 10%", "percent", "10"],
  ["24.68", "24.68", "count", "24.68"],
  ["24.68x", "24.68x", "multiple", "24.68"],
  ["1,240", "1,240", "count", "1240"],
  ["1,240 times", "1,240x", "multiple", "1240"],
  ["16 ×", "16x", "multiple", "16"],
  ["16倍", "16x", "multiple", "16"],
  ["1..2 rank", "1..2 rank", "rank", "1 to 2"],
  ["1 rank", "1 rank", "rank", "1"],
  ["175..185bn USD", "175..185bn USD", "USD", "175000000000 to 185000000000"],
  ["-15..-10%", "-15..-10%", "percent", "-15 to -10"],
  ["1.10 .. 1.20%", "1.10..1.20%", "percent", "1.1 to 1.2"],
  ["175 ..185 bn USD", "175..185bn USD", "USD", "175000000000 to 185000000000"],
  ["-5..+10%", "-5..10%", "percent", "-5 to 10"],
  ["15..15%", "15..15%", "percent", "15 to 15"],
  ["620m USD", "620m USD", "USD", "620000000"],
  ["620 million USD", "620m USD", "USD", "620000000"],
  ["620mn USD", "620m USD", "USD", "620000000"],
  ["620mUSD", "620m USD", "USD", "620000000"],
  ["7.523bn HKD", "7.523bn HKD", "HKD", "7523000000"],
  ["7.523b HKD", "7.523bn HKD", "HKD", "7523000000"],
  ["7.523 billion HKD", "7.523bn HKD", "HKD", "7523000000"],
  ["1.5t CNY", "1.5tn CNY", "CNY", "1500000000000"],
  ["1.5 trillion CNY", "1.5tn CNY", "CNY", "1500000000000"],
  ["1.5万亿 CNY", "1.5tn CNY", "CNY", "1500000000000"],
  ["3万", "3万", "count", "30000"],
  ["3萬", "3万", "count", "30000"],
  ["5.1亿 CNY", "5.1亿 CNY", "CNY", "510000000"],
  ["5.1億 CNY", "5.1亿 CNY", "CNY", "510000000"],
  ["12k", "12k", "count", "12000"],
  ["12 thousand", "12k", "count", "12000"],
  ["5mx", "5mx", "multiple", "5000000"],
  ["2.5 pp", "2.5 pp", "percentage-points", "2.5"],
  ["2.5 percentage points", "2.5 pp", "percentage-points", "2.5"],
  ["25bp", "25 bp", "basis-points", "25"],
  ["25 bps", "25 bp", "basis-points", "25"],
  ["24 pctl", "24 pctl", "percentile", "24"],
  ["24 percentile", "24 pctl", "percentile", "24"],
  ["-300 points", "-300 points", "points", "-300"],
  ["−36.61%", "-36.61%", "percent", "-36.61"],
  ["+109%", "109%", "percent", "109"],
  ["-0%", "0%", "percent", "0"],
  ["-0.00%", "0.00%", "percent", "0"],
  ["10.0%", "10.0%", "percent", "10"],
  ["  15   % ", "15%", "percent", "15"],
  ["12345678901234567890.123456789%", "12345678901234567890.123456789%", "percent", "12345678901234567890.123456789"],
];

const REFUSED: readonly (readonly [literal: string, note: string])[] = [
  ["1.10 . . 1.20%", "Units are"],
  ["1.10 ... 1.20%", "A range has two amounts"],
  ["1.10..", "A range is written"],
  ["", "Write the figure"],
  ["   ", "Write the figure"],
  ["$620m", "`620m USD`"],
  ["US$620m", "`620m USD`"],
  ["HK$7.523bn", "`7.523bn HKD`"],
  ["RMB976m", "`976m CNY`"],
  ["nearly $5 billion", "`nearly 5bn USD`"],
  ["€5m", "`5m EUR`"],
  ["NaN", "finite"],
  ["Infinity", "finite"],
  ["-NaN", "finite"],
  ["1e400", "no exponent"],
  ["1E5%", "no exponent"],
  ["almost 15%", "`nearly`"],
  ["around 15%", "`about`"],
  ["above 15%", "`over`"],
  ["at least 15%", "`at-least`"],
  ["at most 15%", "`at-most`"],
  ["up to 15%", "`at-most`"],
  ["nearyl 15%", "`nearly`"],
  ["Nearly 15%", "`nearly`"],
  ["doubled", "`about 2x`"],
  ["nearly", "decimal digits"],
  ["017125", "no leading zero"],
  ["-07%", "no leading zero"],
  ["0,123", "decimal mark"],
  ["001,240", "no leading zero"],
  [".5%", "zero before"],
  ["5.%", "plain decimal digits"],
  ["1,5%", "decimal mark"],
  ["12,34", "decimal mark"],
  ["1,2345", "decimal mark"],
  ["1.2.3%", "plain decimal digits"],
  ["１５%", "ASCII"],
  ["175-185bn USD", "`175..185bn USD`"],
  ["175–185bn USD", "`175..185bn USD`"],
  ["10 to 15%", "`10..15%`"],
  ["185..175bn USD", "`175..185`"],
  ["-10..-15%", "`-15..-10`"],
  ["nearly 10..15%", "Leave `nearly` out"],
  ["10..%", "`175..185bn USD`"],
  ["175bn..185bn USD", "stand once"],
  ["1..2..3%", "plain decimal digits"],
  ["15 usd", "`USD`"],
  ["976m yuan", "`CNY`"],
  ["5 dollars", "`USD`"],
  ["15 percnt", "%"],
  ["15 XYZ", "ISO 4217"],
  ["15%%", "`%`"],
  ["0 rank", "whole number from 1"],
  ["-1 rank", "whole number from 1"],
  ["1.5 rank", "whole number from 1"],
  ["nearly 1 rank", "whole number from 1"],
  ["101 pctl", "between 0 and 100"],
  ["-1 pctl", "between 0 and 100"],
  ["0..101 pctl", "between 0 and 100"],
  ["1".repeat(81), "at most 80"],
];

describe("Q: quantity literals", () => {
  it.each(READ)("Q1 `%s` is read and prints as `%s`", (literal, printed, unit, inFull) => {
    const read = quantity(literal);
    expect(printQuantity(read)).toBe(printed);
    expect(read.unit).toBe(unit);
    const ends = [read.amount, ...(read.upTo ? [read.upTo] : [])].map((each) =>
      amountInFull(each, read.scale).toFixed(),
    );
    expect(ends.join(" to ")).toBe(inFull);
  });

  it.each(REFUSED)("Q9 `%s` is refused with a note that says %s", (literal, note) => {
    const parsed = parseQuantity(literal);
    if (parsed.ok) expect.fail(`accepted as ${printQuantity(parsed.value)}`);
    expect(parsed.complaint.note).toContain(note);
    expect(parsed.complaint.reason).toMatch(/^Unexpected .+, expected a quantity$/u);
    expect(parsed.complaint.actual).toBe(literal);
  });

  it("Q3 keeps the digits as printed, trailing zeros and separators included", () => {
    expect(quantity("1,240.50%").amount).toEqual({ isNegative: false, digits: "1,240.50" });
  });

  it("Q3 a zero has no sign", () => {
    expect(quantity("-0.0%").amount.isNegative).toBe(false);
    expect([isZero(quantity("0.00%").amount), isZero(quantity("0.01%").amount)]).toEqual([true, false]);
  });

  it("Q2 a range has no qualifier", () => {
    expect(quantity("10..15%").qualifier).toBeNull();
  });
});
