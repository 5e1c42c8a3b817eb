/** The names of all entries, ready to be compared with queries. Sent to the browser. */
import { compareText } from "../../../facts/problem.ts";
import { LOOKUP_KINDS, type Lookup, type LookupEntry } from "../lookup.ts";
import { COMMON_WORDS } from "./common-words.ts";
import { hanFolder } from "./han.ts";
import { nearFinder, type NearFinder } from "./misspellings.ts";
import { singular } from "./singular.ts";
import { spellingsOfEntries, type Spelling } from "./spellings.ts";
import { tickerFinder, type TickerFinder } from "./tickers.ts";

export interface KnownNames {
  readonly entries: readonly LookupEntry[];
  readonly spellings: readonly Spelling[];
  readonly foldHan: (text: string) => string;
  readonly byKey: ReadonlyMap<string, readonly Spelling[]>;
  /** Names of several words by their words in alphabetic order, where that means one entry. */
  readonly byWords: ReadonlyMap<string, Spelling>;
  /** Of the longest key. */
  readonly longest: number;
  readonly tickerAt: TickerFinder;
  /** Keys of names that letters can be put right in. */
  readonly near: NearFinder;
  /** Whether the word stands in a name, is a word that sentences are made of, or stands in texts. */
  readonly isWord: (word: string) => boolean;
  /** Whether a name or a word of one begins with it. */
  readonly isBeginning: (word: string) => boolean;
  /** Whether a longer name of another entry begins with it. */
  readonly isBeginningOfOther: (text: string, entry: LookupEntry) => boolean;
}

export function knownNames({ entries, hanFolds }: Lookup, isWordOfTexts: (word: string) => boolean): KnownNames {
  const foldHan = hanFolder(hanFolds);
  const spellings = spellingsOfEntries(entries, foldHan);
  const byKey = new Map<string, Spelling[]>();
  const words = new Set<string>();
  let longest = 0;
  for (const spelling of spellings) {
    const same = byKey.get(spelling.key);
    if (same) same.push(spelling);
    else byKey.set(spelling.key, [spelling]);
    longest = Math.max(longest, spelling.key.length);
    for (const word of spelling.spaced.split(" ")) words.add(word);
  }
  const keys = [...byKey.keys()].sort();
  const beginnings = [...new Set([...words, ...keys])].sort();
  return {
    entries,
    spellings,
    foldHan,
    byKey,
    byWords: namesByWords(spellings),
    longest,
    tickerAt: tickerFinder(entries),
    near: nearFinder(spellings.filter(({ canBeMisspelt }) => canBeMisspelt).map(({ key }) => key)),
    isWord: (word) => words.has(word) || words.has(singular(word)) || COMMON_WORDS.has(word) || isWordOfTexts(word),
    isBeginning: (word) => beginnings[firstFrom(beginnings, word)]?.startsWith(word) ?? false,
    isBeginningOfOther: (text, entry) => {
      for (let place = firstFrom(keys, text); keys[place]?.startsWith(text); place++) {
        const key = keys[place]!;
        if (key !== text && byKey.get(key)!.some((spelling) => spelling.entry !== entry)) return true;
      }
      return false;
    },
  };
}

/** The words of a name whatever their order. */
export function inAlphabeticOrder(words: readonly string[]): string {
  return [...words].sort().join(" ");
}

function namesByWords(spellings: readonly Spelling[]): ReadonlyMap<string, Spelling> {
  const byWords = new Map<string, Spelling | null>();
  for (const spelling of spellings) {
    const words = spelling.spaced.split(" ");
    if (words.length < 2 || spelling.isTrigger) continue;
    const key = inAlphabeticOrder(words);
    const other = byWords.get(key);
    byWords.set(key, other === undefined || other?.entry === spelling.entry ? spelling : null);
  }
  return new Map([...byWords].flatMap(([key, spelling]) => (spelling ? [[key, spelling] as const] : [])));
}

/** Kinds in their order, then what more reports hold, then by id. */
export function compareEntries(a: LookupEntry, b: LookupEntry): number {
  return (
    LOOKUP_KINDS.indexOf(a.kind) - LOOKUP_KINDS.indexOf(b.kind) || b.reports - a.reports || compareText(a.id, b.id)
  );
}

/** The place of the first of `sorted` that isn't before `text`; behind the last where there is none. */
function firstFrom(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
