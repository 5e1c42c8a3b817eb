/** A report as the site knows it. */
import type { Fact, Statement } from "../facts/fact.ts";
import type { Day } from "../facts/period.ts";
import type { Place } from "../facts/problem.ts";

export const CAVEAT_KINDS = [
  "contradiction",
  "suspected-error",
  "inferred-date",
  "restated",
  "missing-date",
  "syndicated",
  "other",
] as const;
export type CaveatKind = (typeof CAVEAT_KINDS)[number];

export interface Caveat {
  /** Local ids of facts or statements; empty: the whole report. */
  readonly about: readonly string[];
  readonly kind: CaveatKind;
  readonly note: string;
}

/** The article that a report is about. */
export interface Source {
  /** Publisher id; null where the text doesn't name one. */
  readonly publisher: string | null;
  readonly siglum: string;
  /** Publisher ids of those whom the text itself says it repeats. */
  readonly after: readonly string[];
  readonly headline: string | null;
  readonly url: string | null;
  readonly published: Day | null;
  /** BCP 47. */
  readonly language: string;
  /** Story id; the report's own id where it was examined and is its own; null: not examined. */
  readonly origin: string | null;
  /** Whether the author wrote `origin: own`. */
  readonly isOwnOrigin: boolean;
  readonly sha256: string | null;
}

export interface Report {
  readonly id: string;
  /** Of its file. */
  readonly path: string;
  readonly format: "md" | "mdx";
  readonly title: string;
  readonly summary: string | null;
  readonly added: Day;
  readonly updated: Day | null;
  /** What changed on `updated`; null where nothing is said. */
  readonly correction: string | null;
  readonly isDraft: boolean;
  /** Old ids whose addresses lead here. */
  readonly formerly: readonly string[];
  /** Null: a report without a source has no facts and no statements. */
  readonly source: Source | null;
  /** Symbols given by the author; those of the facts' subjects are added by the model. */
  readonly tickers: readonly string[];
  readonly metrics: readonly string[];
  readonly tags: readonly string[];
  /** In the author's order. */
  readonly facts: readonly Fact[];
  readonly statements: readonly Statement[];
  readonly caveats: readonly Caveat[];
  readonly body: ReportBody;
  readonly place: Place;
}

/** The Markdown as it stands in the file. */
export interface ReportBody {
  readonly text: string;
  /** Line of the file on which it starts, from 1. */
  readonly line: number;
}

/** Whether an editor's note on the whole report says that its source's day was inferred. */
export function hasInferredDay({ caveats }: Report): boolean {
  return caveats.some(({ kind, about }) => kind === "inferred-date" && about.length === 0);
}
