/**
 * Which results of each part of an answer stand on which page. The first page has something of every part; those after
 * it list the rest, part by part, so that over all pages each result stands exactly once. Sent to the browser.
 */
import type { ResultGroup } from "../search-answer.ts";

export const PAGE_LENGTH = 20;

/** Room on the first page; what one part leaves free goes to the others in their order. Together a page. */
const NAME_SHARE = 5;
const LARGER_SHARE = 9;
const SMALLER_SHARE = 6;

/** Results of one part from place `from` up to but without `to`. */
export interface Share {
  readonly group: ResultGroup;
  readonly from: number;
  readonly to: number;
}

/** A part and how many results it has, in the order in which parts stand on a page. */
export interface PartSize {
  readonly group: ResultGroup;
  readonly count: number;
}

/** At least 1. */
export function pageCount(parts: readonly PartSize[]): number {
  return Math.max(1, Math.ceil(total(parts) / PAGE_LENGTH));
}

/** The shares of one page, none of them empty. Pages count from 1; there is nothing on a page behind the last. */
export function sharesOfPage(parts: readonly PartSize[], page: number): Share[] {
  const first = firstShares(parts);
  if (page === 1) return parts.map(({ group }, place) => ({ group, from: 0, to: first[place]! })).filter(isSomething);
  const start = (page - 2) * PAGE_LENGTH;
  let passed = 0;
  return parts
    .map(({ group, count }, place) => {
      const shown = first[place]!;
      const at = (offset: number) => shown + clamp(offset - passed, 0, count - shown);
      const share = { group, from: at(start), to: at(start + PAGE_LENGTH) };
      passed += count - shown;
      return share;
    })
    .filter(isSomething);
}

function firstShares(parts: readonly PartSize[]): number[] {
  const larger = parts.find(({ group }) => group !== "names")?.group;
  const shareOf = (group: ResultGroup) =>
    group === "names" ? NAME_SHARE : group === larger ? LARGER_SHARE : SMALLER_SHARE;
  const shares = parts.map(({ group, count }) => Math.min(count, shareOf(group)));
  let room = PAGE_LENGTH - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, place) => {
    const more = Math.min(room, parts[place]!.count - share);
    room -= more;
    return share + more;
  });
}

function total(parts: readonly PartSize[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

function isSomething({ from, to }: Share): boolean {
  return to > from;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
