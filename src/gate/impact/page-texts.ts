/** What each page of one thing says, as one text: pages of two sites whose texts are equal say the same. */
import type { Fact, Statement } from "../../facts/fact.ts";
import { printQuantity } from "../../facts/quantity.ts";
import {
  entityAddress,
  metricAddress,
  publisherAddress,
  reportAddress,
  tagAddress,
  tickerAddress,
  timelineAddress,
} from "../../model/addresses.ts";
import { reportItem } from "../../model/pages/report-items.ts";
import { timelineEntities } from "../../model/pages/timeline-entries.ts";
import type { Report } from "../../model/report.ts";
import type { Claim, SiteModel } from "../../model/site-model.ts";

/** Long texts by short names, so that many pages can hold the same text. One for both sites. */
export class Texts {
  readonly #nameByText = new Map<string, string>();

  name(text: string): string {
    const known = this.#nameByText.get(text);
    if (known !== undefined) return known;
    const name = String(this.#nameByText.size);
    this.#nameByText.set(text, name);
    return name;
  }
}

/** By address: pages of reports, entities, listings, metrics, tags and publishers, and timelines of entities. */
export function pageTexts(model: SiteModel, texts: Texts): ReadonlyMap<string, string> {
  const { registry } = model;
  const claimNames = new Map<Claim, string>(
    [...model.factClaims, ...model.statementClaims].map((claim) => [claim, texts.name(claimText(claim))]),
  );
  const reportNames = new Map(model.reports.map((report) => [report.id, texts.name(reportText(report, model))]));
  const itemNames = new Map(model.reports.map((report) => [report.id, texts.name(itemText(report, model))]));
  const itemsOf = (reports: readonly Report[] | undefined) => (reports ?? []).map(({ id }) => itemNames.get(id)!);
  const claimsOf = (claims: readonly Claim[] | undefined) => (claims ?? []).map((claim) => claimNames.get(claim)!);
  const reportsOf = (reports: readonly Report[] | undefined) => (reports ?? []).map(({ id }) => reportNames.get(id)!);
  const withdrawnOf = (facts: readonly Fact[] | undefined) => (facts ?? []).map((fact) => texts.name(factText(fact)));
  const ofEntity = (id: string) => [
    entryText(registry.entities.get(id)!),
    ...claimsOf(model.factClaimsByEntity.get(id)),
    ...claimsOf(model.statementClaimsByEntity.get(id)),
    ...withdrawnOf(model.withdrawnByEntity.get(id)),
  ];
  const pages: [address: string, parts: readonly string[]][] = [
    ...model.reports.map(({ id }): [string, string[]] => [reportAddress(id), [reportNames.get(id)!]]),
    ...[...registry.entities.keys()].map((id): [string, string[]] => [
      entityAddress(id),
      [...ofEntity(id), ...itemsOf(model.reportsByEntity.get(id))],
    ]),
    ...[...registry.entityBySymbol].map(([symbol, id]): [string, string[]] => [tickerAddress(symbol), ofEntity(id)]),
    ...timelineEntities(model).map((id): [string, string[]] => [timelineAddress(id), ofEntity(id)]),
    ...[...registry.metrics.values()].map((metric): [string, string[]] => [
      metricAddress(metric.id),
      [
        entryText(metric),
        ...claimsOf(model.factClaimsByMetric.get(metric.id)),
        ...withdrawnOf(model.withdrawnByMetric.get(metric.id)),
        ...itemsOf(model.reportsByMetric.get(metric.id)),
      ],
    ]),
    ...[...model.reportsByTag].map(([tag, reports]): [string, string[]] => [tagAddress(tag), itemsOf(reports)]),
    ...[...registry.publishers.values()].map((publisher): [string, string[]] => [
      publisherAddress(publisher.id),
      [entryText(publisher), ...reportsOf(model.reportsByPublisher.get(publisher.id))],
    ]),
  ];
  return new Map(pages.map(([address, parts]) => [address, parts.join(" ")]));
}

/** A registry entry without the place where it stands. */
function entryText(entry: { readonly place: unknown }): string {
  return JSON.stringify({ ...entry, place: null });
}

/** What lists say of a report, and what else is in it. */
function itemText(report: Report, model: SiteModel): string {
  const { id, tags } = report;
  const terms = [model.entitiesByReport.get(id), model.metricsByReport.get(id), tags];
  return JSON.stringify([reportItem(model, report), terms]);
}

/** A report's page shows what became of each of its facts. */
function reportText(report: Report, { claimByFact, claimByStatement }: SiteModel): string {
  const { body, facts, statements, ...fields } = report;
  const states = [
    ...facts.map(({ id }) => claimByFact.get(id)),
    ...statements.map(({ id }) => claimByStatement.get(id)),
  ].map((claim) => (claim ? `${claim.id} ${claim.verdict} ${claim.sources.join(" ")}` : ""));
  return [
    JSON.stringify({ ...fields, place: null, path: null }),
    body.text,
    ...facts.map(factText),
    ...statements.map(statementText),
    ...states,
  ].join("\n");
}

function claimText(claim: Claim): string {
  const members = claim.kind === "fact" ? claim.facts.map(factText) : claim.statements.map(statementText);
  const related = claim.related.map(({ fact, reason }) => `${fact} ${reason}`);
  return [claim.id, claim.verdict, claim.witnesses.join(" "), ...members, ...related].join("\n");
}

function factText(fact: Fact): string {
  const { id, source, value, period, asOf, ...others } = fact;
  const { subject, listing, of, metric, mode, by, words, at, restates, withdrawn } = others;
  const { siglum, origin, published } = source;
  const parts = [id, siglum, origin, published, subject, listing, of, metric, mode, by, words, at, restates];
  const rest = [printQuantity(value), period.text, asOf?.text, withdrawn?.ruling, withdrawn?.date, withdrawn?.reason];
  return JSON.stringify([...parts, ...rest]);
}

function statementText({ place: _place, period, source, ...fields }: Statement): string {
  const { siglum, origin, published } = source;
  return JSON.stringify([fields, period?.text, siglum, origin, published]);
}
