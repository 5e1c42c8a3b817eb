/** What is stated of a metric, at a glance: every figure of its usual unit on one small scale, with the ends in words. */
import type { Fact } from "../../facts/fact.ts";
import type { FormattedValue } from "../../facts/format.ts";
import type { SiteModel } from "../site-model.ts";
import { placeOn, scaleOver } from "./chart-scale.ts";
import { valueOf } from "./claim-rows.ts";
import { figuresOf } from "./strip.ts";

export interface MetricSpread {
  /** The figure nearest to the scale's start, as printed, and the one nearest to its end; one where all are the same. */
  readonly ends: readonly FormattedValue[];
  /** Where figures stand, in per cent, each place once, in rising order; a scale of one says nothing. */
  readonly places: readonly number[];
  /** Where zero stands; null where it isn't shown. */
  readonly zeroAt: number | null;
  readonly brokenAt: "left" | "right" | null;
  /** Claims in other units, which aren't shown. */
  readonly otherCount: number;
}

/** Null where no source states a figure of it. Restatements aside. */
export function metricSpread(model: SiteModel, metric: string): MetricSpread | null {
  const claims = model.factClaimsByMetric.get(metric) ?? [];
  const [usual] = [...Map.groupBy(claims, ({ unit }) => unit)].sort(([, a], [, b]) => b.length - a.length);
  if (!usual) return null;
  const [unit, members] = usual;
  const facts = members.flatMap((claim) => claim.facts.filter(({ restates }) => restates === null));
  const sorted = facts
    .map((fact) => ({ fact, at: figuresOf(fact.value) }))
    .sort((a, b) => a.at[0]! - b.at[0]! || a.at.at(-1)! - b.at.at(-1)!);
  const figures = sorted.flatMap(({ at }) => at);
  const isChange = model.registry.metrics.get(metric)?.isChange ?? false;
  const scale = scaleOver(figures, { unit: sorted[0]!.fact.value.unit, isChange });
  return {
    ends: endsOf(model, sorted),
    places: [...new Set(figures.map((figure) => placeOn(scale, figure)))].sort((a, b) => a - b),
    zeroAt: unit !== "rank" && scale.low <= 0 && scale.high >= 0 ? placeOn(scale, 0) : null,
    brokenAt: scale.brokenAt,
    otherCount: claims.length - members.length,
  };
}

function endsOf(
  model: SiteModel,
  sorted: readonly { readonly fact: Fact; readonly at: readonly number[] }[],
): FormattedValue[] {
  const highest = sorted.reduce((best, each) => (each.at.at(-1)! >= best.at.at(-1)! ? each : best));
  const [low, high] = [sorted[0]!, highest].map(({ fact }) => valueOf(model, fact)) as [FormattedValue, FormattedValue];
  return low.text === high.text ? [low] : [low, high];
}
