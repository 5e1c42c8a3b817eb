/**
 * Rows in the order of a column. Rows that are equal in it keep the order that they have by default, newest report
 * first, and rows of which it is unknown stand last, in both directions. Sent to the browser.
 */
import { int32Column } from "./number-columns.ts";
import type { Direction } from "./state.ts";

/** A row's place among all; equal for equal rows. */
export interface Ranks {
  /** One a row; -1: unknown. */
  readonly ranks: Int32Array;
  /** More than the highest rank. */
  readonly count: number;
}

/** Ranks from values that many rows share: `rankByCode` says where each code stands. */
export function ranksOfCodes(codes: ArrayLike<number>, rankByCode: Int32Array): Ranks {
  return { ranks: int32Column(codes.length, (row) => rankByCode[codes[row]!]!), count: rankByCode.length };
}

/** Where each item stands once they are sorted; equal items share a place, and items for which `isKnown` fails have none. */
export function rankItems<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  isKnown: (item: T) => boolean = () => true,
): Int32Array {
  const ranks = new Int32Array(items.length).fill(-1);
  const places = items.flatMap((item, place) => (isKnown(item) ? place : []));
  places.sort((a, b) => compare(items[a]!, items[b]!));
  let rank = -1;
  for (const [index, place] of places.entries()) {
    if (index === 0 || compare(items[places[index - 1]!]!, items[place]!) !== 0) rank++;
    ranks[place] = rank;
  }
  return ranks;
}

/** All rows by rank; `base` is their order by default. */
export function orderByRank({ ranks, count }: Ranks, direction: Direction, base: Uint32Array): Uint32Array {
  const placeOf = (rank: number) => (rank < 0 ? count : direction === "ascending" ? rank : count - 1 - rank);
  const starts = new Uint32Array(count + 2);
  for (const rank of ranks) starts[placeOf(rank) + 1]!++;
  for (let place = 0; place <= count; place++) starts[place + 1]! += starts[place]!;
  const order = new Uint32Array(ranks.length);
  for (const row of base) order[starts[placeOf(ranks[row]!)]!++] = row;
  return order;
}
