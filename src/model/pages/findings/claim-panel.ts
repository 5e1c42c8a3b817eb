/** A few claims as columns under the headline: each with its readings, and where they part or meet. */
import type { FactClaim } from "../../../facts/claim.ts";
import type { SiteModel } from "../../site-model.ts";
import { claimHead, readingOf, type ClaimHead, type Reading } from "../claim-rows.ts";
import { consensusText } from "../consensus.ts";
import { disputeView } from "../dispute.ts";
import { firstHandFirst } from "../first-hand.ts";
import { stripOf, type StripView } from "../strip.ts";
import { countingFacts } from "./occasions.ts";

const MAX_READINGS = 4;

export interface ClaimPanel {
  readonly kind: "claims";
  readonly columns: readonly ClaimColumn[];
}

export interface ClaimColumn {
  readonly claim: ClaimHead;
  readonly readings: readonly Reading[];
  readonly hiddenCount: number;
  /** One lane for each reading, in their order. */
  readonly strip: StripView | null;
  /** How far they part, in words; empty where they don't. */
  readonly gapText: string;
  /** What all who agree allow; null where they don't. */
  readonly consensus: string | null;
}

/** In the order of the claims given. */
export function claimPanel(model: SiteModel, claims: readonly FactClaim[]): ClaimPanel {
  return { kind: "claims", columns: claims.map((claim) => claimColumn(model, claim)) };
}

export function claimColumn(model: SiteModel, claim: FactClaim): ClaimColumn {
  if (claim.verdict === "disputed") {
    const { claim: head, readings, hiddenCount, strip, gapText } = disputeView(model, claim, MAX_READINGS);
    return { claim: head, readings, hiddenCount, strip, gapText, consensus: null };
  }
  const facts = firstHandFirst(model, countingFacts(claim));
  const shown = facts.slice(0, MAX_READINGS);
  return {
    claim: claimHead(model, claim),
    readings: shown.map((fact) => readingOf(model, fact)),
    hiddenCount: facts.length - shown.length,
    strip: stripOf(model, shown),
    gapText: "",
    consensus: claim.consensus && consensusText(claim.consensus, claim.unit),
  };
}
