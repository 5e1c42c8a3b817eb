/** How it is said that nothing was found: without claiming it of what couldn’t be searched. */
import { nothingFoundFor, nothingInSearched } from "../../messages/messages.ts";
import { hasFilters } from "../../search/query/search-state.ts";
import type { SearchAnswer } from "../../search/query/search-answer.ts";

/** Of an answer without results. */
export function foundNothing({ state, problem }: Pick<SearchAnswer, "state" | "problem">): string {
  const say = problem === "" ? nothingFoundFor : nothingInSearched;
  return say(state.query, hasFilters(state));
}
