/** What a report did to a claim that others had made before it; nothing is called by a stronger word than its verdict. */
import type { Verdict } from "../../facts/verdict.ts";
import type { Claim } from "../site-model.ts";
import type { ClaimEventKind } from "./claim-event.ts";

/**
 * Null: the report is alone with what it says, or stands apart from what the verdict rests on.
 * `members` are the ids of what the report says in the claim.
 */
export function classifyJoining(
  before: Claim,
  after: Claim,
  report: string,
  members: readonly string[],
): ClaimEventKind | null {
  if (newlyRevised(before, after, report) && after.verdict !== "disputed") return "revises";
  if (after.sources.length < 2) return null;
  const apart = new Set(after.related.map(({ fact }) => fact));
  const verdicts = new Set(members.filter((id) => !apart.has(id)).map((id) => after.verdictByMember.get(id)));
  if (after.verdict === "disputed") return verdicts.has("disputed") ? "disputes" : null;
  if (after.verdict === "corroborated" && verdicts.has("corroborated") && hasNewWitness(before, after))
    return "corroborates";
  const isRepeated = verdicts.has("syndicated") || verdicts.has("corroborated");
  return isRepeated && isAgreeing(after.verdict) ? "syndicates" : null;
}

function isAgreeing(verdict: Verdict): boolean {
  return verdict === "syndicated" || verdict === "corroborated";
}

/** A repeat of one of two witnesses makes a source more, and no witness. */
function hasNewWitness(before: Claim, after: Claim): boolean {
  return before.verdict !== "corroborated" || after.witnesses.length > before.witnesses.length;
}

/** Whether a projection of another report has become an earlier one. */
function newlyRevised(before: Claim, after: Claim, report: string): boolean {
  const earlier = new Set(before.related.filter(isEarlier).map(({ fact }) => fact));
  return after.related.some(
    (each) => isEarlier(each) && !earlier.has(each.fact) && !each.fact.startsWith(`${report}#`),
  );
}

function isEarlier({ reason }: Claim["related"][number]): boolean {
  return reason === "earlier-forecast";
}
