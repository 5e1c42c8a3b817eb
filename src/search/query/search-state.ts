/**
 * What the reader of the search has asked for, and its form in an address: the address is the state, so that reload,
 * back and a shared link show the same. Whatever stands in an address is read without complaint: an option that
 * nothing has stays chosen (and finds nothing), what is too long is cut, an unknown kind is left out. Sent to the
 * browser.
 */
import { SEARCH_FACETS, SEARCH_SORTS, type ChosenFacets, type SearchFacet, type SearchSort } from "./fact-question.ts";

/** Kinds of results, in the order of the page. */
export const SEARCH_KINDS = ["fact", "entity", "metric", "tag", "publisher", "report"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/**
 * What an answer can be narrowed down to: results of a kind, or one of its parts: all that was found by name, all pages
 * that were found by their text. The part with the facts is their kind.
 */
export const KIND_FILTERS = [...SEARCH_KINDS, "name", "page"] as const;
export type KindFilter = (typeof KIND_FILTERS)[number];

export interface SearchState {
  /** As typed, white space at the ends taken off. */
  readonly query: string;
  /** Any of them; empty: everything. */
  readonly kinds: readonly KindFilter[];
  /** Within `ticker` also symbols as somebody wrote them, until `settleSearch` has the names to look them up in. */
  readonly chosen: ChosenFacets;
  readonly sort: SearchSort;
  /** From 1; it may lie behind the last. */
  readonly page: number;
}

export const MAX_QUERY_LENGTH = 200;
/** Options of one facet; more are left out. */
export const MAX_OPTIONS = 50;
const MAX_OPTION_LENGTH = 100;
const MAX_PAGE = 1_000_000;

export const NOTHING_CHOSEN: ChosenFacets = { ticker: [], metric: [], publisher: [], tag: [], year: [], verdict: [] };

export const EMPTY_SEARCH: SearchState = {
  query: "",
  kinds: [],
  chosen: NOTHING_CHOSEN,
  sort: "relevance",
  page: 1,
};

/** Reads an address's query. Keys that the search doesn't know are ignored; of a key that may stand once, the first counts. */
export function parseSearch(params: URLSearchParams): SearchState {
  const options = (facet: SearchFacet) => distinct(params.getAll(facet));
  const kinds = params.getAll("kind");
  return {
    query: normalizeQuery(params.get("q") ?? ""),
    kinds: KIND_FILTERS.filter((kind) => kinds.includes(kind)),
    chosen: {
      ticker: options("ticker"),
      metric: options("metric"),
      publisher: options("publisher"),
      tag: options("tag"),
      year: options("year"),
      verdict: options("verdict"),
    },
    sort: SEARCH_SORTS.find((sort) => sort === params.get("sort")) ?? "relevance",
    page: parsePage(params.get("page") ?? ""),
  };
}

/** The state as an address's query, what is as by default left out; empty for `EMPTY_SEARCH`. `parseSearch` reads the same back. */
export function writeSearch(state: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.query !== "") params.set("q", state.query);
  for (const kind of state.kinds) params.append("kind", kind);
  for (const facet of SEARCH_FACETS) {
    for (const option of state.chosen[facet]) params.append(facet, option);
  }
  if (state.sort !== "relevance") params.set("sort", state.sort);
  if (state.page !== 1) params.set("page", String(state.page));
  return params;
}

/** The search page's address for a state, `base` being the site's base path and ending in a slash. */
export function searchHref(base: string, state: SearchState): string {
  const params = writeSearch(state).toString();
  return `${base}search/${params === "" ? "" : `?${params}`}`;
}

/** Whether something is chosen in one of the facets. */
export function isNarrowed(chosen: ChosenFacets): boolean {
  return SEARCH_FACETS.some((facet) => chosen[facet].length > 0);
}

/** Whether the results are narrowed by anything beside the query. */
export function hasFilters({ kinds, chosen }: SearchState): boolean {
  return kinds.length > 0 || isNarrowed(chosen);
}

/** Trimmed, and no longer than a state may hold. */
export function normalizeQuery(written: string): string {
  return cut(written.trim(), MAX_QUERY_LENGTH).trim();
}

function distinct(written: readonly string[]): string[] {
  const options = written.map((option) => cut(option.trim(), MAX_OPTION_LENGTH).trim());
  return [...new Set(options)].filter((option) => option !== "").slice(0, MAX_OPTIONS);
}

/** Never in the middle of a character that takes two code units. */
function cut(text: string, length: number): string {
  const start = text.slice(0, length);
  return /[\uD800-\uDBFF]$/u.test(start) && start.length < text.length ? start.slice(0, -1) : start;
}

function parsePage(written: string): number {
  return /^[1-9]\d*$/u.test(written) ? Math.min(Number(written), MAX_PAGE) : 1;
}
