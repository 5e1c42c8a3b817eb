/** Over which time a figure was measured, by its clause, its sentence, and what the article speaks of. */
import { isKnownSpan, parsePeriod, type Day } from "../../facts/period.ts";
import { daysFrom } from "../../facts/days.ts";
import type { PeriodKind } from "../../model/registry.ts";
import type { KnownMetric } from "../metrics/known-metric.ts";
import type { PeriodMention } from "../periods/period-mention.ts";
import type { QuantityMention } from "../quantities/quantity-mention.ts";
import { clauseIndex, type Scene } from "./scene.ts";

export interface ChosenPeriod {
  /** EDTF; `unknown`. */
  readonly period: string;
  readonly isAhead: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  /** Whether the figure’s own sentence names it. */
  readonly isOwn: boolean;
}

const NO_PERIOD: ChosenPeriod = { period: "unknown", isAhead: false, confidence: 0.9, isOwn: false };

/** The last times that the article named, by kind; kept while it is read. */
export interface SpokenTimes {
  readonly day: PeriodMention | null;
  /** A quarter, half or year of results. */
  readonly term: PeriodMention | null;
}

const TERM_KINDS: ReadonlySet<PeriodMention["kind"]> = new Set(["quarter", "half", "year", "month"]);
/** Metrics of a session: in a report on one day they are that day’s. */
const OF_SESSION: ReadonlySet<string> = new Set([
  "price-change",
  "intraday-price-change",
  "index-level",
  "index-points-change",
  "share-price",
  "price",
  "turnover",
  "trading-volume",
  "short-selling",
  "short-selling-ratio",
  "advancing-stocks",
  "declining-stocks",
  "net-inflow",
  "net-buying",
]);

/** So many characters away a time is no longer looked at. */
const FAR = 600;
const SHIFTED =
  /\b(?:after|from|against|versus|vs|compared (?:with|to)|than|since|founded|established|listed in|below|above)\b|较|比|成立|创立|始于|自(?!由)/u;
const COMPARED =
  /(?:\b(?:compared (?:with|to)|against|versus|vs\.?)\W*(?:[a-z-]+\W+){0,4}|(?:上年同期|去年同期|上日|前一日|前日|上季|上月|上年)(?:则)?(?:为|约|的|是)?\W*)$/u;
const YEAR_BEFORE =
  /year[- ](?:earlier|ago|before)|year-earlier|prior[- ]year|same (?:period|quarter) (?:of )?(?:last|a)|上年同期|去年同期|上年/u;
/** Chinese names the time first: what follows a figure belongs to the next one. */
const HAN = /\p{Script=Han}/u;
const OPENS_ADVERB = /^\s*(?:in|on|for|over|during|as of|by|at)\b/u;

/** The period that the words of the sentence give, or the article before it; `unknown` where none fits the metric. */
export function choosePeriod(
  metric: KnownMetric | null,
  quantity: QuantityMention,
  scene: Scene,
  spoken: SpokenTimes,
): ChosenPeriod {
  const { folded } = scene;
  const own = ownPeriod(metric, quantity, scene);
  if (quantity.place === "from") return own !== null && own.isBeside ? own.chosen : NO_PERIOD;
  const isCompared = COMPARED.test(folded.slice(Math.max(0, quantity.start - 48), quantity.start));
  const chosen = own?.isBeside ? own.chosen : isCompared ? null : (own?.chosen ?? null);
  if (chosen !== null) return chosen;
  const carried = carriedPeriod(metric, spoken);
  if (!isCompared) return carried;
  const around = folded.slice(Math.max(0, quantity.start - 48), quantity.end + 40);
  if (!YEAR_BEFORE.test(around)) return NO_PERIOD;
  return { ...carried, period: yearBefore((own?.chosen ?? carried).period), isOwn: false };
}

/** A time in the figure's sentence; `isBeside` where it follows at once. */
function ownPeriod(
  metric: KnownMetric | null,
  quantity: QuantityMention,
  scene: Scene,
): { chosen: ChosenPeriod; isBeside: boolean } | null {
  const clause = clauseIndex(scene, quantity.start);
  const { sentence } = scene.clauses[clause]!;
  let best: { mention: PeriodMention; cost: number; isBeside: boolean } | null = null;
  for (const mention of scene.periods) {
    if (Math.abs(mention.start - quantity.start) > FAR) continue;
    const place = clauseIndex(scene, mention.start);
    if (mention.role !== "when" || scene.clauses[place]!.sentence !== sentence) continue;
    if (mention.start < quantity.end && quantity.start < mention.end) continue;
    if (metric !== null && !takesPeriod(metric, mention.period)) continue;
    const isBehind = mention.start >= quantity.end;
    const [from, to] = isBehind ? [quantity.end, mention.start] : [mention.end, quantity.start];
    const gap = scene.folded.slice(from, to);
    const isBetween = scene.runs.some(({ start, end }) => start >= from && end <= to);
    const isBeside = isBehind && !isBetween && /^\s*(?:in|for|on|during|over|at)?\s*(?:the\s+)?$/u.test(gap);
    const before = scene.folded.slice(Math.max(0, mention.start - 16), mention.start);
    if (isBehind && HAN.test(scene.folded.slice(mention.start, mention.end)) && !/[(（]\s*$/u.test(gap)) continue;
    if (!isBeside && quantity.place === "from") continue;
    if (isBehind && !isBeside && SHIFTED.test(gap)) continue;
    if (!isBehind && /\b(?:founded|established|since|listed)\W*(?:in\W*)?$|成立于?$|自$/u.test(before)) continue;
    if (
      isBehind &&
      place > clause &&
      (isBetween ||
        !OPENS_ADVERB.test(scene.folded.slice(scene.clauses[place]!.start, mention.start + 1)) ||
        place > clause + 1)
    )
      continue;
    if (isBehind && isBetween) continue;
    const cost = Math.abs(clause - place) + (isBetween ? 0.4 : 0) + gap.length / 200;
    if (best === null || cost < best.cost) best = { mention, cost, isBeside };
  }
  if (best === null) return null;
  const { period, isAhead, confidence } = best.mention;
  const chosen = {
    period,
    isAhead,
    confidence: Math.max(0.4, confidence - 0.08 * Math.min(4, best.cost)),
    isOwn: true,
  };
  return { chosen, isBeside: best.isBeside };
}

function carriedPeriod(metric: KnownMetric | null, spoken: SpokenTimes): ChosenPeriod {
  if (metric === null || metric.isOnce) return NO_PERIOD;
  const isOfSession = OF_SESSION.has(metric.id);
  const carried = isOfSession ? spoken.day : spoken.term;
  if (carried === null || !takesPeriod(metric, carried.period)) return NO_PERIOD;
  if (!isOfSession && !metric.periods.includes("quarter")) return NO_PERIOD;
  return { period: inferred(carried.period), isAhead: carried.isAhead, confidence: 0.6, isOwn: false };
}

/** So many passages are looked through for the day that a headline above them speaks of. */
const OPENING = 6;

/** What a headline may speak of before the text has named it: the first day that the opening names. */
export function openingTimes(scenes: readonly Scene[]): SpokenTimes {
  const opening = scenes.slice(0, OPENING).filter((scene) => !isDateline(scene));
  return { day: opening.flatMap(whenIn).find(isDay) ?? null, term: null };
}

/**
 * The times as they stand while a passage is read: the day that its first sentence names, else the one that the article
 * first names; the quarter, half or year of its heading, else the first that the article names.
 */
export function timesFor(scene: Scene, heading: Scene | undefined, spoken: SpokenTimes): SpokenTimes {
  const [own, headed] = [whenIn(scene), heading === undefined ? [] : whenIn(heading)];
  const ofTerm = ({ kind }: PeriodMention) => TERM_KINDS.has(kind);
  const first = own.find((each) => isDay(each) && scene.clauses[clauseIndex(scene, each.start)]!.sentence === 0);
  return {
    day: (isDateline(scene) ? undefined : first) ?? spoken.day ?? own.find(isDay) ?? null,
    term: headed.find(ofTerm) ?? spoken.term ?? own.find(ofTerm) ?? null,
  };
}

/** What is carried on behind a passage: what was there, or what it names first. */
export function afterPassage(scene: Scene, spoken: SpokenTimes): SpokenTimes {
  return {
    day: spoken.day ?? (isDateline(scene) ? null : whenIn(scene).find(isDay)) ?? null,
    term: timesFor(scene, undefined, spoken).term,
  };
}

/** A day, or a week of which a report tells; never the year to date. */
function isDay({ kind, period }: PeriodMention): boolean {
  const [start, end] = period.replaceAll("?", "").split("/");
  if (kind === "day") return true;
  return kind === "span" && start?.length === 10 && end?.length === 10 && daysFrom(start, end) <= MOST_DAYS;
}

const MOST_DAYS = 10;

/** A line that holds a date and no figure says when the article came out, not of which day it tells. */
function isDateline({ runs, folded }: Scene): boolean {
  return runs.length === 0 && folded.length < 60;
}

function whenIn({ periods }: Scene): PeriodMention[] {
  return periods.filter(({ role, isAhead, period }) => role === "when" && !isAhead && period !== "unknown");
}

/** Whether a metric can be measured over a period; an unknown one always. */
function takesPeriod(metric: KnownMetric, written: string): boolean {
  const parsed = parsePeriod(written);
  if (!parsed.ok) return false;
  if (!isKnownSpan(parsed.value) || metric.periods.length === 0) return true;
  return kindsOf(written).some((kind) => metric.periods.includes(kind));
}

function kindsOf(written: string): readonly PeriodKind[] {
  const plain = written.replaceAll("?", "");
  if (plain.includes("/")) return ["span"];
  if (plain.includes("Q")) return ["quarter"];
  if (plain.length === 10) return ["day", "instant"];
  return plain.length === 7 ? ["month"] : ["year"];
}

/** With `?` behind each end. */
export function inferred(period: string): string {
  if (period === "unknown") return period;
  return period
    .split("/")
    .map((end) => (end === "" || end === ".." || /[?~%]$/u.test(end) ? end : `${end}?`))
    .join("/");
}

/** The same period of the year before, inferred; `unknown` where it isn’t one that has one. */
function yearBefore(period: string): string {
  if (period === "unknown") return period;
  const shifted = period.split("/").map((end) => {
    const match = /^(\d{4})(.*)$/u.exec(end);
    return match ? `${String(Number(match[1]) - 1).padStart(4, "0")}${match[2]!}` : end;
  });
  const written = inferred(shifted.join("/"));
  return parsePeriod(written).ok ? written : "unknown";
}

export type { Day };
