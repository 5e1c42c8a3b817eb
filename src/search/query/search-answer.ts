/** What the search answers: results in rank order, what it understood, and what else could be asked. Sent to the browser. */
import type { FactLine } from "../../explorer/query/display.ts";
import type { FacetCounts, SearchFacet } from "./fact-question.ts";
import type { LookupEntry } from "./lookup.ts";
import type { Understood } from "./reading.ts";
import type { SearchKind, SearchState } from "./search-state.ts";
import type { FoundPage } from "./text-question.ts";

/** The parts of an answer, in the order in which facts are asked for; a lone name stands before its facts. */
export const RESULT_GROUPS = ["facts", "names", "pages"] as const;
export type ResultGroup = (typeof RESULT_GROUPS)[number];

/** Addresses have the base path. */
export type SearchResult =
  | { readonly group: "facts"; readonly kind: "fact"; readonly href: string; readonly line: FactLine }
  | { readonly group: "names"; readonly kind: LookupEntry["kind"]; readonly href: string; readonly entry: LookupEntry }
  | { readonly group: "pages"; readonly kind: FoundPage["kind"]; readonly href: string; readonly page: FoundPage };

export interface GroupCount {
  readonly group: ResultGroup;
  readonly count: number;
  /** The search page's address with the base path, for this group alone. */
  readonly href: string;
}

/** Another query that would find something, offered where this one finds nothing, or no facts. */
export interface Suggestion {
  readonly query: string;
  readonly label: string;
  /** A page of the site that is offered instead of a query, with the base path. */
  readonly href?: string;
}

/** An option that is chosen in one of the filters. */
export interface ChosenOption {
  readonly facet: SearchFacet;
  readonly id: string;
  readonly label: string;
}

/** How many results each filter would leave, its own choice ignored. What would leave none is left out. */
export interface FilterCounts {
  readonly kinds: ReadonlyMap<SearchKind, number>;
  readonly facets: FacetCounts;
}

export interface SearchAnswer {
  /** What was asked, settled: tickers by their entity, the page one that there is. */
  readonly state: SearchState;
  /** Those of the asked page, at most 20, best first; those of one group stand together. */
  readonly results: readonly SearchResult[];
  /** Of all results. */
  readonly count: number;
  readonly groups: readonly GroupCount[];
  /** At least 1. */
  readonly pages: number;
  readonly understood: readonly Understood[];
  /** Words that nothing holds together with the rest: the answer is one to the query without them, or empty. */
  readonly unknownWords: readonly string[];
  /** `Tencnet` → `Tencent`. */
  readonly corrections: readonly { readonly written: string; readonly meant: string }[];
  readonly suggestions: readonly Suggestion[];
  /** How a question was read that no fact meets, all of it being understood; else empty. */
  readonly remark: string;
  /** What couldn't be searched, and what to do about it; empty where nothing is wrong. */
  readonly problem: string;
  /** Whether pages are still being looked for: an answer with them follows. */
  readonly isPartial: boolean;
  /** The chosen options, in the order of the filters. */
  readonly chosen: readonly ChosenOption[];
  /** What an option of a filter is called; the option itself where it is unknown. */
  readonly labelOf: (facet: SearchFacet, option: string) => string;
  /** Loads what finding results didn't need; rejects as loading does. */
  readonly counts: () => Promise<FilterCounts>;
}
