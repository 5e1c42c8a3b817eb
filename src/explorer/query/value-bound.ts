/** Bounds of a range of values as readers type them. Sent to the browser. */
import { SCALES } from "../../facts/unit.ts";

const BOUND = /^([+\-−]?)(\d[\d,]{0,39})(?:\.(\d{1,40}))?\s*([\p{L}]*)$/u;

const powerByScale = new Map(
  SCALES.flatMap(({ literal, spellings, power }) => [literal, ...spellings].map((word) => [word, power] as const)),
);

/**
 * The number meant, in full units: `12.5`, `-3`, `1,240`, `620m`, `11.8bn`. Null where the text is no such number. The
 * decimal point is moved in the text, so that a bound equals a figure of the same digits.
 */
export function readBound(written: string): number | null {
  const match = BOUND.exec(written.trim());
  if (!match) return null;
  const [, sign, whole, fraction = "", scale] = match as unknown as [string, string, string, string?, string?];
  const power = scale ? powerByScale.get(scale.toLowerCase()) : 0;
  if (power === undefined) return null;
  const size = shift(whole.replaceAll(",", ""), fraction, power);
  return sign === "-" || sign === "−" ? 0 - size : size;
}

/** The decimal `<whole>.<fraction>` times ten to the power, rounded once: when it becomes a number. */
export function shift(whole: string, fraction: string, power: number): number {
  const digits = fraction.padEnd(power, "0");
  return Number(`${whole}${digits.slice(0, power)}.${digits.slice(power)}`);
}
