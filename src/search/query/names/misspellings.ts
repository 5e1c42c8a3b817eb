/**
 * Names and words with letters put right. How many letters may be wrong grows with the word: none up to four, one in
 * five or six, two from seven on; two only behind a right first letter. Figures are never put right. Sent to the browser.
 */
import { distance, prefixDistance } from "./distance.ts";

/** How many letters of a word may be wrong. */
export function allowedErrors(written: string, meant: string): number {
  const length = Math.min(written.length, meant.length);
  if (length <= 4) return 0;
  return length >= 7 && written[0] === meant[0] ? 2 : 1;
}

/** Whether letters of it can be put right: Latin letters, at most with digits among them. */
export function canBeMisspelt(text: string): boolean {
  return text.length > 4 && /^[a-z0-9]+$/u.test(text) && /[a-z]/u.test(text);
}

export interface Near {
  readonly text: string;
  readonly errors: number;
}

export interface NearFinder {
  /** The texts that it can be a misspelling of, itself among them: the nearest first, then by text. */
  readonly like: (written: string) => readonly Near[];
  /** Those that begin with it or with what it is a misspelling of, one letter wrong at most. */
  readonly beginningLike: (written: string) => readonly Near[];
}

/** `texts`: folded, without spaces; those that can't be misspelt are left out. */
export function nearFinder(texts: Iterable<string>): NearFinder {
  const byLength: { text: string; letters: number }[][] = [];
  for (const text of new Set(texts)) {
    if (canBeMisspelt(text)) (byLength[text.length] ??= []).push({ text, letters: lettersOf(text) });
  }
  const search = (
    written: string,
    from: number,
    to: number,
    errorsIn: (text: string, letters: number) => number | null,
  ): Near[] => {
    const found: Near[] = [];
    for (let length = Math.max(0, from); length <= Math.min(to, byLength.length - 1); length++) {
      for (const { text, letters } of byLength[length] ?? []) {
        const errors = errorsIn(text, letters);
        if (errors !== null) found.push({ text, errors });
      }
    }
    return found.sort((a, b) => a.errors - b.errors || (a.text < b.text ? -1 : 1));
  };
  return {
    like: (written) => {
      if (!canBeMisspelt(written)) return [];
      const own = lettersOf(written);
      return search(written, written.length - 2, written.length + 2, (text, letters) => {
        const allowed = allowedErrors(written, text);
        if (countBits(own ^ letters) > 2 * allowed) return null;
        const errors = distance(written, text, allowed);
        return errors <= allowed && digitsOf(written) === digitsOf(text) ? errors : null;
      });
    },
    beginningLike: (written) => {
      if (!canBeMisspelt(written) || written.length < MIN_BEGINNING) return [];
      const own = lettersOf(written);
      return search(written, written.length - 1, Infinity, (text, letters) => {
        if (text[0] !== written[0] || countBits(own & ~letters) > 1) return null;
        const errors = prefixDistance(written, text, 1);
        return errors <= 1 && digitsOf(text).startsWith(digitsOf(written)) ? errors : null;
      });
    },
  };
}

/** Of a word that is still being typed, so much must be there before letters are put right. */
const MIN_BEGINNING = 6;

/** Which letters it has, a bit each: two texts that differ in many are far apart. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let place = 0; place < text.length; place++) {
    const letter = text.charCodeAt(place) - 97;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function digitsOf(text: string): string {
  return text.replace(/[^0-9]+/gu, "");
}
