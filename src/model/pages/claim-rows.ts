/** Claims as the rows of a table across sources: one row a claim, one reading for each source's fact. */
import { comparableFacts, type FactClaim } from "../../facts/claim.ts";
import type { Fact } from "../../facts/fact.ts";
import { formatQuantity, type FormattedValue } from "../../facts/format.ts";
import { RELATED_REASONS, VERDICTS, type RelatedReason, type Verdict } from "../../facts/verdict.ts";
import { claimWords, MODE_LABELS, SCOPE_LABELS } from "../../messages/messages.ts";
import { claimAddress, factAddress } from "../addresses.ts";
import type { SiteModel } from "../site-model.ts";
import { caveatsOn, type CaveatView } from "./caveats.ts";
import { consensusText } from "./consensus.ts";
import { echoesLast, firstHandFirst, oneOfEachFigure } from "./first-hand.ts";
import { knownWhenView, type KnownWhenView } from "./known-when.ts";
import { listingShown } from "./listing-shown.ts";
import { nearestRelated, type RelatedRoom } from "./nearest-related.ts";
import { claimPeriodView, periodView, type PeriodView } from "./period-view.ts";
import { sourceMark, type SourceMark } from "./source-mark.ts";
import { spokenFact } from "./spoken-fact.ts";
import { stripOf, type StripView } from "./strip.ts";
import { entityTerm, metricTerm, ofTerm, type Term } from "./terms.ts";

export interface VerdictView {
  readonly verdict: Verdict;
  readonly label: string;
  readonly meaning: string;
  /** Of a dispute: whether it lies within one story; null for everything else. */
  readonly scope: string | null;
}

/** What one source says. */
export interface Reading {
  /** `<report>#<fact>`. */
  readonly id: string;
  readonly mark: SourceMark;
  readonly value: FormattedValue;
  /** The whole fact in a sentence, for those who hear its link alone. */
  readonly spoken: string;
  /** Symbol of the listing that the figure is about, where its entity has several. */
  readonly listing: string | null;
  readonly period: PeriodView;
  /** Said of the day a projection or reading was taken; null where that isn't given. */
  readonly asOf: PeriodView | null;
  readonly words: string | null;
  readonly line: number | null;
  readonly by: Term | null;
  /** Permanent address of the fact. */
  readonly address: string;
  /** Whether the same source says it again in other words: shown, but not counted. */
  readonly isRestatement: boolean;
  readonly caveats: readonly CaveatView[];
}

/** A fact that looks alike, and why it isn't compared. */
export interface RelatedReading {
  readonly mark: SourceMark;
  readonly subject: Term;
  readonly metric: Term;
  readonly of: Term | null;
  readonly value: FormattedValue;
  /** Symbol of the listing that the figure is about, where its entity has several. */
  readonly listing: string | null;
  readonly period: PeriodView;
  readonly address: string;
  readonly reason: RelatedReason;
  readonly reasonLabel: string;
  readonly reasonMeaning: string;
}

/** What is said of a claim before its sources speak. */
export interface ClaimHead {
  /** `<entity>/<claim>`. */
  readonly id: string;
  /** The claim's anchor on its entity's page. */
  readonly anchor: string;
  readonly address: string;
  readonly subject: Term;
  readonly metric: Term;
  readonly of: Term | null;
  readonly period: PeriodView;
  /** `projected`, `market-implied`; null for what has happened. */
  readonly mode: string | null;
  /** Who makes the projection, where named. */
  readonly forecaster: Term | null;
  readonly verdict: VerdictView;
  /** `2 sources, 1 witness`. */
  readonly support: string;
  /** When it was first, again and last said. */
  readonly known: KnownWhenView;
}

export interface ClaimRow extends ClaimHead {
  /** Of the facts that don't stand apart, in order of source, those that repeat another behind; restatements last. Never empty. */
  readonly readings: readonly Reading[];
  /** How many more there are, where a list shows the first only. */
  readonly hiddenReadingCount: number;
  /** What all who agree, or repeat each other, allow: `−9% to −8%`; null where nobody agrees with anybody. */
  readonly consensus: string | null;
  /** A lane for each figure, however many sources print it. */
  readonly strip: StripView | null;
  /** The nearest of what isn't compared with it. */
  readonly related: readonly RelatedReading[];
  /** How many more there are. */
  readonly hiddenRelatedCount: number;
}

/** How much a row shows; the rest is counted. */
export interface RowRoom {
  /** On an entity's page a row holds all readings. */
  readonly maxReadings?: number;
  readonly related?: RelatedRoom;
}

/** Rows in the order of the claims given. */
export function claimRows(model: SiteModel, claims: readonly FactClaim[], room: RowRoom = {}): ClaimRow[] {
  return claims.map((claim) => claimRow(model, claim, room));
}

export function claimRow(
  model: SiteModel,
  claim: FactClaim,
  { maxReadings = Infinity, related: relatedRoom }: RowRoom = {},
): ClaimRow {
  const facts = readingOrder(model, comparableFacts(claim));
  const related = nearestRelated(model, claim, relatedRoom);
  const shown = facts.slice(0, maxReadings);
  return {
    ...claimHead(model, claim),
    readings: shown.map((fact) => readingOf(model, fact)),
    hiddenReadingCount: facts.length - shown.length,
    consensus: claim.consensus && consensusText(claim.consensus, claim.unit),
    strip: stripOf(model, oneOfEachFigure(facts)),
    related: related.shown.flatMap(({ fact, reason }) => relatedReading(model, fact, reason) ?? []),
    hiddenRelatedCount: related.hiddenCount,
  };
}

export function claimHead(model: SiteModel, claim: FactClaim): ClaimHead {
  const { registry } = model;
  return {
    id: claim.id,
    anchor: claim.anchor,
    address: claimAddress(claim)!,
    subject: entityTerm(registry, claim.subject),
    metric: metricTerm(registry, claim.metric),
    of: ofTerm(registry, claim.metric, claim.of),
    period: claimPeriodView(claim),
    mode: MODE_LABELS[claim.mode],
    forecaster: claim.by === null ? null : entityTerm(registry, claim.by),
    verdict: verdictView(claim),
    support: supportOf(claim),
    known: knownWhenView(model, claim),
  };
}

function readingOrder(model: SiteModel, facts: readonly Fact[]): Fact[] {
  const restatements = facts.filter(({ restates }) => restates !== null);
  return [...firstHandFirst(model, facts), ...echoesLast(model, restatements, ({ source }) => source.report)];
}

export function verdictView({ verdict, disputeScope }: Pick<FactClaim, "verdict" | "disputeScope">): VerdictView {
  const rule = VERDICTS.find((each) => each.verdict === verdict)!;
  return {
    verdict,
    label: rule.label,
    meaning: rule.meaning,
    scope: disputeScope === null ? null : SCOPE_LABELS[disputeScope],
  };
}

/** `2 sources, 1 witness`; sources that weren't examined are no witnesses. */
export function supportOf({ sources, witnesses }: Pick<FactClaim, "sources" | "witnesses">): string {
  return claimWords.support(sources.length, witnesses.length);
}

export function readingOf(model: SiteModel, fact: Fact): Reading {
  const { registry } = model;
  const value = valueOf(model, fact);
  const period = periodView(fact.period);
  const counting = fact.restates ?? fact.id;
  return {
    id: fact.id,
    mark: sourceMark(model, fact.source.report),
    value,
    spoken: spokenFact({
      subject: entityTerm(registry, fact.subject),
      of: ofTerm(registry, fact.metric, fact.of),
      metric: metricTerm(registry, fact.metric),
      quantity: value,
      period,
      verdict: model.claimByFact.get(counting)?.verdictByMember.get(counting) ?? null,
    }),
    listing: listingShown(model, fact),
    period,
    asOf: fact.asOf && periodView(fact.asOf),
    words: fact.words,
    line: fact.at,
    by: fact.by === null ? null : entityTerm(model.registry, fact.by),
    address: factAddress(fact.id),
    isRestatement: fact.restates !== null,
    caveats: caveatsOn(model, fact.id),
  };
}

/** A fact's value, with a plus and an arrow where its metric is a change; `2x` of a change is no rise by two. */
export function valueOf(model: SiteModel, { metric, value }: Pick<Fact, "metric" | "value">): FormattedValue {
  const isChange = model.registry.metrics.get(metric)?.isChange ?? false;
  return formatQuantity(value, { isChange: isChange && value.unit !== "multiple" });
}

function relatedReading(model: SiteModel, id: string, reason: RelatedReason): RelatedReading | null {
  const fact = model.factById.get(id);
  if (!fact) return null;
  const rule = RELATED_REASONS.find((each) => each.reason === reason)!;
  return {
    mark: sourceMark(model, fact.source.report),
    subject: entityTerm(model.registry, fact.subject),
    metric: metricTerm(model.registry, fact.metric),
    of: ofTerm(model.registry, fact.metric, fact.of),
    value: valueOf(model, fact),
    listing: listingShown(model, fact),
    period: periodView(fact.period),
    address: factAddress(id),
    reason,
    reasonLabel: rule.label,
    reasonMeaning: rule.meaning,
  };
}
