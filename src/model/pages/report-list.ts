/** What the list of reports prints, twenty a page. */
import { counted } from "../../messages/messages.ts";
import { reportListAddress } from "../addresses.ts";
import type { SiteModel } from "../site-model.ts";
import { reportItems, type ReportItem } from "./report-items.ts";

const REPORTS_PER_PAGE = 20;

export interface ReportListPage {
  readonly address: string;
  readonly title: string;
  /** For search engines and previews. */
  readonly description: string;
  /** Null where there is nothing to count. */
  readonly note: string | null;
  readonly items: readonly ReportItem[];
  readonly page: number;
  readonly pageCount: number;
  readonly newer: string | null;
  readonly older: string | null;
}

/** Page numbers behind the first, as the addresses have them. */
export function laterListPages(model: SiteModel): string[] {
  return Array.from({ length: pageCountOf(model) - 1 }, (_, index) => String(index + 2));
}

/** Pages count from 1. */
export function reportListPage(model: SiteModel, page: number): ReportListPage {
  const pageCount = pageCountOf(model);
  const start = (page - 1) * REPORTS_PER_PAGE;
  const title = page === 1 ? "Reports" : `Reports, page ${page}`;
  const note = model.reports.length === 0 ? null : `${counted(model.reports.length, "report")}, newest first`;
  return {
    address: reportListAddress(page),
    title,
    description: note ?? title,
    note,
    items: reportItems(model, model.reports.slice(start, start + REPORTS_PER_PAGE)),
    page,
    pageCount,
    newer: page > 1 ? reportListAddress(page - 1) : null,
    older: page < pageCount ? reportListAddress(page + 1) : null,
  };
}

function pageCountOf(model: SiteModel): number {
  return Math.max(1, Math.ceil(model.reports.length / REPORTS_PER_PAGE));
}
