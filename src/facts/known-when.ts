/**
 * Known-when: on which days a claim was first said, repeated and last said, by the days of the sources' publication
 * (SPEC K). What the claim is about, its period, plays no part.
 */
import { comparableFacts, type FactClaim } from "./claim.ts";
import type { Provenance } from "./fact.ts";
import type { Day } from "./period.ts";
import { compareText } from "./problem.ts";
import type { StatementClaim } from "./reconcile-statements.ts";

export interface Saying {
  /** Report id. */
  readonly report: string;
  readonly day: Day;
}

export interface KnownWhen {
  /** The earliest of the dated sources; null where none is dated. */
  readonly first: Saying | null;
  /** The dated sources between the first and the last, oldest first. */
  readonly between: readonly Saying[];
  /** The latest of the dated sources; null where there is at most one. */
  readonly last: Saying | null;
  /** Sources without a day, in text order: they may have been earlier or later than any other, and are never first. */
  readonly undated: readonly string[];
}

/**
 * Each source counts once, by those of its facts that its claim's verdict rests on; what restates another fact doesn't
 * count. Of a statement those who affirm it are asked, and those who deny it only where nobody affirms it.
 * Sources of one day stand in text order of their reports. Doesn't depend on the order of the claim's members.
 */
export function knownWhen(claim: FactClaim | StatementClaim): KnownWhen {
  const dayByReport = new Map(voicesOf(claim).map(({ report, published }) => [report, published]));
  const dated: Saying[] = [];
  const undated: string[] = [];
  for (const [report, day] of dayByReport) {
    if (day === null) undated.push(report);
    else dated.push({ report, day });
  }
  dated.sort((a, b) => compareText(a.day, b.day) || compareText(a.report, b.report));
  return {
    first: dated[0] ?? null,
    between: dated.slice(1, -1),
    last: dated.length > 1 ? dated.at(-1)! : null,
    undated: undated.sort(compareText),
  };
}

function voicesOf(claim: FactClaim | StatementClaim): Provenance[] {
  if (claim.kind === "fact")
    return comparableFacts(claim).flatMap(({ source, restates }) => (restates === null ? [source] : []));
  const affirming = claim.statements.filter(({ says }) => says === "affirms");
  return (affirming.length > 0 ? affirming : claim.statements).map(({ source }) => source);
}
