/** The metrics that can be found in an article, by the words that name them. */
import type { Dimension, Registry } from "../../model/registry.ts";
import { foldText } from "../entities/fold-text.ts";
import { fromRegistry, type KnownMetric } from "./known-metric.ts";
import { KNOWN_METRICS } from "./lexicon.ts";

export interface Vocabulary {
  /** By id; registered ones with the registry's traits. */
  readonly metrics: ReadonlyMap<string, KnownMetric>;
  readonly registered: ReadonlySet<string>;
  /** Folded words that name metrics, by their first two units, the longest first. */
  readonly wordsByStart: ReadonlyMap<string, readonly VocabularyWord[]>;
}

export interface VocabularyWord {
  readonly text: string;
  readonly metrics: readonly KnownMetric[];
}

/** Metrics that verbs of motion name: found by how a figure moves, not by these words. */
export const MOVES: ReadonlySet<string> = new Set(["price-change", "intraday-price-change", "first-day-return"]);

/** Registered metrics first, so that they are preferred where words are shared. */
export function metricVocabulary(registry: Registry): Vocabulary {
  const known = new Map(KNOWN_METRICS.map((metric) => [metric.id, metric]));
  const metrics = new Map<string, KnownMetric>();
  for (const metric of registry.metrics.values()) metrics.set(metric.id, fromRegistry(metric, known.get(metric.id)));
  for (const metric of KNOWN_METRICS) if (!metrics.has(metric.id)) metrics.set(metric.id, metric);
  const byWord = new Map<string, KnownMetric[]>();
  for (const metric of metrics.values()) {
    if (MOVES.has(metric.id)) continue;
    for (const trigger of new Set(metric.triggers.map(foldText))) {
      if (trigger.length > 1 && trigger !== "per") byWord.set(trigger, [...(byWord.get(trigger) ?? []), metric]);
    }
  }
  const wordsByStart = new Map<string, VocabularyWord[]>();
  for (const [text, named] of byWord) {
    const start = text.slice(0, 2);
    wordsByStart.set(start, [...(wordsByStart.get(start) ?? []), { text, metrics: named }]);
  }
  for (const words of wordsByStart.values()) words.sort((a, b) => b.text.length - a.text.length);
  return { metrics, registered: new Set(registry.metrics.keys()), wordsByStart };
}

/** The metric of a change of another: `revenue-growth`, `gross-margin-change`; as registered, or made up. Null: it has none. */
export function derivedMetric(base: KnownMetric, vocabulary: Vocabulary): KnownMetric | null {
  if (base.derived === null) return null;
  const id = `${base.id}-${base.derived}`;
  const existing = vocabulary.metrics.get(id);
  if (existing) return existing;
  const isGrowth = base.derived === "growth";
  const dimension: Dimension = isGrowth ? "percent" : "percentage-points";
  return {
    id,
    name: `${base.name} ${base.derived}`,
    dimension,
    definition: isGrowth
      ? `Change of ${lowerFirst(base.name)} against the same period a year before, or as the source measures it.`
      : `Change of ${lowerFirst(base.name)} in percentage points against the same period a year before, or as the source measures it.`,
    triggers: [`${lowerFirst(base.name)} ${base.derived}`],
    periods: ["day", "span", "month", "quarter", "year"],
    canBeNegative: true,
    isOnce: base.isOnce,
    isPerListing: base.isPerListing,
    kinds: base.kinds,
    derived: null,
  };
}

/** `Gross margin` → `gross margin`, but `EBITDA` and `P/E ratio` stay. */
function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/u.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;
}
