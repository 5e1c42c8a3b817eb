/** Reports and registry → the site model. Pure, and independent of the order of its input. */
import { reconcileFacts } from "../facts/reconcile-facts.ts";
import { reconcileStatements } from "../facts/reconcile-statements.ts";
import { relateClaims } from "../facts/relate-claims.ts";
import { compareText } from "../facts/problem.ts";
import type { Registry } from "./registry.ts";
import type { Report } from "./report.ts";
import type { SiteModel } from "./site-model.ts";

/** Drafts take part like any other report: leave them out before where they aren't wanted. */
export function buildSiteModel(registry: Registry, unordered: readonly Report[]): SiteModel {
  const reports = [...unordered].sort(compareReports);
  const facts = reports.flatMap((report) => report.facts);
  const withdrawn = facts.filter((fact) => fact.withdrawn !== null);
  const statements = reports.flatMap((report) => report.statements);
  const factClaims = relateClaims(reconcileFacts(facts, registry.metrics), registry.metrics);
  const statementClaims = reconcileStatements(statements);
  const entitiesByReport = new Map(reports.map((report) => [report.id, entitiesOf(report, registry)]));
  const metricsByReport = new Map(reports.map((report) => [report.id, metricsOf(report)]));
  const reportsWith = (termsOf: (report: Report) => readonly string[]) => groupByEach(reports, termsOf);
  return {
    registry,
    reports,
    reportById: new Map(reports.map((report) => [report.id, report])),
    placeByReport: new Map(reports.map((report, place) => [report.id, place])),
    facts,
    factById: new Map(facts.map((fact) => [fact.id, fact])),
    statementById: new Map(statements.map((statement) => [statement.id, statement])),
    factClaims,
    statementClaims,
    claimByFact: new Map(factClaims.flatMap((claim) => claim.facts.map((fact) => [fact.id, claim] as const))),
    claimByStatement: new Map(
      statementClaims.flatMap((claim) => claim.statements.map((each) => [each.id, claim] as const)),
    ),
    factClaimsByEntity: Map.groupBy(factClaims, (claim) => claim.subject),
    statementClaimsByEntity: groupByEach(statementClaims, (claim) => claim.subjects),
    factClaimsByMetric: Map.groupBy(factClaims, (claim) => claim.metric),
    withdrawnByEntity: Map.groupBy(withdrawn, (fact) => fact.subject),
    withdrawnByMetric: Map.groupBy(withdrawn, (fact) => fact.metric),
    reportsByEntity: reportsWith((report) => entitiesByReport.get(report.id)!),
    reportsByMetric: reportsWith((report) => metricsByReport.get(report.id)!),
    reportsByTag: reportsWith((report) => report.tags),
    reportsByPublisher: reportsWith(({ source }) => [
      ...new Set([source?.publisher, ...(source?.after ?? [])].flatMap((id) => id ?? [])),
    ]),
    reportsByOrigin: reportsWith(({ source }) => (source?.origin ? [source.origin] : [])),
    entitiesByReport,
    metricsByReport,
    tickersByReport: new Map(
      reports.map((report) => [report.id, tickersOf(report, entitiesByReport.get(report.id)!, registry)]),
    ),
  };
}

/** Newest first: by the day added, then by the source's day (undated last), then by id. */
export function compareReports(a: Report, b: Report): number {
  return (
    compareText(b.added, a.added) ||
    compareText(b.source?.published ?? "", a.source?.published ?? "") ||
    compareText(a.id, b.id)
  );
}

function groupByEach<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Registered entities that a report's facts, statements and tickers name, most often named first. */
function entitiesOf(report: Report, registry: Registry): string[] {
  const mentions = [
    ...report.facts.flatMap((fact) => [fact.subject, fact.of, fact.by]),
    ...report.statements.flatMap((statement) => [...statement.subjects, statement.by]),
    ...report.tickers.map((symbol) => registry.entityBySymbol.get(symbol)),
  ];
  const counts = new Map<string, number>();
  for (const id of mentions) {
    if (id && registry.entities.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([id]) => id);
}

function metricsOf(report: Report): string[] {
  return [...new Set([...report.metrics, ...report.facts.map((fact) => fact.metric)])];
}

/**
 * The listings of the facts' subjects and what else the author gave, those of the entities that the report names most
 * often first. Where the author names listings of a subject, these stand for it; otherwise its home listing does.
 */
function tickersOf(report: Report, entities: readonly string[], registry: Registry): string[] {
  const subjects = new Set(report.facts.map(({ subject }) => subject));
  const givenByEntity = Map.groupBy(report.tickers, (symbol) => registry.entityBySymbol.get(symbol));
  const ofEntities = entities.flatMap((id) => {
    const home = subjects.has(id) ? registry.entities.get(id)!.listings.slice(0, 1) : [];
    return givenByEntity.get(id) ?? home.map(({ symbol }) => symbol);
  });
  return [...new Set([...ofEntities, ...report.tickers])];
}
