/** A state as one table understands it. Sent to the browser. */
import { normalizeTicker, symbolsOfBareNumber } from "../../model/ticker.ts";
import { DEFAULT_SORT, EMPTY_STATE, MAX_OPTIONS, type ExplorerState, type RowKind, type SortColumn } from "./state.ts";
import type { Table } from "./table.ts";

/** Tickers in any spelling become the entities that they are listings of; what is neither stays as it is. */
export function settleState(table: Table, state: ExplorerState): ExplorerState {
  const entity = [...new Set(state.chosen.entity.flatMap((written) => entitiesMeant(table, written)))];
  const isSettled =
    entity.length === state.chosen.entity.length && entity.every((id) => state.chosen.entity.includes(id));
  return isSettled ? state : { ...state, chosen: { ...state.chosen, entity: entity.slice(0, MAX_OPTIONS) } };
}

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

/** A bare number that is listed on two exchanges means both. */
function entitiesMeant({ facets, entityBySymbol }: Table, written: string): string[] {
  if (facets.entity.codeById.has(written)) return [written];
  const symbol = normalizeTicker(written);
  const symbols = [written, ...(symbol === null ? [] : [symbol]), ...symbolsOfBareNumber(written)];
  const entities = symbols.flatMap((each) => entityBySymbol.get(each) ?? []);
  return entities.length === 0 ? [written] : [...new Set(entities)];
}
