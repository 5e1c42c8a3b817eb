/** Claims before and after: whose verdict or sources changed. */
import { compareText } from "../../facts/problem.ts";
import { claimLine } from "../../model/pages/claim-lines.ts";
import type { Claim, SiteModel } from "../../model/site-model.ts";
import type { ClaimChange, ClaimState } from "./impact.ts";
import type { NewNames } from "./renames.ts";

/** In the order of their ids. */
export function compareClaims(before: SiteModel, after: SiteModel, names: NewNames): ClaimChange[] {
  const oldById = new Map(claimsOf(before).map((claim) => [names.claim(claim.id), claim]));
  const newById = new Map(claimsOf(after).map((claim) => [claim.id, claim]));
  const changes: ClaimChange[] = [];
  for (const [id, claim] of newById) {
    const old = oldById.get(id);
    const [from, to] = [old ? stateOf(old, names) : null, stateOf(claim, null)];
    if (from === null || !isSameState(from, to)) changes.push({ id, text: claimLine(after, claim).text, from, to });
  }
  for (const [id, claim] of oldById) {
    if (newById.has(id)) continue;
    changes.push({ id, text: claimLine(before, claim).text, from: stateOf(claim, names), to: null });
  }
  return changes.sort((a, b) => compareText(a.id, b.id));
}

function claimsOf({ factClaims, statementClaims }: SiteModel): readonly Claim[] {
  return [...factClaims, ...statementClaims];
}

function stateOf({ verdict, sources, witnesses }: Claim, names: NewNames | null): ClaimState {
  const present = names === null ? sources : sources.map((id) => names.report(id)).sort(compareText);
  return { verdict, sources: present, witnesses: witnesses.length };
}

function isSameState(a: ClaimState, b: ClaimState): boolean {
  return a.verdict === b.verdict && a.witnesses === b.witnesses && a.sources.join(" ") === b.sources.join(" ");
}
