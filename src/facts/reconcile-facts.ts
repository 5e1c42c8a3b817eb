/** Facts of all sources → claims with their verdicts (SPEC C and V). Doesn't depend on the order of the facts. */
import { consensusOf, dayMade, isSameOrigin, relate, type Relation } from "./agreement.ts";
import {
  claimKeyOf,
  compareFacts,
  forecasterOf,
  keyWithoutPeriod,
  type ClaimKey,
  type DisputeScope,
  type FactClaim,
} from "./claim.ts";
import type { Fact, MetricTraits } from "./fact.ts";
import { canonicalPeriod, isKnownSpan } from "./period.ts";
import { compareText } from "./problem.ts";
import type { RelatedReason, Verdict } from "./verdict.ts";
import { areIndependent, distinctWitnesses, witnessesOf, type Witness } from "./witness.ts";

/**
 * Groups facts into claims and says what the sources make of each.
 * Facts whose metric isn't in `metrics`, and facts that restate one that isn't there, are left out: they have problems of
 * their own. Claims come in the order of their ids; `related` is filled in by `relateClaims`.
 */
export function reconcileFacts(facts: readonly Fact[], metrics: ReadonlyMap<string, MetricTraits>): FactClaim[] {
  const known = facts.filter((fact) => metrics.has(fact.metric));
  const counting = known.filter((fact) => fact.restates === null).sort(compareFacts);
  const keys = claimKeys(counting, metrics);
  const groups = new Map<string, { key: ClaimKey; facts: Fact[]; restating: Fact[] }>();
  const groupByFact = new Map<string, { restating: Fact[] }>();
  for (const fact of counting) {
    const key = keys.get(fact.id)!;
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
    .map(({ key, facts: members, restating }) => reconcileClaim(key, members, restating, restated))
    .sort((a, b) => compareText(a.id, b.id));
}

/** The claim of each fact, by fact id; an unknown period joins its origin's claim where there is exactly one (SPEC P5). */
function claimKeys(facts: readonly Fact[], metrics: ReadonlyMap<string, MetricTraits>): Map<string, ClaimKey> {
  const keys = new Map<string, ClaimKey>();
  const datedByStory = new Map<string, Map<string, { key: ClaimKey; reports: Set<string> }>>();
  for (const fact of facts) {
    const key = claimKeyOf(fact, metrics.get(fact.metric)!);
    keys.set(fact.id, key);
    if (fact.source.origin === null || !isKnownSpan(fact.period)) continue;
    const story = storyKey(fact);
    const dated = datedByStory.get(story) ?? new Map<string, { key: ClaimKey; reports: Set<string> }>();
    datedByStory.set(story, dated);
    const claim = dated.get(key.key) ?? { key, reports: new Set() };
    claim.reports.add(fact.source.report);
    dated.set(key.key, claim);
  }
  for (const fact of facts) {
    if (fact.source.origin === null || fact.period.start !== null || fact.period.end !== null) continue;
    const dated = [...(datedByStory.get(storyKey(fact))?.values() ?? [])];
    const only = dated.length === 1 ? dated[0] : undefined;
    // A source that dates one figure and not the other means two things.
    if (only && !only.reports.has(fact.source.report)) keys.set(fact.id, only.key);
  }
  return keys;
}

function storyKey(fact: Fact): string {
  return `${fact.source.origin} ${keyWithoutPeriod(fact)}`;
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
  facts: readonly Fact[],
  restating: readonly Fact[],
  restated: ReadonlyMap<string, string | null>,
): FactClaim {
  const first = facts[0]!;
  const witnesses = witnessesOf(facts.map((fact) => ({ origin: fact.source.origin, by: fact.by })));
  const pairs = relatePairs(facts, witnesses);
  const verdicts = verdictsOf(facts, pairs);
  const verdict = strongest(verdicts);
  const core = verdict === "disputed" ? facts : chooseCore(facts, witnesses, pairs);
  const verdictByMember = new Map(facts.map((fact, index) => [fact.id, verdicts[index]!]));
  const witnessByMember = new Map(facts.map((fact, index) => [fact.id, witnesses[index]!]));
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
    period: anchor.split(".").includes("once") || !dated ? null : canonicalPeriod(dated.period),
    mode: first.mode,
    by: forecasterOf(first),
    unit: first.value.unit,
    verdict,
    disputeScope: disputeScopeOf(pairs),
    witnesses: distinctWitnesses(witnesses),
    origins: [...new Set(facts.flatMap((fact) => fact.source.origin ?? []))].sort(compareText),
    sources: [...new Set(facts.map((fact) => fact.source.report))].sort(compareText),
    consensus: hasAgreement ? consensusOf(core.map((fact) => fact.interval)) : null,
    facts: [...facts, ...restating],
    related: apartFromCore(facts, core, pairs),
    verdictByMember,
    witnessByMember,
  };
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  readonly isIndependent: boolean;
  readonly isSameStory: boolean;
}

/** All pairs of facts of different sources. */
function relatePairs(facts: readonly Fact[], witnesses: readonly Witness[]): Pair[] {
  const pairs: Pair[] = [];
  const ambiguous = ambiguousSources(facts);
  for (let a = 0; a < facts.length; a++) {
    for (let b = a + 1; b < facts.length; b++) {
      const [one, other] = [facts[a]!, facts[b]!];
      if (one.source.report === other.source.report) continue;
      let relation = relate(one, other);
      const isAmbiguous = ambiguous.has(one.source.report) || ambiguous.has(other.source.report);
      if (relation.kind === "dispute" && isAmbiguous) relation = { kind: "apart", reason: "period-unknown" };
      pairs.push({
        a,
        b,
        relation,
        isIndependent: areIndependent(witnesses[a]!, witnesses[b]!),
        isSameStory: isSameOrigin(one, other),
      });
    }
  }
  return pairs;
}

/** Sources with several facts of unknown period in the claim: which of them another source means can't be told (SPEC P6). */
function ambiguousSources(facts: readonly Fact[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const fact of facts) {
    if (isKnownSpan(fact.period)) continue;
    (seen.has(fact.source.report) ? twice : seen).add(fact.source.report);
  }
  return twice;
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

const STRENGTH: readonly Verdict[] = ["disputed", "corroborated", "syndicated", "single-source"];

function strongest(verdicts: readonly Verdict[]): Verdict {
  return STRENGTH.find((verdict) => verdicts.includes(verdict)) ?? "single-source";
}

function disputeScopeOf(pairs: readonly Pair[]): DisputeScope {
  const disputes = pairs.filter((pair) => pair.relation.kind === "dispute");
  if (disputes.length === 0) return null;
  if (disputes.every((pair) => pair.isSameStory)) return "within-one-story";
  return disputes.some((pair) => pair.isSameStory) ? "both" : "between-stories";
}

/**
 * The facts that stand for the claim: the largest set in which each agrees with each, by witnesses, then sources, then
 * the latest forecast, then the first in order (SPEC V6). With no agreement at all: the latest or first fact alone,
 * with what its own source says beside it.
 */
function chooseCore(facts: readonly Fact[], witnesses: readonly Witness[], pairs: readonly Pair[]): Fact[] {
  const agrees = new Set(
    pairs.filter((pair) => pair.relation.kind === "agree").flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]),
  );
  const sets: number[][] = [];
  const covered = new Set<number>();
  for (const seed of facts.keys()) {
    if (covered.has(seed)) continue;
    const members = [seed];
    for (const index of facts.keys()) {
      if (index !== seed && members.every((member) => agrees.has(`${member} ${index}`))) members.push(index);
    }
    for (const member of members) covered.add(member);
    sets.push(members.sort((a, b) => a - b));
  }
  const rank = (members: readonly number[]): [number, number, string, number] => [
    distinctWitnesses(members.map((index) => witnesses[index]!)).length,
    new Set(members.map((index) => facts[index]!.source.report)).size,
    members
      .map((index) => dayMade(facts[index]!) ?? "")
      .sort(compareText)
      .at(-1) ?? "",
    -members[0]!,
  ];
  let best = sets[0]!;
  for (const set of sets.slice(1)) {
    const [x, y] = [rank(set), rank(best)];
    const order =
      x[0] - y[0] || x[1] - y[1] || (facts[0]!.mode === "projected" ? compareText(x[2], y[2]) : 0) || x[3] - y[3];
    if (order > 0) best = set;
  }
  const reports = new Set(best.map((index) => facts[index]!.source.report));
  const isAlone = reports.size === 1;
  return facts.filter((fact, index) => best.includes(index) || (isAlone && reports.has(fact.source.report)));
}

/** The claim's facts that its core can't be compared with, and why. */
function apartFromCore(
  facts: readonly Fact[],
  core: readonly Fact[],
  pairs: readonly Pair[],
): { fact: string; reason: RelatedReason }[] {
  const inCore = new Set(core.map((fact) => fact.id));
  const reasonByFact = new Map<string, RelatedReason>();
  for (const { a, b, relation } of pairs) {
    if (relation.kind !== "apart") continue;
    for (const [fact, other] of [
      [facts[a]!, facts[b]!],
      [facts[b]!, facts[a]!],
    ] as const) {
      if (!inCore.has(fact.id) && inCore.has(other.id) && !reasonByFact.has(fact.id))
        reasonByFact.set(fact.id, relation.reason);
    }
  }
  return [...reasonByFact].map(([fact, reason]) => ({ fact, reason }));
}
