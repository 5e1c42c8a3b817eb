/** Facts, statements and what they carry of their source: the input of reconciling. */
import type { Interval } from "./interval.ts";
import type { Day, Period } from "./period.ts";
import type { Place } from "./problem.ts";
import type { Quantity } from "./quantity.ts";

export type Mode = "reported" | "projected" | "market-implied";

export const MODES: readonly Mode[] = ["reported", "projected", "market-implied"];

/** What a fact or statement needs to know of its source. */
export interface Provenance {
  /** The report's id. */
  readonly report: string;
  /** The publisher's id; null where the source doesn't name one. */
  readonly publisher: string | null;
  /** Ids of the publishers whom the source itself says it repeats. */
  readonly after: readonly string[];
  readonly siglum: string;
  /** The story that the source descends from; a report's own id where it was examined and is its own; null: not examined. */
  readonly origin: string | null;
  /** Null: undated. */
  readonly published: Day | null;
}

/** An editor's ruling that a fact doesn't count (SPEC D). */
export interface Withdrawal {
  /** The ruling's id. */
  readonly ruling: string;
  /** The day on which it was made. */
  readonly date: Day;
  /** In our own words. */
  readonly reason: string;
}

export interface Fact {
  /** `<report>#<fact>`. */
  readonly id: string;
  /** Unique in its report; the anchor on its page. */
  readonly localId: string;
  readonly source: Provenance;
  /** Entity id. */
  readonly subject: string;
  /** The subject's listing as its exchange writes it, where the author named one; null where they named the entity. */
  readonly listing: string | null;
  /** The second thing that the figure is about; null where there is none. */
  readonly of: string | null;
  /** Metric id. */
  readonly metric: string;
  readonly value: Quantity;
  readonly interval: Interval;
  readonly period: Period;
  /** The day on which a projection or reading was taken; null: that of the period or not known. */
  readonly asOf: Period | null;
  readonly mode: Mode;
  /** Entity id of who says so; null: the article itself, or, on a projection, a forecaster who isn't named. */
  readonly by: string | null;
  /** The source's own words, at most eight; null where not recorded. */
  readonly words: string | null;
  /** Line of the source text, from 1; null where not recorded. */
  readonly at: number | null;
  /** Id (`<report>#<fact>`) of the fact that this one says again in other words; such a fact takes no part in reconciling. */
  readonly restates: string | null;
  /** Null: it counts. A withdrawn fact is in no claim; it stays where its source is shown, marked as withdrawn. */
  readonly withdrawn: Withdrawal | null;
  readonly place: Place;
}

export type StatementKind = "event" | "view";

export interface Statement {
  /** `<report>#<statement>`. */
  readonly id: string;
  readonly localId: string;
  readonly source: Provenance;
  /** The same in every report that says the same. */
  readonly key: string;
  readonly kind: StatementKind;
  /** Entity ids, in the author's order; empty where the statement is about none. */
  readonly subjects: readonly string[];
  /** In our own words. */
  readonly text: string;
  readonly says: "affirms" | "denies";
  /** Holder of a view, or who reports an event; null: the article itself. */
  readonly by: string | null;
  /** Null where the source gives none. */
  readonly period: Period | null;
  readonly words: string | null;
  readonly at: number | null;
  readonly place: Place;
}

/** What reconciling needs to know of a metric. */
export interface MetricTraits {
  readonly id: string;
  /** The unit that claim ids leave out. */
  readonly ownUnit: string;
  /** Whether it can happen only once to a subject, so that its claims have no period. */
  readonly isOnce: boolean;
  /** Whether it measures one listing, as a price does, and not the whole company. */
  readonly isPerListing: boolean;
  /** The close-to-close metric that an intraday metric must not be mixed with; null for all others. */
  readonly intradayOf: string | null;
}
