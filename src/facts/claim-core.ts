/** The facts that stand for a claim, and what stands apart from them (SPEC V6, R1). */
import { dayMade, type Relation } from "./agreement.ts";
import type { ClaimListings } from "./claim-listings.ts";
import type { RelatedFact } from "./claim.ts";
import type { Fact } from "./fact.ts";
import { intersection } from "./interval.ts";
import { isKnownSpan } from "./period.ts";
import { compareText } from "./problem.ts";
import type { RelatedReason } from "./verdict.ts";
import { areIndependent, distinctWitnesses, type Witness } from "./witness.ts";

/** Two facts of different sources, by their places in the claim's list, and how they stand to each other. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  readonly isIndependent: boolean;
  readonly isSameStory: boolean;
}

/**
 * The best set in which each agrees with each: a named forecaster's latest word before all; then sets of several
 * sources; then count witnesses, then sources, then the first in order. With no agreement at all: the latest or first
 * fact alone, with what its own source says beside it. Facts come in the order of the claim.
 */
export function chooseCore(
  facts: readonly Fact[],
  witnesses: readonly Witness[],
  pairs: readonly Pair[],
  listings: ClaimListings | null,
): Fact[] {
  const agrees = agreementOf(facts.length, pairs);
  let best: RankedSet | null = null;
  const seen = new Set<string>();
  for (const seed of facts.keys()) {
    const reading = readingOf(facts[seed]!, listings);
    if (seen.has(reading)) continue;
    seen.add(reading);
    const set = rankSet(agreeingWith(seed, facts, witnesses, agrees), facts, witnesses);
    if (best === null || compareSets(set, best) > 0) best = set;
  }
  if (best === null) return [];
  const members = new Set(best.members);
  const reports = new Set(best.members.map((index) => facts[index]!.source.report));
  const isAlone = reports.size === 1;
  return facts.filter((fact, index) => members.has(index) || (isAlone && reports.has(fact.source.report)));
}

/**
 * The claim's other facts that can't be compared with those of its core, and why. To agree with one of the core isn't
 * enough for a witness that the core lacks where that one has no witness: between the two nothing was corroborated.
 */
export function apartFromCore(
  facts: readonly Fact[],
  core: readonly Fact[],
  witnesses: readonly Witness[],
  pairs: readonly Pair[],
): RelatedFact[] {
  const inCore = new Set(core);
  const coreWitnesses = new Set(witnesses.filter((_, index) => inCore.has(facts[index]!)));
  const addsWitness = (index: number) => witnesses[index] !== null && !coreWitnesses.has(witnesses[index]!);
  const reasonByFact = new Map<Fact, RelatedReason>();
  const agreeing = new Set<Fact>();
  for (const { a, b, relation, isIndependent } of pairs) {
    const [one, other] = [facts[a]!, facts[b]!];
    if (inCore.has(one) === inCore.has(other)) continue;
    const [outside, inside] = inCore.has(one) ? [other, one] : [one, other];
    const isCounted = isIndependent || !addsWitness(inCore.has(one) ? b : a);
    if (relation.kind === "agree" && isCounted) agreeing.add(outside);
    if (relation.kind !== "apart" || reasonByFact.has(outside)) continue;
    // Only the earlier of two forecasts has been revised.
    if (relation.reason === "earlier-forecast" && compareDayMade(outside, inside) > 0) continue;
    reasonByFact.set(outside, relation.reason);
  }
  return [...reasonByFact].filter(([fact]) => !agreeing.has(fact)).map(([{ id }, reason]) => ({ fact: id, reason }));
}

interface RankedSet {
  readonly members: readonly number[];
  readonly latest: string;
  readonly witnessCount: number;
  readonly sourceCount: number;
}

type Agreement = (a: number, b: number) => boolean;

function agreementOf(size: number, pairs: readonly Pair[]): Agreement {
  const cells = new Uint8Array(size * size);
  for (const { a, b, relation } of pairs) {
    if (relation.kind === "agree") cells[a * size + b] = cells[b * size + a] = 1;
  }
  return (a, b) => cells[a * size + b] === 1;
}

/** Facts that are alike in all this agree with the same others, so that one of them is enough to start from. */
function readingOf({ id, interval, value, asOf, period, source }: Fact, listings: ClaimListings | null): string {
  const { low, high, lowOpen, highOpen } = interval;
  const story = isKnownSpan(period) ? null : source.origin;
  const listing = listings?.byFact.get(id);
  return JSON.stringify([low, high, lowOpen, highOpen, value.qualifier, asOf?.text, source.published, story, listing]);
}

/**
 * The seed and all that agree with it and hold the low end of its interval. Intervals that all hold one figure meet in
 * it, and the largest set that meets does so at one of its low ends: the sets of all seeds are all that can be largest.
 * Other witnesses come in first: a copy that isn't comparable with them mustn't keep them out.
 */
function agreeingWith(
  seed: number,
  facts: readonly Fact[],
  witnesses: readonly Witness[],
  agrees: Agreement,
): number[] {
  const { low, lowOpen } = facts[seed]!.interval;
  const justAbove = { low, lowOpen, high: null, highOpen: true };
  const members = [seed];
  const candidates = [...facts.keys()].filter((index) => agrees(seed, index));
  const [others, copies] = [true, false].map((isIndependent) =>
    candidates.filter((index) => areIndependent(witnesses[seed]!, witnesses[index]!) === isIndependent),
  ) as [number[], number[]];
  for (const index of [...others, ...copies]) {
    const common = intersection(facts[index]!.interval, justAbove);
    const holdsLowEnd = common !== null && common.low === low && common.lowOpen === lowOpen;
    if (holdsLowEnd && members.every((member) => agrees(member, index))) members.push(index);
  }
  return members.sort((a, b) => a - b);
}

function rankSet(members: readonly number[], facts: readonly Fact[], witnesses: readonly Witness[]): RankedSet {
  const isForecast = facts[0]!.mode === "projected" && facts[0]!.by !== null;
  const days = isForecast ? members.map((index) => dayMade(facts[index]!) ?? "") : [];
  return {
    members,
    latest: days.sort(compareText).at(-1) ?? "",
    witnessCount: distinctWitnesses(members.map((index) => witnesses[index]!)).length,
    sourceCount: new Set(members.map((index) => facts[index]!.source.report)).size,
  };
}

function compareSets(a: RankedSet, b: RankedSet): number {
  return (
    compareText(a.latest, b.latest) ||
    Number(a.sourceCount > 1) - Number(b.sourceCount > 1) ||
    a.witnessCount - b.witnessCount ||
    a.sourceCount - b.sourceCount ||
    b.members[0]! - a.members[0]!
  );
}

function compareDayMade(a: Fact, b: Fact): number {
  return compareText(dayMade(a) ?? "", dayMade(b) ?? "");
}
