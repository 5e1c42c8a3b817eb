/** Facts by the filters of the search page. Sent to the browser. */
import { SEARCH_FACETS, type FacetCounts, type SearchFacet } from "../fact-question.ts";
import type { ListCounts } from "./fact-files.ts";
import type { IndexedFact } from "./open-shard.ts";
import { yearOf } from "./time-lists.ts";

/** `ticker` is the subject alone: whom a fact names besides doesn't count. A source without publisher has none. */
export function facetOptionsOf(fact: IndexedFact, facet: SearchFacet): readonly string[] {
  switch (facet) {
    case "ticker":
      return [fact.subject];
    case "metric":
      return [fact.metric];
    case "publisher":
      return fact.source.publisher === null ? [] : [fact.source.publisher];
    case "tag":
      return fact.source.tags;
    case "year":
      return [yearOf(fact.period)];
    case "verdict":
      return [fact.status];
  }
}

function countOptions(facts: Iterable<IndexedFact>, facet: SearchFacet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const fact of facts) for (const id of facetOptionsOf(fact, facet)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** `factsFor` gives the facts whose options are counted. */
export async function countFacets(
  factsFor: (facet: SearchFacet) => Promise<Iterable<IndexedFact>>,
): Promise<FacetCounts> {
  const counts = await Promise.all(
    SEARCH_FACETS.map(async (facet) => [facet, countOptions(await factsFor(facet), facet)] as const),
  );
  return Object.fromEntries(counts) as Record<SearchFacet, Map<string, number>>;
}

/** Of lists that share no fact. */
export function sumCounts(lists: readonly ListCounts[]): FacetCounts {
  const sums = SEARCH_FACETS.map((facet) => {
    const sum = new Map<string, number>();
    for (const {
      [facet]: [ids, counts],
    } of lists)
      for (const [place, id] of ids.entries()) sum.set(id, (sum.get(id) ?? 0) + counts[place]!);
    return [facet, sum] as const;
  });
  return Object.fromEntries(sums) as Record<SearchFacet, Map<string, number>>;
}
