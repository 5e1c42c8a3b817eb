/**
 * What the home leads with: findings that the record bears out, the most interesting first. Each is true by
 * construction: it is offered only where the counts that it names are there, and it says of agreement no more than the
 * claims' verdicts do. Its words are made of nothing but what it holds.
 */
import { compareText } from "../../../facts/problem.ts";
import type { FactClaim } from "../../../facts/claim.ts";
import { countVerdicts, type SiteModel, type VerdictCounts } from "../../site-model.ts";
import { contested, newlyCorroborated } from "./contested.ts";
import { reportedMoves, summaryOf, type Moves, type MovesSummary } from "./occasions.ts";

/** Claims by verdict, and how much they rest on. */
export interface RecordCounts {
  readonly reports: number;
  /** Reports that state a figure which counts. */
  readonly reportsWithFigures: number;
  readonly figures: VerdictCounts;
  readonly figureCount: number;
  readonly statements: VerdictCounts;
}

export type Finding =
  | { readonly kind: "empty" }
  | { readonly kind: "no-figures" }
  | { readonly kind: "one-source" }
  /** Figures on which sources can't all be right; the claims are those most worth seeing, never empty. */
  | { readonly kind: "disputed"; readonly claims: readonly FactClaim[] }
  /** Figures with two or more witnesses; the claims are those last vouched for, never empty. */
  | { readonly kind: "corroborated"; readonly claims: readonly FactClaim[] }
  /** Several stories of moves, and no figure with two witnesses. */
  | { readonly kind: "moves"; readonly summary: MovesSummary }
  /** Most figures that there are stand in several articles, and none has two witnesses. */
  | { readonly kind: "echoes" }
  | { readonly kind: "no-second-witness" };

export interface Findings {
  readonly record: RecordCounts;
  /** The most interesting first; never empty. */
  readonly candidates: readonly Finding[];
  /** Null where nothing is told of several things on one scale. */
  readonly moves: Moves | null;
}

/** Of two findings the one with the higher rank leads. What says that there is too little to find rules out the rest. */
const INTEREST: Readonly<Record<Finding["kind"], number>> = {
  empty: 100,
  "no-figures": 99,
  "one-source": 98,
  disputed: 80,
  corroborated: 60,
  moves: 40,
  echoes: 30,
  "no-second-witness": 10,
};

/** Doesn't depend on the order of reports. */
export function findingsOf(model: SiteModel): Findings {
  const record = recordOf(model);
  const moves = reportedMoves(model);
  const candidates = candidatesOf(model, record, moves).sort(
    (a, b) => INTEREST[b.kind] - INTEREST[a.kind] || compareText(a.kind, b.kind),
  );
  return { record, candidates, moves };
}

function recordOf({ reports, factClaims, statementClaims }: SiteModel): RecordCounts {
  return {
    reports: reports.length,
    reportsWithFigures: new Set(factClaims.flatMap(({ facts }) => facts.map(({ source }) => source.report))).size,
    figures: countVerdicts(factClaims.map(({ verdict }) => verdict)),
    figureCount: factClaims.length,
    statements: countVerdicts(statementClaims.map(({ verdict }) => verdict)),
  };
}

function candidatesOf(model: SiteModel, record: RecordCounts, moves: Moves | null): Finding[] {
  const { figures } = record;
  if (record.reports === 0) return [{ kind: "empty" }];
  if (record.figureCount === 0) return [{ kind: "no-figures" }];
  if (record.reportsWithFigures === 1) return [{ kind: "one-source" }];
  const candidates: Finding[] = [];
  if (figures.disputed > 0) candidates.push({ kind: "disputed", claims: contested(model) });
  if (figures.corroborated > 0) candidates.push({ kind: "corroborated", claims: newlyCorroborated(model) });
  // Witnesses who contradict each other are two as well.
  if (figures.corroborated + figures.disputed > 0) return candidates;
  candidates.push({ kind: "no-second-witness" });
  if (figures.syndicated > record.figureCount / 2) candidates.push({ kind: "echoes" });
  const summary = moves?.isChange ? summaryOf(moves) : null;
  if (summary !== null && summary.stories >= 2) candidates.push({ kind: "moves", summary });
  return candidates;
}
