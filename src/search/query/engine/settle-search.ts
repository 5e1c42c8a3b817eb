/** Tickers as somebody wrote them become the entities that they belong to. Sent to the browser. */
import type { Names } from "../names.ts";
import type { SearchState } from "../search-state.ts";

/**
 * The same state where there is nothing to settle. What is neither an entity's id nor a symbol stays as it is, and finds
 * nothing.
 */
export function settleSearch(state: SearchState, names: Names): SearchState {
  const written = state.chosen.ticker;
  const ticker = [...new Set(written.flatMap((option) => entitiesOf(option, names)))];
  const isSettled = ticker.length === written.length && ticker.every((id, index) => id === written[index]);
  return isSettled ? state : { ...state, chosen: { ...state.chosen, ticker } };
}

function entitiesOf(option: string, names: Names): string[] {
  if (names.entryOf("entity", option) !== null) return [option];
  const meant = names
    .mentionsIn(option)
    .filter(({ stretch, recognition }) => recognition === "exact" && stretch.end - stretch.start === option.length)
    .flatMap(({ entries }) => entries.filter(({ kind }) => kind === "entity"));
  return meant.length === 0 ? [option] : meant.map(({ id }) => id);
}
