/**
 * All facts, or all statements, as columns in memory: what filters and orders read. Row n is row n of `facts.json` or
 * `statements.json`. Codes number a facet's options in their natural order, so that sorting by code is sorting by
 * option. Days are whole numbers, `20260209`, whose order is their order in time. Sent to the browser.
 */
import type { Direction, FacetName, RowKind, SortColumn } from "./state.ts";
import type { WordIndex } from "./words.ts";

export interface FacetOption {
  readonly id: string;
  readonly label: string;
  /** Further names under which readers look for it, such as tickers; empty where there are none. */
  readonly names: readonly string[];
}

export interface FacetColumn {
  /** In natural order: names as in an index, verdicts as in the method, years newest first. */
  readonly options: readonly FacetOption[];
  readonly codeById: ReadonlyMap<string, number>;
  /** One code a row, or, where `offsets` is given, all rows' codes one after the other. */
  readonly codes: Uint32Array;
  /** Row r's codes stand from `offsets[r]` up to `offsets[r + 1]`; null: each row has exactly one. */
  readonly offsets: Uint32Array | null;
}

/** Stands for an end that is open, unknown or not given. */
export const NO_FIRST_DAY = 0;
export const NO_LAST_DAY = 99_999_999;

export interface Table {
  readonly rows: RowKind;
  /** The same in all shards of one build: rows of another build must not be put beside these. */
  readonly edition: string;
  readonly count: number;
  readonly facets: Readonly<Record<FacetName, FacetColumn>>;
  /** Units of the values; no options where rows have no values. */
  readonly units: FacetColumn;
  /** The printed figure in full units, its two ends where it is a range. Empty where rows have no values. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** First and last day of the period. Of an unknown period both are `NO_FIRST_DAY`, before all days. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** Entity ids by ticker symbol as its exchange writes it. */
  readonly entityBySymbol: ReadonlyMap<string, string>;
  /** Null until the words were loaded. */
  readonly words: WordIndex | null;
  /** All row numbers in the order asked for; worked out once. What is unknown stands last in both directions. */
  readonly orderBy: (column: SortColumn, direction: Direction) => Uint32Array;
}
