/** Sources as pages mark them: siglum, name, and whether one repeats another. */
import { formatDay } from "../../facts/format.ts";
import { compareText } from "../../facts/problem.ts";
import { markWords, PUBLISHER_NOT_NAMED, UNDATED } from "../../messages/messages.ts";
import { reportAddress } from "../addresses.ts";
import type { Report, Source } from "../report.ts";
import type { SiteModel } from "../site-model.ts";

export interface SourceMark {
  readonly siglum: string;
  /** Who and when: `Cryptopolitan via MEXC, 9 February 2026`. */
  readonly name: string;
  /** The report about it. */
  readonly address: string;
  /** BCP 47, of the source's words. */
  readonly language: string;
  /** Whether another source on the site told the same story first. */
  readonly isEcho: boolean;
}

/** The mark of a report's source. Only for reports that have one. */
export function sourceMark(model: SiteModel, reportId: string): SourceMark {
  const report = model.reportById.get(reportId)!;
  const source = report.source!;
  const date = source.published === null ? UNDATED.toLowerCase() : formatDay(source.published);
  return {
    siglum: source.siglum,
    name: `${sourceName(model, source)}, ${date}`,
    address: reportAddress(reportId),
    language: source.language,
    isEcho: isEcho(model, report),
  };
}

/** `MEXC after Cryptopolitan`, `Deep News`, `publisher not named`. */
export function sourceName(model: SiteModel, { publisher, after }: Source): string {
  const nameOf = (id: string) => model.registry.publishers.get(id)?.name ?? id;
  const own = publisher === null ? PUBLISHER_NOT_NAMED : nameOf(publisher);
  return after.length === 0 ? own : markWords.sourceAfter(own, after.map(nameOf));
}

/** Whether another report's source tells the same story and comes first: by its day (undated last), then by who says whom it repeats. */
export function isEcho(model: SiteModel, report: Report): boolean {
  const origin = report.source?.origin;
  if (!origin) return false;
  return (model.reportsByOrigin.get(origin) ?? []).some((other) => compareTellings(other, report) < 0);
}

/** Which of two sources of one story stands first: by its day (undated last), then by who says whom it repeats. */
export function compareTellings(a: Report, b: Report): number {
  const dayOf = (report: Report) => report.source?.published ?? "~";
  return (
    compareText(dayOf(a), dayOf(b)) ||
    repeats(a, b) - repeats(b, a) ||
    compareText(a.added, b.added) ||
    compareText(a.id, b.id)
  );
}

function repeats(a: Report, b: Report): number {
  const publisher = b.source?.publisher;
  return publisher && a.source?.after.includes(publisher) ? 1 : 0;
}
