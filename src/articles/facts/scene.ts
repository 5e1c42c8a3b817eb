/** A passage with all that was found in it, as subjects and metrics of its figures are looked for. */
import type { Passage, TextSpan } from "../article.ts";
import type { EntityMention } from "../entities/entity-mention.ts";
import { foldText } from "../entities/fold-text.ts";
import { findMetricWords, type MetricWord } from "../metrics/find-metric-words.ts";
import type { Vocabulary } from "../metrics/vocabulary.ts";
import type { PeriodMention } from "../periods/period-mention.ts";
import type { QuantityMention } from "../quantities/quantity-mention.ts";
import type { Voice } from "../voices/voice.ts";
import { clauseAt, findClauses, type Clause } from "./clauses.ts";
import { groupMentions, type MentionGroup } from "./mention-groups.ts";
import { findRuns, type QuantityRun } from "./quantity-runs.ts";

export interface Scene {
  /** Index among the article's passages. */
  readonly index: number;
  readonly passage: Passage;
  /** From `foldText`. */
  readonly folded: string;
  readonly clauses: readonly Clause[];
  readonly groups: readonly MentionGroup[];
  readonly words: readonly MetricWord[];
  /** Metric words that share characters with a figure: `nearly double`, `assets exceeding`. */
  readonly overlapping: readonly MetricWord[];
  /** All figures, those of a list together. */
  readonly runs: readonly QuantityRun[];
  readonly periods: readonly PeriodMention[];
  readonly voices: readonly Voice[];
}

/** What the parts of the reading found; each list in the order of the text. */
export interface Found {
  readonly mentions: readonly EntityMention[];
  readonly quantities: readonly QuantityMention[];
  readonly periods: readonly PeriodMention[];
  readonly voices: readonly Voice[];
}

export function setScene(index: number, passage: Passage, found: Found, vocabulary: Vocabulary): Scene {
  const folded = foldText(passage.text);
  const names = found.mentions.filter(({ reference }) => reference !== "anaphor");
  const named = findMetricWords(folded, vocabulary, inOrder(names)).filter(({ end, start }) => end - start > 6);
  const quantities = found.quantities.filter(
    (each) => !named.some(({ start, end }) => start < each.start && each.end < end),
  );
  const groups = groupMentions(folded, found.mentions, quantities);
  const allWords = findMetricWords(folded, vocabulary, inOrder(names));
  const runs = findRuns(folded, quantities);
  return {
    index,
    passage,
    folded,
    clauses: findClauses(folded, inOrder([...groups, ...runs, ...found.periods])),
    groups,
    words: findMetricWords(folded, vocabulary, inOrder([...names, ...quantities])),
    overlapping: allWords.filter((word) => runs.some(({ start, end }) => word.start < end && start < word.end)),
    runs,
    periods: found.periods,
    voices: found.voices,
  };
}

export function clauseOf(scene: Scene, place: number): Clause {
  return scene.clauses[clauseAt(scene.clauses, place)]!;
}

/** Index of the clause. */
export function clauseIndex(scene: Scene, place: number): number {
  return clauseAt(scene.clauses, place);
}

function inOrder(spans: readonly TextSpan[]): TextSpan[] {
  return [...spans].sort((a, b) => a.start - b.start);
}
