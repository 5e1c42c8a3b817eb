/** A report's own facts as rows, each with who else says so. */
import type { Fact } from "../../facts/fact.ts";
import { gapBetween } from "../../facts/gap.ts";
import { reachOf } from "../../facts/interval.ts";
import { isKnownSpan } from "../../facts/period.ts";
import type { FormattedValue } from "../../facts/format.ts";
import { MODE_LABELS } from "../../messages/messages.ts";
import { claimAddress, factAddress } from "../addresses.ts";
import type { CaveatKind, Report } from "../report.ts";
import type { SiteModel } from "../site-model.ts";
import { caveatsOn, type CaveatView } from "./caveats.ts";
import { valueOf, verdictView, type VerdictView } from "./claim-rows.ts";
import { otherReading, othersOf, type Other, type OtherReading } from "./elsewhere.ts";
import { isClear } from "./dispute.ts";
import { oneOfEachFigure } from "./first-hand.ts";
import { listingShown } from "./listing-shown.ts";
import { periodView, type PeriodView } from "./period-view.ts";
import { sortValue } from "./sort-value.ts";
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
  /** The note that says how its doubtful period came about; `caveats` leaves it out. */
  readonly periodNote: CaveatView | null;
  readonly caveats: readonly CaveatView[];
  /** The fact in one sentence, for those who hear it. */
  readonly spoken: string;
  /** Null: it stands. A withdrawn fact has no verdict and no claim. */
  readonly withdrawal: WithdrawalView | null;
  /** The figure and those of other sources that print another, each with what its wording allows; null where a strip would say nothing. */
  readonly strip: StripView | null;
  /** By what the columns of values and periods sort: a period by its last day, an unknown one by nothing. */
  readonly sortBy: { readonly value: string; readonly period: string };
}

const KINDS_OF_PERIOD_NOTES: readonly CaveatKind[] = ["inferred-date", "missing-date"];

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
  const notes = caveatsOn(model, fact.id);
  const isPeriodDoubtful = !period.isKnown || period.parts.some(({ isInferred }) => isInferred);
  const periodNote = (isPeriodDoubtful && notes.find(({ kind }) => KINDS_OF_PERIOD_NOTES.includes(kind))) || null;
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
    periodNote,
    caveats: notes.filter((note) => note !== periodNote),
    spoken: spokenFact({
      ...terms,
      of,
      quantity: value,
      period,
      verdict: fact.withdrawn === null ? (verdict ?? null) : "withdrawn",
    }),
    withdrawal: withdrawalView(fact.withdrawn),
    strip: fact.withdrawn === null ? stripOfRow(model, fact, others) : null,
    sortBy: {
      value: sortValue(fact.value),
      period: isKnownSpan(fact.period) ? fact.period.end : "",
    },
  };
}

/** One figure alone, meant as printed, is only a dot when drawn: its digits say as much. */
function stripOfRow(model: SiteModel, fact: Fact, others: readonly Other[]): StripView | null {
  const strip = stripAmong(model, fact, others);
  const isPlain = fact.value.qualifier === null && fact.value.upTo === null;
  return isPlain && strip?.lanes.length === 1 ? null : strip;
}

/**
 * One lane a figure: its own, then each that another source prints otherwise in the same unit, which what says another
 * fact again needn't share with them. A gap is only drawn where no lane reaches into it.
 */
export function stripAmong(model: SiteModel, fact: Fact, others: readonly Other[]): StripView | null {
  const alike = others.filter((other) => other.fact.value.unit === fact.value.unit);
  const shown = oneOfEachFigure([{ ...fact, restates: null }, ...alike.map((other) => other.fact)]);
  const lanes = shown.slice(0, MAX_ON_STRIP);
  const against = alike.find(({ standing }) => standing === "differs")?.fact;
  const gap = against && gapBetween(reachOf(fact.value, fact.interval), reachOf(against.value, against.interval));
  return stripOf(model, lanes, gap && isClear(gap, lanes) ? gap : null);
}
