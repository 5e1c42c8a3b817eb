/** Tickers, metrics and tags of a draft: under which of the site's pages it will be found beside those of its facts. */
import type { Article } from "../articles/article.ts";
import type { ArticleFindings } from "../articles/facts/fact-candidate.ts";
import { fold, isUnspaced } from "../model/fold.ts";
import type { Registry } from "../model/registry.ts";
import type { Report } from "../model/report.ts";
import { isLive, type DraftFact } from "./draft.ts";

/** A list for people; what an article names by the way fills no page. */
const MAX_TICKERS = 20;
const MAX_TAGS = 12;
const SURE = 0.7;

/**
 * Symbols of registered entities that the article names and no live fact is about, in the order of the text: the listing
 * that it writes, or the home one. Whoever only says what others’ figures are isn’t among them.
 */
export function pickTickers(
  { entities, facts }: ArticleFindings,
  drafted: readonly DraftFact[],
  registry: Registry,
): string[] {
  const subjects = new Set(
    drafted.filter(isLive).flatMap(({ fields }) => {
      const subject = String(fields.find(([key]) => key === "subject")![1]);
      return [subject, registry.entityBySymbol.get(subject) ?? subject];
    }),
  );
  const speakers = new Set(drafted.flatMap(({ candidate }) => facts[candidate]!.by?.id ?? []));
  const isOnlySpeaker = (id: string) => speakers.has(id) && !facts.some(({ subject }) => subject?.id === id);
  const symbols = entities.flatMap(({ id, symbol, reference, confidence }) => {
    if (id === null || subjects.has(id) || isOnlySpeaker(id) || reference === "anaphor" || confidence < SURE) return [];
    const written = symbol !== null && registry.entityBySymbol.get(symbol) === id ? symbol : null;
    return written ?? registry.entities.get(id)?.listings[0]?.symbol ?? [];
  });
  return [...new Set(symbols)].slice(0, MAX_TICKERS);
}

/** Registered metrics of held facts that no live fact measures. */
export function pickMetrics({ facts }: ArticleFindings, drafted: readonly DraftFact[], registry: Registry): string[] {
  const metricOf = ({ candidate }: DraftFact) => facts[candidate]!.metric;
  const live = new Set(drafted.filter(isLive).map(metricOf));
  const held = drafted.filter((fact) => !isLive(fact)).map(metricOf);
  return [...new Set(held)].filter((id): id is string => id !== null && !live.has(id) && registry.metrics.has(id));
}

/** The site's tags whose words all stand in the article, singular or plural; those of most reports first. */
export function pickTags({ passages }: Article, reports: readonly Report[]): string[] {
  const text = ` ${passages.map((passage) => fold(passage.text)).join(" ")} `;
  const counts = new Map<string, number>();
  for (const tag of reports.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .filter(([tag]) => tag.split("-").every((word) => hasWord(text, word)))
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, MAX_TAGS)
    .map(([tag]) => tag);
}

function hasWord(text: string, word: string): boolean {
  if (isUnspaced(word)) return text.includes(word);
  const stem = word.replace(/(?<=..)(?:ies|y|s)$/u, "");
  return [...new Set([word, `${word}s`, stem, `${stem}s`, `${stem}y`, `${stem}ies`])].some((form) =>
    text.includes(` ${form} `),
  );
}
