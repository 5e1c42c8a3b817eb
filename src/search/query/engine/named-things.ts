/** The names among an answer's results. Sent to the browser. */
import { SEARCH_FACETS, type ChosenFacets, type FacetCounts, type SearchFacet } from "../fact-question.ts";
import { mapFacets } from "./filter-counts.ts";
import type { LookupEntry, LookupKind } from "../lookup.ts";
import type { Names } from "../names.ts";
import type { Constraint } from "../reading.ts";

/** The filter in which things of a kind are options. */
export const FACET_OF_KIND: Readonly<Record<LookupKind, SearchFacet>> = {
  entity: "ticker",
  metric: "metric",
  tag: "tag",
  publisher: "publisher",
};

/** What the constraints name, in their order, each once. */
export function namedEntries(constraints: readonly Constraint[], names: Names): LookupEntry[] {
  const entries = constraints.flatMap((constraint) =>
    "ids" in constraint ? constraint.ids.map((id) => names.entryOf(constraint.kind, id)) : [],
  );
  return distinct(entries.filter((entry) => entry !== null));
}

/** Both lists in their order, each entry once. */
export function distinct(entries: readonly LookupEntry[]): LookupEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ kind, id }) => {
    const key = `${kind} ${id}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether one of its names, or a ticker, begins like the query. */
export function beginsLike(query: string, entry: LookupEntry, names: Names): boolean {
  const start = names.fold(query);
  return (
    start !== "" && [entry.name, ...entry.names, ...entry.symbols].some((name) => names.fold(name).startsWith(start))
  );
}

/** Whether one of its names holds the query as whole words. */
export function hasWord(query: string, entry: LookupEntry, names: Names): boolean {
  const words = names.fold(query);
  return words !== "" && [entry.name, ...entry.names].some((name) => ` ${names.fold(name)} `.includes(` ${words} `));
}

/** A name is narrowed down to only by being an option itself: of each filter in which something is chosen. */
export function passesFilters({ kind, id }: LookupEntry, chosen: ChosenFacets, ignored?: SearchFacet): boolean {
  return SEARCH_FACETS.every(
    (facet) =>
      facet === ignored || chosen[facet].length === 0 || (facet === FACET_OF_KIND[kind] && chosen[facet].includes(id)),
  );
}

/** How many of the names each option would leave: one, itself. */
export function countNames(entries: readonly LookupEntry[], chosen: ChosenFacets): FacetCounts {
  return mapFacets(
    (facet) =>
      new Map(
        entries
          .filter((entry) => FACET_OF_KIND[entry.kind] === facet && passesFilters(entry, chosen, facet))
          .map(({ id }) => [id, 1]),
      ),
  );
}
