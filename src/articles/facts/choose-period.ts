/** Over which time a figure was measured, by its clause, its sentence, and what the article speaks of. */
import { isKnownSpan, parsePeriod, type Day } from "../../facts/period.ts";
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

export const NO_PERIOD: ChosenPeriod = { period: "unknown", isAhead: false, confidence: 0.9, isOwn: false };

/** The last times that the article named, by kind; kept while it is read. */
export interface SpokenTimes {
  readonly day: PeriodMention | null;
  /** A quarter, half or year of results. */
  readonly term: PeriodMention | null;
}

export const NO_TIMES: SpokenTimes = { day: null, term: null };

const SESSION_KINDS: ReadonlySet<PeriodMention["kind"]> = new Set(["day"]);
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

/** The period that the words of the sentence give, or the article before it; `unknown` where none fits the metric. */
export function choosePeriod(
  metric: KnownMetric | null,
  quantity: QuantityMention,
  scene: Scene,
  spoken: SpokenTimes,
): ChosenPeriod {
  if (quantity.place === "from") return NO_PERIOD;
  const clause = clauseIndex(scene, quantity.start);
  const { sentence } = scene.clauses[clause]!;
  let best: { mention: PeriodMention; cost: number } | null = null;
  for (const mention of scene.periods) {
    const place = clauseIndex(scene, mention.start);
    if (mention.role !== "when" || scene.clauses[place]!.sentence !== sentence) continue;
    if (mention.start < quantity.end && quantity.start < mention.end) continue;
    if (metric !== null && !takesPeriod(metric, mention.period)) continue;
    const isBetween = scene.runs.some(({ start, end }) =>
      mention.start > quantity.end
        ? start >= quantity.end && end <= mention.start
        : start >= mention.end && end <= quantity.start,
    );
    const isBehind = mention.start >= quantity.end;
    const distance = isBehind ? mention.start - quantity.end : quantity.start - mention.end;
    const cost =
      Math.abs(clause - place) +
      (isBetween && isBehind ? 3 : isBetween ? 0.4 : 0) +
      distance / 200 +
      (isBehind && place !== clause ? 0.5 : 0);
    if (best === null || cost < best.cost) best = { mention, cost };
  }
  if (best !== null) {
    const { period, isAhead, confidence } = best.mention;
    return { period, isAhead, confidence: Math.max(0.4, confidence - 0.08 * Math.min(4, best.cost)), isOwn: true };
  }
  const carried =
    metric !== null && OF_SESSION.has(metric.id) ? spoken.day : metric !== null && !metric.isOnce ? spoken.term : null;
  if (carried === null || metric === null || !takesPeriod(metric, carried.period)) return NO_PERIOD;
  if (!OF_SESSION.has(metric.id) && !metric.periods.includes("quarter")) return NO_PERIOD;
  return { period: inferred(carried.period), isAhead: carried.isAhead, confidence: 0.6, isOwn: false };
}

/** The times as they stand behind a passage. */
export function afterPassage(spoken: SpokenTimes, periods: readonly PeriodMention[]): SpokenTimes {
  const times = periods.filter(({ role, isAhead, period }) => role === "when" && !isAhead && period !== "unknown");
  return {
    day: spoken.day ?? times.find(({ kind }) => SESSION_KINDS.has(kind)) ?? null,
    term: times.find(({ kind }) => TERM_KINDS.has(kind)) ?? spoken.term,
  };
}

/** Whether a metric can be measured over a period; an unknown one always. */
export function takesPeriod(metric: KnownMetric, written: string): boolean {
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
export function yearBefore(period: string): string {
  if (period === "unknown") return period;
  const shifted = period.split("/").map((end) => {
    const match = /^(\d{4})(.*)$/u.exec(end);
    return match ? `${String(Number(match[1]) - 1).padStart(4, "0")}${match[2]!}` : end;
  });
  const written = inferred(shifted.join("/"));
  return parsePeriod(written).ok ? written : "unknown";
}

export type { Day };
