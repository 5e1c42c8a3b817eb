/**
 * What the reader of the explorer has asked for, and its form in an address: the address is the state, so that reload,
 * back and a shared link show the same. Whatever stands in an address is read without complaint: an option that no row
 * has stays chosen (and finds nothing), a number or day that is none is left out. Sent to the browser.
 */
import { isDay, type Day } from "../../facts/period.ts";
import { readBound } from "./value-bound.ts";

export const ROW_KINDS = ["facts", "statements"] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** In the order in which pages show them. */
export const FACETS = ["verdict", "metric", "entity", "publisher", "origin", "period", "kind"] as const;
export type FacetName = (typeof FACETS)[number];

export const SORT_COLUMNS = [
  "subject",
  "value",
  "metric",
  "statement",
  "kind",
  "period",
  "source",
  "verdict",
  "published",
  "added",
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export type Direction = "ascending" | "descending";

export interface Sort {
  readonly column: SortColumn;
  readonly direction: Direction;
}

export type Chosen = Readonly<Record<FacetName, readonly string[]>>;

export interface ExplorerState {
  readonly rows: RowKind;
  /**
   * Option ids, each once, in the order of choosing. Within `entity` also tickers as somebody wrote them, until
   * `settleState` has the table to look them up in.
   */
  readonly chosen: Chosen;
  /** A unit's name in data; null: all units. */
  readonly unit: string | null;
  /** Bounds of the value as the reader wrote them (`12.5`, `-3`, `620m`), both included; null: none. They count with a unit only. */
  readonly min: string | null;
  readonly max: string | null;
  /** First and last day, both included; null: none. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** White space trimmed and single; empty: none. */
  readonly words: string;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
}

/** Options of one facet; more are left out, which never finds more. */
export const MAX_OPTIONS = 100;
/** What is longer is cut, and shown as it was cut. */
const MAX_OPTION_LENGTH = 200;
const MAX_WORDS_LENGTH = 200;
const MAX_PAGE = 1_000_000;

/** Newest report first. */
export const DEFAULT_SORT: Sort = { column: "added", direction: "descending" };

const NOTHING_CHOSEN: Chosen = {
  verdict: [],
  metric: [],
  entity: [],
  publisher: [],
  origin: [],
  period: [],
  kind: [],
};

export const EMPTY_STATE: ExplorerState = {
  rows: "facts",
  chosen: NOTHING_CHOSEN,
  unit: null,
  min: null,
  max: null,
  from: null,
  to: null,
  words: "",
  sort: DEFAULT_SORT,
  page: 1,
};

/** Reads an address's query. Keys that the explorer doesn't know are ignored; of a key that may stand once, the first counts. */
export function parseState(params: URLSearchParams): ExplorerState {
  const one = (key: string) => params.get(key)?.trim() ?? "";
  const options = (...keys: readonly string[]) => distinct(keys.flatMap((key) => params.getAll(key)));
  const bound = (key: string) => (readBound(one(key)) === null ? null : one(key));
  const day = (key: string) => (isDay(one(key)) ? one(key) : null);
  return {
    rows: ROW_KINDS.find((kind) => kind === one("rows")) ?? "facts",
    chosen: {
      verdict: options("verdict"),
      metric: options("metric"),
      entity: options("entity", "ticker"),
      publisher: options("publisher"),
      origin: options("origin"),
      period: options("period"),
      kind: options("kind"),
    },
    unit: cut(one("unit"), MAX_OPTION_LENGTH).trim() || null,
    min: bound("min"),
    max: bound("max"),
    from: day("from"),
    to: day("to"),
    words: normalizeWords(params.get("q") ?? ""),
    sort: parseSort(one("sort")),
    page: parsePage(one("page")),
  };
}

/** The state as an address's query, what is as by default left out; empty for `EMPTY_STATE`. `parseState` reads the same back. */
export function writeState(state: ExplorerState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.rows !== "facts") params.set("rows", state.rows);
  for (const facet of FACETS) {
    for (const option of state.chosen[facet]) params.append(facet, option);
  }
  for (const key of ["unit", "min", "max", "from", "to"] as const) {
    const value = state[key];
    if (value !== null) params.set(key, value);
  }
  if (state.words !== "") params.set("q", state.words);
  const { column, direction } = state.sort;
  if (column !== DEFAULT_SORT.column || direction !== DEFAULT_SORT.direction)
    params.set("sort", direction === "descending" ? `-${column}` : column);
  if (state.page !== 1) params.set("page", String(state.page));
  return params;
}

/** The same white space trimmed and single, and no longer than a state may hold. */
export function normalizeWords(written: string): string {
  return cut(written.trim().replace(/\s+/gu, " "), MAX_WORDS_LENGTH).trim();
}

function distinct(written: readonly string[]): string[] {
  const options = written.map((option) => cut(option.trim(), MAX_OPTION_LENGTH).trim());
  return [...new Set(options)].filter((option) => option !== "").slice(0, MAX_OPTIONS);
}

/** Never in the middle of a character that takes two code units. */
function cut(text: string, length: number): string {
  const start = text.slice(0, length);
  return /[\uD800-\uDBFF]$/u.test(start) ? start.slice(0, -1) : start;
}

function parseSort(written: string): Sort {
  const column = SORT_COLUMNS.find((each) => each === written.replace(/^-/u, ""));
  return column ? { column, direction: written.startsWith("-") ? "descending" : "ascending" } : DEFAULT_SORT;
}

function parsePage(written: string): number {
  return /^[1-9]\d*$/u.test(written) ? Math.min(Number(written), MAX_PAGE) : 1;
}
