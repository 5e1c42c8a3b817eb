/** Whether a fact's value has a unit and a sign that its metric can have. */
import type { Place, Problem } from "../facts/problem.ts";
import { isZero, printQuantity, type Quantity } from "../facts/quantity.ts";
import { isCurrency, UNIT_FORMS, type NamedUnit } from "../facts/unit.ts";
import type { Dimension, Metric } from "./registry.ts";
import { breach } from "./rules.ts";

/**
 * Units beside its own that say the same dimension: a change can also be given in index points or, where it doubled, as
 * a multiple, and a move of rates in percentage points.
 */
const OTHER_UNITS: Readonly<Partial<Record<Dimension, readonly NamedUnit[]>>> = {
  "basis-points": ["percentage-points"],
  "percentage-points": ["basis-points"],
  points: ["percent"],
};
const OTHER_UNITS_OF_CHANGES: readonly NamedUnit[] = ["points", "multiple"];

/** Breaches of `value-has-unit` and `sign-fits-metric`. What restates another fact may take another unit. */
export function checkValue(
  value: Quantity,
  metric: Metric,
  { isRestating }: { isRestating: boolean },
  place: Place,
): Problem[] {
  return [...checkUnit(value, metric, isRestating, place), ...checkSign(value, metric, place)];
}

function checkUnit(value: Quantity, metric: Metric, isRestating: boolean, place: Place): Problem[] {
  const { unit } = value;
  if (hasFittingUnit(unit, metric)) return [];
  // Other words for the same thing may take another unit, but never none.
  if (isRestating && unit !== "count") return [];
  const literal = printQuantity(value);
  const expected = describeUnit(metric.dimension);
  const note =
    unit === "count" || metric.dimension === "count"
      ? suggestLiteral(value, metric.dimension)
      : `\`${metric.id}\` is measured in ${expected}: correct the value, or take another metric.`;
  return [
    breach("value-has-unit", place, {
      reason: `Unexpected ${unit === "count" ? "number without unit" : `unit \`${unit}\``}, expected ${expected}`,
      actual: literal,
      expected,
      note,
    }),
  ];
}

function hasFittingUnit(unit: string, { dimension, isChange }: Metric): boolean {
  if (dimension === "money") return isCurrency(unit);
  if (unit === dimension) return true;
  const others = [
    ...(OTHER_UNITS[dimension] ?? []),
    ...(isChange && dimension === "percent" ? OTHER_UNITS_OF_CHANGES : []),
  ];
  return others.some((other) => other === unit);
}

function describeUnit(dimension: Dimension): string {
  if (dimension === "money") return "an ISO 4217 currency code";
  const form = UNIT_FORMS.find(({ unit }) => unit === dimension)!;
  return dimension === "count" ? "a number without unit" : `${form.meaning} (\`${form.literal}\`)`;
}

function suggestLiteral(value: Quantity, dimension: Dimension): string {
  if (dimension === "money")
    return `Write the currency's code behind it, such as \`${printQuantity({ ...value, unit: "USD" })}\`.`;
  return `Write \`${printQuantity({ ...value, unit: dimension })}\`.`;
}

function checkSign(value: Quantity, metric: Metric, place: Place): Problem[] {
  const isNegative = value.amount.isNegative && !isZero(value.amount);
  if (metric.canBeNegative || !isNegative) return [];
  return [
    breach("sign-fits-metric", place, {
      reason: `Unexpected minus, expected a \`${metric.id}\` of zero or more`,
      actual: printQuantity(value),
      note: "Delete the minus, or take a metric that can be negative.",
    }),
  ];
}
