/**
 * The names that lead to a page: entities with their tickers, metrics, tags and publishers. Pagefind finds words in
 * texts; this finds names the way people type them, Chinese ones among them, which Pagefind misses inside longer runs.
 * Sent to the browser.
 */
import { entityAddress, metricAddress, publisherAddress, tagAddress } from "../../model/addresses.ts";
import type { EntityKind } from "../../model/registry.ts";
import type { SearchExample } from "../../model/search-examples.ts";

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

/** All that the search knows of names, and what it offers before it is asked. */
export interface Lookup {
  readonly entries: readonly LookupEntry[];
  /** For `hanFolder`: variants of the Chinese characters in names and in the words of facts. */
  readonly hanFolds: string;
  /** Those of one kind together; empty only where there is no report. */
  readonly examples: readonly SearchExample[];
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
