/** From facts to statements and back. Sent to the browser. */
import { DEFAULT_SORT, EMPTY_STATE, type ExplorerState, type RowKind, type SortColumn } from "./state.ts";

const ONLY_FACTS_SORT: readonly SortColumn[] = ["value", "metric"];
const ONLY_STATEMENTS_SORT: readonly SortColumn[] = ["statement"];

/** The same question of the other kind of row: what that has no column for is left out. */
export function switchRows(state: ExplorerState, rows: RowKind): ExplorerState {
  if (state.rows === rows) return state;
  const lost = rows === "facts" ? ONLY_STATEMENTS_SORT : ONLY_FACTS_SORT;
  return {
    ...state,
    rows,
    chosen: { ...state.chosen, metric: [], kind: [] },
    unit: EMPTY_STATE.unit,
    min: EMPTY_STATE.min,
    max: EMPTY_STATE.max,
    sort: lost.includes(state.sort.column) ? DEFAULT_SORT : state.sort,
    page: 1,
  };
}
