/** One row a metric, as `/data/metrics.json` has it. */
import { compareText } from "../facts/problem.ts";
import { absolute, metricAddress } from "../model/addresses.ts";
import type { Dimension, Metric, PeriodKind } from "../model/registry.ts";
import type { SiteModel } from "../model/site-model.ts";
import { countBy } from "./count-by.ts";
import type { SiteLocation } from "./fact-rows.ts";

/** Keys in the order in which they are written; what is absent is null or an empty list, never a missing key. */
export interface MetricRow {
  readonly id: string;
  readonly name: string;
  readonly dimension: Dimension;
  /** The unit that claim ids leave out. */
  readonly unit: string;
  readonly definition: string;
  /** Whether it can happen only once to a subject, so that its claims have no period. */
  readonly once: boolean;
  /** Whether it measures one listing, as a price does, so that two listings of an entity aren't compared. */
  readonly perListing: boolean;
  /** Whether a second thing must be named, and what it means. */
  readonly of: Metric["of"];
  readonly ofMeaning: string | null;
  /** Second things that aren't entities, with what they mean. */
  readonly ofValues: Readonly<Record<string, string>>;
  readonly periods: readonly PeriodKind[];
  readonly canBeNegative: boolean;
  /** Id of the close-to-close metric that this intraday one must not be mixed with. */
  readonly intradayOf: string | null;
  readonly names: readonly string[];
  /** Words by which texts give it away. */
  readonly triggers: readonly string[];
  /** Of its facts, withdrawn ones included. */
  readonly factCount: number;
  readonly claimCount: number;
  readonly reportCount: number;
  readonly url: string;
}

/** By id; those that no fact has are there too. */
export function toMetricRows(model: SiteModel, site: SiteLocation): MetricRow[] {
  const facts = countBy(model.facts, ({ metric }) => [metric]);
  return [...model.registry.metrics.values()]
    .sort((a, b) => compareText(a.id, b.id))
    .map((metric) => ({
      ...described(metric),
      factCount: facts.get(metric.id) ?? 0,
      claimCount: model.factClaimsByMetric.get(metric.id)?.length ?? 0,
      reportCount: model.reportsByMetric.get(metric.id)?.length ?? 0,
      url: absolute(metricAddress(metric.id), site),
    }));
}

function described(metric: Metric) {
  return {
    id: metric.id,
    name: metric.name,
    dimension: metric.dimension,
    unit: metric.ownUnit,
    definition: metric.definition,
    once: metric.isOnce,
    perListing: metric.isPerListing,
    of: metric.of,
    ofMeaning: metric.ofMeaning,
    ofValues: metric.ofValues,
    periods: metric.periods,
    canBeNegative: metric.canBeNegative,
    intradayOf: metric.intradayOf,
    names: metric.names,
    triggers: metric.triggers,
  };
}
