/**
 * Names and words with letters put right. How many letters may be wrong grows with the word: none up to four, one in
 * five or six, two from seven on; two only behind a right first letter. Figures are never put right. Sent to the browser.
 */
import { distance } from "./distance.ts";

/** How many letters of a word may be wrong. */
export function allowedErrors(written: string, meant: string): number {
  const length = Math.min(written.length, meant.length);
  if (length <= 4) return 0;
  return length >= 7 && written[0] === meant[0] ? 2 : 1;
}

/**
 * Whether two errors are slips of the pen and not another word: it goes on behind the name (`alphabetic`), or is as
 * long, short, and has two letters that the name hasn't (`tangent` for `tencent`).
 */
function isOtherWord(written: string, meant: string): boolean {
  if (written.startsWith(meant)) return true;
  return written.length === meant.length && meant.length < LONG && strangeLetters(written, meant) > 1;
}

const LONG = 9;

/** How many letters of `written` the other hasn't. */
function strangeLetters(written: string, meant: string): number {
  let rest = meant;
  let count = 0;
  for (const letter of written) {
    if (rest.includes(letter)) rest = rest.replace(letter, "");
    else count++;
  }
  return count;
}

/** Whether letters of it can be put right: Latin letters, at most with digits among them. */
function canBeMisspelt(text: string): boolean {
  return text.length > 4 && /^[a-z0-9]+$/u.test(text) && /[a-z]/u.test(text);
}

export interface Near {
  readonly text: string;
  readonly errors: number;
}

export interface NearFinder {
  /** The texts that it can be a misspelling of, itself among them: the nearest first, then by text. */
  readonly like: (written: string) => readonly Near[];
  /** Those that begin with what it is a misspelling of: one letter at most, and neither the first nor the last. */
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
        if (errors > allowed || digitsOf(written) !== digitsOf(text)) return null;
        return errors > 1 && isOtherWord(written, text) ? null : errors;
      });
    },
    beginningLike: (written) => {
      if (!canBeMisspelt(written) || written.length < MIN_BEGINNING) return [];
      const own = lettersOf(written);
      return search(written, written.length, Infinity, (text, letters) => {
        if (text[0] !== written[0] || countBits(own & ~letters) > 1) return null;
        const ends = [written.length, written.length - 1, written.length + 1];
        const isBeginning = ends.some(
          (end) => text[end - 1] === written.at(-1) && distance(written, text.slice(0, end), 1) <= 1,
        );
        return isBeginning && digitsOf(text).startsWith(digitsOf(written)) ? 1 : null;
      });
    },
  };
}

/** Of a word that is still being typed, so much must be there before letters are put right. */
const MIN_BEGINNING = 8;

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
