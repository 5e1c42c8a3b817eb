/** What reports have in common, most common first. */
import { compareText } from "../../facts/problem.ts";

export interface Tallied {
  readonly id: string;
  readonly count: number;
}

/** How often each id occurs, most often first, then by id. */
export function tally(ids: Iterable<string>): Tallied[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, count })).sort(mostCommonFirst);
}

/** By count, then by id. */
export function mostCommonFirst(a: Tallied, b: Tallied): number {
  return b.count - a.count || compareText(a.id, b.id);
}
