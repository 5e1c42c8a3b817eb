/** What a state asks of a row, filter by filter. Sent to the browser. */
import { FILTER_LABELS } from "../../messages/messages.ts";
import { dayNumber } from "./open-table.ts";
import { EMPTY_STATE, FACETS, type ExplorerState, type FacetName } from "./state.ts";
import { NO_FIRST_DAY, NO_LAST_DAY, type Table } from "./table.ts";
import { readBound } from "./value-bound.ts";
import { matchWords, rowsWith } from "./words.ts";

export type FilterName = FacetName | "value" | "dates" | "words";

export interface Filter {
  readonly name: FilterName;
  readonly label: string;
  /** 1 for each row that passes. */
  readonly passes: Uint8Array;
  /** The state without this filter, on its first page. */
  readonly without: ExplorerState;
}

/** The filters that are on, in the order of the page. Throws where words are asked for and the table has none. */
export function filtersOf(table: Table, state: ExplorerState): Filter[] {
  const filters: Filter[] = [];
  const add = (name: FilterName, passes: Uint8Array, without: Partial<ExplorerState>) =>
    filters.push({ name, label: FILTER_LABELS[name], passes, without: { ...state, ...without, page: 1 } });
  for (const facet of FACETS) {
    if (state.chosen[facet].length === 0) continue;
    add(facet, rowsWithOptions(table, facet, state.chosen[facet]), { chosen: { ...state.chosen, [facet]: [] } });
  }
  if (state.unit !== null) add("value", rowsInRange(table, state), { unit: null, min: null, max: null });
  if (state.from !== null || state.to !== null) add("dates", rowsWithin(table, state), { from: null, to: null });
  if (state.words !== "") {
    if (table.words === null) throw new Error("The table's words must be loaded before it is asked for words");
    add("words", matchWords(table, table.words, state.words), { words: EMPTY_STATE.words });
  }
  return filters;
}

/** Options that no row has let nothing pass. */
function rowsWithOptions(table: Table, facet: FacetName, chosen: readonly string[]): Uint8Array {
  const column = table.facets[facet];
  const isMarked = new Uint8Array(column.options.length);
  for (const id of chosen) {
    const code = column.codeById.get(id);
    if (code !== undefined) isMarked[code] = 1;
  }
  return rowsWith(column, isMarked, table.count);
}

/** Figures of the unit that touch the range; a printed range touches it where any part of it does. */
function rowsInRange({ units, low, high, count }: Table, { unit, min, max }: ExplorerState): Uint8Array {
  const passes = new Uint8Array(count);
  const code = units.codeById.get(unit ?? "");
  const least = (min === null ? null : readBound(min)) ?? -Infinity;
  const most = (max === null ? null : readBound(max)) ?? Infinity;
  if (code === undefined) return passes;
  for (let row = 0; row < count; row++)
    passes[row] = units.codes[row] === code && high[row]! >= least && low[row]! <= most ? 1 : 0;
  return passes;
}

/** Periods that share a day with the span; an open end goes on for ever, an unknown period shares none. */
function rowsWithin({ firstDay, lastDay, count }: Table, { from, to }: ExplorerState): Uint8Array {
  const passes = new Uint8Array(count);
  const [first, last] = [dayNumber(from, NO_FIRST_DAY + 1), dayNumber(to, NO_LAST_DAY - 1)];
  for (let row = 0; row < count; row++) passes[row] = firstDay[row]! <= last && lastDay[row]! >= first ? 1 : 0;
  return passes;
}
