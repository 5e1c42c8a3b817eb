/** Results as list items: in full for the search page, compact for the dialog, where each has one link and one line. */
import { counted, factResultWords as words, KIND_LABELS, PAGE_KIND_LABELS, UNDATED } from "../../messages/messages.ts";
import { found } from "../explorer/parts.ts";
import type { FactLine } from "../../explorer/query/display.ts";
import type { LookupEntry } from "../../search/query/lookup.ts";
import type { SearchAnswer, SearchResult } from "../../search/query/search-answer.ts";
import type { FoundPage } from "../../search/query/text-question.ts";
import { markWords } from "./mark-words.ts";
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
  /** Words that are marked in what a result is called: the query, and what was meant by it. */
  readonly typed: string;
}

const MAX_SECTIONS = 3;

/** `<li data-result data-kind>` with the result's link as the first one in it. */
export function renderResult(result: SearchResult, options: ResultOptions): HTMLLIElement {
  const body = bodyOf(result, options);
  markTitle(found(body, ".row-title, h3"), options.typed);
  if (result.group === "facts" && !options.isCompact) found(body, "h3 > a").append(saidOf(result.line));
  const item = element("li", "", body);
  item.dataset.result = "";
  item.dataset.kind = result.kind;
  return item;
}

/** What an answer's results are marked with. */
export function typedWords({ state, corrections }: Pick<SearchAnswer, "state" | "corrections">): string {
  return [state.query, ...corrections.map(({ meant }) => meant)].join(" ");
}

function markTitle(title: HTMLElement, typed: string): void {
  const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) text.replaceWith(...excerptParts(markWords(text.data, typed)));
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
  const { source } = line;
  return element(
    "article",
    "hit hit--fact",
    element("h3", "", linkTo(href, "", ...aboutOf(line))),
    element("div", "figure", valueElement(line.value, line.status === "withdrawn"), modeOf(line)),
    line.words === null ? null : element("p", "", inLanguage(element("q", "words", line.words), source.language)),
    element(
      "p",
      "sub",
      siglumElement(source, base + source.address.slice(1)),
      line.line === null ? null : element("span", "loc", words.line(line.line)),
      periodElement(line.period),
      asOfOf(line),
      statusElement(line.status, line.statusLabel),
      line.isRestatement ? element("span", "again", words.again) : null,
      line.by === null ? null : element("span", "per", words.per(line.by.name)),
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

/** `Alibaba 09988.HK, price change`; `…, index weight of CSI HK Internet`. */
function aboutOf({ subject, symbol, metric, of }: FactLine): (HTMLElement | string)[] {
  return [
    element("span", "subj", subject.name),
    ...(symbol === null ? [] : [" ", element("small", "", symbol)]),
    `, ${inSentence(metric.name)}`,
    ...(of === null ? [] : [words.of(of.name)]),
  ];
}

/** The rest of the fact, which stands below the link. */
function saidOf({ value, period, status, statusLabel }: FactLine): HTMLElement {
  return element("span", "vh", words.said(value.spoken, period.text, status === "-" ? null : statusLabel));
}

/** A name's first letter is small within a line, unless it looks like a name of its own: `P/E ratio`, `IPO proceeds`. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}[^\p{Lu}]*$/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function modeOf({ mode }: FactLine): HTMLElement | null {
  return mode === null ? null : element("span", "mode", mode);
}

function asOfOf({ asOf }: FactLine): HTMLElement | null {
  return asOf === null ? null : element("span", "asof", words.asOf, periodElement(asOf));
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
  const count = counted(reports, "report");
  return symbols.length === 0 ? count : `${symbols.join(", ")}. ${count}`;
}

function page(result: FoundPage): HTMLElement {
  const { kind, href, title, excerpt, siglum } = result;
  const sections = result.sections.slice(0, MAX_SECTIONS).map((section) => linkTo(section.href, "", section.title));
  const mark = siglum === null ? null : element("abbr", "sig", siglum);
  return element(
    "article",
    kind === "report" ? "hit hit--report" : "hit",
    element("h3", "", linkTo(href, "", title)),
    element("div", "loc", whenOf(result)),
    excerpt.length === 0 ? null : element("p", "excerpt", ...excerptParts(excerpt)),
    mark === null && sections.length === 0 ? null : element("p", "sub", mark, ...sections),
  );
}

function compactPage(result: FoundPage): HTMLElement {
  const { href, title, siglum } = result;
  return linkTo(
    href,
    "row row--page",
    element("span", "row-title", title),
    element("span", "loc", whenOf(result)),
    element("span", "sub", siglum === null ? null : element("abbr", "sig", siglum)),
  );
}

/** A report's day; of another page what it is. */
function whenOf({ kind, date }: FoundPage): string {
  return kind === "report" ? (date ?? UNDATED) : PAGE_KIND_LABELS[kind];
}
