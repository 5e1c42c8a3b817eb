/**
 * A chart of what sources reported of an entity over time: one mark a claim and wording, as wide as its period, with
 * what the wording allows. The same figures stand beside it as a list, which has the undated ones too.
 */
import type { FactClaim } from "../../facts/claim.ts";
import type { Fact } from "../../facts/fact.ts";
import { formatQuantity, type FormattedValue } from "../../facts/format.ts";
import { isKnownSpan } from "../../facts/period.ts";
import { compareText } from "../../facts/problem.ts";
import { amountInFull } from "../../facts/quantity.ts";
import { entityWords } from "../../messages/messages.ts";
import { claimAddress } from "../addresses.ts";
import type { Metric } from "../registry.ts";
import type { SiteModel } from "../site-model.ts";
import { placeLabels } from "./entity-move-labels.ts";
import { firstHandFirst, marksOf } from "./first-hand.ts";
import { claimPeriodView, type PeriodView } from "./period-view.ts";
import { isEcho, type SourceMark } from "./source-mark.ts";
import { spokenFact } from "./spoken-fact.ts";
import { shortMonths, timeScale, valueScale, type AxisTick } from "./entity-move-scale.ts";

export interface MoveChart {
  readonly metricName: string;
  /** Whether the figures are changes, so that rises have a plus. */
  readonly isChange: boolean;
  readonly title: string;
  /** How many figures, and the lowest and the highest of them. */
  readonly description: string;
  readonly heightPx: number;
  readonly zeroY: number;
  readonly timeTicks: readonly AxisTick[];
  readonly valueTicks: readonly AxisTick[];
  /** In the order of time. */
  readonly marks: readonly MoveMark[];
  /** The marks in words, the latest first. */
  readonly listed: readonly ListedMove[];
  /** Figures on the same metric without a date. */
  readonly undated: readonly ListedMove[];
}

export interface ListedMove {
  readonly period: PeriodView;
  readonly value: FormattedValue;
  /** The whole fact in a sentence. */
  readonly spoken: string;
  readonly marks: readonly SourceMark[];
  /** Permanent address of the claim. */
  readonly address: string;
}

/** Across in per cent of the width, down in pixels. */
export interface MoveMark {
  readonly startX: number;
  readonly widthX: number;
  readonly centreX: number;
  /** Moved sideways by so many pixels, to stand beside others of the same days. */
  readonly offsetPx: number;
  /** How it is drawn: a dot, a ring, a tick, or a tick at each end of a range. */
  readonly shape: "dot" | "ring" | "tick" | "range";
  /** Of the figure as printed; for a range, of its upper end. */
  readonly y: number;
  /** Of the lower end of a range; otherwise that of the figure. */
  readonly lowerY: number;
  /** Of what the wording allows. */
  readonly barY: number;
  readonly barHeight: number;
  /** Which way the wording goes on beyond the bar. */
  readonly arrow: "up" | "down" | null;
  readonly isDisputed: boolean;
  /** Whether only sources say so that repeat another. */
  readonly isEcho: boolean;
  readonly hedge: string | null;
  readonly figure: string;
  /** Sigla and period: `CP, CW, 2–6 Feb 2026`. */
  readonly note: string;
  /** Where its label has room: one place, one each for narrow and wide screens, or none. */
  readonly labels: readonly MoveLabel[];
}

export interface MoveLabel {
  readonly side: "before" | "after";
  /** Above (negative) or below the line of its mark. */
  readonly shiftPx: number;
  readonly on: "all" | "wide" | "narrow";
}

interface Move {
  readonly claim: FactClaim;
  /** The first to say it. */
  readonly fact: Fact;
  readonly marks: readonly SourceMark[];
  readonly isEcho: boolean;
  readonly period: PeriodView;
  readonly start: string;
  readonly end: string;
}

const TOP_PX = 12;
const BOTTOM_PX = 262;
const HEIGHT_PX = 272;
/** A day is drawn at least so wide, in per cent of the width. */
const MIN_WIDTH = 0.6;
/** A bar without an end stops here, in pixels. */
const OPEN_BAR_PX = 16;
/** Marks of the same days that are nearer than this in height stand beside each other, so far apart. */
const CROWDED_PX = 26;
const STEP_PX = 16;
const MAX_SPREAD_PX = 64;
/** Part of its share of a period that a mark takes, so that it keeps clear of the next. */
const SHARE_DRAWN = 0.86;
/** At least so wide, in per cent, they share the width of their period; otherwise they move apart, at most so wide. */
const CROWDED_WIDTH = 1.2;

/**
 * The chart of the entity's changes in per cent or, where it has none, of another percentage; the metric with the most
 * dated claims. Null where none has two.
 */
export function moveChart(model: SiteModel, entityName: string, claims: readonly FactClaim[]): MoveChart | null {
  const { metrics } = model.registry;
  const dated = claims.filter((claim) => claim.unit === "percent" && claim.period !== null && spanOf(claim) !== null);
  const [first] = [...Map.groupBy(dated, (claim) => claim.metric)]
    .filter(([, members]) => members.length >= 2)
    .sort(
      ([a, one], [b, other]) =>
        Number(metrics.get(b)!.isChange) - Number(metrics.get(a)!.isChange) ||
        other.length - one.length ||
        compareText(a, b),
    );
  if (!first) return null;
  const undated = claims.filter(
    (claim) => claim.metric === first[0] && claim.unit === "percent" && !first[1].includes(claim),
  );
  return drawChart(model, entityName, metrics.get(first[0])!, first[1], undated);
}

function drawChart(
  model: SiteModel,
  entityName: string,
  metric: Metric,
  claims: readonly FactClaim[],
  undated: readonly FactClaim[],
): MoveChart {
  const moves = claims
    .flatMap((claim) => movesOf(model, claim))
    .sort((a, b) => compareText(a.start, b.start) || compareText(a.end, b.end));
  const time = timeScale(moves.flatMap(({ start, end }) => [start, end]));
  const values = valueScale(
    moves.flatMap(({ fact }) => reachedBy(fact)),
    TOP_PX,
    BOTTOM_PX,
  );
  const { isChange } = metric;
  const drawn = besideEachOther(
    moves.map((move) => drawMark(move, time.startOf(move.start), time.endOf(move.end), values.yOf, isChange)),
  );
  const labels = placeLabels(drawn, mostTelling(moves), HEIGHT_PX);
  const listOf = (each: readonly Move[]) => each.map((move) => listedMove(entityName, metric, move));
  return {
    metricName: metric.name,
    isChange,
    title: entityWords.chartTitle(entityName, metric.name),
    description: describe(moves, isChange),
    heightPx: HEIGHT_PX,
    zeroY: values.yOf(0),
    timeTicks: time.ticks,
    valueTicks: values.ticks.map((tick) => (isChange ? tick : { ...tick, label: tick.label.replace("+", "") })),
    marks: drawn.map((mark, index) => ({ ...mark, labels: labels[index]! })),
    listed: listOf([...moves].reverse()),
    undated: listOf(undated.flatMap((claim) => movesOf(model, claim))),
  };
}

/** One for each wording of the claim. */
function movesOf(model: SiteModel, claim: FactClaim): Move[] {
  const { start, end } = spanOf(claim) ?? { start: "", end: "" };
  return [...Map.groupBy(firstHandFirst(model, claim.facts), (fact) => formatQuantity(fact.value).text).values()].map(
    (facts) => ({
      claim,
      fact: facts[0]!,
      marks: marksOf(model, facts),
      isEcho: facts.every(({ source }) => isEcho(model, model.reportById.get(source.report)!)),
      period: claimPeriodView(claim),
      start,
      end,
    }),
  );
}

function drawMark(
  { claim, fact, marks, isEcho: isEchoed, period }: Move,
  startX: number,
  endX: number,
  yOf: (value: number) => number,
  isChange: boolean,
): Omit<MoveMark, "labels"> {
  const { low, high } = fact.interval;
  const [figure, lowerFigure] = figuresOf(fact);
  const { hedge, figure: text } = formatQuantity(fact.value, { isChange });
  const y = yOf(figure);
  const barTop = high === null ? y - OPEN_BAR_PX : yOf(Number(high));
  const barBottom = low === null ? y + OPEN_BAR_PX : yOf(Number(low));
  const widthX = round(Math.max(endX - startX, MIN_WIDTH));
  return {
    startX,
    widthX,
    centreX: round(startX + widthX / 2),
    offsetPx: 0,
    shape: fact.value.upTo ? "range" : hedge === null ? "dot" : hedge === "about" ? "ring" : "tick",
    y,
    lowerY: yOf(lowerFigure),
    barY: barTop,
    barHeight: round(barBottom - barTop),
    arrow: arrowOf(fact),
    isDisputed: claim.verdictByMember.get(fact.id) === "disputed",
    isEcho: isEchoed,
    hedge,
    figure: text,
    note: entityWords.noteOf(
      marks.map(({ siglum }) => siglum),
      shortMonths(period.text),
    ),
  };
}

/** Marks of the same days that would hide each other share their width, or move apart where that is too narrow. */
function besideEachOther(marks: readonly Omit<MoveMark, "labels">[]): Omit<MoveMark, "labels">[] {
  const moved = new Map<Omit<MoveMark, "labels">, Omit<MoveMark, "labels">>();
  for (const group of Map.groupBy(marks, ({ startX, widthX }) => `${startX} ${widthX}`).values()) {
    const heights = group.map(({ y }) => y).sort((a, b) => a - b);
    const isCrowded = heights.some((y, index) => index > 0 && y - heights[index - 1]! < CROWDED_PX);
    if (!isCrowded) continue;
    const shareX = group[0]!.widthX / group.length;
    const step = Math.min(STEP_PX, MAX_SPREAD_PX / (group.length - 1));
    group.forEach((mark, index) => {
      const middle = index - (group.length - 1) / 2;
      const isShared = shareX >= CROWDED_WIDTH;
      const widthX = isShared ? round(shareX * SHARE_DRAWN) : Math.min(mark.widthX, CROWDED_WIDTH);
      const centreX = isShared ? round(mark.centreX + middle * shareX) : mark.centreX;
      const offsetPx = isShared ? 0 : round(middle * step);
      moved.set(mark, { ...mark, widthX, centreX, startX: round(centreX - widthX / 2), offsetPx });
    });
  }
  return marks.map((mark) => moved.get(mark) ?? mark);
}

/** Indexes of the moves: the latest, then the largest; those of sources that repeat another behind all others. */
function mostTelling(moves: readonly Move[]): number[] {
  const sizeOf = (index: number) => Math.abs(figuresOf(moves[index]!.fact)[0]);
  const isEchoed = (index: number) => Number(moves[index]!.isEcho);
  const indexes = moves.map((_, index) => index).sort((a, b) => isEchoed(a) - isEchoed(b) || a - b);
  const latest = indexes.findLast((index) => !isEchoed(index)) ?? indexes.at(-1)!;
  return indexes.sort(
    (a, b) =>
      isEchoed(a) - isEchoed(b) || Number(b === latest) - Number(a === latest) || sizeOf(b) - sizeOf(a) || a - b,
  );
}

function listedMove(entityName: string, metric: Metric, { claim, fact, marks, period }: Move): ListedMove {
  const value = formatQuantity(fact.value, { isChange: metric.isChange });
  const verdict = claim.verdictByMember.get(fact.id) ?? null;
  return {
    period,
    value,
    spoken: spokenFact({ subject: { name: entityName }, metric, quantity: value, period, verdict }),
    marks,
    address: claimAddress(claim)!,
  };
}

/** Where the wording leaves one side open: away from zero for `over` and `at least`, towards it for the others. */
function arrowOf({ value }: Fact): "up" | "down" | null {
  const isOutward = value.qualifier === "over" || value.qualifier === "at-least";
  const isInward = value.qualifier === "under" || value.qualifier === "at-most";
  if (!isOutward && !isInward) return null;
  return isOutward === value.amount.isNegative ? "down" : "up";
}

/** The figure as printed, twice; of a range, the upper end first. */
function figuresOf({ value }: Fact): [number, number] {
  const first = amountInFull(value.amount, value.scale).toNumber();
  return [value.upTo ? amountInFull(value.upTo, value.scale).toNumber() : first, first];
}

function reachedBy(fact: Fact): number[] {
  const ends = [fact.interval.low, fact.interval.high].flatMap((end) => (end === null ? [] : [Number(end)]));
  return [...figuresOf(fact), ...ends];
}

function describe(moves: readonly Move[], isChange: boolean): string {
  const inOrder = [...moves].sort((a, b) => figuresOf(a.fact)[0] - figuresOf(b.fact)[0]);
  const inWords = ({ fact, period }: Move) =>
    entityWords.chartFigure(formatQuantity(fact.value, { isChange }).spoken, period.text);
  return entityWords.chartSummary(moves.length, inWords(inOrder[0]!), inWords(inOrder.at(-1)!));
}

function spanOf(claim: FactClaim): { start: string; end: string } | null {
  const period = datedFact(claim)?.period;
  return period && isKnownSpan(period) ? { start: period.start, end: period.end } : null;
}

/** Facts of unknown period may have joined a claim that is dated. */
function datedFact(claim: FactClaim): Fact | undefined {
  return claim.facts.find((fact) => isKnownSpan(fact.period));
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
