/** What the search understood of a query, as chips that can be dropped one by one. */
import type { Understood } from "../../search/query/reading.ts";

export interface QueryChip {
  readonly label: string;
  /** The query without it, as typed. */
  readonly without: string;
}

/** One for each stretch of the query, in its order: several things can go by the same name. */
export function queryChips(understood: readonly Understood[]): QueryChip[] {
  const starts = [...new Set(understood.map(({ stretch }) => stretch.start))];
  return starts.map((start) => {
    const meanings = understood.filter(({ stretch }) => stretch.start === start);
    return { label: meanings.map(({ label }) => label).join(", "), without: meanings[0]!.without };
  });
}
