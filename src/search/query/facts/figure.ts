/** Printed values as comparisons read them. Sent to the browser. */
import { intervalOf, type Interval } from "../../../facts/interval.ts";
import { amountInFull, parseQuantity, type Amount } from "../../../facts/quantity.ts";

/** Numbers are in full units, each rounded once, from exact decimal text: rounding never swaps two decimals. */
export interface Figure {
  readonly unit: string;
  /** The printed amount, signed; of a range its lower and upper one. */
  readonly low: number;
  readonly high: number;
  /** Whether it says more than the amount: a hedge, or a second amount. */
  readonly isHedged: boolean;
  readonly isRange: boolean;
  /** What the wording allows; of a figure as printed, the figure alone. */
  readonly least: number;
  readonly most: number;
  /** Whether the end itself is left out. */
  readonly isLeastOpen: boolean;
  readonly isMostOpen: boolean;
}

/** Reads each literal once. Throws a `RangeError` where it is none: the site's own data has no such literal. */
export function figureReader(): (literal: string) => Figure {
  const known = new Map<string, Figure>();
  return (literal) => {
    const figure = known.get(literal) ?? readFigure(literal);
    known.set(literal, figure);
    return figure;
  };
}

function readFigure(literal: string): Figure {
  const parsed = parseQuantity(literal);
  if (!parsed.ok) throw new RangeError(`Unexpected ${JSON.stringify(literal)}: ${parsed.complaint.reason}`);
  const { qualifier, amount, upTo, scale, unit } = parsed.value;
  const numberOf = (each: Amount) => Number(amountInFull(each, scale).toFixed());
  const [low, high] = [numberOf(amount), numberOf(upTo ?? amount)];
  const isHedged = qualifier !== null || upTo !== null;
  const allowed: Interval = isHedged
    ? intervalOf(parsed.value)
    : { low: String(low), high: String(high), lowOpen: false, highOpen: false };
  return {
    unit,
    low,
    high,
    isHedged,
    isRange: upTo !== null,
    least: allowed.low === null ? -Infinity : Number(allowed.low),
    most: allowed.high === null ? Infinity : Number(allowed.high),
    isLeastOpen: allowed.lowOpen,
    isMostOpen: allowed.highOpen,
  };
}
