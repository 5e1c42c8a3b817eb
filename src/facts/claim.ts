/** Claims: what several sources may say together, with their ids and addresses (SPEC C). */
import type { Fact, MetricTraits, Mode } from "./fact.ts";
import type { Interval } from "./interval.ts";
import { canonicalPeriod, isKnownSpan, isUnknown } from "./period.ts";
import { compareText } from "./problem.ts";
import type { RelatedReason, Verdict } from "./verdict.ts";

/** Whether a dispute lies inside one story, between stories, or both; null where nothing is disputed. */
export type DisputeScope = "within-one-story" | "between-stories" | "both" | null;

export interface RelatedFact {
  /** Id of a fact or, in a statement claim, of a statement. */
  readonly fact: string;
  readonly reason: RelatedReason;
}

interface ClaimBase {
  /** `<entity>/<claim>`. */
  readonly id: string;
  /** The part after the entity: the anchor on the entity's page. */
  readonly anchor: string;
  readonly verdict: Verdict;
  readonly disputeScope: DisputeScope;
  /** Of the facts that don't stand apart: each once, in text order. Empty where no source's origin was examined. */
  readonly witnesses: readonly string[];
  /** Of the same facts: each once, in text order; sources that weren't examined have none. */
  readonly origins: readonly string[];
  /** Of the same facts: report ids, each once, in text order. */
  readonly sources: readonly string[];
  readonly related: readonly RelatedFact[];
  readonly verdictByMember: ReadonlyMap<string, Verdict>;
  readonly witnessByMember: ReadonlyMap<string, string | null>;
}

export interface FactClaim extends ClaimBase {
  readonly kind: "fact";
  readonly subject: string;
  readonly of: string | null;
  readonly metric: string;
  /** Canonical EDTF; null where the metric happens once or the period isn't known. */
  readonly period: string | null;
  readonly mode: Mode;
  /** The forecaster of a projection, where named. */
  readonly by: string | null;
  readonly unit: string;
  /** The figures that all who agree allow; null where nobody agrees with anybody, or where it is disputed. */
  readonly consensus: Interval | null;
  /** In order of source, then of the source's text. Facts that restate another stand behind those that count. */
  readonly facts: readonly Fact[];
}

/** The facts that a claim's verdict rests on: those that don't stand apart from it, each with what restates it. */
export function comparableFacts(claim: FactClaim): readonly Fact[] {
  const apart = new Set(claim.related.map(({ fact }) => fact));
  if (!claim.facts.some(({ id }) => apart.has(id))) return claim.facts;
  const targetById = new Map(claim.facts.map(({ id, restates }) => [id, restates]));
  const isApart = (id: string): boolean => {
    const target = targetById.get(id);
    return apart.has(id) || (target ? isApart(target) : false);
  };
  return claim.facts.filter(({ id }) => !isApart(id));
}

/** Which claim a fact belongs to, before unknown periods have joined another's (SPEC C1). */
export interface ClaimKey {
  /** Equal for facts of one claim. */
  readonly key: string;
  readonly subject: string;
  readonly anchor: string;
  /** The period as the anchor has it: `2026-02`, `once`, `undated-<origin>`. */
  readonly period: string;
  /** Whether the metric happens once to a subject, so that periods don't tell its facts apart. */
  readonly isOnce: boolean;
}

/** All of the key but the period: what an unknown period must share with the claim that it joins (SPEC P5). */
export function keyWithoutPeriod(fact: Fact): string {
  return JSON.stringify([fact.subject, fact.of, fact.metric, fact.value.unit, fact.mode, forecasterOf(fact)]);
}

/**
 * The claim a fact belongs to. An unknown period gives a claim of its origin's own, and so does a span with an open
 * or unknown end; a source that wasn't examined stands for itself.
 */
export function claimKeyOf(fact: Fact, metric: MetricTraits): ClaimKey {
  const parts = [fact.metric];
  if (fact.of !== null) parts.push(fact.of);
  const period = periodPart(fact, metric);
  parts.push(period);
  if (fact.mode !== "reported") parts.push(fact.mode);
  const forecaster = forecasterOf(fact);
  if (forecaster !== null) parts.push(forecaster);
  if (fact.value.unit !== metric.ownUnit) parts.push(fact.value.unit.toLowerCase());
  const anchor = parts.join(".");
  return { key: `${fact.subject}/${anchor}`, subject: fact.subject, anchor, period, isOnce: metric.isOnce };
}

/** Who makes a projection; null where nobody is named, and for what is no projection. */
export function forecasterOf(fact: Fact): string | null {
  return fact.mode === "projected" ? fact.by : null;
}

/** Facts, and statements likewise: by source, then as the source's text runs, then by id. */
export function compareFacts(a: Pick<Fact, "source" | "at" | "id">, b: Pick<Fact, "source" | "at" | "id">): number {
  return (
    compareText(a.source.report, b.source.report) || (a.at ?? Infinity) - (b.at ?? Infinity) || compareText(a.id, b.id)
  );
}

function periodPart(fact: Fact, metric: MetricTraits): string {
  if (metric.isOnce) return "once";
  const origin = fact.source.origin ?? fact.source.report;
  if (isKnownSpan(fact.period)) return canonicalPeriod(fact.period).replaceAll("/", "--");
  if (isUnknown(fact.period)) return `undated-${origin}`;
  return `${canonicalPeriod(fact.period).replaceAll("/", "--")}-${origin}`;
}
