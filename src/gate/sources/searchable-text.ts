/**
 * A source's text as quotations are looked for in it: on one line, without the differences that typing, copying and
 * typesetting make. Line ends and runs of white space are one space, unseen characters are gone, quotes, dashes, widths
 * and case don't count.
 */
import type { VisibleLines } from "./source-file.ts";

export interface SearchableText {
  /** What is compared. */
  readonly folded: string;
  /** The same characters as they stand in the source, full-width ones in their usual width; equally long. */
  readonly shown: string;
  /** Where each line's text starts, in the order of the lines; lines without text are left out. */
  readonly lineStarts: readonly { readonly line: number; readonly start: number }[];
}

/** Lines are joined by one space. */
export function toSearchable(lines: VisibleLines): SearchableText {
  let [folded, shown] = ["", ""];
  const lineStarts: { line: number; start: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const visible = withoutGaps(line);
    if (visible === "") continue;
    if (shown !== "") [folded, shown] = [`${folded} `, `${shown} `];
    lineStarts.push({ line: index + 1, start: shown.length });
    const narrow = toUsualWidth(visible);
    shown += narrow;
    folded += foldQuoted(narrow);
  }
  return { folded, shown, lineStarts };
}

/** A quotation in the form that is compared. */
export function toSearchedWords(words: string): string {
  return foldQuoted(toUsualWidth(withoutGaps(words)));
}

/** The line on which the character at an index stands. */
export function lineAt({ lineStarts }: SearchableText, index: number): number {
  return lineStarts[placeInLines(lineStarts, index)]!.line;
}

/** Index at which the text of the character's line starts. */
export function lineStartAt({ lineStarts }: SearchableText, index: number): number {
  return lineStarts[placeInLines(lineStarts, index)]!.start;
}

/** A bar parts the cells of a table, which a quotation may run across. */
function withoutGaps(text: string): string {
  return text
    .replace(UNSEEN, "")
    .replace(/[\s|]+/gu, " ")
    .trim();
}

/** Soft hyphens, zero-width characters, byte-order marks and marks of direction. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

const FOLDS: readonly (readonly [characters: string, fold: string])[] = [
  ["‘’‚‛′´`", "'"],
  ["“”„‟″«»「」『』", '"'],
  ["‐‑‒–—―−﹣", "-"],
];
const FOLD_BY_CHARACTER = new Map(FOLDS.flatMap(([all, fold]) => [...all].map((each) => [each, fold] as const)));

/** One character for each, so that places stay what they are. */
function toUsualWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

function foldQuoted(text: string): string {
  return text
    .replace(/[^\u0021-\u007e\s\p{Script=Han}]/gu, (char) => FOLD_BY_CHARACTER.get(char) ?? lower(char))
    .replace(/[A-Z]/gu, lower);
}

/** Letters whose small form has another length stay as they are. */
function lower(char: string): string {
  const small = char.toLowerCase();
  return small.length === char.length ? small : char;
}

function placeInLines(lineStarts: SearchableText["lineStarts"], index: number): number {
  let [low, high] = [0, lineStarts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lineStarts[middle]!.start <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
