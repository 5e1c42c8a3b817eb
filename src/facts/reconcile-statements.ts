/** Statements of all sources → claims with their verdicts (SPEC S). Doesn't depend on the order of the statements. */
import type { DisputeScope, RelatedFact } from "./claim.ts";
import type { Statement, StatementKind } from "./fact.ts";
import { compareText } from "./problem.ts";
import type { Verdict } from "./verdict.ts";
import { areIndependent, distinctWitnesses, witnessesOf } from "./witness.ts";

export interface StatementClaim {
  readonly kind: "statement";
  /** `<entity>/<key>[.<holder>]`, or `-/…` where the statement is about no entity. */
  readonly id: string;
  readonly anchor: string;
  readonly statementKind: StatementKind;
  readonly key: string;
  /** The entity whose page the claim's address is on; null where the statement is about none. */
  readonly subject: string | null;
  /** All entities that it is about, in text order. */
  readonly subjects: readonly string[];
  /** Holder of a view; null: an event, or a view of the article itself. */
  readonly by: string | null;
  readonly verdict: Verdict;
  readonly disputeScope: DisputeScope;
  readonly witnesses: readonly string[];
  readonly origins: readonly string[];
  readonly sources: readonly string[];
  /** Others who hold or oppose the same view. */
  readonly related: readonly RelatedFact[];
  readonly statements: readonly Statement[];
  readonly verdictByMember: ReadonlyMap<string, Verdict>;
  readonly witnessByMember: ReadonlyMap<string, string | null>;
}

/** Claims in the order of their ids. */
export function reconcileStatements(statements: readonly Statement[]): StatementClaim[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of [...statements].sort((a, b) => compareText(a.id, b.id))) {
    const key = JSON.stringify([statement.kind, statement.key, holderOf(statement)]);
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  const claims = [...groups.values()].map(reconcileClaim);
  const byKey = Map.groupBy(claims, (claim) => claim.key);
  return claims
    .map((claim) => ({ ...claim, related: othersBeside(claim, byKey.get(claim.key)!) }))
    .sort((a, b) => compareText(a.id, b.id));
}

/** Who holds a view: named, or the story itself. Events have no holder (SPEC S2). */
function holderOf(statement: Statement): string | null {
  if (statement.kind === "event") return null;
  return statement.by ?? `voice of ${statement.source.origin ?? statement.source.report}`;
}

function reconcileClaim(statements: Statement[]): Omit<StatementClaim, "related"> {
  const first = statements[0]!;
  const isView = first.kind === "view";
  const witnesses = witnessesOf(statements.map(({ source, by }) => ({ ...source, by: isView ? null : by })));
  const { verdict, disputeScope } = verdictOf(statements, witnesses);
  const subjects = [...new Set(statements.flatMap((statement) => statement.subjects))].sort(compareText);
  const shared = subjects.filter((subject) => statements.every((statement) => statement.subjects.includes(subject)));
  const subject = shared[0] ?? subjects[0] ?? null;
  const by = isView ? first.by : null;
  const voice = isView && by === null ? `by-${first.source.origin ?? first.source.report}` : by;
  const anchor = [first.key, ...(voice === null ? [] : [voice])].join(".");
  return {
    kind: "statement",
    id: `${subject ?? "-"}/${anchor}`,
    anchor,
    statementKind: first.kind,
    key: first.key,
    subject,
    subjects,
    by,
    verdict,
    disputeScope,
    witnesses: distinctWitnesses(witnesses),
    origins: [...new Set(statements.flatMap((statement) => statement.source.origin ?? []))].sort(compareText),
    sources: [...new Set(statements.map((statement) => statement.source.report))].sort(compareText),
    statements,
    verdictByMember: new Map(statements.map((statement) => [statement.id, verdict])),
    witnessByMember: new Map(statements.map((statement, index) => [statement.id, witnesses[index]!])),
  };
}

/** Affirming and denying sources dispute; sources that say the same agree (SPEC S3). */
function verdictOf(
  statements: readonly Statement[],
  witnesses: readonly (string | null)[],
): { verdict: Verdict; disputeScope: DisputeScope } {
  let [isDisputedWithin, isDisputedBetween, isCorroborated, isRepeated] = [false, false, false, false];
  for (const [a, one] of statements.entries()) {
    for (const [b, other] of statements.entries()) {
      if (b <= a || one.source.report === other.source.report) continue;
      if (one.says !== other.says) {
        const isSameStory = one.source.origin !== null && one.source.origin === other.source.origin;
        if (isSameStory) isDisputedWithin = true;
        else isDisputedBetween = true;
      } else if (areIndependent(witnesses[a]!, witnesses[b]!)) isCorroborated = true;
      else isRepeated = true;
    }
  }
  if (isDisputedWithin || isDisputedBetween) {
    const disputeScope =
      isDisputedWithin && isDisputedBetween ? "both" : isDisputedWithin ? "within-one-story" : "between-stories";
    return { verdict: "disputed", disputeScope };
  }
  return { verdict: isCorroborated ? "corroborated" : isRepeated ? "syndicated" : "single-source", disputeScope: null };
}

function othersBeside(
  claim: Omit<StatementClaim, "related">,
  sameKey: readonly Omit<StatementClaim, "related">[],
): RelatedFact[] {
  return sameKey
    .filter((other) => other.id !== claim.id)
    .flatMap((other) =>
      other.statements.map((statement) => ({ fact: statement.id, reason: "different-holder" as const })),
    )
    .sort((a, b) => compareText(a.fact, b.fact));
}
