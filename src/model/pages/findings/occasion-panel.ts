/** Occasions as columns under the headline: what moved, by how much, who says so, all on one scale. */
import type { FactClaim } from "../../../facts/claim.ts";
import { amountInFull } from "../../../facts/quantity.ts";
import { compareText } from "../../../facts/problem.ts";
import { claimAddress, metricAddress, reportAddress } from "../../addresses.ts";
import type { SiteModel } from "../../site-model.ts";
import { claimFigures, type ClaimFigures } from "../claim-figures.ts";
import { asContinued } from "../as-continued.ts";
import { echoesLast, firstHandFirst, oneOfEachFigure } from "../first-hand.ts";
import { claimPeriodView, type PeriodView } from "../period-view.ts";
import { sourceMark, type SourceMark } from "../source-mark.ts";
import { spokenFact } from "../spoken-fact.ts";
import { groupsOnOneScale, type StripView } from "../strip.ts";
import { entityTerm, metricTerm, type Term } from "../terms.ts";
import { countingFacts, type Moves, type Occasion } from "./occasions.ts";
import { sessionCount } from "./session-count.ts";

const MAX_COLUMNS = 4;
const MAX_ROWS = 6;
const MAX_MARKS = 5;

export interface OccasionPanel {
  readonly kind: "occasions";
  readonly metric: Term;
  /** Oldest first, an undated one last. */
  readonly columns: readonly OccasionColumn[];
  /** The scale that all strips share. */
  readonly scale: StripView;
  readonly hiddenCount: number;
}

export interface OccasionColumn {
  /** Null: undated. */
  readonly period: PeriodView | null;
  /** Trading days that it covers; null where that isn't known. */
  readonly sessions: number | null;
  readonly marks: readonly SourceMark[];
  readonly hiddenMarkCount: number;
  /** The report that tells it first-hand. */
  readonly report: { readonly title: string; readonly address: string };
  readonly rows: readonly OccasionRow[];
  readonly hiddenCount: number;
  /** Where the rest stands. */
  readonly moreAddress: string;
}

export interface OccasionRow {
  readonly subject: string;
  /** The metric, where it is another than the panel's. */
  readonly note: string | null;
  readonly address: string;
  /** As a screen reader should say it. */
  readonly spoken: string;
  readonly figures: ClaimFigures;
  readonly strip: StripView;
}

/** At most four occasions, each story's newest before any story's second. Null where nothing can be drawn. */
export function occasionPanel(model: SiteModel, moves: Moves): OccasionPanel | null {
  const shown = chosen(moves.occasions).map((occasion) => ({
    occasion,
    claims: rowsOf(model, occasion, moves.metric),
  }));
  const claims = shown.flatMap((each) => each.claims);
  const strips = groupsOnOneScale(
    model,
    claims.map((claim) => oneOfEachFigure(firstHandFirst(model, countingFacts(claim))).slice(0, 1)),
  );
  const stripByClaim = new Map(claims.map((claim, index) => [claim.id, strips.get(index)]));
  const scale = [...strips.values()][0];
  if (!scale) return null;
  return {
    kind: "occasions",
    metric: metricTerm(model.registry, moves.metric),
    columns: shown.map(({ occasion, claims }) => columnOf(model, moves, occasion, claims, stripByClaim)),
    scale: { ...scale, lanes: [] },
    hiddenCount: moves.occasions.length - shown.length,
  };
}

/** Newest first: those of several figures that tell a new story, then others that do, then the rest; shown in order of time. */
function chosen(occasions: readonly Occasion[]): Occasion[] {
  const picked = new Set<Occasion>();
  const told = new Set<string>();
  const pick = (isWanted: (occasion: Occasion) => boolean) => {
    for (const occasion of occasions) {
      if (picked.size === MAX_COLUMNS) return;
      if (picked.has(occasion) || !isWanted(occasion)) continue;
      picked.add(occasion);
      for (const story of occasion.stories) told.add(story);
    }
  };
  const isNew = ({ stories }: Occasion) => stories.every((story) => !told.has(story));
  pick((occasion) => occasion.claims.length > 1 && isNew(occasion));
  pick(isNew);
  pick(() => true);
  const inOrder = occasions.filter((occasion) => picked.has(occasion));
  return [...inOrder.filter(({ span }) => span !== null).reverse(), ...inOrder.filter(({ span }) => span === null)];
}

/** Those of the panel's own metric and that most sources state; the largest figures first. */
function rowsOf(model: SiteModel, { claims }: Occasion, metric: string): FactClaim[] {
  return [...claims]
    .sort(
      (a, b) =>
        Number(b.metric === metric) - Number(a.metric === metric) ||
        b.sources.length - a.sources.length ||
        compareSizes(model, a, b) ||
        compareText(a.id, b.id),
    )
    .slice(0, MAX_ROWS)
    .sort((a, b) => compareSizes(model, a, b) || compareText(a.id, b.id));
}

function compareSizes(model: SiteModel, a: FactClaim, b: FactClaim): number {
  const sizeOf = (claim: FactClaim) => {
    const { amount, upTo, scale } = firstHandFirst(model, countingFacts(claim))[0]!.value;
    return amountInFull(upTo ?? amount, scale).abs();
  };
  return sizeOf(b).cmp(sizeOf(a));
}

function columnOf(
  model: SiteModel,
  moves: Moves,
  occasion: Occasion,
  claims: readonly FactClaim[],
  stripByClaim: ReadonlyMap<string, StripView | undefined>,
): OccasionColumn {
  const reports = [...new Set(claims.flatMap(({ sources }) => sources))].sort(compareText);
  const sources = echoesLast(model, reports, (report) => report);
  const period = surestPeriod(claims);
  return {
    period: occasion.span === null ? null : period,
    sessions: occasion.span === null ? null : sessionCount(model, occasion.span, claims),
    marks: sources.slice(0, MAX_MARKS).map((report) => sourceMark(model, report)),
    hiddenMarkCount: Math.max(0, sources.length - MAX_MARKS),
    report: { title: model.reportById.get(sources[0]!)!.title, address: reportAddress(sources[0]!) },
    rows: claims.flatMap((claim) => {
      const strip = stripByClaim.get(claim.id);
      return strip ? [rowOf(model, moves, claim, strip)] : [];
    }),
    hiddenCount: occasion.claims.length - claims.length,
    moreAddress: metricAddress(moves.metric),
  };
}

/** One of the claims' own: with the fewest of its ends inferred. */
function surestPeriod(claims: readonly FactClaim[]): PeriodView {
  const views = claims.map(claimPeriodView);
  return views.find(({ parts }) => !parts.some(({ isInferred }) => isInferred)) ?? views[0]!;
}

function rowOf(model: SiteModel, moves: Moves, claim: FactClaim, strip: StripView): OccasionRow {
  const figures = claimFigures(model, claim);
  const subject = entityTerm(model.registry, claim.subject);
  const metric = metricTerm(model.registry, claim.metric);
  return {
    subject: subject.name,
    note: claim.metric === moves.metric ? null : asContinued(metric.name),
    address: claimAddress(claim)!,
    spoken: spokenFact({
      subject,
      metric,
      quantity: figures.value,
      period: claimPeriodView(claim),
      verdict: claim.verdict,
    }),
    figures,
    strip,
  };
}
