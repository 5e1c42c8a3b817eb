/**
 * All names and tickers as lines of one text, in which what begins with a query, or holds it, is found without going
 * through every name. Sent to the browser.
 */
import type { LookupEntry } from "../lookup.ts";
import { numbersOf } from "./tickers.ts";
import { fold } from "../../../model/fold.ts";
import type { Spelling } from "./spellings.ts";

/** Where a line holds what was looked for: at its beginning, at that of a later word, or within a word. */
export const SPOTS = ["line", "word", "within"] as const;
export type Spot = (typeof SPOTS)[number];

export interface NameLines {
  /** The entries whose names or tickers hold the folded text in one of the spots, each with the best. */
  readonly holding: (text: string, spots: readonly Spot[]) => ReadonlyMap<LookupEntry, Spot>;
  /** The words of an entry's names and tickers, folded. */
  readonly wordsOf: (entry: LookupEntry) => readonly string[];
}

export function nameLines(entries: readonly LookupEntry[], spellings: readonly Spelling[]): NameLines {
  const lines: { entry: LookupEntry; text: string; isGlued?: true }[] = [];
  for (const { entry, spaced, key, isTrigger } of spellings) {
    if (isTrigger) continue;
    lines.push({ entry, text: spaced });
    if (key !== spaced) lines.push({ entry, text: key, isGlued: true });
  }
  for (const entry of entries) {
    for (const symbol of entry.symbols) {
      lines.push({ entry, text: fold(symbol) });
      const exchange = symbol.split(".")[1] ?? "";
      for (const number of numbersOf(symbol)) lines.push({ entry, text: fold(`${number} ${exchange}`) });
    }
  }
  const text = lines.map((line) => `\n${line.text}`).join("");
  const starts: number[] = [];
  let start = 1;
  for (const line of lines) {
    starts.push(start);
    start += line.text.length + 1;
  }
  const wordsByEntry = new Map<LookupEntry, Set<string>>();
  for (const { entry, text: line } of lines) {
    const words = wordsByEntry.get(entry) ?? new Set();
    for (const word of line.split(" ")) words.add(word);
    wordsByEntry.set(entry, words);
  }

  return {
    holding: (wanted, spots) => {
      const best = new Map<LookupEntry, Spot>();
      for (const spot of spots) {
        const marked = MARKS[spot] + wanted;
        for (let at = text.indexOf(marked); at >= 0; at = text.indexOf(marked, at + 1)) {
          const line = lines[lastNotAfter(starts, at + MARKS[spot].length)]!;
          const isAcrossWords = spot === "within" && line.isGlued === true;
          if (!isAcrossWords && !best.has(line.entry)) best.set(line.entry, spot);
        }
      }
      return best;
    },
    wordsOf: (entry) => [...(wordsByEntry.get(entry) ?? [])],
  };
}

const MARKS: Readonly<Record<Spot, string>> = { line: "\n", word: " ", within: "" };

/** The place of the last of the ascending numbers that isn't over `limit`. */
function lastNotAfter(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (numbers[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
