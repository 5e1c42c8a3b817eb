/** The order of matches. Sent to the browser. */
import { compareText } from "../../../facts/problem.ts";
import type { FactQuestion } from "../fact-question.ts";
import { askedBy } from "./asked.ts";
import { entitiesNamed, type Match } from "./match-facts.ts";
import type { IndexedFact } from "./open-shard.ts";

/**
 * Best first: what stands before what is withdrawn; facts that name more of the entities asked for; those about them
 * before those that name them besides; metrics in the order asked for; the better fit of a comparison; what says
 * something for the first time before what restates it; the newest report; and as its text runs. By date: the latest
 * publication day first, undated ones last, and within a day as above.
 */
export function rankMatches(question: FactQuestion, matches: readonly Match[]): IndexedFact[] {
  const { entities, metrics } = askedBy(question);
  const byDate = question.sort === "date";
  const ranked = matches.map(({ fact, fit }) => ({
    fact,
    published: byDate ? (fact.source.published ?? "") : "",
    keys: [
      fact.status === "withdrawn" ? 1 : 0,
      entities.length > 1 ? -entitiesNamed(fact, entities).length : 0,
      entities.length > 0 && !entities.includes(fact.subject) ? 1 : 0,
      metrics.indexOf(fact.metric),
      fit,
      fact.isRestatement ? 1 : 0,
    ],
  }));
  ranked.sort(
    (a, b) => compareText(b.published, a.published) || compareKeys(a.keys, b.keys) || compareByDefault(a.fact, b.fact),
  );
  return ranked.map(({ fact }) => fact);
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((key, index) => key !== b[index]);
  return place === -1 ? 0 : a[place]! - b[place]!;
}

/** Newest report first, as lists of reports stand; within one as its source's text runs. */
function compareByDefault(a: IndexedFact, b: IndexedFact): number {
  if (a.source.report !== b.source.report)
    return (
      compareText(b.source.added, a.source.added) ||
      compareText(b.source.published ?? "", a.source.published ?? "") ||
      compareText(a.source.report, b.source.report)
    );
  return (a.at || Infinity) - (b.at || Infinity) || compareText(a.id, b.id);
}
