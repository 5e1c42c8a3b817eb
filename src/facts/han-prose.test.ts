import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hanSizes, statesSize } from "./han-prose.ts";
import { quantity } from "./testing.ts";

const SIZES: readonly (readonly [text: string, sizes: string])[] = [
  ["集資7.52億港元", "752000000"],
  ["7.52亿", "752000000"],
  ["１，２４０倍", "1240"],
  ["三十億", "3000000000"],
  ["两千三百万", "23000000"],
  ["一百二十", "120"],
  ["3千万", "30000000"],
  ["1億2000萬", "120000000"],
  ["1.2萬億", "1200000000000"],
  ["20餘家", "20"],
  ["30多亿", "3000000000"],
  ["半成", "5"],
  ["七八成", "70 80"],
  ["三成", "30 30"],
  ["一成半", "10 15"],
  ["翻兩番", "4"],
  ["HK$7.52 billion的貸款", "7520000000"],
  ["", ""],
  ["股價下跌", ""],
];

describe("T9: sizes in Chinese words", () => {
  it.each(SIZES)("T9 `%s` mentions %s", (text, expected) => {
    expect(
      hanSizes(text)
        .map(({ size }) => size.toFixed())
        .join(" "),
    ).toBe(expected);
  });

  it("T9 digits with a scale are that size, whatever stands around them, and no other", () => {
    const scale = fc.constantFrom(["万", "万"], ["萬", "万"], ["亿", "亿"], ["億", "亿"], ["萬億", "tn"]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), scale, (digits, [written, literal]) => {
        const value = quantity(`${digits}${literal} CNY`);
        expect(statesSize(`約${digits}${written}元`, value)).toBe(true);
        expect(statesSize(`約${digits}元`, value)).toBe(false);
        expect(statesSize(`約${digits + 1}${written}元`, value)).toBe(false);
      }),
    );
  });
});
