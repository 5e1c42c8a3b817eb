/** How many facts of a list have each option of the search page's filters, so that a long list needn't be loaded for it. */
import { dictionaryOf } from "../../explorer/dictionary.ts";
import type { Fact } from "../../facts/fact.ts";
import { compareText } from "../../facts/problem.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { SEARCH_FACETS, type SearchFacet } from "../query/fact-question.ts";
import type { ListCounts } from "../query/facts/fact-files.ts";
import { yearOf } from "../query/facts/time-lists.ts";
import { statusOf } from "./fact-lists.ts";

/** Counts lists of the model's own facts, options as `facetOptionsOf` has them. A fact stands in many: each is read once. */
export function listCounter(model: SiteModel): (facts: readonly Fact[]) => ListCounts {
  const optionsOf: Readonly<Record<SearchFacet, (fact: Fact) => readonly string[]>> = {
    ticker: ({ subject }) => [subject],
    metric: ({ metric }) => [metric],
    publisher: ({ source }) => (source.publisher === null ? [] : [source.publisher]),
    tag: ({ source }) => model.reportById.get(source.report)!.tags,
    year: ({ period }) => [yearOf(period)],
    verdict: (fact) => [statusOf(model, fact)],
  };
  const placeByFact = new Map(model.facts.map((fact, place) => [fact, place]));
  const counters = SEARCH_FACETS.map((facet) => [facet, optionCounter(model.facts.map(optionsOf[facet]))] as const);
  return (facts) => {
    const places = facts.map((fact) => placeByFact.get(fact)!);
    return Object.fromEntries(counters.map(([facet, count]) => [facet, count(places)])) as unknown as ListCounts;
  };
}

/** Counts by places in `optionsByPlace`. Options that none of these have are left out. */
function optionCounter(
  optionsByPlace: readonly (readonly string[])[],
): (places: readonly number[]) => ListCounts[SearchFacet] {
  const options = dictionaryOf(optionsByPlace.flat(), compareText);
  const codesByPlace = optionsByPlace.map((own) => own.map(options.codeOf));
  return (places) => {
    const counts = new Uint32Array(options.values.length);
    for (const place of places) for (const code of codesByPlace[place]!) counts[code]!++;
    const codes = [...counts.keys()].filter((code) => counts[code]! > 0);
    return [codes.map((code) => options.values[code]!), codes.map((code) => counts[code]!)];
  };
}
