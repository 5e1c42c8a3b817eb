/** What lies between two figures that can't both be true (SPEC G). Exact decimals. */
import Big from "big.js";
import { intersection, type Interval } from "./interval.ts";

export interface Gap {
  /** Where the lower figure's wording ends, and where the higher one's begins, in full units, signed. */
  readonly from: string;
  readonly to: string;
  /** `to` less `from`; `0` where one wording ends where the other begins. */
  readonly width: string;
}

/** Null where the two meet. Symmetric. */
export function gapBetween(a: Interval, b: Interval): Gap | null {
  if (intersection(a, b) !== null) return null;
  const [lower, upper] = isBelow(a, b) ? [a, b] : [b, a];
  const [from, to] = [new Big(lower.high!), new Big(upper.low!)];
  return { from: lower.high!, to: upper.low!, width: to.minus(from).toFixed() };
}

/** Of two that don't meet: whether the first is the lower. One of them ends before the other begins. */
function isBelow(a: Interval, b: Interval): boolean {
  if (a.high === null || b.low === null) return false;
  if (b.high === null || a.low === null) return true;
  return new Big(a.high).lte(b.low);
}
