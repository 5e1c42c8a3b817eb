/** Pieces of a query that mean something, before it is settled which of them are meant. */
import type { Mention } from "../names.ts";
import type { Constraint, Recognition, Stretch } from "../reading.ts";
import type { WrittenComparison } from "./comparisons.ts";
import { comparisonAt } from "./comparisons.ts";
import { endOfNoDay, periodAt, type WrittenPeriod } from "./periods.ts";
import { isWordStart, isWordEnd } from "./plain-text.ts";
import { meaningAt, type WordMeaning } from "./words.ts";

/** A stretch with what it may mean. */
export type Piece =
  | { readonly kind: "phrase"; readonly stretch: Stretch }
  | { readonly kind: "period"; readonly stretch: Stretch; readonly period: WrittenPeriod }
  | { readonly kind: "comparison"; readonly stretch: Stretch; readonly comparison: WrittenComparison }
  | { readonly kind: "name"; readonly stretch: Stretch; readonly mention: Mention }
  | {
      readonly kind: "word";
      readonly stretch: Stretch;
      readonly meaning: WordMeaning;
      readonly trigger: Mention | null;
    };

/** One chip of a piece. */
export interface Meant {
  readonly constraint: Constraint;
  readonly label: string;
  readonly recognition: Recognition;
}

const PHRASE = /"[^"]*"|“[^“”]*”|「[^「」]*」|『[^『』]*』/gu;

/** Quoted words, with their quotation marks; those that hold nothing are none. */
export function phrasesIn(plain: string): Piece[] {
  return [...plain.matchAll(PHRASE)]
    .filter(({ 0: text }) => /[\p{L}\p{N}]/u.test(text))
    .map(({ 0: text, index }) => ({ kind: "phrase", stretch: { start: index, end: index + text.length } }));
}

/** Periods and comparisons outside the taken stretches, from left to right. */
export function figuresIn(query: string, plain: string, taken: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < plain.length;) {
    const phrase = taken.find(({ start, end }) => start <= at && at < end);
    const canStart = !phrase && plain.charAt(at) !== " " && isWordStart(plain, at);
    const piece = canStart ? figurePieceAt(query, plain, at) : null;
    const noDay = canStart ? endOfNoDay(plain, at) : at;
    const isFree = piece !== null && noDay <= piece.stretch.end && !taken.some((each) => overlaps(each, piece.stretch));
    if (isFree) pieces.push(piece);
    at = isFree ? piece.stretch.end : Math.max(noDay, phrase?.end ?? 0, at + 1);
  }
  return pieces;
}

function figurePieceAt(query: string, plain: string, at: number): Piece | null {
  const period = periodAt(plain, at);
  const comparison = comparisonAt(plain, query, at);
  if (period && period.end >= (comparison?.end ?? 0)) {
    return { kind: "period", stretch: { start: at, end: period.end }, period };
  }
  return comparison && { kind: "comparison", stretch: { start: at, end: comparison.end }, comparison };
}

/** Words for verdicts, modes and directions. */
export function wordsIn(plain: string): (Piece & { kind: "word" })[] {
  const pieces: (Piece & { kind: "word" })[] = [];
  for (let at = 0; at < plain.length;) {
    const found = isWordStart(plain, at) ? meaningAt(plain, at) : null;
    const isWhole = found !== null && isWordEnd(plain, found.end);
    if (isWhole) {
      pieces.push({ kind: "word", stretch: { start: at, end: found.end }, meaning: found.meaning, trigger: null });
    }
    at = isWhole ? found.end : at + 1;
  }
  return pieces;
}

export function lengthOf({ start, end }: Stretch): number {
  return end - start;
}

export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

export function covers(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
