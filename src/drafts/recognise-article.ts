/** Whether the site has a report on an article already: by its address, its bytes, its headline or its words. */
import type { Article } from "../articles/article.ts";
import { fold } from "../model/fold.ts";
import type { Report } from "../model/report.ts";
import { comparableAddress } from "./article-address.ts";

export interface KnownArticle {
  /** The report's id, and its file relative to the project. */
  readonly report: string;
  readonly path: string;
  /** What the two have in common; `words`: nearly all that the report quotes stands in the article. */
  readonly by: "address" | "text" | "headline" | "words";
  /** Whether both name publishers, and these differ: then it is a repost, a source of its own. */
  readonly isRepost: boolean;
  /** Whether the report is a draft itself, so that a new one may take its place. */
  readonly isDraft: boolean;
}

/** So many quotations, and this part of them, are no chance. */
const MIN_QUOTATIONS = 5;
const MIN_QUOTED_PERCENT = 80;

/** The report that is on the same article, the surest sign first; null: none is. `sha256` is of the article's file. */
export function recogniseArticle(article: Article, sha256: string, reports: readonly Report[]): KnownArticle | null {
  const { url, headline, publisher, publisherName } = article.metadata;
  const address = url === null ? null : comparableAddress(url);
  const folded = headline === null ? "" : fold(headline);
  const text = ` ${article.passages.map((passage) => fold(passage.text)).join(" ")} `;
  const signs: readonly (readonly [KnownArticle["by"], (report: Report) => boolean])[] = [
    ["text", ({ source }) => source?.sha256 === sha256],
    ["address", ({ source }) => address !== null && source?.url != null && comparableAddress(source.url) === address],
    ["headline", ({ source }) => folded !== "" && source?.headline != null && fold(source.headline) === folded],
    ["words", (report) => quotes(report, text)],
  ];
  for (const [by, isSame] of signs) {
    const found = reports.filter((report) => isSame(report));
    const named = publisher ?? publisherName;
    const isOther = ({ source }: Report) =>
      (by === "headline" || by === "words") &&
      named !== null &&
      source?.publisher != null &&
      source.publisher !== named;
    const match = found.find((report) => !isOther(report)) ?? found[0];
    if (match) return { report: match.id, path: match.path, by, isRepost: isOther(match), isDraft: match.isDraft };
  }
  return null;
}

function quotes({ facts, statements }: Report, text: string): boolean {
  const quotations = [...facts, ...statements].flatMap(({ words }) => (words === null ? [] : fold(words)));
  if (quotations.length < MIN_QUOTATIONS) return false;
  const found = quotations.filter((words) => text.includes(words)).length;
  return found * 100 >= quotations.length * MIN_QUOTED_PERCENT;
}

/** Whether a forced draft takes the place of the known one, rather than a name beside it. `id`: as the editor wants it, or null. */
export function isReplacedBy({ report, path, isDraft, isRepost }: KnownArticle, id: string | null): boolean {
  return !isRepost && isDraft && path.endsWith(".mdx") && (id === null || id === report);
}
