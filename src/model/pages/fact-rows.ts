/** A report's own facts as rows, each with who else says so. */
import { comparableFacts } from "../../facts/claim.ts";
import type { Fact } from "../../facts/fact.ts";
import type { FormattedValue } from "../../facts/format.ts";
import { MODE_LABELS } from "../../messages/messages.ts";
import { claimAddress, factAddress } from "../addresses.ts";
import type { Report } from "../report.ts";
import type { SiteModel } from "../site-model.ts";
import { caveatsOn, type CaveatView } from "./caveats.ts";
import { readingOf, valueOf, verdictView, type Reading, type VerdictView } from "./claim-rows.ts";
import { listingShown } from "./listing-shown.ts";
import { periodView, type PeriodView } from "./period-view.ts";
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
  /** What other sources say of the same claim. */
  readonly elsewhere: readonly Reading[];
  /** Local id of the fact that this one says again; such rows aren't counted. */
  readonly restates: string | null;
  readonly caveats: readonly CaveatView[];
  /** Null: it stands. A withdrawn fact has no verdict and no claim. */
  readonly withdrawal: WithdrawalView | null;
  /** The figure and what its wording allows; null where a strip would say nothing, and for what is withdrawn. */
  readonly strip: StripView | null;
}

/** All facts of a report in the author's order. */
export function factRows(model: SiteModel, report: Report): FactRow[] {
  return report.facts.map((fact, index) => factRow(model, fact, index + 1));
}

function factRow(model: SiteModel, fact: Fact, number: number): FactRow {
  const { registry } = model;
  const claim = model.claimByFact.get(fact.id);
  const verdict = claim?.verdictByMember.get(fact.id);
  const comparable = claim ? comparableFacts(claim) : [];
  const others = comparable.includes(fact)
    ? comparable.filter((other) => other.source.report !== fact.source.report && other.restates === null)
    : [];
  return {
    localId: fact.localId,
    address: factAddress(fact.id),
    number,
    subject: entityTerm(registry, fact.subject),
    metric: metricTerm(registry, fact.metric),
    of: ofTerm(registry, fact.metric, fact.of),
    value: valueOf(model, fact),
    listing: listingShown(model, fact),
    period: periodView(fact.period),
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
    elsewhere: others.map((other) => readingOf(model, other)),
    restates: fact.restates === null ? null : fact.restates.slice(fact.restates.indexOf("#") + 1),
    caveats: caveatsOn(model, fact.id),
    withdrawal: withdrawalView(fact.withdrawn),
    strip: fact.withdrawn === null ? stripOf(model, [{ ...fact, restates: null }]) : null,
  };
}
