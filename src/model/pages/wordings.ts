/** A claim's figures as printed: who says the same in the same words stands together. */
import type { FactClaim } from "../../facts/claim.ts";
import type { Fact } from "../../facts/fact.ts";
import type { FormattedValue } from "../../facts/format.ts";
import type { SiteModel } from "../site-model.ts";
import { valueOf } from "./claim-rows.ts";
import { firstHandFirst } from "./first-hand.ts";

export interface Wording {
  readonly claim: FactClaim;
  readonly value: FormattedValue;
  /** The first to say it. */
  readonly fact: Fact;
  /** All who say it, those that repeat another behind. */
  readonly facts: readonly Fact[];
}

/** One for each figure and hedge, restatements aside; what stands apart from the claim never joins what doesn't. */
export function wordingsOf(model: SiteModel, claim: FactClaim): Wording[] {
  const valued = firstHandFirst(model, claim.facts).map((fact) => ({ fact, value: valueOf(model, fact) }));
  const apart = new Map(claim.related.map(({ fact, reason }) => [fact, reason]));
  const keyOf = ({ fact, value }: (typeof valued)[number]) => `${value.text}\n${apart.get(fact.id) ?? ""}`;
  return [...Map.groupBy(valued, keyOf).values()].map((members) => ({
    claim,
    value: members[0]!.value,
    fact: members[0]!.fact,
    facts: members.map(({ fact }) => fact),
  }));
}
