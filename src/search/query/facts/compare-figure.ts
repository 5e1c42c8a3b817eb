/**
 * Whether a printed figure is what a comparison asks for. A figure as printed counts as exactly that; a hedged one and
 * a range only where everything that its wording allows (SPEC I) satisfies the comparison: `under 20x` takes `nearly
 * 20x` and not `20x`, `over 3%` takes `over 3%`, `under 20x` doesn't take `at-least 15x`. Nothing is converted. Sent to
 * the browser.
 */
import type { ComparisonConstraint } from "../reading.ts";
import type { Figure } from "./figure.ts";

export type Way = "up" | "down";

/** Of `about`, a twentieth either way: both ends count. */
const NEAR = [0.95, 1.05] as const;

/**
 * How well: 0 is best. `equal` takes the same number under a hedge after the number itself, and, where neither the
 * query nor a direction says a sign, the other sign after its own; `about` likewise. Null: not at all.
 *
 * With a way, the figure must go that way, and its size is compared: *fell over 10%* takes −12%.
 */
export function compareFigure(figure: Figure, asked: ComparisonConstraint, way: Way | null): number | null {
  if (asked.unit !== null && asked.unit !== figure.unit) return null;
  if (way !== null) return goes(figure, way) ? compareAmount(sizeOf(figure), sizesAsked(asked)) : null;
  const fit = compareAmount(figure, asked);
  if (fit !== null || asked.amount < 0 || !(asked.relation === "equal" || asked.relation === "about")) return fit;
  const mirrored = figure.high < 0 ? compareAmount(sizeOf(figure), asked) : null;
  return mirrored === null ? null : mirrored + 2;
}

/** Whether a change of this much goes that way; a multiple goes up where it is more than one. */
export function goes({ unit, low, high }: Figure, way: Way): boolean {
  const still = unit === "multiple" ? 1 : 0;
  return way === "up" ? low > still : high < still;
}

/** `fell -10%` and `fell 10%` are the same. */
function sizesAsked(asked: ComparisonConstraint): ComparisonConstraint {
  const { relation, amount, to } = asked;
  if (amount >= 0) return asked;
  const turned = TURNED[relation] ?? relation;
  return to === null
    ? { ...asked, relation: turned, amount: -amount }
    : { ...asked, amount: Math.max(0, -to), to: -amount };
}

/** Of signed figures that are all below zero, as relations of their sizes. */
const TURNED: Partial<Record<ComparisonConstraint["relation"], ComparisonConstraint["relation"]>> = {
  over: "under",
  under: "over",
  "at-least": "at-most",
  "at-most": "at-least",
};

function compareAmount(figure: Figure, { relation, amount, to }: ComparisonConstraint): number | null {
  const { least, most, isLeastOpen, isMostOpen, low, high } = figure;
  const isMet = {
    over: least > amount || (least === amount && isLeastOpen),
    "at-least": least >= amount,
    under: most < amount || (most === amount && isMostOpen),
    "at-most": most <= amount,
    between: least >= amount && most <= (to ?? amount),
    about: isNear(low, amount) && isNear(high, amount),
    equal: !figure.isRange && low === amount,
  }[relation];
  if (!isMet) return null;
  return (relation === "equal" || relation === "about") && figure.isHedged ? 1 : 0;
}

function isNear(number: number, amount: number): boolean {
  // Products of doubles are off in their sixteenth digit.
  const ends = NEAR.map((share) => Number((amount * share).toPrecision(15)));
  return number >= Math.min(...ends) && number <= Math.max(...ends);
}

/** The figure without its sign. */
function sizeOf(figure: Figure): Figure {
  if (figure.high >= 0) return figure;
  const { low, high, least, most, isLeastOpen, isMostOpen } = figure;
  return {
    ...figure,
    low: -high,
    high: -low,
    least: -most,
    most: -least,
    isLeastOpen: isMostOpen,
    isMostOpen: isLeastOpen,
  };
}
