/** A disputed figure as its page sets it: the readings from low to high, and what lies between them. */
import Big from "big.js";
import { relate, relateOptions, type RelateOptions } from "../../facts/agreement.ts";
import type { FactClaim } from "../../facts/claim.ts";
import type { Fact } from "../../facts/fact.ts";
import { gapBetween, type Gap } from "../../facts/gap.ts";
import { reachOf } from "../../facts/interval.ts";
import { compareText } from "../../facts/problem.ts";
import type { Unit } from "../../facts/unit.ts";
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
  /** One lane for each different figure. */
  readonly strip: StripView | null;
  /** Editors' notes on these readings, each with the reading's siglum. */
  readonly notes: readonly { readonly siglum: string; readonly caveat: CaveatView }[];
}

const MAX_READINGS = 8;

/** Wordings that are compared for the widest gap; of more, the lowest and the highest. */
const MAX_WORDINGS = 40;

/** Only for disputed claims. */
export function disputeView(model: SiteModel, claim: FactClaim): DisputeView {
  const inDispute = claim.facts
    .filter(({ id, restates }) => restates === null && claim.verdictByMember.get(id) === "disputed")
    .map((fact) => ({ fact, isEcho: isEcho(model, model.reportById.get(fact.source.report)!) }))
    .sort(
      (a, b) => compareLows(a.fact, b.fact) || Number(a.isEcho) - Number(b.isEcho) || compareText(a.fact.id, b.fact.id),
    )
    .map(({ fact }) => fact);
  const wordings = [...Map.groupBy(inDispute, wordingOf).values()].map(([first]) => first!);
  const counting = claim.facts.filter(({ restates }) => restates === null);
  const options = relateOptions(counting, model.registry.metrics.get(claim.metric));
  const gaps = gapsAmong(wordings.length > MAX_WORDINGS ? endsOf(wordings) : wordings, options);
  const [widest] = gaps.sort((a, b) => new Big(b.width).cmp(a.width));
  const shown = fewOfEach(inDispute);
  const readings = shown.map((fact) => readingOf(model, fact));
  return {
    claim: claimHead(model, claim),
    readings,
    hiddenCount: inDispute.length - shown.length,
    gapText: widest ? gapText(widest, claim.unit, gaps.length > 1) : "",
    strip: stripOf(
      model,
      [...Map.groupBy(wordings, printedOf).values()].map(([first]) => first!),
      widest ?? null,
    ),
    notes: readings.flatMap(({ mark, caveats }) => caveats.map((caveat) => ({ siglum: mark.siglum, caveat }))),
  };
}

/** In the unit of the claim, a difference of percentages in percentage points. */
function gapText({ from, to, width }: Gap, unit: Unit, isWidest: boolean): string {
  if (width === "0")
    return `One wording ends at ${figureOf(from, unit)}, where the other begins: no figure satisfies both.`;
  const lead = isWidest ? "The widest gap between two of them is" : "Between them lies a gap of";
  return `${lead} ${widthText(width, unit)}: nothing from ${figureOf(from, unit)} to ${figureOf(to, unit)} satisfies both.`;
}

function widthText(width: string, unit: Unit): string {
  if (unit === "percent") return figureOf(width, "percentage-points");
  if (unit === "rank" || unit === "percentile") {
    const one = unit === "rank" ? "place" : "percentile";
    return `${width} ${width === "1" ? one : `${one}s`}`;
  }
  return figureOf(width, unit);
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
function fewOfEach(facts: readonly Fact[]): Fact[] {
  const groups = [...Map.groupBy(facts, printedOf).values()];
  const share = Math.max(1, Math.floor(MAX_READINGS / groups.length));
  const shown = new Set(groups.flatMap((group) => group.slice(0, share)).slice(0, MAX_READINGS));
  for (const fact of facts) if (shown.size < MAX_READINGS) shown.add(fact);
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
