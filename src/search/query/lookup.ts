/**
 * The names that lead to a page: entities with their tickers, metrics, tags and publishers. Pagefind finds words in
 * texts; this finds names the way people type them, Chinese ones among them, which Pagefind misses inside longer runs.
 * Sent to the browser.
 */
import { compareText } from "../../facts/problem.ts";
import { entityAddress, metricAddress, publisherAddress, tagAddress } from "../../model/addresses.ts";
import type { EntityKind } from "../../model/registry.ts";
import { normalizeTicker, symbolsOfBareNumber } from "../../model/ticker.ts";
import { fold, isUnspaced } from "../../model/fold.ts";

/** In the order in which equally good matches stand. */
export const LOOKUP_KINDS = ["entity", "metric", "tag", "publisher"] as const;
export type LookupKind = (typeof LOOKUP_KINDS)[number];

export interface LookupEntry {
  readonly kind: LookupKind;
  readonly id: string;
  readonly name: string;
  /** Shown beside the name; one of `names` too. */
  readonly localName?: { readonly lang: string; readonly name: string };
  /** Of entities. */
  readonly entityKind?: EntityKind;
  /** Other names, Chinese ones and aliases included. */
  readonly names: readonly string[];
  /** Ticker symbols as their exchanges write them; all other spellings are worked out from these. */
  readonly symbols: readonly string[];
  /** Of metrics: words that mean it only beside something else. */
  readonly triggers?: readonly string[];
  /** Whether its name is a common word, as `Wind`; absent: it isn't. */
  readonly isCommonWord?: true;
  /** How many reports it occurs in. */
  readonly reports: number;
}

/** All that the search knows of names. */
export interface Lookup {
  readonly entries: readonly LookupEntry[];
  /** For `hanFolder`: variants of the Chinese characters in names and in the words of facts. */
  readonly hanFolds: string;
}

const ADDRESSES: Readonly<Record<LookupKind, (id: string) => string>> = {
  entity: entityAddress,
  metric: metricAddress,
  tag: tagAddress,
  publisher: publisherAddress,
};

/** From the site's root, without base path. */
export function lookupAddress({ kind, id }: LookupEntry): string {
  return ADDRESSES[kind](id);
}

/** How good a match is; smaller is better. */
const EXACT = 0;
const PREFIX = 1;
const WORD_PREFIX = 2;
const WITHIN = 3;
const NAMED_IN_QUERY = 4;
const ALL_WORDS = 5;

/** Shorter parts of a word than this say nothing; a single Chinese character does. */
const MIN_PART_LENGTH = 3;

/**
 * Finds the entries that a query names, best first: the name or ticker itself, then names that start so, that have a
 * word which starts so, that hold it somewhere; then names that stand within a longer query. An empty query finds
 * nothing. Names are folded once, not for every query.
 */
export function nameFinder(entries: readonly LookupEntry[]): (query: string) => LookupEntry[] {
  const known = entries.map((entry): Known => ({ entry, names: [entry.name, ...entry.names].map(fold) }));
  return (query) => {
    const wanted = readQuery(query);
    if (wanted.folded === "") return [];
    return known
      .flatMap(({ entry, names }) => {
        const rank = rankOf(names, entry.symbols, wanted);
        return rank === null ? [] : [{ entry, rank }];
      })
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          LOOKUP_KINDS.indexOf(a.entry.kind) - LOOKUP_KINDS.indexOf(b.entry.kind) ||
          b.entry.reports - a.entry.reports ||
          compareText(a.entry.id, b.entry.id),
      )
      .map(({ entry }) => entry);
  };
}

interface Known {
  readonly entry: LookupEntry;
  /** Folded. */
  readonly names: readonly string[];
}

interface Query {
  readonly folded: string;
  readonly words: readonly string[];
  /** Symbols that the whole query can mean. */
  readonly symbols: readonly string[];
  /** What a symbol starts with while it is being typed; empty where the query can't be one. */
  readonly symbolStart: string;
}

function readQuery(query: string): Query {
  const folded = fold(query);
  const ticker = normalizeTicker(query);
  const start = query.normalize("NFKC").trim().toUpperCase();
  return {
    folded,
    words: folded.split(" ").filter((word) => word !== ""),
    symbols: ticker === null ? symbolsOfBareNumber(query) : [ticker],
    symbolStart: /^[A-Z0-9]+(?:\.[A-Z]*)?$/u.test(start) ? start : "",
  };
}

function rankOf(names: readonly string[], symbols: readonly string[], query: Query): number | null {
  let best: number | null = null;
  const consider = (rank: number | null) => {
    if (rank !== null && (best === null || rank < best)) best = rank;
  };
  for (const name of names) consider(rankOfName(name, query));
  for (const symbol of symbols) consider(rankOfSymbol(symbol, query));
  if (best !== null) return best;
  const isEveryWordMeant = query.words.length > 1 && query.words.every((word) => isMeant(word, names, symbols));
  return isEveryWordMeant ? ALL_WORDS : null;
}

function rankOfName(name: string, { folded }: Query): number | null {
  if (name === folded) return EXACT;
  if (name.startsWith(folded)) return PREFIX;
  if (name.includes(` ${folded}`)) return WORD_PREFIX;
  const canBePart = isUnspaced(folded) || folded.length >= MIN_PART_LENGTH;
  if (canBePart && name.includes(folded)) return WITHIN;
  const isNamed = isUnspaced(name) ? name.length > 1 && folded.includes(name) : ` ${folded} `.includes(` ${name} `);
  return isNamed ? NAMED_IN_QUERY : null;
}

function rankOfSymbol(symbol: string, { symbols, symbolStart }: Query): number | null {
  if (symbols.includes(symbol)) return EXACT;
  if (symbolStart === "") return null;
  const withoutZeros = symbol.replace(/^0+/u, "");
  return symbol.startsWith(symbolStart) || withoutZeros.startsWith(symbolStart) ? PREFIX : null;
}

function isMeant(word: string, names: readonly string[], symbols: readonly string[]): boolean {
  if (names.some((name) => name.startsWith(word) || name.includes(` ${word}`))) return true;
  const meant = [normalizeTicker(word), ...symbolsOfBareNumber(word)];
  return symbols.some((symbol) => meant.includes(symbol));
}
