/** Queries over generated reports, with their right answers, all made from the manifest. */
import type { GeneratedReports } from "../../../scripts/bench/generate-reports.ts";
import { randomFrom } from "../../../scripts/bench/random.ts";
import type { RelevanceQuery } from "../relevance-queries.ts";
import { openCorpus } from "./corpus.ts";
import { askFacts } from "./facts.ts";
import { askNames } from "./names.ts";
import { askNoise, askTexts } from "./texts.ts";
import { askVerdicts } from "./verdicts.ts";

/**
 * The same for the same arguments; none is asked twice. `verdicts` are the site's own, by fact (`<report>#<fact>`): that
 * they are right is for other tests.
 */
export function generateQueries(
  generated: GeneratedReports,
  verdicts: ReadonlyMap<string, string | null>,
  seed: number,
): RelevanceQuery[] {
  const corpus = openCorpus(generated, randomFrom(seed));
  const all = [
    ...askNames(corpus),
    ...askFacts(corpus),
    ...askVerdicts(corpus, verdicts),
    ...askTexts(corpus),
    ...askNoise(corpus),
  ];
  return [...new Map(all.map((query) => [query.query, query])).values()];
}
