/** One row a claim, of facts and of statements alike, as `/data/claims.json` has it. */
import type { FactClaim, RelatedFact } from "../facts/claim.ts";
import type { Mode } from "../facts/fact.ts";
import type { Interval } from "../facts/interval.ts";
import { compareText } from "../facts/problem.ts";
import type { StatementClaim } from "../facts/reconcile-statements.ts";
import type { Verdict } from "../facts/verdict.ts";
import { absolute, claimAddress } from "../model/addresses.ts";
import type { Claim, SiteModel } from "../model/site-model.ts";
import type { DecimalText } from "./exact-json.ts";
import type { SiteLocation } from "./fact-rows.ts";

export interface ConsensusRow {
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** Keys in the order in which they are written; what is absent is null, never a missing key. */
export interface ClaimRow {
  readonly id: string;
  readonly kind: Claim["kind"];
  /** Entity id; null where a statement is about none. */
  readonly subject: string | null;
  readonly of: string | null;
  /** Null for statements, like period, mode, unit and consensus. */
  readonly metric: string | null;
  readonly period: string | null;
  readonly mode: Mode | null;
  readonly by: string | null;
  readonly unit: string | null;
  readonly verdict: Verdict;
  readonly witnesses: readonly string[];
  readonly origins: readonly string[];
  /** Report ids. */
  readonly sources: readonly string[];
  readonly consensus: ConsensusRow | null;
  /** Ids of the claim's facts or statements, those that restate another included. */
  readonly facts: readonly string[];
  readonly related: readonly RelatedFact[];
  /** Null where no page shows the claim. */
  readonly url: string | null;
}

/** By id. */
export function toClaimRows(model: SiteModel, site: SiteLocation): ClaimRow[] {
  return [...model.factClaims, ...model.statementClaims]
    .map((claim) => toClaimRow(claim, site))
    .sort((a, b) => compareText(a.id, b.id) || compareText(a.kind, b.kind));
}

function toClaimRow(claim: Claim, site: SiteLocation): ClaimRow {
  const address = claimAddress(claim);
  return {
    id: claim.id,
    kind: claim.kind,
    subject: claim.subject,
    ...(claim.kind === "fact" ? measuredBy(claim) : saidBy(claim)),
    verdict: claim.verdict,
    witnesses: claim.witnesses,
    origins: claim.origins,
    sources: claim.sources,
    consensus: claim.kind === "fact" ? toConsensusRow(claim.consensus) : null,
    facts: (claim.kind === "fact" ? claim.facts : claim.statements).map(({ id }) => id),
    related: claim.related.map(({ fact, reason }) => ({ fact, reason })),
    url: address && absolute(address, site),
  };
}

type Measure = Pick<ClaimRow, "of" | "metric" | "period" | "mode" | "by" | "unit">;

function measuredBy({ of, metric, period, mode, by, unit }: FactClaim): Measure {
  return { of, metric, period, mode, by, unit };
}

function saidBy({ by }: StatementClaim): Measure {
  return { of: null, metric: null, period: null, mode: null, by, unit: null };
}

function toConsensusRow(consensus: Interval | null): ConsensusRow | null {
  if (consensus === null) return null;
  const { low, high, lowOpen, highOpen } = consensus;
  return { low, high, lowOpen, highOpen };
}
