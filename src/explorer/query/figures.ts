/** Printed quantities as numbers to compare and sort by. Sent to the browser. */
import { parseQuantity, plainDigits, powerOfScale, type Amount } from "../../facts/quantity.ts";
import { UNIT_FORMS } from "../../facts/unit.ts";
import { uint32Column } from "./number-columns.ts";
import { shift } from "./value-bound.ts";

export interface Figure {
  readonly unit: string;
  /** In full units, signed; both the same where the literal states one amount. Hedges don't count. */
  readonly low: number;
  readonly high: number;
}

/** Each figure once, and its code for each literal. Throws likewise. */
export function figureColumn(literals: readonly string[]): { figures: Figure[]; codes: Uint32Array } {
  const figures: Figure[] = [];
  const codeByLiteral = new Map<string, number>();
  const codes = uint32Column(literals.length, (row) => {
    const literal = literals[row]!;
    const known = codeByLiteral.get(literal);
    if (known !== undefined) return known;
    codeByLiteral.set(literal, figures.length);
    return figures.push(figureOf(literal)) - 1;
  });
  return { figures, codes };
}

/** The figure of a literal in normal form. Throws where it is none: the site's own data has no such literal. */
function figureOf(literal: string): Figure {
  const parsed = parseQuantity(literal);
  if (!parsed.ok) throw new RangeError(`Unexpected ${JSON.stringify(literal)}: ${parsed.complaint.reason}`);
  const { amount, upTo, scale, unit } = parsed.value;
  const low = inFull(amount, scale);
  return { unit, low, high: upTo ? inFull(upTo, scale) : low };
}

/** Named units as the method lists them, then currencies by code. */
export function compareUnits(a: string, b: string): number {
  return placeOfUnit(a) - placeOfUnit(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** `percent`, `a multiple, or times`; a currency by its code. */
export function unitLabel(unit: string): string {
  return UNIT_FORMS.find((form) => form.unit === unit)?.meaning ?? unit;
}

function placeOfUnit(unit: string): number {
  const place = UNIT_FORMS.findIndex((form) => form.unit === unit);
  return place < 0 ? UNIT_FORMS.length : place;
}

function inFull(amount: Amount, scale: string): number {
  const [whole = "0", fraction = ""] = plainDigits(amount).split(".");
  const size = shift(whole, fraction, powerOfScale(scale));
  return amount.isNegative ? -size : size;
}
