/** What a page says of its article: JSON-LD, Open Graph and other meta elements, its canonical link, marked-up time and author. */
import type { Element, Root } from "hast";
import { weightOf } from "../cleaning/sentences.ts";
import type { StatedMetadata } from "../read-text.ts";
import { attribute, visibleText } from "./elements.ts";
import { articleData, textIn, type LinkedData } from "./linked-data.ts";

/** The fields of a page, in the order in which they count; `elements` are all of it. */
export function pageMetadata(
  elements: readonly Element[],
  tree: Root,
): StatedMetadata & { readonly articleBody: string | null } {
  const data = articleData(elements);
  const metas = metaByName(elements);
  const meta = (...names: readonly string[]) =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null;

  const siteName = textIn(data, "publisher") ?? meta("og:site_name", "application-name", "publisher", "dc.publisher");
  const title = elements.find(({ tagName }) => tagName === "title");
  const called =
    textIn(data, "headline") ??
    meta("og:title", "twitter:title", "dc.title", "parsely-title", "title") ??
    (title === undefined ? null : rawText(title));
  const url =
    [canonicalLink(elements), meta("og:url"), addressOf(data), savedFrom(tree)].find(
      (value) => value !== null && isAddress(value),
    ) ?? null;
  const headline = headlineFrom(called, elements, siteName);
  return {
    headline,
    author: cleanAuthor(
      textIn(data, "author") ??
        meta("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author") ??
        markedAuthor(elements),
    ),
    publishers: [siteName, url, siteInTitle(title, headline)].filter((value) => value !== null),
    url,
    published:
      textIn(data, "datePublished") ??
      textIn(data, "dateCreated") ??
      meta(
        "article:published_time",
        "og:published_time",
        "datepublished",
        "date",
        "pubdate",
        "publishdate",
        "dc.date",
        "dc.date.issued",
        "parsely-pub-date",
        "publish_date",
        "weibo:article:create_at",
      ) ??
      markedTime(elements),
    language: languageTag(elements, meta("og:locale", "language", "content-language")),
    articleBody: textIn(data, "articleBody"),
  };
}

function metaByName(elements: readonly Element[]): Map<string, string> {
  const metas = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== "meta") continue;
    const content = attribute(element, "content").trim();
    const http = attribute(element, "httpEquiv");
    for (const name of [
      attribute(element, "property"),
      attribute(element, "name"),
      attribute(element, "itemProp"),
      http,
    ]) {
      const key = name.toLowerCase();
      if (key !== "" && content !== "" && !metas.has(key)) metas.set(key, content);
    }
  }
  return metas;
}

/** A page's title often ends in the site's name; the first heading says which part is the headline. */
function headlineFrom(called: string | null, elements: readonly Element[], siteName: string | null): string | null {
  const headings = elements
    .filter(({ tagName }) => tagName === "h1")
    .map((element) => visibleText(element).replace(/\s+/gu, " ").trim())
    .filter((text) => text !== "");
  if (called === null) return headings[0] ?? null;
  const title = called.replace(/\s+/gu, " ").trim();
  const heading = headings.find((text) => text.length >= 8 && (title.startsWith(text) || text.startsWith(title)));
  if (heading !== undefined) return heading;
  if (headings.length === 1 && weightOf(headings[0]!) >= SHORTEST_HEADLINE && shareWords(headings[0]!, title))
    return headings[0]!;
  const parts = title.split(/\s+[|\-–—·»:]+\s+|\s*[|｜_]\s*/u);
  if (parts.length < 2) return title === "" ? null : title;
  const last = parts.at(-1)!;
  const isSite =
    siteName !== null &&
    (last.toLowerCase() === siteName.toLowerCase() || siteName.toLowerCase().includes(last.toLowerCase()));
  const longest = [...parts].sort((a, b) => b.length - a.length)[0]!;
  return isSite || last.length <= 24 ? (parts.length === 2 && isSite ? parts[0]! : longest) : title;
}

/** Of a page's only heading of the first degree, so that it isn't the name of the site. */
const SHORTEST_HEADLINE = 24;

/** Whether two texts have a word of four letters, or two Chinese characters in a row, in common. */
function shareWords(a: string, b: string): boolean {
  const words = a.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]{4,}/gu) ?? [];
  const pieces = words.flatMap((word) =>
    /\p{Script=Han}/u.test(word) ? [...word].slice(1).map((_, index) => word.slice(index, index + 2)) : [word],
  );
  return pieces.some((piece) => b.toLowerCase().includes(piece));
}

/** What a page's title says behind the headline; null where it says nothing, or several things. */
function siteInTitle(title: Element | undefined, headline: string | null): string | null {
  if (title === undefined || headline === null) return null;
  const text = rawText(title).replace(/\s+/gu, " ");
  if (!text.startsWith(headline)) return null;
  return /^\s*[|\-–—·»｜_]\s*([^|\-–—·»｜_]{2,30})$/u.exec(text.slice(headline.length))?.[1]?.trim() ?? null;
}

function canonicalLink(elements: readonly Element[]): string | null {
  const link = elements.find(
    (element) => element.tagName === "link" && attribute(element, "rel").toLowerCase() === "canonical",
  );
  return link === undefined ? null : attribute(link, "href").trim();
}

function addressOf(data: LinkedData | null): string | null {
  return textIn(data, "url") ?? textIn(data, "mainEntityOfPage");
}

/** The comment that browsers put on top of a page that they save. */
function savedFrom(tree: Root): string | null {
  for (const child of tree.children) {
    if (child.type === "comment") return /saved from url=\(\d+\)(\S+)/u.exec(child.value)?.[1] ?? null;
  }
  return null;
}

function markedTime(elements: readonly Element[]): string | null {
  const times = elements.filter(({ tagName }) => tagName === "time");
  const marked = times.find((time) =>
    /pub|date/iu.test(
      `${attribute(time, "itemProp")} ${attribute(time, "className")} ${time.properties["pubDate"] !== undefined ? "pub" : ""}`,
    ),
  );
  const time = marked ?? times[0];
  if (time === undefined) return null;
  const stated = attribute(time, "dateTime") || attribute(time, "datetime");
  return (stated || visibleText(time)).trim() || null;
}

function markedAuthor(elements: readonly Element[]): string | null {
  const element = elements.find(
    (each) =>
      /\bauthor\b/iu.test(attribute(each, "rel")) ||
      attribute(each, "itemProp") === "author" ||
      /^(?:byline|author|author-name|byline-name)$/iu.test(attribute(each, "className")),
  );
  return element === undefined ? null : visibleText(element);
}

/** A name or several; no address, and no `By`. */
function cleanAuthor(author: string | null): string | null {
  const text =
    author
      ?.replace(/\s+/gu, " ")
      .trim()
      .replace(/^(?:by|作者[:：]?|文[:：/])\s*/iu, "") ?? "";
  return text === "" || text.length > 100 || isAddress(text) ? null : text;
}

function languageTag(elements: readonly Element[], other: string | null): string | null {
  const html = elements.find(({ tagName }) => tagName === "html");
  const own = html === undefined ? "" : attribute(html, "lang") || attribute(html, "xmlLang");
  return own !== "" ? own : other;
}

function rawText(element: Element): string {
  return element.children
    .map((child) => (child.type === "text" ? child.value : ""))
    .join("")
    .trim();
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s/]+/iu.test(text);
}
