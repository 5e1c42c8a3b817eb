/** One row a report, as `/data/reports.json` has it: the report, and the source that it is about. */
import { compareText } from "../facts/problem.ts";
import { absolute, reportAddress } from "../model/addresses.ts";
import { hasInferredDay, type CaveatKind, type Report } from "../model/report.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { SiteLocation } from "./fact-rows.ts";

export interface CaveatRow {
  readonly kind: CaveatKind;
  /** Ids of facts or statements; empty: the whole report. */
  readonly about: readonly string[];
  readonly note: string;
}

/** Keys in the order in which they are written; what is absent is null, never a missing key. */
export interface ReportRow {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly added: string;
  readonly updated: string | null;
  readonly correction: string | null;
  /** Null where the source names none, and where there is no source; so are siglum to origin. */
  readonly publisher: string | null;
  readonly siglum: string | null;
  readonly headline: string | null;
  /** Of the source. */
  readonly sourceUrl: string | null;
  readonly published: string | null;
  /** Whether the editors worked out the day; a date that isn't stated is otherwise null. */
  readonly dateInferred: boolean;
  /** BCP 47. */
  readonly language: string | null;
  /** Null: not examined. */
  readonly origin: string | null;
  /** Ids of the publishers whom the source says it repeats. */
  readonly after: readonly string[];
  readonly sha256: string | null;
  readonly tags: readonly string[];
  /** Symbols of its subjects and what else the author gave. */
  readonly tickers: readonly string[];
  readonly metrics: readonly string[];
  readonly entities: readonly string[];
  readonly factCount: number;
  readonly statementCount: number;
  readonly caveats: readonly CaveatRow[];
  /** Old ids whose addresses lead here. */
  readonly formerly: readonly string[];
  readonly url: string;
}

/** By id. */
export function toReportRows(model: SiteModel, site: SiteLocation): ReportRow[] {
  return [...model.reports].sort((a, b) => compareText(a.id, b.id)).map((report) => toReportRow(report, model, site));
}

function toReportRow(report: Report, model: SiteModel, site: SiteLocation): ReportRow {
  const { id, source } = report;
  return {
    id,
    title: report.title,
    summary: report.summary,
    added: report.added,
    updated: report.updated,
    correction: report.correction,
    publisher: source?.publisher ?? null,
    siglum: source?.siglum ?? null,
    headline: source?.headline ?? null,
    sourceUrl: source?.url ?? null,
    published: source?.published ?? null,
    dateInferred: hasInferredDay(report),
    language: source?.language ?? null,
    origin: source?.origin ?? null,
    after: source?.after ?? [],
    sha256: source?.sha256 ?? null,
    tags: report.tags,
    tickers: model.tickersByReport.get(id) ?? [],
    metrics: model.metricsByReport.get(id) ?? [],
    entities: model.entitiesByReport.get(id) ?? [],
    factCount: report.facts.length,
    statementCount: report.statements.length,
    caveats: report.caveats.map(({ kind, about, note }) => ({
      kind,
      about: about.map((local) => `${id}#${local}`),
      note,
    })),
    formerly: report.formerly,
    url: absolute(reportAddress(id), site),
  };
}
