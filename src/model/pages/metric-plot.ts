/** Figures of one metric and unit on one scale, by period. */
import type { FactClaim } from "../../facts/claim.ts";
import type { Fact } from "../../facts/fact.ts";
import type { FormattedValue } from "../../facts/format.ts";
import { amountInFull } from "../../facts/quantity.ts";
import { unitName } from "../../messages/messages.ts";
import { claimAddress } from "../addresses.ts";
import type { SiteModel } from "../site-model.ts";
import { valueOf } from "./claim-rows.ts";
import { firstHandFirst, marksOf } from "./first-hand.ts";
import { claimPeriodView, type PeriodView } from "./period-view.ts";
import type { SourceMark } from "./source-mark.ts";
import { stripsOnOneScale, type StripView } from "./strip.ts";
import { entityTerm, ofTerm, type Term } from "./terms.ts";

export interface MetricPlot {
  /** `percent`, `USD`. */
  readonly unit: string;
  /** The same in words: `percentage points`, `multiples`. */
  readonly unitName: string;
  /** In the order of the claims. */
  readonly groups: readonly PlotGroup[];
  /** The scale alone, for the axis. */
  readonly scale: StripView;
}

export interface PlotGroup {
  readonly period: PeriodView;
  /** Largest size first. */
  readonly rows: readonly PlotRow[];
}

/** One claim in one wording. */
export interface PlotRow {
  readonly subject: Term;
  readonly of: Term | null;
  readonly mode: FactClaim["mode"];
  readonly value: FormattedValue;
  readonly marks: readonly SourceMark[];
  readonly address: string;
  readonly strip: StripView;
}

interface Wording {
  readonly claim: FactClaim;
  /** The first to say it. */
  readonly fact: Fact;
  /** All who say it. */
  readonly facts: readonly Fact[];
}

/** One plot for each unit that at least two claims have; places in an order have none. The unit with most claims first. */
export function metricPlots(model: SiteModel, claims: readonly FactClaim[]): MetricPlot[] {
  return [...Map.groupBy(claims, ({ unit }) => unit)]
    .filter(([unit, members]) => unit !== "rank" && members.length >= 2)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([unit, members]) => plotOf(model, unit, members));
}

function plotOf(model: SiteModel, unit: string, claims: readonly FactClaim[]): MetricPlot {
  const wordings = claims.flatMap((claim) => wordingsOf(model, claim));
  const strips = stripsOnOneScale(
    model,
    wordings.map(({ fact }) => fact),
  );
  const stripByFact = new Map(strips.map(({ fact, strip }) => [fact.id, strip]));
  const byPeriod = Map.groupBy(wordings, ({ claim }) => claimPeriodView(claim).text);
  return {
    unit,
    unitName: unitName(unit),
    scale: { ...strips[0]!.strip, lanes: [] },
    groups: [...byPeriod.values()].map((members) => ({
      period: claimPeriodView(members[0]!.claim),
      rows: [...members].sort(largestFirst).map((wording) => rowOf(model, wording, stripByFact.get(wording.fact.id)!)),
    })),
  };
}

function wordingsOf(model: SiteModel, claim: FactClaim): Wording[] {
  return [...Map.groupBy(firstHandFirst(model, claim.facts), (fact) => valueOf(model, fact).text).values()].map(
    (facts) => ({
      claim,
      fact: facts[0]!,
      facts,
    }),
  );
}

function rowOf(model: SiteModel, { claim, fact, facts }: Wording, strip: StripView): PlotRow {
  return {
    subject: entityTerm(model.registry, claim.subject),
    of: ofTerm(model.registry, claim.metric, claim.of),
    mode: claim.mode,
    value: valueOf(model, fact),
    marks: marksOf(model, facts),
    address: claimAddress(claim)!,
    strip,
  };
}

function largestFirst(a: Wording, b: Wording): number {
  const sizeOf = ({ fact: { value } }: Wording) => amountInFull(value.upTo ?? value.amount, value.scale).abs();
  return sizeOf(b).cmp(sizeOf(a));
}
