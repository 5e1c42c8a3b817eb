/** Everything that an article seems to state: its figures with subject, metric, period and voice, and its statements. */
import type { Day } from "../../facts/period.ts";
import type { Registry } from "../../model/registry.ts";
import type { Article } from "../article.ts";
import { findEntities } from "../entities/find-entities.ts";
import type { EntityMention, RegistryProposal } from "../entities/entity-mention.ts";
import { findPeriods } from "../periods/find-periods.ts";
import { findQuantities } from "../quantities/find-quantities.ts";
import { statedCurrency } from "../quantities/stated-currency.ts";
import { findStatements } from "../statements/find-statements.ts";
import { proposeMetric } from "../metrics/propose-metric.ts";
import { metricVocabulary } from "../metrics/vocabulary.ts";
import { findVoices } from "../voices/find-voices.ts";
import { toCandidate } from "./complete-fact.ts";
import { afterPassage, openingTimes, timesFor } from "./choose-period.ts";
import { findRestatements, type Said } from "./find-restatements.ts";
import type { ArticleFindings } from "./fact-candidate.ts";
import { lineFinder } from "./line-finder.ts";
import { findProtagonist, meantBy } from "./protagonist.ts";
import { quoteStatement } from "./quote-words.ts";
import { setScene, type Scene } from "./scene.ts";
import { settleFigures } from "./settle-figures.ts";
import { headingOf, surroundingsOf } from "./surroundings.ts";

export interface FindOptions {
  /** ISO 4217. */
  readonly homeCurrency: string;
  /** The file as decoded, in which the passages' offsets count; without it every `at` is 1. */
  readonly text?: string;
}

/** Facts and statements are in the order of the text. Never throws on a text; the same article always gives the same. */
export function findFacts(
  article: Article,
  registry: Registry,
  { homeCurrency, text = "" }: FindOptions,
): ArticleFindings {
  const { passages, metadata } = article;
  const { language } = metadata;
  const published: Day | null = metadata.published?.day ?? null;
  const vocabulary = metricVocabulary(registry);
  const currency = statedCurrency(passages.map(({ text }) => text));
  const entities = findEntities(passages, registry);
  const protagonist = findProtagonist(passages, entities.mentionsByPassage);
  const mentionsByPassage = entities.mentionsByPassage.map((mentions, place) =>
    protagonist === null ? mentions : meantBy(protagonist, passages[place]!, mentions),
  );
  const voicesByPassage = passages.map((passage, place) => findVoices(passage, mentionsByPassage[place]!));
  const scenes: Scene[] = passages.map((passage, place) =>
    setScene(
      place,
      passage,
      {
        mentions: mentionsByPassage[place]!,
        quantities: findQuantities(passage.text, {
          language,
          homeCurrency,
          statedCurrency: currency,
          cells: passage.cells,
        }),
        periods: findPeriods(passage.text, { published, language }),
        voices: voicesByPassage[place]!,
      },
      vocabulary,
    ),
  );
  const lineAt = lineFinder(text);
  const market = firstMention(mentionsByPassage, ({ kind }) => kind === "market");
  const said: Said[] = [];
  let spoken = openingTimes(scenes);
  for (const scene of scenes) {
    const times = timesFor(scene, headingOf(scene, scenes), spoken);
    spoken = afterPassage(scene, spoken);
    const surroundings = surroundingsOf(scene, scenes, vocabulary, protagonist);
    for (const figure of settleFigures(scene, surroundings, vocabulary)) {
      said.push(toCandidate(figure, { registry, vocabulary, spoken: times, published, market, lineAt }));
    }
  }
  const restates = findRestatements(said);
  const facts = said.map(({ isSummary: _summary, measured: _measured, ...fact }, place) => ({
    ...fact,
    // A headline leaves out that a move was inside a session: it says of it what the body does.
    ...sameMetric(said, restates[place]!),
    restates: restates[place]!,
  }));
  const statements = findStatements(passages, mentionsByPassage, voicesByPassage).map((statement) => {
    const passage = passages[statement.passage]!;
    const quote = quoteStatement(passage.text, statement);
    return { ...statement, words: passage.text.slice(quote.start, quote.end), at: lineAt(passage, quote.start) };
  });
  return {
    entities: mentionsByPassage.flatMap((mentions, passage) => mentions.map((mention) => ({ ...mention, passage }))),
    facts,
    statements,
    proposals: [...entities.proposals, ...metricProposals(said, vocabulary.registered)],
  };
}

function sameMetric(said: readonly Said[], main: number | null): { metric?: string; isMetricRegistered?: boolean } {
  const target = main === null ? undefined : said[main];
  return target?.metric ? { metric: target.metric, isMetricRegistered: target.isMetricRegistered } : {};
}

/** In the order of the text, each metric once. */
function metricProposals(said: readonly Said[], registered: ReadonlySet<string>): RegistryProposal[] {
  const metrics = new Map(said.flatMap(({ measured }) => (measured === null ? [] : [[measured.id, measured]])));
  return [...metrics.values()].filter(({ id }) => !registered.has(id)).map(proposeMetric);
}

function firstMention(
  mentionsByPassage: readonly (readonly EntityMention[])[],
  isWanted: (mention: EntityMention) => boolean,
): EntityMention | null {
  for (const mentions of mentionsByPassage)
    for (const mention of mentions) if (isWanted(mention) && mention.id !== null) return mention;
  return null;
}
