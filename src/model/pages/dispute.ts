/** A disputed figure as its page sets it: the readings from low to high, and what lies between them. */
import Big from "big.js";
import { relate, relateOptions, type RelateOptions } from "../../facts/agreement.ts";
import type { FactClaim } from "../../facts/claim.ts";
import type { Fact } from "../../facts/fact.ts";
import { gapBetween, type Gap } from "../../facts/gap.ts";
import { reachOf } from "../../facts/interval.ts";
import { compareText } from "../../facts/problem.ts";
import type { Unit } from "../../facts/unit.ts";
import { agreementWords } from "../../messages/messages.ts";
import type { SiteModel } from "../site-model.ts";
import type { CaveatView } from "./caveats.ts";
import { claimHead, readingOf, type ClaimHead, type Reading } from "./claim-rows.ts";
import { figureOf } from "./consensus.ts";
import { isEcho } from "./source-mark.ts";
import { stripOf, type StripView } from "./strip.ts";

export interface DisputeView {
  readonly claim: ClaimHead;
  /** Of the figures in dispute, lowest first, at most as many as can be taken in. */
  readonly readings: readonly Reading[];
  readonly hiddenCount: number;
  /** The widest gap between two sources, in words. */
  readonly gapText: string;
  /** What kind of dispute it is. */
  readonly openWhy: string;
  /** One lane for each reading, in their order. */
  readonly strip: StripView | null;
  /** Editors' notes on these readings, each with the reading's siglum. */
  readonly notes: readonly { readonly siglum: string; readonly caveat: CaveatView }[];
}

/** As many as a strip has lanes. */
const MAX_READINGS = 6;

/** Wordings that are compared for the widest gap; of more, the lowest and the highest. */
const MAX_WORDINGS = 40;

/** Only for disputed claims. */
export function disputeView(model: SiteModel, claim: FactClaim, maxReadings = MAX_READINGS): DisputeView {
  const inDispute = factsInDispute(model, claim);
  const wordings = wordingsOf(inDispute);
  const gaps = gapsOf(model, claim, wordings);
  const [widest] = gaps;
  const shown = fewOfEach(inDispute, maxReadings);
  const readings = shown.map((fact) => readingOf(model, fact));
  return {
    claim: claimHead(model, claim),
    readings,
    hiddenCount: inDispute.length - shown.length,
    gapText: widest ? gapText(widest, claim.unit, gaps.length > 1) : "",
    openWhy: agreementWords.openWhy(claim.disputeScope!),
    strip: stripOf(model, shown, widest && isClear(widest, shown) ? widest : null),
    notes: readings.flatMap(({ mark, caveats }) => caveats.map((caveat) => ({ siglum: mark.siglum, caveat }))),
  };
}

/** The widest gap between two sources of a disputed claim; null where none can be measured. */
export function widestGap(model: SiteModel, claim: FactClaim): Gap | null {
  return gapsOf(model, claim, wordingsOf(factsInDispute(model, claim)))[0] ?? null;
}

/** Lowest first; at one height those that repeat another behind. */
function factsInDispute(model: SiteModel, claim: FactClaim): Fact[] {
  return claim.facts
    .filter(({ id, restates }) => restates === null && claim.verdictByMember.get(id) === "disputed")
    .map((fact) => ({ fact, isEcho: isEcho(model, model.reportById.get(fact.source.report)!) }))
    .sort(
      (a, b) => compareLows(a.fact, b.fact) || Number(a.isEcho) - Number(b.isEcho) || compareText(a.fact.id, b.fact.id),
    )
    .map(({ fact }) => fact);
}

function wordingsOf(facts: readonly Fact[]): Fact[] {
  return [...Map.groupBy(facts, wordingOf).values()].map(([first]) => first!);
}

/** Widest first. */
function gapsOf(model: SiteModel, claim: FactClaim, wordings: readonly Fact[]): Gap[] {
  const counting = claim.facts.filter(({ restates }) => restates === null);
  const options = relateOptions(counting, model.registry.metrics.get(claim.metric));
  const gaps = gapsAmong(wordings.length > MAX_WORDINGS ? endsOf(wordings) : wordings, options);
  return gaps.sort((a, b) => new Big(b.width).cmp(a.width));
}

/** Whether no reading reaches into the gap: only then can it be drawn as what no wording reaches. */
export function isClear({ from, to }: Gap, facts: readonly Fact[]): boolean {
  const [low, high] = [new Big(from), new Big(to)];
  return facts.every(
    ({ interval }) =>
      (interval.high !== null && low.gte(interval.high)) || (interval.low !== null && high.lte(interval.low)),
  );
}

/** In the unit of the claim, a difference of percentages in percentage points. */
function gapText({ from, to, width }: Gap, unit: Unit, isWidest: boolean): string {
  if (width === "0") return agreementWords.touching(figureOf(from, unit));
  return agreementWords.gap(widthText(width, unit), figureOf(from, unit), figureOf(to, unit), isWidest);
}

function widthText(width: string, unit: Unit): string {
  if (unit === "percent") return figureOf(width, "percentage-points");
  if (unit === "rank") return agreementWords.places(width);
  return unit === "percentile" ? agreementWords.percentiles(width) : figureOf(width, unit);
}

function gapsAmong(facts: readonly Fact[], options: RelateOptions): Gap[] {
  return facts.flatMap((a, index) =>
    facts.slice(index + 1).flatMap((b) => {
      if (a.source.report === b.source.report || relate(a, b, options).kind !== "dispute") return [];
      return gapBetween(reachOf(a.value, a.interval), reachOf(b.value, b.interval)) ?? [];
    }),
  );
}

function endsOf(wordings: readonly Fact[]): Fact[] {
  return [...wordings.slice(0, MAX_WORDINGS / 2), ...wordings.slice(-MAX_WORDINGS / 2)];
}

/** Each figure is among them, however many sources repeat one; the order stays. */
function fewOfEach(facts: readonly Fact[], max: number): Fact[] {
  const groups = [...Map.groupBy(facts, printedOf).values()];
  const share = Math.max(1, Math.floor(max / groups.length));
  const shown = new Set(groups.flatMap((group) => group.slice(0, share)).slice(0, max));
  for (const fact of facts) if (shown.size < max) shown.add(fact);
  return facts.filter((fact) => shown.has(fact));
}

function compareLows(a: Fact, b: Fact): number {
  const [one, other] = [a.interval.low, b.interval.low];
  if (one === null || other === null) return Number(other === null) - Number(one === null);
  return new Big(one).cmp(other) || compareText(printedOf(a), printedOf(b));
}

/** Facts that differ in nothing of this stand alike to all others. */
function wordingOf(fact: Fact): string {
  const { asOf, listing, period, source } = fact;
  return JSON.stringify([
    printedOf(fact),
    listing,
    asOf?.text,
    period.start,
    period.end,
    source.origin,
    source.published,
  ]);
}

function printedOf({ interval, value }: Fact): string {
  return JSON.stringify([interval.low, interval.high, interval.lowOpen, interval.highOpen, value.qualifier]);
}
