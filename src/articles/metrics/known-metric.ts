/** Well-known metrics: what the registry may lack, and the words by which texts name a metric whether it is registered or not. */
import type { Dimension, EntityKind, Metric, PeriodKind } from "../../model/registry.ts";

export interface KnownMetric {
  readonly id: string;
  readonly name: string;
  readonly dimension: Dimension;
  readonly definition: string;
  /** English and Chinese, each in one spelling; traditional and simplified characters are compared as one. */
  readonly triggers: readonly string[];
  readonly periods: readonly PeriodKind[];
  readonly canBeNegative: boolean;
  readonly isOnce: boolean;
  readonly isPerListing: boolean;
  /** Kinds of entities that can have it; empty: any. */
  readonly kinds: readonly EntityKind[];
  /**
   * `growth`: its change in percent is a metric of its own, `<id>-growth`. `change`: its change in percentage or basis
   * points is, `<id>-change`. Null: it has neither.
   */
  readonly derived: "growth" | "change" | null;
}

type Row = readonly [
  id: string,
  name: string,
  dimension: Dimension,
  definition: string,
  triggers: string,
  traits?: Partial<Pick<KnownMetric, "periods" | "canBeNegative" | "isOnce" | "isPerListing" | "kinds" | "derived">>,
];

const READING: readonly PeriodKind[] = ["instant", "day", "month", "quarter", "year"];
const FLOW: readonly PeriodKind[] = ["day", "span", "month", "quarter", "year"];

/** Rows of a table → metrics. Triggers are parted by `|`; periods default to those of a reading or, of a flow, a length of time. */
export function metricRows(defaults: Row[5], rows: readonly Row[]): KnownMetric[] {
  return rows.map(([id, name, dimension, definition, triggers, traits]) => ({
    id,
    name,
    dimension,
    definition,
    triggers: triggers.split("|"),
    periods: FLOW,
    canBeNegative: false,
    isOnce: false,
    isPerListing: false,
    kinds: [],
    derived: dimension === "money" || dimension === "count" ? "growth" : dimension === "percent" ? "change" : null,
    ...defaults,
    ...traits,
  }));
}

export const PERIODS_OF_READINGS = READING;

/** A registered metric's id and traits as a metric to look for; its own triggers and names find it. */
export function fromRegistry(metric: Metric, known: KnownMetric | undefined): KnownMetric {
  return {
    id: metric.id,
    name: metric.name,
    dimension: metric.dimension,
    definition: metric.definition,
    triggers: [...metric.triggers, ...metric.names, metric.name, ...(known?.triggers ?? [])],
    periods: metric.periods,
    canBeNegative: metric.canBeNegative,
    isOnce: metric.isOnce,
    isPerListing: metric.isPerListing,
    kinds: known?.kinds ?? [],
    derived: known ? known.derived : metric.dimension === "money" || metric.dimension === "count" ? "growth" : null,
  };
}
