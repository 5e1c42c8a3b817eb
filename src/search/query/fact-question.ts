/** What is asked of facts. Sent to the browser. */
import type { FactLine } from "../../explorer/query/display.ts";
import type { Constraint } from "./reading.ts";

/** A filter of the search page, by which facts, pages and names can be narrowed down alike. In the order of the page. */
export const SEARCH_FACETS = ["ticker", "metric", "publisher", "tag", "year", "verdict"] as const;
export type SearchFacet = (typeof SEARCH_FACETS)[number];

/**
 * Option ids by facet: entity ids for `ticker`, four digits or `unknown` for `year`, a `Status` for `verdict`. Within
 * a facet any, between facets all; an empty list asks for nothing.
 */
export type ChosenFacets = Readonly<Record<SearchFacet, readonly string[]>>;

/** How many of the results have each option, by its id. Options that no result has are left out. */
export type FacetCounts = Readonly<Record<SearchFacet, ReadonlyMap<string, number>>>;

export const SEARCH_SORTS = ["relevance", "date"] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

export interface FactQuestion {
  /**
   * Constraints of one kind are alternatives where a fact has one such thing (entities, metrics, publishers, tags,
   * verdicts, modes, periods); comparisons and directions must all hold.
   */
  readonly constraints: readonly Constraint[];
  /**
   * Words of which the fact's own words, or the names of what it is about, must hold all; as typed. The last one counts
   * from its start, all others too.
   */
  readonly words: readonly string[];
  readonly chosen: ChosenFacets;
  readonly sort: SearchSort;
  /** What would need more files of the index finds nothing. Left out: as many as it takes. */
  readonly maxFiles?: number;
}

export interface FactAnswer {
  readonly count: number;
  /** Facts from place `from` up to but without `to`, best first, as they are printed. */
  readonly lines: (from: number, to: number) => Promise<readonly FactLine[]>;
  /**
   * Counts of options: within a facet they ignore its own choice. `ticker` counts subjects alone. Loads every fact that
   * the question could mean, which `lines` doesn't; of a question that asks for one thing alone, one file.
   */
  readonly facets: () => Promise<FacetCounts>;
}

/** Answers questions about facts from the site's fact index. Rejects where that can't be loaded. */
export type AskFacts = (question: FactQuestion) => Promise<FactAnswer>;
