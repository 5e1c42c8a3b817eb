/** What only looks like a clash: pairs of different sources' figures that tempt to be compared, and why they aren't. */
import type { FactClaim } from "../../facts/claim.ts";
import type { Fact, Statement } from "../../facts/fact.ts";
import type { FormattedValue } from "../../facts/format.ts";
import { intersection, reachOf } from "../../facts/interval.ts";
import type { Day } from "../../facts/period.ts";
import { compareText } from "../../facts/problem.ts";
import { RELATED_REASONS, type RelatedReason } from "../../facts/verdict.ts";
import { agreementWords, MODE_LABELS } from "../../messages/messages.ts";
import { claimAddress, factAddress } from "../addresses.ts";
import type { SiteModel } from "../site-model.ts";
import { spanOfClaim } from "./claim-order.ts";
import { valueOf } from "./claim-rows.ts";
import { listingShown } from "./listing-shown.ts";
import { claimPeriodView, periodView, type PeriodView } from "./period-view.ts";
import { isEcho, sourceMark, type SourceMark } from "./source-mark.ts";
import { entityTerm, metricTerm, ofTerm, type Term } from "./terms.ts";

/** Two facts, or two statements, by their ids. */
export interface Clash {
  readonly kind: "fact" | "statement";
  readonly one: string;
  readonly other: string;
  readonly reason: RelatedReason;
}

export interface ClashView {
  readonly subject: Term | null;
  /** The metric of both, or the statement's words. */
  readonly about: string;
  readonly one: ClashSide;
  readonly other: ClashSide;
  readonly reason: RelatedReason;
  readonly reasonLabel: string;
  readonly reasonMeaning: string;
  /** Of the first one's claim, where all that is kept apart from it stands. */
  readonly claimAddress: string | null;
}

export interface ClashSide {
  readonly mark: SourceMark;
  /** Null for a statement. */
  readonly value: FormattedValue | null;
  /** `Says so`, `Denies`; null for a figure. */
  readonly says: string | null;
  readonly metric: Term | null;
  readonly of: Term | null;
  /** Symbol of the listing that the figure is about, where its entity has several. */
  readonly listing: string | null;
  readonly voice: Term | null;
  readonly mode: string | null;
  /** Of a figure, its claim's: another source of the story may have dated it. */
  readonly period: PeriodView | null;
  /** The day on which it was read or projected, where the two have different ones. */
  readonly asOf: PeriodView | null;
  readonly address: string;
}

/** More pairs than this tempt nobody. */
const MAX_CLASHES = 200;
const MAX_OPPOSED = 50;
const DAY_MS = 86_400_000;

interface Temptation extends Clash {
  /** 2: the wordings leave no figure to both; 1: only the printed figures differ. */
  readonly contrast: number;
  readonly distanceDays: number;
  readonly latest: Day;
  /** How many of the two sources repeat another. */
  readonly echoCount: number;
}

/**
 * The most tempting pair for each subject, metric and reason: first those apart for another reason than their periods,
 * then by nearness in time; newest first among equals. At most two hundred.
 */
export function findClashes(model: SiteModel): Clash[] {
  const bestByFamily = new Map<string, Map<RelatedReason, Temptation>>();
  const echoes = new Set(model.reports.filter((report) => isEcho(model, report)).map(({ id }) => id));
  const spans = new Map(model.factClaims.map((claim) => [claim, daysOf(spanOfClaim(claim))]));
  for (const claim of model.factClaims) {
    const family = `${claim.subject} ${model.registry.metrics.get(claim.metric)?.intradayOf ?? claim.metric}`;
    const best = bestByFamily.get(family) ?? new Map<RelatedReason, Temptation>();
    bestByFamily.set(family, best);
    const voices = firstOfEachSource(claim, echoes);
    const span = spans.get(claim)!;
    for (const { fact: otherId, reason } of claim.related) {
      const other = model.factById.get(otherId)!;
      const one = voices.find(({ source, id }) => source.report !== other.source.report && id !== otherId);
      if (!one || isPrintedAlike(one, other)) continue;
      const known = best.get(reason);
      const otherSpan = spans.get(model.claimByFact.get(otherId)!)!;
      // Nearly all pairs lose by their distance, which costs next to nothing.
      const distanceDays = distanceBetween(span, otherSpan);
      if (known && known.distanceDays < distanceDays) continue;
      const found: Temptation = {
        ...temptationOf(one, other, reason),
        distanceDays,
        latest: compareText(span.end, otherSpan.end) > 0 ? span.end : otherSpan.end,
        echoCount: Number(echoes.has(one.source.report)) + Number(echoes.has(other.source.report)),
      };
      if (!known || compareTemptations(found, known) < 0) best.set(reason, found);
    }
  }
  const views = opposedViews(model).slice(0, MAX_OPPOSED);
  const figures = [...bestByFamily.values()].flatMap((best) => [...best.values()]).sort(compareTemptations);
  return [...figures.slice(0, MAX_CLASHES - views.length), ...views];
}

export function clashView(model: SiteModel, { kind, one, other, reason }: Clash): ClashView {
  const rule = RELATED_REASONS.find((each) => each.reason === reason)!;
  const shared = { reason, reasonLabel: rule.label, reasonMeaning: rule.meaning };
  const { registry } = model;
  if (kind === "statement") {
    const [a, b] = [model.statementById.get(one)!, model.statementById.get(other)!];
    const subject = a.subjects[0];
    const claim = model.claimByStatement.get(one);
    return {
      ...shared,
      subject: subject === undefined ? null : entityTerm(registry, subject),
      about: a.text.replace(/\.$/u, ""),
      one: statementSide(model, a),
      other: statementSide(model, b),
      claimAddress: claim ? claimAddress(claim) : null,
    };
  }
  const [a, b] = [model.factById.get(one)!, model.factById.get(other)!];
  const claim = model.claimByFact.get(one);
  return {
    ...shared,
    subject: entityTerm(registry, a.subject),
    about: metricTerm(registry, a.metric).name,
    one: factSide(model, a, b),
    other: factSide(model, b, a),
    claimAddress: claim ? claimAddress(claim) : null,
  };
}

/** Enough of a claim's sources that one of them is another than any source it is held beside; echoes last. */
function firstOfEachSource(claim: FactClaim, echoes: ReadonlySet<string>): Fact[] {
  const facts: Fact[] = [];
  const counting = claim.facts.filter(({ restates }) => restates === null);
  const [own, echo] = [false, true].map((isOne) =>
    counting.filter(({ source }) => echoes.has(source.report) === isOne),
  );
  for (const fact of [...own!, ...echo!]) {
    if (facts.length === 2) break;
    if (facts.every(({ source }) => source.report !== fact.source.report)) facts.push(fact);
  }
  return facts;
}

function isPrintedAlike(a: Fact, b: Fact): boolean {
  const { low, high } = a.interval;
  return a.value.unit === b.value.unit && low === b.interval.low && high === b.interval.high;
}

function temptationOf(a: Fact, b: Fact, reason: RelatedReason): Clash & Pick<Temptation, "contrast"> {
  const isSameUnit = a.value.unit === b.value.unit;
  const canMeet = isSameUnit && intersection(reachOf(a.value, a.interval), reachOf(b.value, b.interval)) !== null;
  // Pairs are found from both of their claims: the same one comes out of either.
  const [one, other] = [a.id, b.id].sort(compareText) as [string, string];
  return {
    kind: "fact",
    one,
    other,
    reason,
    contrast: canMeet ? 1 : 2,
  };
}

function compareTemptations(a: Temptation, b: Temptation): number {
  return (
    Number(a.reason === "different-period") - Number(b.reason === "different-period") ||
    a.distanceDays - b.distanceDays ||
    a.echoCount - b.echoCount ||
    b.contrast - a.contrast ||
    compareText(b.latest, a.latest) ||
    compareText(a.one, b.one) ||
    compareText(a.other, b.other) ||
    compareText(a.reason, b.reason)
  );
}

/** A claim's span as numbers of days; `end` is empty where no source dates it. */
interface SpanInDays {
  readonly from: number;
  readonly to: number;
  readonly end: Day;
}

function daysOf(span: ReturnType<typeof spanOfClaim>): SpanInDays {
  if (span === null) return { from: 0, to: 0, end: "" };
  return { from: dayNumber(span.start), to: dayNumber(span.end), end: span.end };
}

/** Days between two spans: 0 where they share a day or where one isn't known. */
function distanceBetween(a: SpanInDays, b: SpanInDays): number {
  return a.end === "" || b.end === "" ? 0 : Math.max(0, a.from - b.to, b.from - a.to);
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** Views on one thing that one source has somebody hold and another has somebody else oppose; each two holders once. */
function opposedViews(model: SiteModel): Clash[] {
  const paired = new Set<string>();
  return model.statementClaims.flatMap((claim) =>
    claim.related.flatMap(({ fact: otherId, reason }): Clash[] => {
      const other = model.statementById.get(otherId)!;
      const otherClaim = model.claimByStatement.get(otherId)!;
      const one = claim.statements.find(
        ({ says, source }) => says !== other.says && source.report !== other.source.report,
      );
      const pair = `${claim.id} ${otherClaim.id}`;
      if (!one || compareText(claim.id, otherClaim.id) > 0 || paired.has(pair)) return [];
      paired.add(pair);
      return [{ kind: "statement", one: one.id, other: otherId, reason }];
    }),
  );
}

/** What both have in common isn't said of each. */
function factSide(model: SiteModel, fact: Fact, other: Fact): ClashSide {
  const { registry } = model;
  const isVoiceTold = fact.by !== other.by && fact.by !== null;
  return {
    mark: sourceMark(model, fact.source.report),
    value: valueOf(model, fact),
    says: null,
    metric: fact.metric === other.metric ? null : metricTerm(registry, fact.metric),
    of: fact.of === other.of ? null : ofTerm(registry, fact.metric, fact.of),
    listing: listingShown(model, fact),
    voice: isVoiceTold ? entityTerm(registry, fact.by) : null,
    mode: fact.mode === other.mode ? null : (MODE_LABELS[fact.mode] ?? agreementWords.reported),
    period: claimPeriodView(model.claimByFact.get(fact.id)!),
    asOf: fact.asOf && fact.asOf.text !== other.asOf?.text ? periodView(fact.asOf) : null,
    address: factAddress(fact.id),
  };
}

function statementSide(model: SiteModel, { id, source, says, by, period }: Statement): ClashSide {
  return {
    mark: sourceMark(model, source.report),
    value: null,
    says: says === "denies" ? agreementWords.denies : agreementWords.saysSo,
    metric: null,
    of: null,
    listing: null,
    voice: by === null ? null : entityTerm(model.registry, by),
    mode: null,
    period: period && periodView(period),
    asOf: null,
    address: factAddress(id),
  };
}
