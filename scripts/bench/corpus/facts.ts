/** The facts of one generated report: about a handful of companies, many of them about the first. */
import type { Random } from "../random.ts";
import { periodBefore, yearOf } from "./calendar.ts";
import type { Company } from "./companies.ts";
import { sayFigure, type CorpusMetric } from "./metrics.ts";

export interface CorpusFact {
  /** Unique in the report. */
  readonly id: string;
  /** An entity's id; `of` likewise, null where the metric has none. */
  readonly subject: string;
  readonly of: string | null;
  readonly metric: string;
  readonly literal: string;
  readonly words: string;
  readonly period: string;
  readonly mode: "reported" | "projected";
  /** A broker's id, of projections only; null where the forecaster isn't named. */
  readonly by: string | null;
}

/** Of a hundred facts of a metric that brokers forecast. */
const FORECASTS = 30;

export interface FactSetting {
  readonly random: Random;
  readonly cast: readonly Company[];
  readonly indexes: readonly string[];
  readonly brokers: readonly string[];
  readonly metrics: readonly CorpusMetric[];
  /** The report's own. */
  readonly day: string;
}

/** As many facts as asked for, those taken from elsewhere first. */
export function inventFacts(taken: readonly CorpusFact[], count: number, setting: FactSetting): CorpusFact[] {
  const facts = new Map(taken.slice(0, count).map((fact) => [keyOf(fact), fact]));
  const ids = new Set(taken.map(({ id }) => id));
  while (facts.size < count) {
    const fact = inventFact(setting);
    if (facts.has(keyOf(fact))) continue;
    const id = freeId(fact.id, ids);
    ids.add(id);
    facts.set(keyOf(fact), { ...fact, id });
  }
  return [...facts.values()];
}

function inventFact({ random, cast, indexes, brokers, metrics, day }: FactSetting): CorpusFact {
  const company = random.chance(40) ? cast[0]! : random.pick(cast);
  const metric = random.pick(metrics);
  const isForecast = metric.isForecast && random.chance(FORECASTS);
  return {
    id: `${company.id}-${metric.id}`,
    subject: company.id,
    of: metric.isOfIndex ? random.pick(indexes) : null,
    metric: metric.id,
    ...sayFigure(random, metric, company.currency),
    period: isForecast ? String(Number(yearOf(day)) + 1) : periodBefore(random, day, metric.isOfPrices),
    mode: isForecast ? "projected" : "reported",
    by: isForecast && random.chance(70) ? random.pick(brokers) : null,
  };
}

/** What a source says once only. */
function keyOf({ subject, of, metric, period, by }: CorpusFact): string {
  return [subject, of, metric, period, by].join(" ");
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}
