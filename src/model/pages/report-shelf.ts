/** The reports on a page that is about something else: the newest in full, earlier ones by title. */
import type { Report } from "../report.ts";
import type { SiteModel } from "../site-model.ts";
import { reportItem, type ReportItem } from "./report-items.ts";
import type { SourceMark } from "./source-mark.ts";

export interface ReportShelf {
  readonly count: number;
  readonly newest: readonly ReportItem[];
  readonly earlier: readonly EarlierReport[];
}

export interface EarlierReport {
  readonly title: string;
  readonly address: string;
  readonly date: string;
  readonly mark: SourceMark | null;
}

/** So that a page on something much reported stays light. */
const MAX_IN_FULL = 20;

/** Keeps the order given. */
export function reportShelf(model: SiteModel, reports: readonly Report[]): ReportShelf {
  const items = reports.slice(0, MAX_IN_FULL).map((report) => reportItem(model, report));
  const earlier = reports.slice(MAX_IN_FULL).map((report) => {
    const { title, address, date, mark } = reportItem(model, report);
    return { title, address, date, mark };
  });
  return { count: reports.length, newest: items, earlier };
}
