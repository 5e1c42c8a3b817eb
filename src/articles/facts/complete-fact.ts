/** A settled figure → a candidate with period, voice, second thing, words and what an editor must decide. */
import { parsePeriod, type Day } from "../../facts/period.ts";
import type { Registry } from "../../model/registry.ts";
import type { Passage } from "../article.ts";
import type { EntityMention } from "../entities/entity-mention.ts";
import type { Vocabulary } from "../metrics/vocabulary.ts";
import { chooseOf } from "./choose-of.ts";
import { choosePeriod, inferred, type SpokenTimes } from "./choose-period.ts";
import { chooseVoice } from "./choose-voice.ts";
import type { Doubt } from "./fact-candidate.ts";
import type { Said } from "./find-restatements.ts";
import { isClosedDay } from "./closed-day.ts";
import { isSame } from "./mention-groups.ts";
import { quoteFigure } from "./quote-words.ts";
import { refineMove, signed } from "./refine-metric.ts";
import { clauseIndex, clauseOf, type Scene } from "./scene.ts";
import type { Figure } from "./settle-figures.ts";

export interface Completing {
  readonly registry: Registry;
  readonly vocabulary: Vocabulary;
  readonly spoken: SpokenTimes;
  readonly published: Day | null;
  /** The first registered market that the article names; null: none. */
  readonly market: EntityMention | null;
  readonly lineAt: (passage: Passage, place: number) => number;
}

const HYPOTHETICAL =
  /(?<![a-z])(?:if|would have|suppose|imagine|assuming|hypothetical|were to)(?![a-z])|如果|假如|假设|若/u;

export function toCandidate(
  figure: Figure,
  { registry, vocabulary, spoken, published, market, lineAt }: Completing,
): Said {
  const { scene, word } = figure;
  const { passage } = scene;
  const measured =
    figure.metric && refineMove(figure.metric, figure.subject, figure.quantity, scene, vocabulary, figure.head);
  const quantity = measured ? signed(measured, figure.quantity, word, scene) : figure.quantity;
  const { subject, of } = chooseOf(
    registry.metrics.get(measured?.id ?? ""),
    figure.subject,
    scene,
    quantity.start,
    market,
  );
  const read = choosePeriod(measured, quantity, scene, spoken);
  const isClosed = isClosedDay(read.period, measured?.id ?? null, subject, registry);
  const chosen = isClosed ? { ...read, period: "unknown" } : read;
  const voice = chooseVoice(quantity, scene, chosen.isAhead);
  const quote = quoteFigure(passage.text, quantity);
  const isProjection = voice.mode !== "reported";
  const asOf = isProjection && published !== null && parsePeriod(`${published}?`).ok ? inferred(published) : null;
  const doubts = doubtsOf(figure, {
    measured: measured?.id ?? null,
    of,
    registry,
    isWhole: quote.isWhole,
    subject,
    scene,
    closedOn: isClosed ? read.period.replace("?", "") : null,
  });
  return {
    start: quantity.start,
    end: quantity.end,
    passage: scene.index,
    subject,
    of,
    metric: measured?.id ?? null,
    isMetricRegistered: measured !== null && registry.metrics.has(measured.id),
    quantity,
    period: chosen.period,
    asOf: asOf === chosen.period ? null : asOf,
    mode: voice.mode,
    by: voice.by !== null && subject !== null && isSame(voice.by, subject) && !isProjection ? null : voice.by,
    words: passage.text.slice(quote.start, quote.end),
    at: lineAt(passage, quote.start),
    confidence: confidenceOf(figure, subject, chosen.confidence, voice.confidence, doubts.length),
    doubts,
    isSummary:
      passage.kind === "headline" || passage.kind === "heading" || (passage.kind === "item" && isKeyPoint(passage)),
    measured,
  };
}

function isKeyPoint({ section }: Passage): boolean {
  return (
    section !== null &&
    /key|facts|takeaway|highlights|summary|at a glance|要點|要点|摘要|重點|重点|速覽|速览/iu.test(section)
  );
}

function confidenceOf(
  figure: Figure,
  subject: EntityMention | null,
  period: number,
  voice: number,
  doubts: number,
): number {
  const grammar = Math.max(0.15, 1 - 0.13 * Math.max(0, figure.cost));
  const parts = [
    figure.quantity.confidence,
    grammar,
    subject?.confidence ?? 0.3,
    figure.metric === null ? 0.3 : 1,
    Math.max(period, 0.5),
    Math.max(voice, 0.5),
  ];
  return Math.round(Math.min(...parts, doubts > 0 ? 0.7 : 1) * 100) / 100;
}

function doubtsOf(
  { quantity, subjectFrom, isMixed }: Figure,
  facts: {
    measured: string | null;
    of: string | null;
    registry: Registry;
    isWhole: boolean;
    subject: EntityMention | null;
    scene: Scene;
    /** The day that the words give, where nothing can have traded on it; else null. */
    closedOn: string | null;
  },
): Doubt[] {
  const { measured, of, registry, isWhole, subject, scene, closedOn } = facts;
  const doubts: Doubt[] = [];
  const add = (field: Doubt["field"], reason: string) => doubts.push({ field, reason });
  const clause = scene.clauses[clauseIndex(scene, quantity.start)]!;
  const isNaming = scene.groups.some(({ start }) => clauseOf(scene, start).sentence === clause.sentence);
  if (subject === null)
    add(
      "subject",
      isNaming
        ? "The words don’t say which of those named it is about"
        : "The words around the figure name nothing that it could be about",
    );
  else if (isMixed) add("subject", "Several are named together, and the words don't say which figure is whose");
  else if (subject.reference === "anaphor" && subject.confidence < 0.6)
    add("subject", `Taken to be about ${subject.name}, for which the text uses another word`);
  else if (subjectFrom === "context")
    add(
      "subject",
      isNaming
        ? `Taken to be about ${subject.name}, which another sentence names`
        : `The sentence names nothing; taken to be about ${subject.name}`,
    );
  if (measured === null) add("metric", "The words don't say what was measured");
  const metric = measured === null ? undefined : registry.metrics.get(measured);
  if (metric?.of === "required" && of === null)
    add("of", `The words don't name ${metric.ofMeaning ?? "the second thing"}`);
  const isDollar = /\$/u.test(scene.passage.text.slice(quantity.start, quantity.end));
  if (quantity.isCurrencyAssumed && !isDollar)
    add("value", `The currency isn't written out; ${quantity.value.unit} is assumed`);
  if (!isWhole) add("value", "No few words of the text carry the whole figure");
  if (HYPOTHETICAL.test(scene.folded.slice(Math.max(0, clause.start - 40), clause.end)))
    add("mode", "The figure may be supposed, not stated");
  if (closedOn !== null) add("period", `The exchange was closed on ${closedOn}`);
  if (quantity.place === "from") add("period", "The figure is the one before the change");
  return doubts;
}
