/** The registries: entities with their listings, metrics and publishers, and how texts find them. */
import type { MetricTraits } from "../facts/fact.ts";
import type { Place } from "../facts/problem.ts";

export const ENTITY_KINDS = ["company", "index", "fund", "market", "institution", "security", "group"] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Where an entry comes from: an article states it, or the editors know it. */
export type Basis = "stated" | "known";

export interface LocalName {
  readonly lang: string;
  readonly name: string;
  readonly basis: Basis;
}

/** One listing of an entity: a ticker. */
export interface Listing {
  /** As its exchange writes it: `09988.HK`, `BABA`. Unique on the site. */
  readonly symbol: string;
  /** ISO 10383 market identifier code: `XHKG`. */
  readonly mic: string;
  readonly basis: Basis;
}

export interface EntityCode {
  readonly kind: string;
  /** Text: a fund code keeps its zeros. */
  readonly code: string;
  readonly note: string | null;
}

export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly names: readonly LocalName[];
  /** Home listing first. */
  readonly listings: readonly Listing[];
  readonly codes: readonly EntityCode[];
  readonly aliases: readonly string[];
  readonly description: string | null;
  /** Whether prose links its name; false for names that are common words. */
  readonly canAutolink: boolean;
  readonly partOf: readonly string[];
  readonly place: Place;
}

export const DIMENSIONS = [
  "percent",
  "percentage-points",
  "basis-points",
  "multiple",
  "percentile",
  "rank",
  "points",
  "count",
  "money",
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const PERIOD_KINDS = ["instant", "day", "span", "month", "quarter", "year", "once"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export interface Metric extends MetricTraits {
  readonly name: string;
  readonly dimension: Dimension;
  readonly definition: string;
  readonly names: readonly string[];
  readonly triggers: readonly string[];
  readonly of: "none" | "optional" | "required";
  readonly ofMeaning: string | null;
  /** Second things that aren't entities, with what they mean. */
  readonly ofValues: Readonly<Record<string, string>>;
  readonly periods: readonly PeriodKind[];
  /** Whether the figure is a change, so that a rise has a plus and an arrow. */
  readonly isChange: boolean;
  readonly canBeNegative: boolean;
  readonly place: Place;
}

export interface Publisher {
  readonly id: string;
  readonly name: string;
  /** Two to four capitals, unique on the site. */
  readonly siglum: string;
  readonly url: string | null;
  readonly description: string | null;
  readonly names: readonly string[];
  readonly place: Place;
}

export interface Registry {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly publishers: ReadonlyMap<string, Publisher>;
  /** Entity id by ticker symbol as its exchange writes it. */
  readonly entityBySymbol: ReadonlyMap<string, string>;
}
