/**
 * A query as far as it can be read: which of its words name something or ask for something, and which are only words.
 * Sent to the browser.
 */
import type { Mode } from "../../facts/fact.ts";
import type { Day } from "../../facts/period.ts";
import type { Status } from "../../explorer/query/status.ts";
import type { LookupKind } from "./lookup.ts";

/** A stretch of the query as typed, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  /** Behind the last. */
  readonly end: number;
}

/** How a name was recognised: as it stands, as the beginning of a name still being typed, or with letters put right. */
export type Recognition = "exact" | "prefix" | "corrected";

/** Names: any of these. Several where the same spelling means several, as a ticker that two exchanges have. */
export interface NamedConstraint {
  readonly kind: LookupKind;
  readonly ids: readonly string[];
}

export interface VerdictConstraint {
  readonly kind: "verdict";
  readonly statuses: readonly Status[];
}

export interface ModeConstraint {
  readonly kind: "mode";
  readonly modes: readonly Mode[];
}

/** Days, both included. */
export interface PeriodConstraint {
  readonly kind: "period";
  readonly from: Day;
  readonly to: Day;
}

export type Relation = "over" | "at-least" | "under" | "at-most" | "about" | "equal" | "between";

/**
 * A figure compared: `> 10%`, `over 500bn usd`, `between 10 and 20x`. The numbers are in full units, rounded once from
 * the digits as typed; `to` is the second of `between`, else null. `unit` is the name in data (`percent`, `multiple`,
 * `USD`); null: not said, so it fits any.
 */
export interface ComparisonConstraint {
  readonly kind: "comparison";
  readonly relation: Relation;
  readonly amount: number;
  readonly to: number | null;
  readonly unit: string | null;
}

/** Which way something moved: `fell`, `上漲`. With `down`, a comparison is of the size: *fell over 10%* is under −10%. */
export interface DirectionConstraint {
  readonly kind: "direction";
  readonly direction: "up" | "down";
}

export type Constraint =
  NamedConstraint | VerdictConstraint | ModeConstraint | PeriodConstraint | ComparisonConstraint | DirectionConstraint;

export type ConstraintKind = Constraint["kind"];

/** One thing that was understood: a chip. */
export interface Understood {
  readonly constraint: Constraint;
  /** What the chip says: `Tencent`, `Feb 2026`, `under 20x`. */
  readonly label: string;
  readonly stretch: Stretch;
  readonly recognition: Recognition;
  /** The query as typed with this stretch taken out, white space mended. */
  readonly without: string;
}

/** A word that stands for nothing but itself. */
export interface RestWord {
  /** As typed. */
  readonly text: string;
  readonly stretch: Stretch;
  /** Whether it is the query's last and may still be growing. */
  readonly isLast: boolean;
}

export interface Reading {
  /** As typed, trimmed and cut. */
  readonly query: string;
  /** In the order of the query; stretches don't overlap. */
  readonly understood: readonly Understood[];
  /** Words that are neither understood nor filler (`the`, `what did`, `stocks`). */
  readonly rest: readonly RestWord[];
  /** Whether there is nothing but one name: the whole query is a ticker, an entity, a metric, a tag or a publisher. */
  readonly isOneName: boolean;
}
