/** What other sources say of a fact's claim, and how each of them stands to the fact. The core compares; nothing is judged here. */
import { relate, relateOptions, type Relation } from "../../facts/agreement.ts";
import { comparableFacts, type FactClaim } from "../../facts/claim.ts";
import type { Fact } from "../../facts/fact.ts";
import { factWords } from "../../messages/messages.ts";
import type { SiteModel } from "../site-model.ts";
import { readingOf, type Reading } from "./claim-rows.ts";
import { isEcho } from "./source-mark.ts";

/**
 * `differs`: the two can't both be true. `agrees`: they agree, and their witnesses are two. `repeats`: they agree, and
 * it is the same witness. `beside`: neither, or a source that wasn't examined.
 */
export type Standing = "differs" | "agrees" | "beside" | "repeats";

export interface OtherReading extends Reading {
  readonly standing: Standing;
  readonly standingLabel: string;
}

export interface Other {
  readonly fact: Fact;
  readonly standing: Standing;
}

/** What is worth most to a reader first. */
const ORDER: readonly Standing[] = ["differs", "agrees", "beside", "repeats"];

/**
 * Facts of other sources that count in the claim and are compared with this one; for a fact that stands apart from the
 * claim, only those that the core compares with it. A fact that says another again isn't compared itself, and may be in
 * another unit: what it restates stands for it.
 */
export function othersOf(model: SiteModel, fact: Fact, claim: FactClaim): Other[] {
  const comparable = comparableFacts(claim);
  const isApart = !comparable.includes(fact);
  const counting = (isApart ? claim.facts : comparable).filter(({ restates }) => restates === null);
  const options = relateOptions(
    claim.facts.filter(({ restates }) => restates === null),
    model.registry.metrics.get(claim.metric),
  );
  const counted = restatedBy(model, fact);
  const own = claim.witnessByMember.get(fact.id) ?? null;
  const others = counting
    .filter(({ source }) => source.report !== fact.source.report)
    .flatMap((other) => {
      const { kind } = relate(counted, other, options);
      return isApart && kind === "apart" ? [] : [{ fact: other, standing: standingOf(other, kind) }];
    });
  function standingOf(other: Fact, kind: Relation["kind"]): Standing {
    if (kind === "dispute") return "differs";
    const witness = claim.witnessByMember.get(other.id) ?? null;
    if (kind === "apart" || own === null || witness === null) return "beside";
    return own === witness ? "repeats" : "agrees";
  }
  return ORDER.flatMap((standing) => {
    const alike = others.filter((other) => other.standing === standing);
    const isRepeat = (other: Other) => isEcho(model, model.reportById.get(other.fact.source.report)!);
    return [...alike.filter((other) => !isRepeat(other)), ...alike.filter(isRepeat)];
  });
}

/** The fact that counts, at the end of what restates what; a fact of a claim leads to one. */
function restatedBy(model: SiteModel, fact: Fact): Fact {
  let counted = fact;
  while (counted.restates !== null) counted = model.factById.get(counted.restates)!;
  return counted;
}

export function otherReading(model: SiteModel, { fact, standing }: Other): OtherReading {
  return { ...readingOf(model, fact), standing, standingLabel: factWords.standing[standing] };
}
