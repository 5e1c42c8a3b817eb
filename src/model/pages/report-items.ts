/** Reports as the items of a list. */
import { formatDay } from "../../facts/format.ts";
import type { Day } from "../../facts/period.ts";
import type { Verdict } from "../../facts/verdict.ts";
import { PUBLISHER_NOT_NAMED, UNDATED } from "../../messages/messages.ts";
import { reportAddress } from "../addresses.ts";
import { hasInferredDay, type Report } from "../report.ts";
import { countVerdicts, type SiteModel, type VerdictCounts } from "../site-model.ts";
import { sourceMark, type SourceMark } from "./source-mark.ts";
import { publisherTerm, tickerChip, type NotedTerm, type Term } from "./terms.ts";

/** At most so many tickers stand under a report in a list. */
const MAX_TICKERS = 4;

export interface ReportItem {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly address: string;
  /** Null: a report without a source. */
  readonly mark: SourceMark | null;
  readonly publisher: Term | null;
  /** Whom the source says it repeats. */
  readonly after: readonly Term[];
  /** Day the source is of, for a `time` element; null where it is undated. */
  readonly published: Day | null;
  readonly isDayInferred: boolean;
  /** The same in words, or “Undated”; without a source, the day it was added. */
  readonly date: string;
  readonly tickers: readonly NotedTerm[];
  /** Of its facts and statements. */
  readonly counts: VerdictCounts;
  readonly factCount: number;
  readonly statementCount: number;
  /** Facts that say another of the report again; `counts` leaves them out. */
  readonly restatedCount: number;
  /** Facts that editors withdrew, what restates them included; in neither of the two. */
  readonly withdrawnCount: number;
}

export function reportItems(model: SiteModel, reports: readonly Report[]): ReportItem[] {
  return reports.map((report) => reportItem(model, report));
}

export function reportItem(model: SiteModel, report: Report): ReportItem {
  const { source } = report;
  return {
    id: report.id,
    title: report.title,
    summary: report.summary,
    address: reportAddress(report.id),
    mark: source && sourceMark(model, report.id),
    publisher:
      source &&
      (source.publisher === null
        ? { name: PUBLISHER_NOT_NAMED, address: null }
        : publisherTerm(model.registry, source.publisher)),
    after: source?.after.map((id) => publisherTerm(model.registry, id)) ?? [],
    published: source ? source.published : report.added,
    isDayInferred: hasInferredDay(report),
    date: source ? (source.published === null ? UNDATED : formatDay(source.published)) : formatDay(report.added),
    tickers: tickersByWeight(model, report.id, { isOncePerEntity: true })
      .slice(0, MAX_TICKERS)
      .map((symbol) => tickerChip(model.registry, symbol)),
    counts: countVerdicts(verdictsOf(model, report)),
    factCount: report.facts.length,
    statementCount: report.statements.length,
    restatedCount: report.facts.filter(({ restates, withdrawn }) => restates !== null && withdrawn === null).length,
    withdrawnCount: report.facts.filter(({ withdrawn }) => withdrawn !== null).length,
  };
}

/** The verdict on each of a report's facts, restatements and withdrawn ones aside, and statements. */
export function verdictsOf(model: SiteModel, report: Report): Verdict[] {
  return [
    ...report.facts
      .filter(({ restates }) => restates === null)
      .flatMap(({ id }) => model.claimByFact.get(id)?.verdictByMember.get(id) ?? []),
    ...report.statements.flatMap(({ id }) => model.claimByStatement.get(id)?.verdictByMember.get(id) ?? []),
  ];
}

/** A report's tickers, those of the entities that it names most often first; on request the first of each entity only. */
export function tickersByWeight(model: SiteModel, id: string, { isOncePerEntity = false } = {}): readonly string[] {
  const symbols = model.tickersByReport.get(id) ?? [];
  if (!isOncePerEntity) return symbols;
  const byEntity = Map.groupBy(symbols, (symbol) => model.registry.entityBySymbol.get(symbol) ?? symbol);
  return [...byEntity.values()].map(([first]) => first!);
}
