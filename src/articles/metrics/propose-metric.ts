/** Registry entries for metrics that an article names and the registry lacks, as files ready to be added. */
import type { RegistryProposal } from "../entities/entity-mention.ts";
import { plainScalar } from "../yaml-scalar.ts";
import type { KnownMetric } from "./known-metric.ts";

/** At most so many trigger words are written; the others find the metric all the same. */
const MAX_TRIGGERS = 8;

/** The whole file; it passes the content gate. */
export function proposeMetric(metric: KnownMetric): RegistryProposal {
  const triggers = metric.triggers.filter((word) => word.length > 1).slice(0, MAX_TRIGGERS);
  const lines = [
    `name: ${plainScalar(metric.name)}`,
    `dimension: ${metric.dimension}`,
    `definition: ${plainScalar(metric.definition)}`,
    `triggers: [${triggers.map(plainScalar).join(", ")}]`,
    `once: ${metric.isOnce}`,
    ...(metric.isPerListing ? ["perListing: true"] : []),
    "of: none",
    `periods: [${metric.periods.join(", ")}]`,
    ...(metric.id === "intraday-price-change" ? ["intradayOf: price-change"] : []),
    `sign: ${metric.canBeNegative ? "any" : "non-negative"}`,
  ];
  return {
    kind: "metric",
    id: metric.id,
    name: metric.name,
    yaml: `${lines.join("\n")}\n`,
    file: `registry/metrics/${metric.id}.yaml`,
  };
}
