/**
 * A state → what it finds, in one pass over the table: which rows, in which order, how many each option would leave,
 * and, where nothing is found, what giving up each filter would find. Sent to the browser, and run in the build for
 * the page as it stands without scripts.
 */
import { chipsOf, type Chip } from "./chips.ts";
import { filtersOf, type Filter, type FilterName } from "./filters.ts";
import { PAGE_LENGTH } from "./page-length.ts";
import { settleState } from "./settle-state.ts";
import { FACETS, type ExplorerState, type FacetName } from "./state.ts";
import type { FacetColumn, FacetOption, Table } from "./table.ts";

export interface AnswerOption extends FacetOption {
  /** Rows that have it and pass all other filters. */
  readonly count: number;
  readonly isChosen: boolean;
}

export interface Drop {
  /** The filter's name. */
  readonly label: string;
  /** The state without it. */
  readonly state: ExplorerState;
  /** Rows that it would find. */
  readonly count: number;
}

export interface Answer {
  /** The state that was answered: tickers are entities, the page is one that there is. */
  readonly state: ExplorerState;
  /** Rows of the table. */
  readonly total: number;
  /** Rows found. */
  readonly count: number;
  /** Row numbers of everything found, in order. */
  readonly ordinals: Uint32Array;
  /** Those on the state's page. */
  readonly shown: Uint32Array;
  /** At least 1. */
  readonly pages: number;
  /**
   * Within a facet options add rows, between facets they take away, so that a facet's counts ignore its own choice.
   * All its options in natural order; behind them, chosen ones that no row has.
   */
  readonly facets: Readonly<Record<FacetName, readonly AnswerOption[]>>;
  /** Likewise of the values' units. */
  readonly units: readonly AnswerOption[];
  /** Whether there is a bound of values but no unit for it to count in, so that it has no effect. */
  readonly isBoundIdle: boolean;
  /** What leaving out each filter would find; empty where something is found. */
  readonly drops: readonly Drop[];
  /** Each choice by itself, with the state without it. */
  readonly chips: readonly Chip[];
}

/** Throws where words are asked for and the table has none: see `needsWords`. */
export function answerState(table: Table, asked: ExplorerState): Answer {
  const settled = settleState(table, asked);
  const filters = filtersOf(table, settled);
  const misses = countMisses(filters, table.count);
  const ordinals = rowsFound(table, settled, misses);
  const pages = Math.max(1, Math.ceil(ordinals.length / PAGE_LENGTH));
  const page = Math.min(settled.page, pages);
  const state = page === settled.page ? settled : { ...settled, page };
  const optionsOf = (name: FilterName, column: FacetColumn, chosen: readonly string[]) =>
    answerOptions(column, countOptions(column, misses, placeOf(filters, name)), chosen);
  return {
    state,
    total: table.count,
    count: ordinals.length,
    ordinals,
    shown: ordinals.subarray((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH),
    pages,
    facets: Object.fromEntries(
      FACETS.map((facet) => [facet, optionsOf(facet, table.facets[facet], state.chosen[facet])]),
    ) as Record<FacetName, AnswerOption[]>,
    units: optionsOf("value", table.units, state.unit === null ? [] : [state.unit]),
    isBoundIdle: state.unit === null && (state.min !== null || state.max !== null),
    drops: ordinals.length > 0 ? [] : filters.map((filter, place) => dropOf(filter, place, misses)),
    chips: chipsOf(table, state),
  };
}

/** Whether the state can be answered only by a table with words. */
export function needsWords({ words }: ExplorerState): boolean {
  return words !== "";
}

/** Of each row, how many filters it fails, and the last of these. */
interface Misses {
  readonly counts: Uint8Array;
  readonly last: Uint8Array;
}

function countMisses(filters: readonly Filter[], count: number): Misses {
  const misses = { counts: new Uint8Array(count), last: new Uint8Array(count) };
  for (const [place, { passes }] of filters.entries()) {
    for (let row = 0; row < count; row++) {
      if (passes[row] === 1) continue;
      misses.counts[row]!++;
      misses.last[row] = place;
    }
  }
  return misses;
}

function rowsFound(table: Table, { sort }: ExplorerState, { counts }: Misses): Uint32Array {
  const found = new Uint32Array(table.count);
  let length = 0;
  for (const row of table.orderBy(sort.column, sort.direction)) if (counts[row] === 0) found[length++] = row;
  return found.slice(0, length);
}

/** -1 where the filter is off. */
function placeOf(filters: readonly Filter[], name: FilterName): number {
  return filters.findIndex((filter) => filter.name === name);
}

/** Rows of each option that fail no filter but, at most, the one at `own`. */
function countOptions({ options, codes, offsets }: FacetColumn, { counts, last }: Misses, own: number): Uint32Array {
  const found = new Uint32Array(options.length);
  for (let row = 0; row < counts.length; row++) {
    if (counts[row] !== 0 && !(counts[row] === 1 && last[row] === own)) continue;
    if (offsets === null) found[codes[row]!]!++;
    else for (let at = offsets[row]!; at < offsets[row + 1]!; at++) found[codes[at]!]!++;
  }
  return found;
}

function answerOptions(
  { options, codeById }: FacetColumn,
  counts: Uint32Array,
  chosen: readonly string[],
): AnswerOption[] {
  const isChosen = new Set(chosen);
  const unknown = chosen.filter((id) => !codeById.has(id));
  return [
    ...options.map((option, code) => ({ ...option, count: counts[code]!, isChosen: isChosen.has(option.id) })),
    ...unknown.map((id) => ({ id, label: id, names: [], count: 0, isChosen: true })),
  ];
}

function dropOf({ label, without }: Filter, place: number, { counts, last }: Misses): Drop {
  let count = 0;
  for (let row = 0; row < counts.length; row++) if (counts[row] === 1 && last[row] === place) count++;
  return { label, state: without, count };
}
