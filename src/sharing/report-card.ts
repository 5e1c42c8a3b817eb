/** What a report's own picture says, where it can be drawn: its letters must all be in the fonts that pictures use. */
import { formatDay } from "../facts/format.ts";
import { VERDICTS, type Verdict } from "../facts/verdict.ts";
import { reportImageAlt, reportImageWords, UNDATED } from "../messages/messages.ts";
import { reportImageAddress } from "../model/addresses.ts";
import { verdictsOf } from "../model/pages/report-items.ts";
import { isEcho, sourceName } from "../model/pages/source-mark.ts";
import type { Report } from "../model/report.ts";
import { countVerdicts, type SiteModel } from "../model/site-model.ts";

export interface ReportCard {
  readonly siteName: string;
  readonly title: string;
  /** Null where the report has no source. */
  readonly source: { readonly siglum: string; readonly isEcho: boolean; readonly line: string } | null;
  /** Of its facts and statements; those that there are none of are left out. */
  readonly verdicts: readonly { readonly verdict: Verdict; readonly count: number; readonly text: string }[];
}

/** A picture as a page names it. */
export interface NamedPicture {
  readonly address: string;
  readonly alt: string;
}

export interface CardSettings {
  readonly name: string;
  /** Whether reports have pictures of their own. */
  readonly reportImages: boolean;
}

/** Letters of the fonts in `fonts/`: Latin 1, and the marks of running text. */
const DRAWN =
  /^[\u{20}-\u{7e}\u{a0}-\u{ff}\u{131}\u{152}\u{153}\u{2013}\u{2014}\u{2018}\u{2019}\u{201c}\u{201d}\u{2022}\u{2026}\u{20ac}\u{2212}]*$/u;

/** Ids of the reports that have a picture of their own, in the model's order: none where the setting is off. */
export function drawnReports(model: SiteModel, settings: CardSettings): string[] {
  return model.reports.filter((report) => reportCard(model, report, settings) !== null).map(({ id }) => id);
}

/** Null where the report has none, so that the picture of its kind stands for it. */
export function reportPicture(model: SiteModel, report: Report, settings: CardSettings): NamedPicture | null {
  if (reportCard(model, report, settings) === null) return null;
  return { address: reportImageAddress(report.id), alt: reportImageAlt(settings.name, report.title) };
}

/** Null where the setting is off, and where a letter isn’t in the fonts: a picture never shows boxes. */
export function reportCard(model: SiteModel, report: Report, settings: CardSettings): ReportCard | null {
  if (!settings.reportImages) return null;
  const { source } = report;
  const counts = countVerdicts(verdictsOf(model, report));
  const card: ReportCard = {
    siteName: settings.name,
    title: report.title,
    source: source && {
      siglum: source.siglum,
      isEcho: isEcho(model, report),
      line: reportImageWords.source(
        sourceName(model, source),
        source.published === null ? UNDATED.toLowerCase() : formatDay(source.published),
      ),
    },
    verdicts: VERDICTS.filter(({ verdict }) => counts[verdict] > 0).map(({ verdict, label }) => ({
      verdict,
      count: counts[verdict],
      text: reportImageWords.count(counts[verdict], label),
    })),
  };
  const texts = [
    card.siteName,
    card.title,
    card.source?.siglum,
    card.source?.line,
    ...card.verdicts.map(({ text }) => text),
  ];
  return texts.every((text) => text === undefined || DRAWN.test(text)) ? card : null;
}
