/** Facts of all sources → claims with their verdicts (SPEC C and V). Doesn't depend on the order of the facts. */
import { consensusOf, isSameOrigin, relate, relateOptions, type RelateOptions } from "./agreement.ts";
import { assignClaims } from "./assign-claims.ts";
import { apartFromCore, chooseCore, type Pair } from "./claim-core.ts";
import { compareFacts, forecasterOf, type ClaimKey, type DisputeScope, type FactClaim } from "./claim.ts";
import type { Fact, MetricTraits } from "./fact.ts";
import { canonicalPeriod, isKnownSpan } from "./period.ts";
import { compareText } from "./problem.ts";
import type { Verdict } from "./verdict.ts";
import { areIndependent, distinctWitnesses, witnessesOf, type Witness } from "./witness.ts";

/**
 * Groups facts into claims and says what the sources make of each.
 * Facts that are withdrawn or restate such a fact are left out (SPEC D), and so are facts whose metric isn't in `metrics`
 * and those that restate one that isn't there: these have problems of their own. Claims come in the order of their ids; `related` is filled in by `relateClaims`.
 */
export function reconcileFacts(facts: readonly Fact[], metrics: ReadonlyMap<string, MetricTraits>): FactClaim[] {
  const known = facts.filter((fact) => fact.withdrawn === null && metrics.has(fact.metric));
  const counting = known.filter((fact) => fact.restates === null).sort(compareFacts);
  const keys = assignClaims(counting, metrics);
  const groups = new Map<string, { key: ClaimKey; facts: Fact[]; restating: Fact[] }>();
  const groupByFact = new Map<string, { restating: Fact[] }>();
  for (const fact of counting) {
    const key = keys.get(fact)!;
    let group = groups.get(key.key);
    if (!group) groups.set(key.key, (group = { key, facts: [], restating: [] }));
    group.facts.push(fact);
    groupByFact.set(fact.id, group);
  }
  const restated = new Map(known.map((fact) => [fact.id, fact.restates]));
  for (const fact of known.filter((each) => each.restates !== null).sort(compareFacts)) {
    groupByFact.get(lastRestated(fact, restated))?.restating.push(fact);
  }
  return [...groups.values()]
    .map(({ key, facts: members, restating }) =>
      reconcileClaim(key, metrics.get(members[0]!.metric)!, members, restating, restated),
    )
    .sort((a, b) => compareText(a.id, b.id));
}

/** The fact at the end of a chain of restatements; a chain that turns in a circle ends nowhere. */
function lastRestated(fact: Fact, restated: ReadonlyMap<string, string | null>): string {
  const seen = new Set<string>();
  let id = fact.id;
  for (let next = restated.get(id); next; next = restated.get(id)) {
    if (seen.has(id)) return "";
    seen.add(id);
    id = next;
  }
  return id;
}

function reconcileClaim(
  { key, subject, anchor }: ClaimKey,
  metric: MetricTraits,
  facts: readonly Fact[],
  restating: readonly Fact[],
  restated: ReadonlyMap<string, string | null>,
): FactClaim {
  const first = facts[0]!;
  const witnesses = witnessesOf(facts.map(({ source, by }) => ({ ...source, by })));
  const { isOnce } = metric;
  const options = relateOptions(facts, metric);
  const listings = options.listings ?? null;
  const pairs = relatePairs(facts, witnesses, options);
  const verdicts = verdictsOf(facts, pairs);
  const verdictByMember = new Map(facts.map((fact, index) => [fact.id, verdicts[index]!]));
  const disputed = facts.filter((_, index) => verdicts[index] === "disputed");
  const core = disputed.length > 0 ? disputed : chooseCore(facts, witnesses, pairs, listings);
  const witnessByMember = new Map(facts.map((fact, index) => [fact.id, witnesses[index]!]));
  const related = apartFromCore(facts, core, witnesses, pairs);
  const apart = new Set(related.map(({ fact }) => fact));
  const counting = facts.filter(({ id }) => !apart.has(id));
  const voices = distinctWitnesses(counting.map(({ id }) => witnessByMember.get(id)!));
  const sources = [...new Set(counting.map((fact) => fact.source.report))].sort(compareText);
  const verdict = disputed.length > 0 ? "disputed" : verdictOfAgreeing(sources.length, voices.length);
  for (const fact of restating) {
    const target = lastRestated(fact, restated);
    verdictByMember.set(fact.id, verdictByMember.get(target)!);
    witnessByMember.set(fact.id, witnessByMember.get(target)!);
  }
  const hasAgreement = verdict === "corroborated" || verdict === "syndicated";
  const dated = facts.find((fact) => isKnownSpan(fact.period));
  return {
    kind: "fact",
    id: key,
    anchor,
    subject,
    of: first.of,
    metric: first.metric,
    period: isOnce || !dated ? null : canonicalPeriod(dated.period),
    mode: first.mode,
    by: forecasterOf(first),
    unit: first.value.unit,
    verdict,
    disputeScope: disputeScopeOf(pairs),
    witnesses: voices,
    origins: [...new Set(counting.flatMap((fact) => fact.source.origin ?? []))].sort(compareText),
    sources,
    consensus: hasAgreement ? consensusOf(core.map((fact) => fact.interval)) : null,
    facts: [...facts, ...restating],
    related,
    verdictByMember,
    witnessByMember,
  };
}

/** All pairs of facts of different sources. */
function relatePairs(facts: readonly Fact[], witnesses: readonly Witness[], options: RelateOptions): Pair[] {
  const pairs: Pair[] = [];
  for (let a = 0; a < facts.length; a++) {
    for (let b = a + 1; b < facts.length; b++) {
      const [one, other] = [facts[a]!, facts[b]!];
      if (one.source.report === other.source.report) continue;
      pairs.push({
        a,
        b,
        relation: relate(one, other, options),
        isIndependent: areIndependent(witnesses[a]!, witnesses[b]!),
        isSameStory: isSameOrigin(one, other),
      });
    }
  }
  return pairs;
}

/** What the sources make of each fact: a dispute reaches all that agree with one of its sides (SPEC V5). */
function verdictsOf(facts: readonly Fact[], pairs: readonly Pair[]): Verdict[] {
  const verdicts: Verdict[] = facts.map(() => "single-source");
  const neighbours: number[][] = facts.map(() => []);
  const queue: number[] = [];
  for (const { a, b, relation, isIndependent } of pairs) {
    if (relation.kind === "apart") continue;
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
    if (relation.kind === "dispute") queue.push(a, b);
    else {
      for (const index of [a, b]) {
        if (isIndependent) verdicts[index] = "corroborated";
        else if (verdicts[index] === "single-source") verdicts[index] = "syndicated";
      }
    }
  }
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    if (verdicts[index] === "disputed") continue;
    verdicts[index] = "disputed";
    queue.push(...neighbours[index]!);
  }
  return verdicts;
}

/** Of facts that all agree: several sources are one voice, unless they have several witnesses (SPEC V7). */
function verdictOfAgreeing(sourceCount: number, witnessCount: number): Verdict {
  if (sourceCount < 2) return "single-source";
  return witnessCount < 2 ? "syndicated" : "corroborated";
}

function disputeScopeOf(pairs: readonly Pair[]): DisputeScope {
  const disputes = pairs.filter((pair) => pair.relation.kind === "dispute");
  if (disputes.length === 0) return null;
  if (disputes.every((pair) => pair.isSameStory)) return "within-one-story";
  return disputes.some((pair) => pair.isSameStory) ? "both" : "between-stories";
}
