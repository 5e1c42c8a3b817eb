/** How many results each filter would leave, over facts, names and pages together. Sent to the browser. */
import { SEARCH_FACETS, type ChosenFacets, type FacetCounts, type SearchFacet } from "../fact-question.ts";
import { SEARCH_KINDS, type SearchKind } from "../search-state.ts";

/** Counts added up option by option; options without any are left out. */
export function addCounts(counts: readonly FacetCounts[]): FacetCounts {
  return mapFacets((facet) => {
    const sums = new Map<string, number>();
    for (const each of counts) {
      for (const [option, count] of each[facet]) if (count > 0) sums.set(option, (sums.get(option) ?? 0) + count);
    }
    return sums;
  });
}

/** Only such options as the question itself leaves open: of a filter that it sets, those that it names. */
export function withinQuestion(counts: FacetCounts, about: ChosenFacets): FacetCounts {
  return mapFacets((facet) => {
    const named = about[facet];
    return named.length === 0
      ? counts[facet]
      : new Map([...counts[facet]].filter(([option]) => named.includes(option)));
  });
}

/** Those of `SEARCH_KINDS` that there are, in their order. */
export function addKinds(kinds: Iterable<readonly [kind: string, count: number]>): ReadonlyMap<SearchKind, number> {
  const all = [...kinds];
  const countOf = (kind: SearchKind) => all.reduce((sum, [each, count]) => (each === kind ? sum + count : sum), 0);
  return new Map(SEARCH_KINDS.map((kind) => [kind, countOf(kind)] as const).filter(([, count]) => count > 0));
}

export function mapFacets<T>(valueOf: (facet: SearchFacet) => T): Record<SearchFacet, T> {
  return Object.fromEntries(SEARCH_FACETS.map((facet) => [facet, valueOf(facet)])) as Record<SearchFacet, T>;
}
