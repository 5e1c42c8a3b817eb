/** The list of results as elements. Texts go in as text: nothing from a query or a page is read as HTML. */
import { KIND_LABELS } from "../messages/interface.ts";
import { parseExcerpt } from "../search/query/excerpt.ts";
import { lookupAddress, type LookupEntry } from "../search/query/lookup.ts";
import { kindOfAddress, PAGE_KIND_LABELS, type PageKind } from "../search/query/page-kind.ts";
import type { FoundPage } from "./pagefind.ts";

export interface Result {
  readonly kind: PageKind;
  /** The kind in words. */
  readonly label: string;
  /** With the base path. */
  readonly href: string;
  readonly title: string;
  /** The name in another language, beside the title. */
  readonly localName: { readonly lang: string; readonly name: string } | null;
  /** Under the title: tickers, a date. */
  readonly detail: string;
  /** Pagefind's, with its marks; empty where a name was found. */
  readonly excerpt: string;
}

/** `base` ends in a slash. */
export function resultOfName(entry: LookupEntry, base: string): Result {
  return {
    kind: entry.kind,
    label: entry.entityKind ? KIND_LABELS[entry.entityKind].one : PAGE_KIND_LABELS[entry.kind],
    href: base + lookupAddress(entry).slice(1),
    title: entry.name,
    localName: entry.localName ?? null,
    detail: entry.symbols.join(", "),
    excerpt: "",
  };
}

export function resultOfPage(page: FoundPage, base: string): Result {
  const kind = kindOfAddress(`/${page.url.slice(base.length)}`);
  return {
    kind,
    label: PAGE_KIND_LABELS[kind],
    href: page.url,
    title: page.meta.title ?? page.url,
    localName: null,
    detail: page.meta.date ?? "",
    excerpt: excerptOf(page),
  };
}

/** Headings of what stands under a report's text: its facts, statements and notes. */
const APPENDIX = "#Report-";

/** From running text where that holds the words, the part that holds most of them; tables make poor reading. */
function excerptOf({ excerpt, sub_results }: FoundPage): string {
  const prose = sub_results.filter(({ url }) => !url.includes(APPENDIX));
  const [best] = prose.toSorted((a, b) => b.locations.length - a.locations.length);
  return best?.excerpt ?? excerpt;
}

export function renderResult(result: Result): HTMLLIElement {
  const item = document.createElement("li");
  item.dataset.result = "";
  item.dataset.kind = result.kind;
  const article = element("article", result.kind === "report" ? "hit hit--report" : "hit");
  const heading = element("h3");
  const link = element("a");
  link.href = result.href;
  link.textContent = result.title;
  heading.append(link);
  if (result.localName !== null) {
    const localName = element("span");
    localName.lang = result.localName.lang;
    localName.textContent = result.localName.name;
    heading.append(" ", localName);
  }
  article.append(heading);
  const kind = element("div", "loc");
  kind.textContent = result.label;
  article.append(kind);
  if (result.excerpt !== "") article.append(renderExcerpt(result.excerpt));
  if (result.detail !== "") {
    const detail = element("p", "sub");
    detail.textContent = result.detail;
    article.append(detail);
  }
  item.append(article);
  return item;
}

function renderExcerpt(excerpt: string): HTMLParagraphElement {
  const paragraph = element("p");
  for (const { text, isHit } of parseExcerpt(excerpt)) {
    const piece = isHit ? element("mark") : null;
    if (piece) piece.textContent = text;
    paragraph.append(piece ?? text);
  }
  return paragraph;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className = ""): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  return made;
}
