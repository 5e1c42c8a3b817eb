/** Results as list items: in full for the search page, compact for the dialog, where each has one link and one line. */
import { counted, KIND_LABELS, UNDATED } from "../../messages/interface.ts";
import type { FactLine } from "../../explorer/query/display.ts";
import type { LookupEntry } from "../../search/query/lookup.ts";
import { PAGE_KIND_LABELS } from "../../search/query/page-kind.ts";
import type { SearchResult } from "../../search/query/search-answer.ts";
import type { FoundPage } from "../../search/query/text-question.ts";
import {
  element,
  excerptParts,
  inLanguage,
  linkTo,
  periodElement,
  siglumElement,
  statusElement,
  valueElement,
} from "./result-parts.ts";

export interface ResultOptions {
  /** The site's base path; it ends in a slash. */
  readonly base: string;
  /** One link and no headings, excerpts, or lines of words. */
  readonly isCompact: boolean;
}

const MAX_SECTIONS = 3;

/** `<li data-result data-kind>` with the result's link as the first one in it. */
export function renderResult(result: SearchResult, options: ResultOptions): HTMLLIElement {
  const item = element("li", "", bodyOf(result, options));
  item.dataset.result = "";
  item.dataset.kind = result.kind;
  return item;
}

function bodyOf(result: SearchResult, options: ResultOptions): HTMLElement {
  switch (result.group) {
    case "facts":
      return options.isCompact ? compactFact(result.line, result.href) : fact(result.line, result.href, options.base);
    case "names":
      return options.isCompact ? compactName(result.entry, result.href) : name(result.entry, result.href);
    case "pages":
      return options.isCompact ? compactPage(result.page) : page(result.page);
  }
}

function fact(line: FactLine, href: string, base: string): HTMLElement {
  const { source, words } = line;
  return element(
    "article",
    "hit hit--fact",
    element("h3", "", linkTo(href, "", ...aboutOf(line))),
    element("div", "figure", valueElement(line.value, line.status === "withdrawn"), modeOf(line)),
    words === null ? null : element("p", "", inLanguage(element("q", "words", words), source.language)),
    element(
      "p",
      "sub",
      siglumElement(source, base + source.address.slice(1)),
      line.line === null ? null : element("span", "loc", `line ${line.line}`),
      periodElement(line.period),
      asOfOf(line),
      statusElement(line.status, line.statusLabel),
      line.isRestatement ? element("span", "again", "the same again, in other words") : null,
      line.by === null ? null : element("span", "per", `per ${line.by.name}`),
    ),
  );
}

function compactFact(line: FactLine, href: string): HTMLElement {
  return linkTo(
    href,
    "row row--fact",
    element("span", "row-title", ...aboutOf(line)),
    element("span", "figure", valueElement(line.value, line.status === "withdrawn"), modeOf(line)),
    element(
      "span",
      "sub",
      siglumElement(line.source, null),
      periodElement(line.period),
      statusElement(line.status, line.statusLabel),
    ),
  );
}

/** `Alibaba 09988.HK, Price change`; `…, Index weight of CSI HK Internet`. */
function aboutOf({ subject, symbol, metric, of }: FactLine): (HTMLElement | string)[] {
  return [
    element("span", "subj", subject.name),
    ...(symbol === null ? [] : [" ", element("small", "", symbol)]),
    `, ${metric.name}`,
    ...(of === null ? [] : [` of ${of.name}`]),
  ];
}

function modeOf({ mode }: FactLine): HTMLElement | null {
  return mode === null ? null : element("span", "mode", mode);
}

function asOfOf({ asOf }: FactLine): HTMLElement | null {
  return asOf === null ? null : element("span", "asof", "as of ", periodElement(asOf));
}

function name(entry: LookupEntry, href: string): HTMLElement {
  return element(
    "article",
    "hit hit--name",
    element("h3", "", linkTo(href, "", ...titleOf(entry))),
    element("div", "loc", kindWord(entry)),
    element("p", "sub", detailOf(entry)),
  );
}

function compactName(entry: LookupEntry, href: string): HTMLElement {
  return linkTo(
    href,
    "row row--name",
    element("span", "row-title", ...titleOf(entry)),
    element("span", "loc", kindWord(entry)),
    element("span", "sub", entry.symbols.join(", ")),
  );
}

function titleOf({ name, localName }: LookupEntry): (HTMLElement | string)[] {
  if (localName === undefined) return [name];
  return [name, " ", inLanguage(element("span", "local", localName.name), localName.lang)];
}

/** `Company`, `Metric`. */
function kindWord({ kind, entityKind }: LookupEntry): string {
  return entityKind === undefined ? PAGE_KIND_LABELS[kind] : KIND_LABELS[entityKind].one;
}

function detailOf({ symbols, reports }: LookupEntry): string {
  const found = counted(reports, "report");
  return symbols.length === 0 ? found : `${symbols.join(", ")}. ${found}`;
}

function page(found: FoundPage): HTMLElement {
  const { kind, href, title, excerpt, siglum } = found;
  const sections = found.sections.slice(0, MAX_SECTIONS).map((section) => linkTo(section.href, "", section.title));
  const mark = siglum === null ? null : element("abbr", "sig", siglum);
  return element(
    "article",
    kind === "report" ? "hit hit--report" : "hit",
    element("h3", "", linkTo(href, "", title)),
    element("div", "loc", whenOf(found)),
    excerpt.length === 0 ? null : element("p", "excerpt", ...excerptParts(excerpt)),
    mark === null && sections.length === 0 ? null : element("p", "sub", mark, ...sections),
  );
}

function compactPage(found: FoundPage): HTMLElement {
  const { href, title, siglum } = found;
  return linkTo(
    href,
    "row row--page",
    element("span", "row-title", title),
    element("span", "loc", whenOf(found)),
    element("span", "sub", siglum === null ? null : element("abbr", "sig", siglum)),
  );
}

/** A report's day; of another page what it is. */
function whenOf({ kind, date }: FoundPage): string {
  return kind === "report" ? (date ?? UNDATED) : PAGE_KIND_LABELS[kind];
}
