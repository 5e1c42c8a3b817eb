import fc from "fast-check";
import { expect, it } from "vitest";
import { readBound } from "./value-bound.ts";

it.each([
  ["12.5", 12.5],
  [" -3 ", -3],
  ["−3", -3],
  ["+3", 3],
  ["1,240", 1240],
  ["620m", 620_000_000],
  ["11.8bn", 11_800_000_000],
  ["11.8 BN", 11_800_000_000],
  ["0.1", 0.1],
  ["2.5亿", 250_000_000],
])("%s is %d", (written, number) => {
  expect(readBound(written)).toBe(number);
});

it.each([
  "",
  "NaN",
  "Infinity",
  "1e400",
  "1e3",
  "0x10",
  ".5",
  "5.",
  "--1",
  "1 2",
  "$5",
  "5%",
  "5 apples",
  "9".repeat(60),
])("“%s” is no number", (written) => {
  expect(readBound(written)).toBeNull();
});

it("a zero has no sign", () => {
  expect(Object.is(readBound("-0"), 0)).toBe(true);
});

it("equals the figure that is written with the same digits", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 1, max: 9 }), (digits, places) => {
      const padded = String(digits).padStart(places + 1, "0");
      const [whole, fraction] = [padded.slice(0, -places), padded.slice(-places)];
      expect(readBound(`${whole}.${fraction}`)).toBe(Number(`${whole}.${fraction}`));
      const inFull = BigInt(whole + fraction.padEnd(9, "0").slice(0, 9));
      expect(readBound(`${whole}.${fraction}bn`)).toBe(Number(inFull));
    }),
  );
});
