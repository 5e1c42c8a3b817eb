/** Questions for what sources agree or differ on: of the facts with the verdict the newest source's stands first. */
import type { RelevanceQuery } from "../relevance-queries.ts";
import { factResult, sample, type Corpus, type ToldFact } from "./corpus.ts";

const ASKED = ["disputed", "corroborated"] as const;
const QUERIES_EACH = 8;

export function askVerdicts(corpus: Corpus, verdicts: ReadonlyMap<string, string | null>): RelevanceQuery[] {
  const { manifest, random, facts } = corpus;
  const verdictOf = ({ id, report }: ToldFact) => verdicts.get(`${report.id}#${id}`);
  return ASKED.flatMap((verdict) => {
    const alike = Map.groupBy(
      facts.filter((fact) => verdictOf(fact) === verdict),
      ({ subject, metric }) => `${subject} ${metric}`,
    );
    return sample(random, [...alike.values()], QUERIES_EACH).map((all, index) => {
      const company = manifest.companies.find(({ id }) => id === all[0]!.subject)!;
      const metric = manifest.metrics.find(({ id }) => id === all[0]!.metric)!;
      const [name, measure] = [company.word.toLowerCase(), metric.name.toLowerCase()];
      return {
        category: "entity, metric, verdict",
        query: index % 2 === 0 ? `${verdict} ${name} ${measure}` : `${name} ${measure} ${verdict}`,
        answers: newestOf(all).map(factResult),
      };
    });
  });
}

/** Of one day there can be several. */
function newestOf(facts: readonly ToldFact[]): ToldFact[] {
  const newest = facts.map(({ report }) => report.published ?? "").reduce((a, b) => (a > b ? a : b));
  return facts.filter(({ report }) => (report.published ?? "") === newest);
}
