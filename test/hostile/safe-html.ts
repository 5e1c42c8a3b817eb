/**
 * What of HTML may stand in a body, looked at by a parser that had no part in writing it. The list is this file's own,
 * so that a sanitiser whose list grows by mistake is found out.
 */
import { parse, parseFragment, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const ELEMENTS = new Set(
  (
    "a abbr aside b bdi blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 " +
    "hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table " +
    "tbody td tfoot th thead time tr tt u ul var wbr"
  ).split(" "),
);

const ATTRIBUTES = new Set(
  (
    "align alt checked cite class colspan datetime dir disabled height href id lang open rel reversed role rowspan scope " +
    "src start tabindex title type value width aria-label aria-labelledby aria-describedby aria-hidden data-footnote-ref " +
    "data-footnote-backref data-footnotes data-fact data-elsewhere"
  ).split(" "),
);

const ADDRESSES = new Set(["href", "src", "cite"]);
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|\/(?![/\\])|#)/u;

/** What a body's HTML holds beyond the list; empty: it is safe. */
export function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === "#comment" || node.nodeName === "#documentType") dangers.push(node.nodeName);
    if ("tagName" in node) dangers.push(...dangersOf(node));
    if ("content" in node) visit(node.content);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parseFragment(html));
  return dangers;
}

function dangersOf({ tagName, namespaceURI, attrs }: Element): string[] {
  const dangers = ELEMENTS.has(tagName) && namespaceURI.endsWith("/xhtml") ? [] : [`<${tagName}>`];
  for (const { name, value } of attrs) {
    if (!ATTRIBUTES.has(name)) dangers.push(`<${tagName} ${name}>`);
    if (ADDRESSES.has(name) && !SAFE_ADDRESS.test(value)) dangers.push(`<${tagName} ${name}="${value}">`);
    if (name === "src" && /^https?:/u.test(value)) dangers.push(`<${tagName} ${name}="${value}">`);
  }
  return dangers;
}

/** The text that a reader sees, white space collapsed. */
export function textOf(html: string): string {
  const collect = (node: Node): string => {
    if ("value" in node) return node.value;
    if (!("childNodes" in node)) return "";
    const text = node.childNodes.map(collect).join("");
    return "tagName" in node && isBlock(node.tagName) ? ` ${text} ` : text;
  };
  return collect(parseFragment(html)).replace(/\s+/gu, " ").trim();
}

function isBlock(name: string): boolean {
  return /^(?:p|div|li|ul|ol|h\d|tr|td|th|table|blockquote|pre|section|details|summary|br|dd|dt|dl|aside|figure|hr)$/u.test(
    name,
  );
}

/** All elements of a whole page. */
export function elementsOfPage(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ("tagName" in node) found.push(node);
    if ("content" in node) visit(node.content);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}
