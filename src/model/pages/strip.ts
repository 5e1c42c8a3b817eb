/**
 * Interval strips as geometry: a mark is the figure as printed, a bar is what its wording allows. Positions are per
 * cent of the strip's width; they are for the eye only, so that floating point is good enough.
 */
import type { Fact } from "../../facts/fact.ts";
import type { Gap } from "../../facts/gap.ts";
import { formatQuantity } from "../../facts/format.ts";
import { amountInFull, type Quantity } from "../../facts/quantity.ts";
import type { Qualifier, Unit } from "../../facts/unit.ts";
import type { SiteModel } from "../site-model.ts";
import { isEcho } from "./source-mark.ts";

export type StripShape = Qualifier | "exact" | "range";

export interface StripLane {
  readonly shape: StripShape;
  readonly siglum: string;
  readonly isEcho: boolean;
  readonly isDisputed: boolean;
  /** Where the printed figure stands; two for a range. */
  readonly figures: readonly number[];
  /** What the wording allows; cut off at the strip's end where it has none. */
  readonly from: number;
  readonly to: number;
  /** Which way the wording is open; null where it isn't. */
  readonly opensTo: "left" | "right" | null;
}

export interface StripView {
  readonly lanes: readonly StripLane[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Where zero stands; null where it is off the strip. */
  readonly zeroAt: number | null;
  /** What no wording reaches, between two that can't both be true; null where nothing is shown of it. */
  readonly gap: { readonly from: number; readonly to: number } | null;
}

/** Strips get hard to read beyond so many lanes. */
const MAX_LANES = 6;

/** Space left on either side of the marks, as a share of what is shown. */
const PADDING = 0.06;

/** A spread below this share of the largest figure is enlarged rather than shown from zero. */
const MIN_SPREAD_FROM_ZERO = 0.3;

interface Span {
  readonly low: number;
  readonly high: number;
}

/**
 * One lane for each fact that counts. Null where a strip would say nothing: places in an order, a single figure that
 * isn't a change. A gap is one between wordings of these facts.
 */
export function stripOf(model: SiteModel, facts: readonly Fact[], gap: Gap | null = null): StripView | null {
  const counting = facts.filter(({ restates }) => restates === null).slice(0, MAX_LANES);
  const first = counting[0];
  if (!first || first.value.unit === "rank") return null;
  const isChange = isChangeOf(model, first);
  if (!isChange && counting.length < 2) return null;
  return drawOn(model, spanOf(counting, isChange), counting, gap);
}

/** A strip for each fact, all on one scale. Of facts in several units, those in the first's. */
export function stripsOnOneScale(model: SiteModel, facts: readonly Fact[]): { fact: Fact; strip: StripView }[] {
  const strips = groupsOnOneScale(
    model,
    facts.map((fact) => [fact]),
  );
  return facts.flatMap((fact, index) => {
    const strip = strips.get(index);
    return strip ? [{ fact, strip }] : [];
  });
}

/**
 * A strip for each group of facts, all on one scale; of facts in several units, those in the first's, and of a group
 * its first few. Groups in which nothing is left are left out.
 */
export function groupsOnOneScale(model: SiteModel, groups: readonly (readonly Fact[])[]): Map<number, StripView> {
  const first = groups.flat()[0];
  if (!first) return new Map();
  const shown = groups.map((facts) => facts.filter(({ value }) => value.unit === first.value.unit).slice(0, MAX_LANES));
  const span = spanOf(shown.flat(), isChangeOf(model, first));
  return new Map(
    shown.flatMap((facts, index) => (facts.length === 0 ? [] : [[index, drawOn(model, span, facts)] as const])),
  );
}

function drawOn(model: SiteModel, span: Span, facts: readonly Fact[], gap: Gap | null = null): StripView {
  const place = (figure: number) => round(((figure - span.low) / (span.high - span.low)) * 100);
  return {
    lanes: facts.map((fact) => laneOf(model, fact, place)),
    ticks: ticksOf(span).map((figure) => ({ at: place(figure), label: tickLabel(figure, facts[0]!.value.unit) })),
    zeroAt: span.low <= 0 && span.high >= 0 ? place(0) : null,
    gap: gap && { from: place(Number(gap.from)), to: place(Number(gap.to)) },
  };
}

function isChangeOf(model: SiteModel, { metric }: Fact): boolean {
  return model.registry.metrics.get(metric)?.isChange ?? false;
}

function laneOf(model: SiteModel, fact: Fact, place: (figure: number) => number): StripLane {
  const { value, interval } = fact;
  const report = model.reportById.get(fact.source.report)!;
  const isNegative = value.amount.isNegative;
  const isOpenAway = value.qualifier === "over" || value.qualifier === "at-least";
  const isOpenHome = value.qualifier === "under" || value.qualifier === "at-most";
  return {
    shape: value.upTo ? "range" : (value.qualifier ?? "exact"),
    siglum: fact.source.siglum,
    isEcho: isEcho(model, report),
    isDisputed: model.claimByFact.get(fact.id)?.verdictByMember.get(fact.id) === "disputed",
    figures: figuresOf(value).map(place),
    from: interval.low === null ? 0 : place(Number(interval.low)),
    to: interval.high === null ? 100 : place(Number(interval.high)),
    opensTo: isOpenAway ? (isNegative ? "left" : "right") : isOpenHome ? (isNegative ? "right" : "left") : null,
  };
}

function figuresOf({ amount, upTo, scale }: Quantity): number[] {
  const end = upTo ? [Number(amountInFull(upTo, scale))] : [];
  return [Number(amountInFull(amount, scale)), ...end];
}

function spanOf(facts: readonly Fact[], isChange: boolean): Span {
  const figures = facts.flatMap(({ value, interval }) => [
    ...figuresOf(value),
    ...[interval.low, interval.high].flatMap((end) => (end === null ? [] : [Number(end)])),
  ]);
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const isFromZero = isChange || high - low > largest * MIN_SPREAD_FROM_ZERO;
  const [from, to] = isFromZero ? [Math.min(low, 0), Math.max(high, 0)] : [low, high];
  const room = (to - from || largest || 1) * PADDING;
  return { low: isFromZero && from === 0 ? 0 : from - room, high: isFromZero && to === 0 ? 0 : to + room };
}

/** Two to five round figures. */
function ticksOf({ low, high }: Span): number[] {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? power * 10;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

const TICK_SCALES = [
  { literal: "tn", size: 1e12 },
  { literal: "bn", size: 1e9 },
  { literal: "m", size: 1e6 },
] as const;

function tickLabel(figure: number, unit: Unit): string {
  const size = Math.abs(figure);
  const scale = TICK_SCALES.find((each) => size >= each.size);
  const digits = String(Number((size / (scale?.size ?? 1)).toPrecision(6)));
  if (unit === "percentile" || unit === "count" || unit === "points")
    return `${figure < 0 ? "−" : ""}${digits}${scale?.literal ?? ""}`;
  const amount = { isNegative: figure < 0, digits };
  return formatQuantity({ qualifier: null, amount, upTo: null, scale: scale?.literal ?? "", unit }).figure;
}

function round(percent: number): number {
  return Math.round(Math.min(100, Math.max(0, percent)) * 100) / 100;
}
