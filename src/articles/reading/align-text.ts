/** Finds the units of a parsed text in the source that it was parsed from. */
import { NOWHERE } from "./text-places.ts";

export type SourceSyntax = "markdown" | "html" | "json";

/** Longest character reference that HTML knows, and some room. */
const MAX_REFERENCE = 40;

/**
 * The offsets of `value` in `source`, of which it was parsed from `start` to `end`: one longer than the value, -1 where a
 * unit can't be found. Escapes and character references count as what they stand for; white space, a quote's marks and
 * carriage returns that the parser took away are passed over. Takes linear time.
 */
export function alignText(value: string, source: string, start: number, end: number, syntax: SourceSyntax): number[] {
  const offsets: number[] = [];
  let at = start;
  for (let index = 0; index < value.length;) {
    const step = at < end ? stepAt(value, index, source, at, end, syntax) : null;
    if (step === null) {
      offsets.push(NOWHERE);
      index++;
      continue;
    }
    for (let unit = 0; unit < step.units; unit++) offsets.push(step.at);
    index += step.units;
    at = step.next;
  }
  offsets.push(offsets.at(-1) === NOWHERE ? NOWHERE : at);
  return offsets;
}

interface Step {
  /** Of the value. */
  readonly units: number;
  readonly at: number;
  readonly next: number;
}

function stepAt(
  value: string,
  index: number,
  source: string,
  start: number,
  end: number,
  syntax: SourceSyntax,
): Step | null {
  const unit = value[index]!;
  for (let at = start; at < end; at++) {
    const found = source[at]!;
    if (found === "&" && syntax !== "json") {
      const reference = referenceAt(source, at, end);
      if (reference !== null && !(unit === "&" && isPlainAmpersand(value, index, source, at, end))) {
        return { units: unitsOf(reference, value, index), at, next: at + reference.length };
      }
    }
    if (found === "\\" && syntax === "json" && at + 1 < end) {
      const length = source[at + 1] === "u" ? 6 : 2;
      return { units: 1, at, next: Math.min(at + length, end) };
    }
    if (found === unit) return { units: 1, at, next: at + 1 };
    if (unit === "\n" && found === "\r") return { units: 1, at, next: source[at + 1] === "\n" ? at + 2 : at + 1 };
    if (unit === "\ufffd" && found === "\0") return { units: 1, at, next: at + 1 };
    const isPassedOver = /\s/u.test(found) || (syntax === "markdown" && (found === "\\" || found === ">"));
    if (!isPassedOver) return null;
  }
  return null;
}

function referenceAt(source: string, at: number, end: number): string | null {
  const match = /^&(?:#[xX][\da-fA-F]{1,6};?|#\d{1,7};?|[A-Za-z][A-Za-z\d]{1,31};?)/u.exec(
    source.slice(at, Math.min(at + MAX_REFERENCE, end)),
  );
  return match?.[0] ?? null;
}

/** `&` that the parser left as it is, because no reference begins with it: the text goes on as the source does. */
function isPlainAmpersand(value: string, index: number, source: string, at: number, end: number): boolean {
  const length = Math.min(4, value.length - index, end - at);
  return length > 1 && value.slice(index, index + length) === source.slice(at, at + length);
}

/** A reference stands for one unit; beyond the basic plane, and in a few named ones that carry a mark of their own, for two. */
function unitsOf(reference: string, value: string, index: number): number {
  if (value.codePointAt(index)! > 0xffff) return 2;
  if (reference.startsWith("&#")) return 1;
  return /^[<>=⫅⫆⊊⊋]\p{M}|^[<>]\u20d2/u.test(value.slice(index, index + 2)) ? 2 : 1;
}
