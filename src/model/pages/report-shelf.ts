/** The reports on a page that is about something else: the newest in full, earlier ones by title. */
import { formatDay } from "../../facts/format.ts";
import { UNDATED } from "../../messages/messages.ts";
import { reportAddress } from "../addresses.ts";
import type { Report } from "../report.ts";
import type { SiteModel } from "../site-model.ts";
import { reportItem, type ReportItem } from "./report-items.ts";
import { sourceMark, type SourceMark } from "./source-mark.ts";

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
  return {
    count: reports.length,
    newest: reports.slice(0, MAX_IN_FULL).map((report) => reportItem(model, report)),
    earlier: reports.slice(MAX_IN_FULL).map((report) => earlierReport(model, report)),
  };
}

/** Without counts and tickers, which cost more than a line of a long list is worth. */
function earlierReport(model: SiteModel, { id, title, source, added }: Report): EarlierReport {
  const day = source ? source.published : added;
  return {
    title,
    address: reportAddress(id),
    date: day === null ? UNDATED : formatDay(day),
    mark: source && sourceMark(model, id),
  };
}
