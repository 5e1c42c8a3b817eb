/** How many facts of a list have each option of the search page's filters, so that a long list needn't be loaded for it. */
import type { Fact } from "../../facts/fact.ts";
import { compareText } from "../../facts/problem.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { SEARCH_FACETS, type SearchFacet } from "../query/fact-question.ts";
import type { ListCounts } from "../query/facts/fact-files.ts";
import { yearOf } from "../query/facts/time-lists.ts";
import { statusOf } from "./fact-lists.ts";

/** As `facetOptionsOf` has them. */
export function listCounts(model: SiteModel, facts: readonly Fact[]): ListCounts {
  const optionsOf: Readonly<Record<SearchFacet, (fact: Fact) => readonly string[]>> = {
    ticker: ({ subject }) => [subject],
    metric: ({ metric }) => [metric],
    publisher: ({ source }) => (source.publisher === null ? [] : [source.publisher]),
    tag: ({ source }) => model.reportById.get(source.report)!.tags,
    year: ({ period }) => [yearOf(period)],
    verdict: (fact) => [statusOf(model, fact)],
  };
  const columns = SEARCH_FACETS.map((facet) => {
    const counts = new Map<string, number>();
    for (const fact of facts) for (const id of optionsOf[facet](fact)) counts.set(id, (counts.get(id) ?? 0) + 1);
    const ordered = [...counts].sort(([a], [b]) => compareText(a, b));
    return [facet, [ordered.map(([id]) => id), ordered.map(([, count]) => count)]] as const;
  });
  return Object.fromEntries(columns) as unknown as ListCounts;
}
