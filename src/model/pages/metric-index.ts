/** All registered metrics, by what they are measured in. */
import { DIMENSION_LABELS, metricWords } from "../../messages/messages.ts";
import { compareText } from "../../facts/problem.ts";
import { DIMENSIONS, type Dimension } from "../registry.ts";
import { countVerdicts, type SiteModel, type VerdictCounts } from "../site-model.ts";
import { metricSpread, type MetricSpread } from "./metric-spread.ts";
import { metricTerm, type Term } from "./terms.ts";

export interface MetricIndexPage {
  readonly title: string;
  readonly metaDescription: string;
  readonly metricCount: number;
  /** Dimensions that have metrics. */
  readonly groups: readonly MetricGroup[];
}

export interface MetricGroup {
  /** The heading's id. */
  readonly dimension: Dimension;
  readonly label: string;
  /** Most claims first, then by name. */
  readonly entries: readonly MetricEntry[];
}

export interface MetricEntry {
  readonly metric: Term;
  readonly definition: string;
  readonly otherNames: string;
  readonly claimCount: number;
  readonly reportCount: number;
  /** Of its claims. */
  readonly counts: VerdictCounts;
  readonly spread: MetricSpread | null;
}

export function metricIndexPage(model: SiteModel): MetricIndexPage {
  const metrics = [...model.registry.metrics.values()];
  const byDimension = Map.groupBy(metrics, ({ dimension }) => dimension);
  const groups = DIMENSIONS.filter((dimension) => byDimension.has(dimension)).map((dimension) => ({
    dimension,
    label: DIMENSION_LABELS[dimension],
    entries: byDimension
      .get(dimension)!
      .map(({ id, definition, names }) => ({
        metric: metricTerm(model.registry, id),
        definition,
        otherNames: names.join(", "),
        claimCount: model.factClaimsByMetric.get(id)?.length ?? 0,
        reportCount: model.reportsByMetric.get(id)?.length ?? 0,
        counts: countVerdicts((model.factClaimsByMetric.get(id) ?? []).map(({ verdict }) => verdict)),
        spread: metricSpread(model, id),
      }))
      .sort(mostClaimedFirst),
  }));
  return {
    title: metricWords.indexTitle,
    metaDescription: metricWords.indexLede(metrics.length),
    metricCount: metrics.length,
    groups,
  };
}

function mostClaimedFirst(a: MetricEntry, b: MetricEntry): number {
  return b.claimCount - a.claimCount || compareText(a.metric.name, b.metric.name);
}
