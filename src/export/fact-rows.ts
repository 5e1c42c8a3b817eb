/** One row a fact, as `/data/facts.json` has it and as every other form of the data will. */
import { compareFacts, type FactClaim } from "../facts/claim.ts";
import type { Fact, Mode } from "../facts/fact.ts";
import type { Period } from "../facts/period.ts";
import { printQuantity } from "../facts/quantity.ts";
import type { Qualifier } from "../facts/unit.ts";
import type { Verdict } from "../facts/verdict.ts";
import { absolute, factAddress } from "../model/addresses.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { DecimalText } from "./exact-json.ts";

/** Where the site stands, for addresses with scheme and host. */
export interface SiteLocation {
  readonly address: string;
  readonly base: string;
}

/** Keys in the order in which they are written; what is absent is null, never a missing key. */
export interface FactRow {
  readonly id: string;
  readonly report: string;
  readonly subject: { readonly id: string; readonly name: string; readonly tickers: readonly string[] };
  readonly of: string | null;
  readonly metric: string;
  /** The literal. */
  readonly value: string;
  /** In full units, signed; null: no end on that side. */
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly unit: string;
  /** Null: as printed. */
  readonly qualifier: Qualifier | null;
  /** EDTF as the author wrote it; null: unknown. */
  readonly period: string | null;
  /** EDTF as the author wrote it, `unknown` included; null: the period, or for a forecast the day of publication. */
  readonly asOf: string | null;
  readonly mode: Mode;
  readonly by: string | null;
  readonly publisher: string | null;
  readonly siglum: string;
  /** Null: not examined. */
  readonly origin: string | null;
  readonly witness: string | null;
  readonly published: string | null;
  readonly words: string | null;
  readonly at: number | null;
  /** Id of the fact that this one says again. */
  readonly restates: string | null;
  readonly claim: string | null;
  /** What the sources make of this fact; one that restates another carries the other's. */
  readonly verdict: Verdict | null;
  readonly url: string;
  /** The day of its withdrawal; null: it stands. A withdrawn fact has no claim, no verdict and no witness. */
  readonly withdrawn: string | null;
  readonly withdrawnReason: string | null;
  /** Symbol of the subject's listing that the figure is about; null: none is named, or the metric measures the whole entity. */
  readonly listing: string | null;
}

/** By report id, then as the source's text runs. */
export function toFactRows(model: SiteModel, site: SiteLocation): FactRow[] {
  return [...model.facts].sort(compareFacts).map((fact) => toFactRow(fact, model, site));
}

function toFactRow(fact: Fact, model: SiteModel, site: SiteLocation): FactRow {
  const { interval, source } = fact;
  const claim: FactClaim | undefined = model.claimByFact.get(fact.id);
  const subject = model.registry.entities.get(fact.subject);
  return {
    id: fact.id,
    report: source.report,
    subject: {
      id: fact.subject,
      name: subject?.name ?? fact.subject,
      tickers: subject?.listings.map((listing) => listing.symbol) ?? [],
    },
    of: fact.of,
    metric: fact.metric,
    value: printQuantity(fact.value),
    low: interval.low,
    high: interval.high,
    lowOpen: interval.lowOpen,
    highOpen: interval.highOpen,
    unit: fact.value.unit,
    qualifier: fact.value.qualifier,
    period: writtenPeriod(fact.period),
    asOf: fact.asOf?.text ?? null,
    mode: fact.mode,
    by: fact.by,
    publisher: source.publisher,
    siglum: source.siglum,
    origin: source.origin,
    witness: claim?.witnessByMember.get(fact.id) ?? null,
    published: source.published,
    words: fact.words,
    at: fact.at,
    restates: fact.restates,
    claim: claim?.id ?? null,
    verdict: claim?.verdictByMember.get(fact.id) ?? null,
    url: absolute(factAddress(fact.id), site),
    withdrawn: fact.withdrawn?.date ?? null,
    withdrawnReason: fact.withdrawn?.reason ?? null,
    listing: model.registry.metrics.get(fact.metric)?.isPerListing ? fact.listing : null,
  };
}

/** EDTF as the author wrote it; null where neither end is known. */
export function writtenPeriod(period: Period): string | null {
  return period.start === null && period.end === null ? null : period.text;
}
