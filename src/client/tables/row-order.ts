/** In which order two cells of a column stand. Pure: texts in, a number out; no figure becomes a float. */

/** `number`: amounts, `date`: EDTF or days; both as `data-value` carries them. `text`: as it is read. */
export type ColumnKind = "number" | "text" | "date";

/** The same in every browser, whatever its language: Latin names before Chinese ones, which follow their radicals. */
const collator = new Intl.Collator("en", { numeric: true });

/** Further digits behind the point than any figure has. */
const PLACES = 60;

/**
 * Compares two keys of one column; negative where the first belongs before the second. Empty keys are alike, and compare with no others. `way`: 1 up,
 * -1 down.
 * An amount is `3`, `-0.25`, or a range `1..2` whose ends may be missing, which means without end; in front of it may
 * stand a unit and a space: units stay together, in the same order both ways. By the lower end, then by the upper. Dates
 * go by their last day, then by their first.
 */
export function compareKeys(kind: ColumnKind, a: string, b: string, way: 1 | -1 = 1): number {
  if (kind === "text") return way * collator.compare(a, b);
  if (kind === "date") return way * (compareValues(lastDay(a), lastDay(b)) || compareValues(a, b));
  const [one, other] = [rangeOf(a), rangeOf(b)];
  return (
    compareValues(one.unit, other.unit) ||
    way * (compareValues(one.low, other.low) || compareValues(one.high, other.high))
  );
}

function lastDay(edtf: string): string {
  return edtf.split("/").at(-1)!;
}

/** Infinity is the only number among the ends: it compares with them exactly. */
type End = bigint | number;

function compareValues<T extends string | End>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b);
}

function rangeOf(key: string) {
  const at = key.lastIndexOf(" ") + 1;
  const [low, high = low] = key.slice(at).split("..") as [string, string?];
  return { unit: key.slice(0, at), low: exact(low, -Infinity), high: exact(high, Infinity) };
}

/** Of decimal text, in units of the last place; `open`: where there is no end. */
function exact(decimal: string, open: number): End {
  const [whole = "", fraction = ""] = decimal.split(".");
  return decimal === "" ? open : BigInt(whole + fraction.padEnd(PLACES, "0").slice(0, PLACES));
}
