/** What is said of a page where it is shared: the pictures that stand for kinds of pages, and for reports. */
import { grouped } from "./interface.ts";

/** Open Graph's form of the language that these words are in. */
export const SHARING_LOCALE = "en_GB";

/** A kind of page as its picture names it, and what the picture shows. */
export const SHARE_KINDS = {
  home: { title: "What each source said", picture: "Marks of one figure as four sources word it" },
  report: { title: "A report", picture: "Lines of a text with its figures marked, and notes beside them" },
  entity: { title: "Across sources", picture: "Readings of several sources under each other, each with its mark" },
  ticker: { title: "A listing", picture: "One line that branches from a symbol to what sources say" },
  metric: { title: "One metric, all sources", picture: "Intervals of many figures on one scale" },
  publisher: { title: "A source", picture: "The code of a source, and that of one which repeats it" },
  tag: { title: "Reports by tag", picture: "Labels of different lengths" },
  facts: { title: "Every fact", picture: "Rows of a table, each with a mark" },
  agreement: { title: "Agree or differ", picture: "Two intervals that meet, and two that don’t" },
  timeline: { title: "Day by day", picture: "Days on a line, with boxes as wide as their periods" },
  search: { title: "Search", picture: "A magnifying glass over lines of figures" },
  data: { title: "The data", picture: "Columns of figures" },
  feeds: { title: "Feeds", picture: "Marks that follow each other along a line" },
  about: { title: "How it reads", picture: "The marks of each wording: as printed, nearly, over, about" },
} as const;

export type ShareKind = keyof typeof SHARE_KINDS;

/** In place of a picture: `Readacross. Every fact: rows of a table, each with a mark`. */
export function shareImageAlt(siteName: string, kind: ShareKind): string {
  const { title, picture } = SHARE_KINDS[kind];
  return `${siteName}. ${title}: ${picture.charAt(0).toLowerCase()}${picture.slice(1)}`;
}

/** In place of a report's own picture. */
export function reportImageAlt(siteName: string, title: string): string {
  return `${siteName}. ${title}`;
}

/** Beside the marks in the picture of the method, in the order in which they stand there. */
export const SHARED_WORDINGS = ["as printed", "nearly", "over", "about"] as const;

/** In a report's own picture. */
export const reportImageWords = {
  source: (publisher: string, day: string) => `${publisher}, ${day}`,
  /** `label` as verdicts are called: `24 single source`. */
  count: (count: number, label: string) => `${grouped(count)} ${label.toLowerCase()}`,
} as const;
