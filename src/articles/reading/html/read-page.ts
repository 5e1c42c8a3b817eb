/** A saved page as an article. No script runs and nothing is fetched. */
import type { Element, Text } from "hast";
import type { Root } from "mdast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { settleBlocks } from "../settle-blocks.ts";
import type { ReadText } from "../read-text.ts";
import type { TextPlaces } from "../text-places.ts";
import { unclosedHtml } from "../unclosed-html.ts";
import { allElements, attribute, UNREAD, visibleText, type HtmlNode } from "./elements.ts";
import { withCreditsOnPage } from "./credits-on-page.ts";
import { htmlIsTooMuch } from "./html-limits.ts";
import { mainContent, SHORTEST_ARTICLE, type MainContent } from "./main-content.ts";
import { pageMetadata } from "./page-metadata.ts";
import { leftOutOf, noiseOf } from "./prune-page.ts";
import { readArticleBody } from "./read-article-body.ts";
import { toBlocks } from "./to-markdown-tree.ts";

const pages = unified().use(rehypeParse).freeze();

/** A word for what there is too much of, where the page is beyond the limits. May throw a RangeError. */
export function readPage(text: string): ReadText | string {
  const tooMuch = htmlIsTooMuch(text);
  if (tooMuch !== null) return tooMuch;
  const tree = pages.parse(text);
  const elements = allElements(tree);
  const { articleBody, ...stated } = pageMetadata(elements, tree);
  const noise = noiseOf(tree);
  const main = mainContent(tree, noise);
  const places: TextPlaces = new Map();
  const belongs = judgement(main, noise);
  const body: Root = {
    type: "root",
    children: toBlocks(main.root.children, { text, start: 0, places, isKept: (node) => belongs(node) }),
  };
  const length = textLength(places);
  if (length < SHORTEST_ARTICLE && articleBody !== null && articleBody.length > length) {
    body.children = readArticleBody(articleBody, text, places);
  }
  settleBlocks(body, places);
  return {
    body,
    places,
    stated: withCreditsOnPage(stated, tree, text),
    leftOut: leftOutOf(noise.union(outsideOf(main.root, tree))),
    unclosed: unclosedHtml([{ value: text, position: { start: { line: 1, column: 1, offset: 0 } } }], text),
  };
}

/** Elements beside those that the main content stands in. */
function outsideOf(main: HtmlNode, tree: HtmlNode): Set<Element> {
  const outside = new Set<Element>();
  const holds = (node: HtmlNode): boolean => node === main || ("children" in node && node.children.some(holds));
  let node = tree;
  while (node !== main && "children" in node) {
    const next: HtmlNode | undefined = node.children.find(holds);
    for (const child of node.children) {
      if (child !== next && child.type === "element" && !UNREAD.has(child.tagName)) outside.add(child);
    }
    if (next === undefined) break;
    node = next;
  }
  return outside;
}

function textLength(places: TextPlaces): number {
  let length = 0;
  for (const { value } of places.keys()) length += value.trim().length;
  return length;
}

/**
 * What of the main content belongs to the article. Readability drops tables and lists that look like navigation; inside the
 * article those with text of their own stay, and so do headings and paragraphs.
 */
function judgement({ root, kept }: MainContent, noise: ReadonlySet<Element>): (node: Text | Element) => boolean {
  if (kept === null) return (node) => node.type === "text" || !noise.has(node);
  const belonging = new Set<Text>();
  const walk = (node: HtmlNode, isText: boolean): void => {
    if (node.type === "text") {
      if (isText || kept.has(node)) belonging.add(node);
      return;
    }
    if (!("children" in node)) return;
    for (const child of node.children) {
      if (child.type === "element" && (noise.has(child) || UNREAD.has(child.tagName))) continue;
      walk(child, isText || (child.type === "element" && isTextElement(child)));
    }
  };
  walk(root, false);
  return (node) => (node.type === "text" ? belonging.has(node) || node.value.trim() === "" : !noise.has(node));
}

function isTextElement(element: Element): boolean {
  if (!/^(?:p|h[1-6]|table|ul|ol|dl|blockquote|pre)$/u.test(element.tagName)) return false;
  if (/^(?:p|h[1-6])$/u.test(element.tagName)) return linkShare(element) < 0.9;
  return linkShare(element) < 0.5 || (element.tagName === "table" && attribute(element, "role") !== "presentation");
}

function linkShare(element: Element): number {
  const whole = visibleText(element).trim().length;
  return whole === 0 ? 0 : linked(element) / whole;
}

function linked(node: HtmlNode): number {
  if (node.type === "element" && node.tagName === "a") return visibleText(node).trim().length;
  return "children" in node ? node.children.reduce((sum, child) => sum + linked(child), 0) : 0;
}
