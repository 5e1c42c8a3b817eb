/** Which other reports a report should be read with, and why. */
import { compareText } from "../../facts/problem.ts";
import { reportWords } from "../../messages/messages.ts";
import type { Report } from "../report.ts";
import type { SiteModel } from "../site-model.ts";
import { reportItem, type ReportItem } from "./report-items.ts";
import { entityTerm, type Term } from "./terms.ts";

export interface RelatedReport {
  readonly item: ReportItem;
  /** In words, the strongest first: `Same story`, `Shares 12 claims`. */
  readonly reasons: readonly string[];
  /** Entities that both are about, those that the report names most often. */
  readonly entities: readonly Term[];
  readonly hiddenEntityCount: number;
}

const MAX_RELATED = 6;

/** Of each entity, so many of its newest reports are looked at; a much-covered entity says little anyway. */
const MAX_REPORTS_OF_ENTITY = 50;

const MAX_ENTITIES_NAMED = 3;

interface Ties {
  isSameStory: boolean;
  claimCount: number;
  /** Ids, those that the report names most often first. */
  readonly entities: string[];
}

/** The most closely tied first. */
export function relatedReports(model: SiteModel, report: Report): RelatedReport[] {
  const tiesByReport = tiesOf(model, report);
  return [...tiesByReport]
    .sort(([idA, a], [idB, b]) => compareTies(a, b) || compareText(idA, idB))
    .slice(0, MAX_RELATED)
    .map(([id, ties]) => ({
      item: reportItem(model, model.reportById.get(id)!),
      reasons: reasonsOf(ties),
      entities: ties.entities.slice(0, MAX_ENTITIES_NAMED).map((entity) => entityTerm(model.registry, entity)),
      hiddenEntityCount: Math.max(0, ties.entities.length - MAX_ENTITIES_NAMED),
    }));
}

function tiesOf(model: SiteModel, report: Report): Map<string, Ties> {
  const tiesByReport = new Map<string, Ties>();
  const tiesTo = (id: string): Ties => {
    const ties = tiesByReport.get(id) ?? { isSameStory: false, claimCount: 0, entities: [] };
    tiesByReport.set(id, ties);
    return ties;
  };
  const isOther = (id: string) => id !== report.id;
  const claims = new Set([
    ...report.facts.flatMap(({ id }) => model.claimByFact.get(id) ?? []),
    ...report.statements.flatMap(({ id }) => model.claimByStatement.get(id) ?? []),
  ]);
  for (const { sources } of claims) for (const id of sources.filter(isOther)) tiesTo(id).claimCount++;
  const origin = report.source?.origin;
  for (const { id } of (origin && model.reportsByOrigin.get(origin)) || [])
    if (isOther(id)) tiesTo(id).isSameStory = true;
  for (const entity of model.entitiesByReport.get(report.id) ?? []) {
    const sharing = (model.reportsByEntity.get(entity) ?? []).slice(0, MAX_REPORTS_OF_ENTITY);
    for (const { id } of sharing) if (isOther(id)) tiesTo(id).entities.push(entity);
  }
  return tiesByReport;
}

function compareTies(a: Ties, b: Ties): number {
  return (
    Number(b.isSameStory) - Number(a.isSameStory) ||
    b.claimCount - a.claimCount ||
    b.entities.length - a.entities.length
  );
}

function reasonsOf({ isSameStory, claimCount }: Ties): string[] {
  return [
    ...(isSameStory ? [reportWords.sameStory] : []),
    ...(claimCount > 0 ? [reportWords.sharesClaims(claimCount)] : []),
  ];
}
