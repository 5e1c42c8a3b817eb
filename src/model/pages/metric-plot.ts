/**
 * Figures of one metric and unit side by side, by period: most on one scale, those that it would crush, or that would
 * crush it, on others. What a plot leaves out for want of room, and says so, stands in the table below it.
 */
import type { FactClaim } from "../../facts/claim.ts";
import type { FormattedValue } from "../../facts/format.ts";
import { chartWords, MODE_LABELS, unitName } from "../../messages/messages.ts";
import { claimAddress } from "../addresses.ts";
import type { SiteModel } from "../site-model.ts";
import { marksOf } from "./first-hand.ts";
import { claimPeriodView, type PeriodView } from "./period-view.ts";
import { shareScales } from "./scale-groups.ts";
import type { SourceMark } from "./source-mark.ts";
import { spokenFact } from "./spoken-fact.ts";
import { figuresOf, stripsOnOneScale, type StripView } from "./strip.ts";
import { entityTerm, metricTerm, ofTerm, type Term } from "./terms.ts";
import { wordingsOf, type Wording } from "./wordings.ts";

export interface MetricPlot {
  /** `percent`, `USD`. */
  readonly unit: string;
  /** The same in words: `percentage points`, `multiples`. */
  readonly unitName: string;
  /** The one with most figures first. */
  readonly scales: readonly PlotScale[];
  /** Which marks it has beside the usual ones. */
  readonly marks: readonly ExtraMark[];
  /** How many figures the plot leaves to the table. */
  readonly hiddenCount: number;
}

export type ExtraMark = "expected" | "disputed" | "broken";

export interface PlotScale {
  /** In the order of the claims. */
  readonly groups: readonly PlotGroup[];
  /** The scale alone, for the axis. */
  readonly scale: StripView;
  /** What must be known of the scale: that it doesn't begin at zero, or which end is the best; null: nothing. */
  readonly note: string | null;
}

export interface PlotGroup {
  readonly period: PeriodView;
  /** Largest size first; places in an order, the first first. */
  readonly rows: readonly PlotRow[];
}

/** One claim in one wording. */
export interface PlotRow {
  readonly subject: Term;
  readonly of: Term | null;
  /** `projected`, `projected by Acme`; null for what has happened. */
  readonly mode: string | null;
  readonly value: FormattedValue;
  /** The first few who say it. */
  readonly marks: readonly SourceMark[];
  readonly hiddenMarkCount: number;
  readonly address: string;
  /** The fact as a screen reader says it. */
  readonly spoken: string;
  readonly strip: StripView;
}

/** The newest periods that a plot shows, and the rows of each. */
const MAX_GROUPS = 12;
const MAX_ROWS = 12;
/** So many sources have room beside a mark; the table below names all. */
const MAX_MARKS = 3;

/** One plot for each unit that at least two claims have; the unit with most claims first. */
export function metricPlots(model: SiteModel, claims: readonly FactClaim[]): MetricPlot[] {
  return [...Map.groupBy(claims, ({ unit }) => unit)]
    .filter(([, members]) => members.length >= 2)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([unit, members]) => plotOf(model, unit, members));
}

interface Drawn extends Wording {
  readonly period: PeriodView;
  readonly size: number;
}

function plotOf(model: SiteModel, unit: string, claims: readonly FactClaim[]): MetricPlot {
  const all = claims.flatMap((claim) => wordingsOf(model, claim).map((wording) => sized(wording, unit)));
  const groups = [...Map.groupBy(all, ({ period }) => period.text).values()].slice(0, MAX_GROUPS);
  const shown = groups.flatMap((group) => [...group].sort((a, b) => b.size - a.size).slice(0, MAX_ROWS));
  const scales =
    unit === "rank" ? [shown] : shareScales(shown.map((item) => ({ group: item.period.text, item, size: item.size })));
  const drawn = scales.map((members) => scaleOf(model, members));
  return {
    unit,
    unitName: unitName(unit),
    scales: drawn,
    marks: extraMarks(shown, drawn),
    hiddenCount: all.length - shown.length,
  };
}

/** Of places in an order the first is the greatest. */
function sized(wording: Wording, unit: string): Drawn {
  const size = Math.max(...figuresOf(wording.fact.value).map(Math.abs));
  return { ...wording, period: claimPeriodView(wording.claim), size: unit === "rank" ? -size : size };
}

function scaleOf(model: SiteModel, members: readonly Drawn[]): PlotScale {
  const strips = stripsOnOneScale(
    model,
    members.map(({ fact }) => fact),
  );
  const stripByFact = new Map(strips.map(({ fact, strip }) => [fact.id, strip]));
  const scale = { ...strips[0]!.strip, lanes: [] };
  return {
    groups: [...Map.groupBy(members, ({ period }) => period.text).values()].map((group) => ({
      period: leastDoubted(group),
      rows: group.map((wording) => rowOf(model, wording, stripByFact.get(wording.fact.id)!)),
    })),
    scale,
    note: noteOf(scale),
  };
}

/** A group is headed by the period as the surest of its claims has it. */
function leastDoubted(group: readonly { readonly period: PeriodView }[]): PeriodView {
  const doubts = ({ parts }: PeriodView) => parts.filter(({ isInferred }) => isInferred).length;
  return group.map(({ period }) => period).reduce((best, each) => (doubts(each) < doubts(best) ? each : best));
}

function noteOf({ unit, brokenAt }: StripView): string | null {
  if (unit === "rank") return chartWords.firstIsBest;
  return brokenAt === null ? null : chartWords.notFromZero;
}

function extraMarks(shown: readonly Drawn[], scales: readonly PlotScale[]): ExtraMark[] {
  const isDisputed = ({ claim, facts }: Drawn) => facts.some(({ id }) => claim.verdictByMember.get(id) === "disputed");
  return [
    ...(shown.some(({ claim }) => claim.mode !== "reported") ? (["expected"] as const) : []),
    ...(shown.some(isDisputed) ? (["disputed"] as const) : []),
    ...(scales.some(({ scale }) => scale.brokenAt !== null) ? (["broken"] as const) : []),
  ];
}

function rowOf(model: SiteModel, { claim, value, fact, facts }: Wording, strip: StripView): PlotRow {
  const { registry } = model;
  const subject = entityTerm(registry, claim.subject);
  const of = ofTerm(registry, claim.metric, claim.of);
  const sources = marksOf(model, facts);
  return {
    subject,
    of,
    mode: modeText(model, claim),
    value,
    marks: sources.slice(0, MAX_MARKS),
    hiddenMarkCount: Math.max(0, sources.length - MAX_MARKS),
    address: claimAddress(claim)!,
    spoken: spokenFact({
      subject,
      of,
      metric: metricTerm(registry, claim.metric),
      quantity: value,
      period: claimPeriodView(claim),
      verdict: claim.verdictByMember.get(fact.id) ?? null,
    }),
    strip,
  };
}

/** `projected by Acme`, `market-implied`; null for what has happened. */
export function modeText({ registry }: SiteModel, { mode, by }: Pick<FactClaim, "mode" | "by">): string | null {
  const label = MODE_LABELS[mode];
  return label === null || by === null ? label : chartWords.modeBy(label, entityTerm(registry, by).name);
}
