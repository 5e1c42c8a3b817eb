/**
 * Interval strips as geometry: a mark is the figure as printed, a bar is what its wording allows. Positions are per
 * cent of the strip's width.
 */
import type { Fact } from "../../facts/fact.ts";
import type { Gap } from "../../facts/gap.ts";
import { amountInFull, type Quantity } from "../../facts/quantity.ts";
import type { Qualifier, Unit } from "../../facts/unit.ts";
import type { SiteModel } from "../site-model.ts";
import { placeOn, scaleOver, ticksOf, type ScaleKind, type ScaleSpan, type ScaleTick } from "./chart-scale.ts";
import { isEcho } from "./source-mark.ts";

export type StripShape = Qualifier | "exact" | "range";

export interface StripLane {
  readonly shape: StripShape;
  readonly siglum: string;
  readonly isEcho: boolean;
  readonly isDisputed: boolean;
  /** Whether the figure hasn't happened yet, or is a market's expectation. */
  readonly isExpected: boolean;
  /** Where the printed figure stands; two for a range. */
  readonly figures: readonly number[];
  /** What the wording allows; cut off at the strip's end where it has none. */
  readonly from: number;
  readonly to: number;
  /** Which way the wording is open; null where it isn't. */
  readonly opensTo: "left" | "right" | null;
  /** Where its siglum stands; null where it has no room beside the mark, and is left to the text. */
  readonly label: { readonly at: number; readonly side: "before" | "after" } | null;
}

export interface StripView {
  readonly unit: Unit;
  readonly lanes: readonly StripLane[];
  readonly ticks: readonly ScaleTick[];
  /** Where zero stands; null where it is off the strip. */
  readonly zeroAt: number | null;
  /** At which end the way to zero is broken off; null where it isn't. */
  readonly brokenAt: "left" | "right" | null;
  /** What no wording reaches, between two that can't both be true; null where nothing is shown of it. */
  readonly gap: { readonly from: number; readonly to: number } | null;
}

/** Strips get hard to read beyond so many lanes. */
const MAX_LANES = 6;

/** The narrowest strip with lanes that carry sigla, and a capital of theirs, in pixels. */
const NARROWEST_PX = 240;
const CAPITAL_PX = 8.5;
const LABEL_GAP_PX = 12;

/**
 * One lane for each fact that counts. Null where a strip would say nothing: places in an order, a single figure that
 * isn't a change. A gap is one between wordings of these facts.
 */
export function stripOf(model: SiteModel, facts: readonly Fact[], gap: Gap | null = null): StripView | null {
  const counting = facts.filter(({ restates }) => restates === null).slice(0, MAX_LANES);
  const first = counting[0];
  if (!first || first.value.unit === "rank") return null;
  const kind = kindOf(model, first);
  if (!kind.isChange && counting.length < 2) return null;
  return drawOn(model, spanOf(counting, kind), counting, gap);
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

/** A strip for each fact, those of one unit on one scale. In the order of the facts. */
export function stripsByUnit(model: SiteModel, facts: readonly Fact[]): { fact: Fact; strip: StripView }[] {
  const strips = [...Map.groupBy(facts, ({ value }) => value.unit).values()].flatMap((members) =>
    stripsOnOneScale(model, members),
  );
  const stripById = new Map(strips.map(({ fact, strip }) => [fact.id, strip]));
  return facts.map((fact) => ({ fact, strip: stripById.get(fact.id)! }));
}

/**
 * A strip for each group of facts, all on one scale; of facts in several units, those in the first's, and of a group
 * its first few. Groups in which nothing is left are left out.
 */
export function groupsOnOneScale(model: SiteModel, groups: readonly (readonly Fact[])[]): Map<number, StripView> {
  const first = groups.flat()[0];
  if (!first) return new Map();
  const shown = groups.map((facts) => facts.filter(({ value }) => value.unit === first.value.unit).slice(0, MAX_LANES));
  const span = spanOf(shown.flat(), kindOf(model, first));
  return new Map(
    shown.flatMap((facts, index) => (facts.length === 0 ? [] : [[index, drawOn(model, span, facts)] as const])),
  );
}

function drawOn(model: SiteModel, span: ScaleSpan, facts: readonly Fact[], gap: Gap | null = null): StripView {
  const place = (figure: number) => placeOn(span, figure);
  const kind = kindOf(model, facts[0]!);
  return {
    unit: kind.unit,
    lanes: facts.map((fact) => laneOf(model, fact, place)),
    ticks: ticksOf(span, kind),
    zeroAt: kind.unit !== "rank" && span.low <= 0 && span.high >= 0 ? place(0) : null,
    brokenAt: span.brokenAt,
    gap: gap && { from: place(Number(gap.from)), to: place(Number(gap.to)) },
  };
}

function kindOf(model: SiteModel, { metric, value }: Fact): ScaleKind {
  return { unit: value.unit, isChange: model.registry.metrics.get(metric)?.isChange ?? false };
}

function laneOf(model: SiteModel, fact: Fact, place: (figure: number) => number): StripLane {
  const { value, interval } = fact;
  const { siglum } = fact.source;
  const report = model.reportById.get(fact.source.report)!;
  const isNegative = value.amount.isNegative;
  const isOpenAway = value.qualifier === "over" || value.qualifier === "at-least";
  const isOpenHome = value.qualifier === "under" || value.qualifier === "at-most";
  const lane = {
    shape: value.upTo ? "range" : (value.qualifier ?? "exact"),
    figures: figuresOf(value).map(place),
    from: interval.low === null ? 0 : place(Number(interval.low)),
    to: interval.high === null ? 100 : place(Number(interval.high)),
  } as const;
  return {
    ...lane,
    siglum,
    isEcho: isEcho(model, report),
    isDisputed: model.claimByFact.get(fact.id)?.verdictByMember.get(fact.id) === "disputed",
    isExpected: fact.mode !== "reported",
    opensTo: isOpenAway ? (isNegative ? "left" : "right") : isOpenHome ? (isNegative ? "right" : "left") : null,
    label: laneLabel(lane, siglum),
  };
}

/** Behind the mark; where that has no room, before it. */
export function laneLabel(
  { shape, figures, from, to }: Pick<StripLane, "shape" | "figures" | "from" | "to">,
  siglum: string,
): StripLane["label"] {
  const [start, end] = shape === "exact" ? [figures[0]!, figures[0]!] : [from, to];
  const room = ((siglum.length * CAPITAL_PX + LABEL_GAP_PX) / NARROWEST_PX) * 100;
  if (end + room <= 100) return { at: end, side: "after" };
  return start - room >= 0 ? { at: start, side: "before" } : null;
}

/** The printed figures as numbers, for drawing only: two of a range. */
export function figuresOf({ amount, upTo, scale }: Quantity): number[] {
  const end = upTo ? [Number(amountInFull(upTo, scale))] : [];
  return [Number(amountInFull(amount, scale)), ...end];
}

function spanOf(facts: readonly Fact[], kind: ScaleKind): ScaleSpan {
  const figures = facts.flatMap(({ value, interval }) => [
    ...figuresOf(value),
    ...[interval.low, interval.high].flatMap((end) => (end === null ? [] : [Number(end)])),
  ]);
  return scaleOver(figures, kind);
}
