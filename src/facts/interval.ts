/** What a figure's wording allows (SPEC I), and how two figures stand to each other (SPEC A). Exact decimals throughout. */
import Big from "big.js";
import { amountInFull, isZero, plainDigits, powerOfScale, type Amount, type Quantity } from "./quantity.ts";
import type { Qualifier } from "./unit.ts";

/** In full units, signed. An end is exact decimal text without exponent; null: no end on that side. */
export interface Interval {
  readonly low: string | null;
  readonly high: string | null;
  /** Whether the end itself is left out; true where there is no end. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export interface IntervalRule {
  readonly qualifier: Qualifier | "as printed" | "range";
  readonly interval: string;
  readonly note: string;
}

/** The table that the About page prints and `intervalOf` follows; m is the size as printed, w its precision (SPEC I2). */
export const INTERVAL_RULES: readonly IntervalRule[] = [
  {
    qualifier: "as printed",
    interval: "[m − w/2, m + w/2)",
    note: "rounding; a rank, and a count that does not end in zero, means exactly m",
  },
  { qualifier: "nearly", interval: "[m − w/2, m)", note: "just short of m" },
  { qualifier: "about", interval: "(m − w, m + w)", note: "either side of m" },
  {
    qualifier: "over",
    interval: "(m, m + w)",
    note: "one-sided: a figure further up contradicts nothing and confirms nothing",
  },
  {
    qualifier: "under",
    interval: "(m − w, m)",
    note: "one-sided: a figure further down contradicts nothing and confirms nothing",
  },
  { qualifier: "at-least", interval: "[m, ∞)", note: "one-sided; confirms only the same words" },
  { qualifier: "at-most", interval: "[0, m]", note: "one-sided" },
  { qualifier: "range", interval: "[a, b]", note: "from a to b, ends included" },
];

/** The interval of a quantity, by the table above, on the size of the number; the sign goes back on afterwards. */
export function intervalOf(quantity: Quantity): Interval {
  const { amount, upTo, scale } = quantity;
  if (upTo) {
    return closed(amountInFull(amount, scale), amountInFull(upTo, scale));
  }
  const size = intervalOfSize(quantity);
  return amount.isNegative ? mirrored(size) : size;
}

/**
 * How far a figure's own wording can stretch without being wrong: an `over` has no upper end, an `under` and an
 * `at-most` no lower one (SPEC A2). For everything else, the interval itself.
 */
export function reachOf(quantity: Quantity, own: Interval = intervalOf(quantity)): Interval {
  const { qualifier, amount } = quantity;
  const isUpward = qualifier === "over" || qualifier === "at-least";
  const isDownward = qualifier === "under" || qualifier === "at-most";
  if (!isUpward && !isDownward) return own;
  return isUpward === amount.isNegative
    ? { low: null, lowOpen: true, high: own.high, highOpen: own.highOpen }
    : { low: own.low, lowOpen: own.lowOpen, high: null, highOpen: true };
}

/** The figures that both intervals hold; null where they don't meet. */
export function intersection(a: Interval, b: Interval): Interval | null {
  const low = laterLow(a, b);
  const high = earlierHigh(a, b);
  const both: Interval = { low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen };
  return isEmpty(both) ? null : both;
}

/** Whether it has an end on both sides, included or not. */
export function isBounded(interval: Interval): boolean {
  return interval.low !== null && interval.high !== null;
}

/** Whether the figure lies in the interval or is one of its ends. */
export function closureHolds(interval: Interval, figure: Big): boolean {
  return (interval.low === null || figure.gte(interval.low)) && (interval.high === null || figure.lte(interval.high));
}

/**
 * The width that printing implies, in full units (SPEC I2): with a decimal point, the place of the last digit;
 * otherwise, written out in full, the place of the last non-zero digit, but where zeros follow it at most a tenth of
 * the number. Zero gives 1.
 */
export function precisionOf(amount: Amount, scale: string): Big {
  const digits = plainDigits(amount);
  const power = powerOfScale(scale);
  const point = digits.indexOf(".");
  if (point >= 0) return tenTo(power - (digits.length - point - 1));
  if (isZero(amount)) return new Big(1);
  const inFull = new Big(digits).times(tenTo(power)).toFixed();
  const zeros = /0*$/u.exec(inFull)![0].length;
  if (zeros === 0) return new Big(1);
  const place = tenTo(zeros);
  const tenth = new Big(inFull).times("0.1");
  return tenth.lt(place) ? tenth : place;
}

function intervalOfSize({ qualifier, amount, scale, unit }: Quantity): Interval {
  const size = amountInFull({ ...amount, isNegative: false }, scale);
  const width = precisionOf(amount, scale);
  const half = width.times("0.5");
  switch (qualifier) {
    case null:
      if (isExact(unit, size)) return closed(size, size);
      return isZero(amount) ? aroundZero(half) : ends(size.minus(half), false, size.plus(half), true);
    case "nearly":
      if (isZero(amount)) return aroundZero(half);
      return ends(size.minus(half), false, size, true);
    case "about":
      return ends(size.minus(width), true, size.plus(width), true);
    case "over":
      return ends(size, true, size.plus(width), true);
    case "under":
      return ends(size.minus(width), true, size, true);
    case "at-least":
      return { low: size.toFixed(), lowOpen: false, high: null, highOpen: true };
    case "at-most":
      return closed(new Big(0), size);
  }
}

/** A rank is exact, and so is a count that doesn't end in zero (SPEC I3). */
function isExact(unit: string, size: Big): boolean {
  if (unit === "rank") return true;
  return unit === "count" && /^\d*[1-9]$/u.test(size.toFixed());
}

/** Sizes from nothing to half a place, with either sign: a printed 0 never meets a printed 1 or -1 (SPEC I4). */
function aroundZero(half: Big): Interval {
  return ends(half.neg(), true, half, true);
}

function tenTo(power: number): Big {
  return power >= 0 ? new Big(10).pow(power) : new Big(`1e${power}`);
}

function closed(low: Big, high: Big): Interval {
  return ends(low, false, high, false);
}

function ends(low: Big, lowOpen: boolean, high: Big, highOpen: boolean): Interval {
  return { low: plain(low), lowOpen, high: plain(high), highOpen };
}

function mirrored({ low, lowOpen, high, highOpen }: Interval): Interval {
  const negated = (end: string | null) => (end === null ? null : plain(new Big(end).neg()));
  return { low: negated(high), lowOpen: highOpen, high: negated(low), highOpen: lowOpen };
}

/** No exponent, no negative zero. */
function plain(figure: Big): string {
  return figure.eq(0) ? "0" : figure.toFixed();
}

function laterLow(a: Interval, b: Interval): Interval {
  if (a.low === null) return b;
  if (b.low === null) return a;
  const order = compareEnds(a.low, b.low);
  return order > 0 || (order === 0 && a.lowOpen) ? a : b;
}

function earlierHigh(a: Interval, b: Interval): Interval {
  if (a.high === null) return b;
  if (b.high === null) return a;
  const order = compareEnds(a.high, b.high);
  return order < 0 || (order === 0 && a.highOpen) ? a : b;
}

function isEmpty({ low, lowOpen, high, highOpen }: Interval): boolean {
  if (low === null || high === null) return false;
  const order = compareEnds(low, high);
  return order > 0 || (order === 0 && (lowOpen || highOpen));
}

/**
 * Exact, and quick in large claims: rounding to binary never swaps two decimals, so unequal roundings are in the right
 * order, and only equal ones need exact arithmetic.
 */
function compareEnds(a: string, b: string): number {
  if (a === b) return 0;
  return Math.sign(Number(a) - Number(b)) || new Big(a).cmp(b);
}
