/** A report's own facts as rows, each with who else says so. */
import type { Fact } from "../../facts/fact.ts";
import { gapBetween } from "../../facts/gap.ts";
import { reachOf } from "../../facts/interval.ts";
import type { FormattedValue } from "../../facts/format.ts";
import { MODE_LABELS } from "../../messages/messages.ts";
import { claimAddress, factAddress } from "../addresses.ts";
import type { Report } from "../report.ts";
import type { SiteModel } from "../site-model.ts";
import { caveatsOn, type CaveatView } from "./caveats.ts";
import { valueOf, verdictView, type VerdictView } from "./claim-rows.ts";
import { otherReading, othersOf, type Other, type OtherReading } from "./elsewhere.ts";
import { oneOfEachFigure } from "./first-hand.ts";
import { listingShown } from "./listing-shown.ts";
import { periodView, type PeriodView } from "./period-view.ts";
import { spokenFact } from "./spoken-fact.ts";
import { stripOf, type StripView } from "./strip.ts";
import { entityTerm, metricTerm, ofTerm, type Term } from "./terms.ts";
import { withdrawalView, type WithdrawalView } from "./withdrawn.ts";

export interface FactRow {
  /** The fact's anchor on its report's page. */
  readonly localId: string;
  /** Permanent address of the fact. */
  readonly address: string;
  /** Its place in the report's list, from 1. */
  readonly number: number;
  readonly subject: Term;
  readonly metric: Term;
  readonly of: Term | null;
  readonly value: FormattedValue;
  /** Symbol of the listing that the figure is about, where its entity has several. */
  readonly listing: string | null;
  readonly period: PeriodView;
  readonly asOf: PeriodView | null;
  /** `projected`, `market-implied`; null for what has happened. */
  readonly mode: string | null;
  readonly by: Term | null;
  readonly words: string | null;
  readonly line: number | null;
  readonly language: string;
  /** Null where the fact takes part in no claim. */
  readonly verdict: VerdictView | null;
  readonly claimAddress: string | null;
  /** What other sources say of the same claim: what differs first, mere repeats last, at most six. */
  readonly elsewhere: readonly OtherReading[];
  /** How many more there are; the claim's page has them. */
  readonly hiddenElsewhereCount: number;
  /** Local id of the fact that this one says again; such rows aren't counted. */
  readonly restates: string | null;
  readonly caveats: readonly CaveatView[];
  /** The fact in one sentence, for those who hear it. */
  readonly spoken: string;
  /** Null: it stands. A withdrawn fact has no verdict and no claim. */
  readonly withdrawal: WithdrawalView | null;
  /** The figure and those of other sources that print another, each with what its wording allows; null where a strip would say nothing. */
  readonly strip: StripView | null;
}

/** So many other sources stand in a row. */
const MAX_ELSEWHERE = 6;

/** So many figures stand on a row's strip. */
const MAX_ON_STRIP = 4;

/** All facts of a report in the author's order. */
export function factRows(model: SiteModel, report: Report): FactRow[] {
  return report.facts.map((fact, index) => factRow(model, fact, index + 1));
}

function factRow(model: SiteModel, fact: Fact, number: number): FactRow {
  const { registry } = model;
  const claim = model.claimByFact.get(fact.id);
  const verdict = claim?.verdictByMember.get(fact.id);
  const others = claim ? othersOf(model, fact, claim) : [];
  const terms = { subject: entityTerm(registry, fact.subject), metric: metricTerm(registry, fact.metric) };
  const of = ofTerm(registry, fact.metric, fact.of);
  const value = valueOf(model, fact);
  const period = periodView(fact.period);
  return {
    localId: fact.localId,
    address: factAddress(fact.id),
    number,
    ...terms,
    of,
    value,
    listing: listingShown(model, fact),
    period,
    asOf: fact.asOf && periodView(fact.asOf),
    mode: MODE_LABELS[fact.mode],
    by: fact.by === null ? null : entityTerm(registry, fact.by),
    words: fact.words,
    line: fact.at,
    language: model.reportById.get(fact.source.report)!.source!.language,
    verdict:
      claim && verdict
        ? verdictView({ verdict, disputeScope: verdict === "disputed" ? claim.disputeScope : null })
        : null,
    claimAddress: claim ? claimAddress(claim) : null,
    elsewhere: others.slice(0, MAX_ELSEWHERE).map((other) => otherReading(model, other)),
    hiddenElsewhereCount: Math.max(0, others.length - MAX_ELSEWHERE),
    restates: fact.restates === null ? null : fact.restates.slice(fact.restates.indexOf("#") + 1),
    caveats: caveatsOn(model, fact.id),
    spoken: spokenFact({
      ...terms,
      of,
      quantity: value,
      period,
      verdict: fact.withdrawn === null ? (verdict ?? null) : "withdrawn",
    }),
    withdrawal: withdrawalView(fact.withdrawn),
    strip: fact.withdrawn === null ? stripAmong(model, fact, others) : null,
  };
}

/** One lane a figure: its own, then each that another source prints otherwise. */
export function stripAmong(model: SiteModel, fact: Fact, others: readonly Other[]): StripView | null {
  const [own, ...rest] = oneOfEachFigure([{ ...fact, restates: null }, ...others.map((other) => other.fact)]);
  const against = others.find(({ standing }) => standing === "differs")?.fact;
  const gap = against && gapBetween(reachOf(fact.value, fact.interval), reachOf(against.value, against.interval));
  return stripOf(model, [own!, ...rest].slice(0, MAX_ON_STRIP), gap ?? null);
}
