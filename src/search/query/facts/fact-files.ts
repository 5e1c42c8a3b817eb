/**
 * The files of the fact index. A *list* holds the facts that have one thing in common (an entity, a metric, a month), in
 * the order in which they are answered; it is cut into *shards*, files of so many facts, and short lists share one.
 * Every fact stands in several lists, so that a question needs only the shards of its rarest thing. All files are JSON,
 * stored deflated. Sent to the browser.
 */
import type { FactBlock, FactColumns } from "../../../explorer/query/shards.ts";
import type { SearchFacet } from "../fact-question.ts";

/** From the site's root, without the base path. */
export const FACT_DIRECTORY_ADDRESS = "/search/facts.bin";

/**
 * By what there are lists. `entity`: subjects, and whom or what a fact names beside; `time`: see `time-lists.ts`; the
 * lists of `mode` hold all facts together, each once.
 */
export const LIST_KINDS = ["entity", "metric", "publisher", "tag", "verdict", "mode", "time"] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** Lists of one kind, by id in text order. Columns run side by side. */
export interface ListColumns {
  readonly ids: readonly string[];
  /** Facts in each. */
  readonly counts: readonly number[];
  /** Number of the first shard of each; a list of more facts than a shard holds goes on in the shards behind it. */
  readonly shards: readonly number[];
  /** How many facts of a list are withdrawn, by its place, where there are any; they stand last. */
  readonly withdrawn: Readonly<Record<number, number>>;
}

/** `FACT_DIRECTORY_ADDRESS`. */
export interface FactDirectory {
  /** In the shards' addresses: made from their contents. */
  readonly edition: string;
  /** Facts in one shard, at most. */
  readonly shardLength: number;
  readonly lists: Readonly<Record<ListKind, ListColumns>>;
}

/** One file of facts: the explorer's columns and the one block of these facts, and the tags of their reports. */
export interface FactShard {
  readonly columns: Omit<FactColumns, "edition">;
  readonly block: Omit<FactBlock, "edition">;
  readonly tags: readonly string[];
  /** Codes of `tags`, by source. */
  readonly sourceTags: readonly (readonly number[])[];
}

/**
 * How many facts of a list have each option of each filter: ids in text order, and counts beside them. Only lists of
 * more facts than a shard holds have such a file; the others are counted from their shard.
 */
export type ListCounts = Readonly<Record<SearchFacet, readonly [ids: readonly string[], counts: readonly number[]]>>;

/** `shard` is the list's first. From the site's root, without the base path. */
export function factCountsAddress(edition: string, shard: number): string {
  return `/search/facts/${edition}/counts-${shard}.bin`;
}

/** From the site's root, without the base path. */
export function factShardAddress(edition: string, number: number): string {
  return `/search/facts/${edition}/${number}.bin`;
}
