/** Where quoted words stand in a source. */
import { lineAt, toSearchedWords, type SearchableText } from "./searchable-text.ts";

/** Words as found; `start` and `end` are indices of the searchable text. */
export interface FoundWords {
  readonly start: number;
  readonly end: number;
  /** The line on which they begin; they may run on into the next that has text. */
  readonly line: number;
  /** Whether they begin and end where words and numbers do: `8%` stands in `28%`, but isn't all of it. */
  readonly isWhole: boolean;
}

/** In the order of the text. */
export function findWords(words: string, text: SearchableText): FoundWords[] {
  const wanted = toSearchedWords(words);
  const found: FoundWords[] = [];
  if (wanted === "") return found;
  for (let at = text.folded.indexOf(wanted); at >= 0; at = text.folded.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    found.push({ start: at, end, line: lineAt(text, at), isWhole: isWholeAt(text.folded, at, end) });
  }
  return found;
}

/**
 * The longest run of the quotation's words that stands in the source, two words at least or one with a digit; null
 * where none does. What is found of a misquoted passage leads to it.
 */
export function findLongestRun(words: string, text: SearchableText): { words: string; lines: number[] } | null {
  const tokens = words.trim().split(/\s+/u);
  const pieces = tokens.length > 1 ? tokens : [...words.trim()];
  const glue = tokens.length > 1 ? " " : "";
  for (let length = pieces.length - 1; length >= 1; length--) {
    for (let start = 0; start + length <= pieces.length; start++) {
      const run = pieces.slice(start, start + length).join(glue);
      const isTelling = /\d/u.test(run) || length > 1;
      const whole = isTelling ? findWords(run, text).filter(({ isWhole }) => isWhole) : [];
      if (whole.length > 0) return { words: run, lines: linesOf(whole) };
    }
  }
  return null;
}

/** Each line once. */
export function linesOf(found: readonly FoundWords[]): number[] {
  return [...new Set(found.map(({ line }) => line))];
}

/** Latin letters and digits make words and numbers; Chinese ones stand beside each other without spaces. */
function isWholeAt(folded: string, start: number, end: number): boolean {
  return !isInside(folded, start) && !isInside(folded, end);
}

/** Whether a place lies inside one word or number. */
function isInside(folded: string, at: number): boolean {
  const [before, behind] = [folded.slice(Math.max(0, at - 2), at), folded.slice(at, at + 2)];
  if (/[a-z]$/u.test(before) && /^[a-z]/u.test(behind)) return true;
  return /(?:\d|\d[.,])$/u.test(before) && /^(?:\d|[.,]\d)/u.test(behind);
}
