/**
 * A chart of what sources reported of an entity over time: one mark a claim and wording, as wide as its period, with
 * what the wording allows. Every figure in it stands in the tables of claims too.
 */
import type { FactClaim } from "../../facts/claim.ts";
import type { Fact } from "../../facts/fact.ts";
import { formatPeriod, formatQuantity } from "../../facts/format.ts";
import { isKnownSpan } from "../../facts/period.ts";
import { compareText } from "../../facts/problem.ts";
import { amountInFull } from "../../facts/quantity.ts";
import type { Metric } from "../registry.ts";
import type { SiteModel } from "../site-model.ts";
import { placeLabels } from "./entity-move-labels.ts";
import { firstHandFirst } from "./first-hand.ts";
import { timeScale, valueScale, type AxisTick } from "./entity-move-scale.ts";

export interface MoveChart {
  readonly metricName: string;
  /** Whether the figures are changes, so that rises have a plus. */
  readonly isChange: boolean;
  readonly title: string;
  /** Every mark in words, in the order of time. */
  readonly description: string;
  readonly heightPx: number;
  readonly zeroY: number;
  readonly timeTicks: readonly AxisTick[];
  readonly valueTicks: readonly AxisTick[];
  /** In the order of time. */
  readonly marks: readonly MoveMark[];
}

/** Across in per cent of the width, down in pixels. */
export interface MoveMark {
  readonly startX: number;
  readonly widthX: number;
  readonly centreX: number;
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
  readonly hedge: string | null;
  readonly figure: string;
  /** Sigla and period: `CP, CW · 2–6 February 2026`. */
  readonly note: string;
  readonly label: MoveLabel;
}

export interface MoveLabel {
  readonly side: "before" | "after";
  /** Where it has room: on any screen, on wide ones, or not at all. */
  readonly fits: "always" | "wide" | "never";
}

interface Move {
  readonly claim: FactClaim;
  /** The first to say it. */
  readonly fact: Fact;
  readonly sigla: readonly string[];
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
  return drawChart(model, entityName, metrics.get(first[0])!, first[1]);
}

function drawChart(model: SiteModel, entityName: string, metric: Metric, claims: readonly FactClaim[]): MoveChart {
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
  const drawn = moves.map((move) =>
    drawMark(move, time.startOf(move.start), time.endOf(move.end), values.yOf, isChange),
  );
  const labels = placeLabels(drawn);
  return {
    metricName: metric.name,
    isChange,
    title: `${entityName}: ${metric.name.toLowerCase()} by date, as reported`,
    description: `${moves.map((move) => describe(move, isChange)).join("; ")}.`,
    heightPx: HEIGHT_PX,
    zeroY: values.yOf(0),
    timeTicks: time.ticks,
    valueTicks: values.ticks.map((tick) => (isChange ? tick : { ...tick, label: tick.label.replace("+", "") })),
    marks: drawn.map((mark, index) => ({ ...mark, label: labels[index]! })),
  };
}

/** One for each wording of the claim. */
function movesOf(model: SiteModel, claim: FactClaim): Move[] {
  const { start, end } = spanOf(claim)!;
  return [...Map.groupBy(firstHandFirst(model, claim.facts), (fact) => formatQuantity(fact.value).text).values()].map(
    (facts) => ({
      claim,
      fact: facts[0]!,
      sigla: [...new Set(facts.map((fact) => fact.source.siglum))],
      start,
      end,
    }),
  );
}

function drawMark(
  { claim, fact, sigla }: Move,
  startX: number,
  endX: number,
  yOf: (value: number) => number,
  isChange: boolean,
): Omit<MoveMark, "label"> {
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
    shape: fact.value.upTo ? "range" : hedge === null ? "dot" : hedge === "about" ? "ring" : "tick",
    y,
    lowerY: yOf(lowerFigure),
    barY: barTop,
    barHeight: round(barBottom - barTop),
    arrow: arrowOf(fact),
    isDisputed: claim.verdictByMember.get(fact.id) === "disputed",
    hedge,
    figure: text,
    note: `${sigla.join(", ")} · ${formatPeriod(datedFact(claim)!.period)}`,
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

function describe({ claim, fact, sigla }: Move, isChange: boolean): string {
  return `${formatQuantity(fact.value, { isChange }).spoken}, ${formatPeriod(datedFact(claim)!.period)} (${sigla.join(", ")})`;
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
