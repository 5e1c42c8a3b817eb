/** Which of some facts a question means. Sent to the browser. */
import type { Day, Span } from "../../../facts/period.ts";
import { isUnspaced } from "../../../model/fold.ts";
import type { FactQuestion, SearchFacet } from "../fact-question.ts";
import { askedBy, type Asked } from "./asked.ts";
import { compareFigure, goes, type Way } from "./compare-figure.ts";
import { facetOptionsOf } from "./count-facets.ts";
import type { Figure } from "./figure.ts";
import type { IndexedFact } from "./open-shard.ts";
import type { Days } from "./time-lists.ts";

export interface MatchTools {
  readonly figureOf: (literal: string) => Figure;
  /** What words are looked for in: folded, a space in front of every word. */
  readonly textOf: (fact: IndexedFact) => string;
  readonly fold: (text: string) => string;
}

export interface Match {
  readonly fact: IndexedFact;
  /** How well comparisons are met, 0 best: see `compareFigure`. */
  readonly fit: number;
}

export interface Matches {
  readonly matches: readonly Match[];
  /** Whether they lie within the periods asked for; false where nothing is found. */
  readonly isWithin: boolean;
}

/**
 * Those that satisfy the question, in the order given. Where it asks for periods and facts lie within one of them,
 * these; else those that overlap one (see `overlaps`).
 */
export function matchFacts(question: FactQuestion, facts: Iterable<IndexedFact>, tools: MatchTools): Matches {
  const asked = askedBy(question);
  const needles = needlesOf(asked.words, tools.fold);
  const within: Match[] = [];
  const across: Match[] = [];
  for (const fact of facts) {
    const isWithin = asked.periods.length === 0 || asked.periods.some((days) => liesWithin(fact.period, days));
    if (!isWithin && (within.length > 0 || !asked.periods.some((days) => overlaps(fact.period, days)))) continue;
    if (!isNamed(fact, asked) || !isChosen(fact, asked)) continue;
    const fit = fitOf(fact, asked, tools);
    if (fit === null || !hasWords(fact, needles, tools)) continue;
    (isWithin ? within : across).push({ fact, fit });
  }
  return within.length > 0 ? { matches: within, isWithin: true } : { matches: across, isWithin: false };
}

/** Both days are known and none of the period lies outside. */
function liesWithin({ start, end }: Span, { from, to }: Days): boolean {
  return start !== null && end !== null && start >= from && end <= to;
}

/** The longest period that is shown for a single day: a year says little of one of its days. */
const LONGEST_AROUND_A_DAY = 31;

/**
 * Whether they share a day. An open or unknown end goes on for ever; a period of which nothing is known shares none.
 * With a single day only periods of at most `LONGEST_AROUND_A_DAY` days do.
 */
function overlaps({ start, end }: Span, { from, to }: Days): boolean {
  if (start === null && end === null) return false;
  if (from === to && (start === null || end === null || daysBetween(start, end) >= LONGEST_AROUND_A_DAY)) return false;
  return (start === null || start <= to) && (end === null || end >= from);
}

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** The entities among those asked for that a fact names: as its subject, as what it is about besides, or as its voice. */
export function entitiesNamed({ subject, of, by }: IndexedFact, asked: readonly string[]): string[] {
  const named = [subject, of?.[2] === 1 ? of[0] : subject, by?.[2] === 1 ? by[0] : subject];
  return asked.filter((id) => named.includes(id));
}

function isNamed(fact: IndexedFact, asked: Asked): boolean {
  const { source, metric, status, mode } = fact;
  return (
    holds(asked.metrics, metric) &&
    holds(asked.publishers, source.publisher) &&
    holds(asked.statuses, status) &&
    holds(asked.modes, mode) &&
    (asked.tags.length === 0 || source.tags.some((tag) => asked.tags.includes(tag))) &&
    (asked.entities.length === 0 || entitiesNamed(fact, asked.entities).length > 0)
  );
}

function isChosen(fact: IndexedFact, { chosen }: Asked): boolean {
  return (Object.keys(chosen) as SearchFacet[]).every(
    (facet) => chosen[facet].length === 0 || facetOptionsOf(fact, facet).some((id) => chosen[facet].includes(id)),
  );
}

function holds<T>(asked: readonly T[], own: T | null): boolean {
  return asked.length === 0 || (own !== null && asked.includes(own));
}

function fitOf(fact: IndexedFact, { comparisons, ways }: Asked, { figureOf }: MatchTools): number | null {
  if (comparisons.length === 0 && ways.length === 0) return 0;
  const figure = figureOf(fact.value);
  if (!ways.every((way) => fact.isChange && goes(figure, way))) return null;
  const way: Way | null = ways[0] ?? null;
  let worst = 0;
  for (const comparison of comparisons) {
    const fit = compareFigure(figure, comparison, way);
    if (fit === null) return null;
    worst = Math.max(worst, fit);
  }
  return worst;
}

/** A word counts from its start; in scripts without spaces, anywhere. */
function needlesOf(words: readonly string[], fold: MatchTools["fold"]): string[] {
  const folded = words.flatMap((word) => fold(word).split(" ")).filter((word) => word !== "");
  return [...new Set(folded)].map((word) => (isUnspaced(word) ? word : ` ${word}`));
}

function hasWords(fact: IndexedFact, needles: readonly string[], { textOf }: MatchTools): boolean {
  if (needles.length === 0) return true;
  const text = textOf(fact);
  return needles.every((needle) => text.includes(needle));
}
