/**
 * Scales of charts: which figures a strip spans, where a figure stands on it, which ticks it has, and which of their
 * labels have room. Positions are per cent of the width, for the eye only, so that floating point is good enough.
 */
import { formatQuantity } from "../../facts/format.ts";
import type { Unit } from "../../facts/unit.ts";

export interface ScaleSpan {
  readonly low: number;
  readonly high: number;
  /** At which end the way to zero is broken off; null where zero is on the scale, or where there is none. */
  readonly brokenAt: "left" | "right" | null;
}

export interface ScaleTick {
  readonly at: number;
  readonly label: string;
  /** Whether the label has room beside the others; the line stands there in any case. */
  readonly hasRoom: boolean;
  /** How the label stands to its tick. */
  readonly anchor: "start" | "middle" | "end";
}

/** What kind of figures a scale carries. */
export interface ScaleKind {
  readonly unit: Unit;
  /** Changes are lengths: zero is always on their scale, and rises have a plus. */
  readonly isChange: boolean;
}

/** Space left on either side of the marks, as a share of what is shown. */
const PADDING = 0.06;

/** A spread below this share of the largest figure is enlarged rather than shown from zero. */
const MIN_SPREAD_FROM_ZERO = 0.3;

/** The narrowest strip that carries labels: beside nothing, on a screen of 320 pixels. */
const NARROWEST_PX = 200;
/** A digit of a label is 6.6 pixels wide; estimated high, so that labels keep clear of each other. */
const LETTER_PX = 7.4;
const LABEL_GAP_PX = 8;

/** The span of the figures, which mustn't be empty; zero is on it where length matters. */
export function scaleOver(figures: readonly number[], { unit, isChange }: ScaleKind): ScaleSpan {
  const low = figures.reduce((a, b) => Math.min(a, b));
  const high = figures.reduce((a, b) => Math.max(a, b));
  if (unit === "rank") return rankSpan(low, high);
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const isFromZero = isChange || high === low || high - low > largest * MIN_SPREAD_FROM_ZERO;
  const [from, to] = isFromZero ? [Math.min(low, 0), Math.max(high, 0)] : [low, high];
  const room = (to - from || 1) * PADDING;
  const span = { low: isFromZero && from === 0 ? 0 : from - room, high: isFromZero && to === 0 ? 0 : to + room };
  if (span.low === span.high) return { low: 0, high: room, brokenAt: null };
  return { ...span, brokenAt: span.low > 0 ? "left" : span.high < 0 ? "right" : null };
}

/** Places in an order begin at the first, which is the best. */
function rankSpan(low: number, high: number): ScaleSpan {
  const from = Math.min(1, low);
  const room = Math.max(high - from, 1) * PADDING;
  return { low: from - room, high: Math.max(high, from + 1) + room, brokenAt: null };
}

/** Per cent of the width, at most to either end. */
export function placeOn({ low, high }: ScaleSpan, figure: number): number {
  return roundPercent(((figure - low) / (high - low)) * 100);
}

/** Two decimals: finer than a pixel, and the same text on every machine. */
export function roundPercent(percent: number): number {
  return Math.round(Math.min(100, Math.max(0, percent)) * 100) / 100;
}

/** One to six round figures, in rising order. */
export function ticksOf(span: ScaleSpan, kind: ScaleKind): ScaleTick[] {
  const places = tickFigures(span, kind.unit).map((figure) => ({
    figure,
    at: placeOn(span, figure),
    label: tickLabel(figure, kind),
  }));
  const labelled = labelsWithRoom(places, NARROWEST_PX);
  return places.map(({ at, label }, index) => ({
    at,
    label,
    hasRoom: labelled[index]!,
    anchor: labelAnchor(at, label),
  }));
}

function tickFigures({ low, high }: ScaleSpan, unit: Unit): number[] {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? power * 10;
  const isWhole = unit === "rank" || unit === "count";
  const step = isWhole ? Math.max(1, Math.round(nice)) : nice;
  if (unit === "rank" && step > 1)
    return [1, ...multiplesIn(low, high, step).filter((figure) => figure > 1 + step / 2)];
  return multiplesIn(low, high, step);
}

function multiplesIn(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Over its tick, or where it would stand beyond an end of the narrowest strip, beginning or ending there. */
function labelAnchor(at: number, label: string): ScaleTick["anchor"] {
  const half = ((label.length * LETTER_PX) / 2 / NARROWEST_PX) * 100;
  return at < half ? "start" : at > 100 - half ? "end" : "middle";
}

/**
 * Which labels have room on a scale of that width without coming near each other: zero's first, then those at the ends,
 * then what fits between.
 */
export function labelsWithRoom(
  ticks: readonly { readonly figure: number; readonly at: number; readonly label: string }[],
  widthPx: number,
): boolean[] {
  const boxes = ticks.map(({ at, label }) => labelBox(at, label, widthPx));
  const order = ticks
    .map((tick, index) => ({ index, rank: tick.figure === 0 ? 0 : index === 0 || index === ticks.length - 1 ? 1 : 2 }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  const kept: { readonly left: number; readonly right: number }[] = [];
  const hasRoom = ticks.map(() => false);
  for (const { index } of order) {
    const box = boxes[index]!;
    const isClear = kept.every(
      (other) => box.left - LABEL_GAP_PX >= other.right || other.left - LABEL_GAP_PX >= box.right,
    );
    if (!isClear) continue;
    kept.push(box);
    hasRoom[index] = true;
  }
  return hasRoom;
}

/** Where a label stands, in pixels from the scale's start. */
export function labelBox(
  at: number,
  label: string,
  widthPx: number,
): { readonly left: number; readonly right: number } {
  const x = (at / 100) * widthPx;
  const length = label.length * LETTER_PX;
  const anchor = labelAnchor(at, label);
  const left = anchor === "start" ? x : anchor === "end" ? x - length : x - length / 2;
  return { left, right: left + length };
}

const TICK_SCALES = [
  { literal: "tn", size: 1e12 },
  { literal: "bn", size: 1e9 },
  { literal: "m", size: 1e6 },
] as const;

function tickLabel(figure: number, { unit, isChange }: ScaleKind): string {
  const size = Math.abs(figure);
  const scale = TICK_SCALES.find((each) => size >= each.size);
  const digits = String(Number((size / (scale?.size ?? 1)).toPrecision(6)));
  if (unit === "percentile" || unit === "count" || unit === "points")
    return `${figure < 0 ? "−" : isChange && figure > 0 ? "+" : ""}${digits}${scale?.literal ?? ""}`;
  const amount = { isNegative: figure < 0, digits };
  const quantity = { qualifier: null, amount, upTo: null, scale: scale?.literal ?? "", unit } as const;
  return formatQuantity(quantity, { isChange: isChange && unit !== "multiple" }).figure;
}
