/** Which pages have which options of a filter, for `query/texts/page-table.ts`. */
import { compareText } from "../../facts/problem.ts";
import { SEARCH_FACETS, type SearchFacet } from "../query/fact-question.ts";
import type { FacetFile, PageFragment } from "../query/texts/text-files.ts";

/** From the filters that pages carry, in the order of the pages. Facets without any option are left out. */
export function facetFiles(pages: readonly PageFragment[]): [SearchFacet, FacetFile][] {
  return SEARCH_FACETS.map((facet): [SearchFacet, FacetFile] => {
    const pagesByOption = new Map<string, number[]>();
    for (const [number, { filters }] of pages.entries()) {
      for (const option of new Set(filters[facet])) {
        pagesByOption.set(option, [...(pagesByOption.get(option) ?? []), number]);
      }
    }
    const sorted = [...pagesByOption].sort(([a], [b]) => compareText(a, b));
    return [facet, Object.fromEntries(sorted.map(([option, numbers]) => [option, steps(numbers)]))];
  }).filter(([, file]) => Object.keys(file).length > 0);
}

function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
}
