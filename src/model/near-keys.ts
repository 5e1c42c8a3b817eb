/** Pairs of keys that mean nearly the same: nearly the same words, in whatever order, or one of them misspelled. */
import { compareText, nearest } from "../facts/problem.ts";

/** Of the words of two keys together, how many both must have to count as near. */
const SHARED_WORDS = 0.75;

/** Shorter words are too often near others by chance. */
const MIN_MISSPELLED_LENGTH = 4;

interface Words {
  readonly key: string;
  readonly words: ReadonlySet<string>;
  /** Rarest first. */
  readonly rarest: readonly string[];
}

/**
 * Each pair once, in text order. Near keys share one of their rarest words, since at most a quarter of their words, or
 * one, differ: looking only there keeps large sites fast (prefix filtering; Chaudhuri, Ganti and Kaushik, ICDE 2006).
 */
export function nearKeyPairs(keys: Iterable<string>): [string, string][] {
  const all = rankWords([...new Set(keys)].sort(compareText));
  const earlierByWord = new Map<string, number[]>();
  const pairs: [string, string][] = [];
  for (const [index, words] of all.entries()) {
    const candidates = new Set<number>();
    for (const word of words.rarest) {
      const earlier = earlierByWord.get(word);
      if (earlier === undefined) {
        earlierByWord.set(word, [index]);
        continue;
      }
      for (const other of earlier) candidates.add(other);
      earlier.push(index);
    }
    for (const other of candidates) if (areNear(all[other]!, words)) pairs.push([all[other]!.key, words.key]);
  }
  return pairs.sort((a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1]));
}

function rankWords(keys: readonly string[]): Words[] {
  const wordsByKey = keys.map((key) => [key, new Set(wordsOf(key))] as const);
  const counts = new Map<string, number>();
  for (const [, words] of wordsByKey) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return wordsByKey.map(([key, words]) => {
    const ranked = [...words].sort((a, b) => counts.get(a)! - counts.get(b)! || compareText(a, b));
    const differing = Math.max(1, Math.floor(words.size * (1 - SHARED_WORDS)));
    return { key, words, rarest: ranked.slice(0, differing + 1) };
  });
}

function areNear({ words: a }: Words, { words: b }: Words): boolean {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  if (shared / (a.size + b.size - shared) >= SHARED_WORDS) return true;
  if (shared === 0 || a.size !== shared + 1 || b.size !== shared + 1) return false;
  const [onlyA, onlyB] = [[...a].find((word) => !b.has(word))!, [...b].find((word) => !a.has(word))!];
  return onlyA.length >= MIN_MISSPELLED_LENGTH && nearest(onlyA, [onlyB]).length > 0;
}

/** Without endings of number. */
function wordsOf(key: string): string[] {
  return key.split("-").map((word) => (word.length > 3 ? word.replace(/s$/u, "") : word));
}
