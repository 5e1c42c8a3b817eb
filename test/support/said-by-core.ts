/** Facts as the site exports them, and what the core says of them in the form in which the SQL says it. */
import type { FactClaim } from "../../src/facts/claim.ts";
import type { Fact } from "../../src/facts/fact.ts";
import { compareText } from "../../src/facts/problem.ts";
import { metrics } from "../../src/facts/testing.ts";
import type { SiteModel } from "../../src/model/site-model.ts";
import { toFactRows } from "../../src/export/fact-rows.ts";
import type { FlatRow } from "../../src/export/tables/column.ts";
import { flattenFactRow } from "../../src/export/tables/flatten-row.ts";
import type { Answer, FactVerdictRow } from "./reconcile-sql.ts";

/** The flat rows as the site exports them, but for the verdict, which the SQL has to do without. */
export function exported(facts: readonly Fact[], claims: readonly FactClaim[]): FlatRow[] {
  const model: Pick<SiteModel, "facts" | "claimByFact"> = {
    facts,
    claimByFact: new Map(claims.flatMap((claim) => claim.facts.map(({ id }) => [id, claim]))),
  };
  const rows = toFactRows({ registry: { entities: new Map(), metrics }, ...model } as unknown as SiteModel, {
    address: "https://example.org",
    base: "/",
  });
  return rows.map((row) => ({ ...flattenFactRow(row), verdict: null }));
}

/** What the core says, in the form in which the SQL says it. */
export function saidByCore(claims: readonly FactClaim[]): Answer {
  return {
    claims: claims.map(({ id, verdict, sources, witnesses, consensus }) => ({
      claim: id,
      verdict,
      sources: sources.length,
      witnesses: witnesses.length,
      low: toNumber(consensus?.low),
      high: toNumber(consensus?.high),
      lowOpen: consensus && Number(consensus.lowOpen),
      highOpen: consensus && Number(consensus.highOpen),
    })),
    facts: claims.flatMap(verdictsOf).sort((a, b) => compareText(a.id, b.id)),
  };
}

function toNumber(end: string | null | undefined): number | null {
  return end === null || end === undefined ? null : Number(end);
}

function verdictsOf({ id: claim, facts, verdictByMember, related }: FactClaim): FactVerdictRow[] {
  const apart = new Set(related.map((each) => each.fact));
  const targetById = new Map(facts.map(({ id, restates }) => [id, restates]));
  const lastOf = (id: string): string => {
    const target = targetById.get(id);
    return target ? lastOf(target) : id;
  };
  return facts.map(({ id }) => ({
    id,
    claim,
    verdict: verdictByMember.get(id)!,
    isApart: Number(apart.has(lastOf(id))),
  }));
}
