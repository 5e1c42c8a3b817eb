/** What the list of reports prints, twenty a page, by the months in which they joined the site. */
import { formatSpan } from "../../facts/format.ts";
import { reportListWords } from "../../messages/messages.ts";
import { reportListAddress } from "../addresses.ts";
import type { SiteModel } from "../site-model.ts";
import { reportItem, type ReportItem } from "./report-items.ts";
import { yearLinks, type YearLink } from "./year-links.ts";

const REPORTS_PER_PAGE = 20;

export interface ReportListPage {
  readonly address: string;
  readonly title: string;
  /** For search engines and previews. */
  readonly description: string;
  /** Null where there is nothing to count. */
  readonly note: string | null;
  readonly months: readonly ReportMonth[];
  readonly years: readonly YearLink[];
  readonly page: number;
  readonly pageCount: number;
  readonly newer: string | null;
  readonly older: string | null;
}

export interface ReportMonth {
  /** `Added-2026-11`. */
  readonly anchor: string;
  readonly title: string;
  /** Whether the page before begins it. */
  readonly isContinued: boolean;
  readonly items: readonly ReportItem[];
}

/** Page numbers behind the first, as the addresses have them. */
export function laterListPages(model: SiteModel): string[] {
  return Array.from({ length: pageCountOf(model) - 1 }, (_, index) => String(index + 2));
}

/** Pages count from 1. */
export function reportListPage(model: SiteModel, page: number): ReportListPage {
  const { reports } = model;
  const pageCount = pageCountOf(model);
  const start = (page - 1) * REPORTS_PER_PAGE;
  const title = reportListWords.title(page);
  const note = reports.length === 0 ? null : reportListWords.note(reports.length);
  return {
    address: reportListAddress(page),
    title,
    description: note ?? title,
    note,
    months: monthsOf(model, start),
    years: yearLinks(
      { length: reports.length, dayAt: (index) => reports[index]!.added, perPage: REPORTS_PER_PAGE },
      page,
      (target, index) => `${reportListAddress(target)}#${anchorOf(monthOf(reports[index]!))}`,
    ),
    page,
    pageCount,
    newer: page > 1 ? reportListAddress(page - 1) : null,
    older: page < pageCount ? reportListAddress(page + 1) : null,
  };
}

function monthsOf(model: SiteModel, start: number): ReportMonth[] {
  const before = model.reports[start - 1];
  const shown = model.reports.slice(start, start + REPORTS_PER_PAGE);
  return [...Map.groupBy(shown, monthOf)].map(([month, reports]) => ({
    anchor: anchorOf(month),
    title: reportListWords.addedIn(formatSpan(month)),
    isContinued: before !== undefined && monthOf(before) === month,
    items: reports.map((report) => reportItem(model, report)),
  }));
}

function monthOf({ added }: { readonly added: string }): string {
  return added.slice(0, 7);
}

function anchorOf(month: string): string {
  return `Added-${month}`;
}

function pageCountOf(model: SiteModel): number {
  return Math.max(1, Math.ceil(model.reports.length / REPORTS_PER_PAGE));
}
