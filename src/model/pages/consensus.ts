/** What all who agree on a claim allow, in words. */
import Big from "big.js";
import { formatQuantity } from "../../facts/format.ts";
import { claimWords } from "../../messages/messages.ts";
import type { Interval } from "../../facts/interval.ts";
import type { Unit } from "../../facts/unit.ts";

const SCALES = [
  { literal: "tn", power: 12 },
  { literal: "bn", power: 9 },
  { literal: "m", power: 6 },
  { literal: "", power: 0 },
] as const;

/** `−9% to −8%`, `US$500bn or more`; one figure where both ends are the same. */
export function consensusText({ low, high }: Interval, unit: Unit): string {
  if (low === null && high === null) return claimWords.anyFigure;
  if (low === null) return claimWords.orLess(figureOf(high!, unit));
  if (high === null) return claimWords.orMore(figureOf(low, unit));
  return low === high ? figureOf(low, unit) : claimWords.from(figureOf(low, unit), figureOf(high, unit));
}

/** An exact decimal in the largest scale that it reaches: `US$4.25bn`, `−14.5%`. */
export function figureOf(end: string, unit: Unit): string {
  const size = new Big(end).abs();
  const scale = SCALES.find(({ power }) => size.gte(new Big(10).pow(power))) ?? SCALES.at(-1)!;
  const digits = size.div(new Big(10).pow(scale.power)).toFixed();
  const amount = { isNegative: end.startsWith("-"), digits };
  return formatQuantity({ qualifier: null, amount, upTo: null, scale: scale.literal, unit }).figure;
}
