/**
 * Which part of a page is its article. Readability judges that on a copy of the page; what it keeps leads back to the
 * page's own text nodes, which know where they stand in the file.
 */
import { Readability } from "@mozilla/readability";
import type { Element, Root, Text } from "hast";
import { toHtml } from "hast-util-to-html";
import { parseHTML } from "linkedom";
import { visibleText, type HtmlNode } from "./elements.ts";

/** Less is no article: another part of the page is taken. */
export const SHORTEST_ARTICLE = 200;
/** Pages of more elements aren't judged, because that would take seconds. */
const MAX_JUDGED = 20_000;
const MARK = "data-place";

/** The smallest element that holds nearly all of the article, and the text nodes in it that Readability kept. */
export interface MainContent {
  readonly root: Root | Element;
  /** Null where it wasn't judged: then all of `root` counts. */
  readonly kept: ReadonlySet<Text> | null;
}

/** `noise` is left out of the copy. Never throws. */
export function mainContent(tree: Root, noise: ReadonlySet<Element>): MainContent {
  const judged = judge(tree, noise);
  if (judged !== null) return judged;
  return { root: longest(tree, noise), kept: null };
}

function judge(tree: Root, noise: ReadonlySet<Element>): MainContent | null {
  const elements: Element[] = [];
  const ranges = new Map<Element, readonly [number, number]>();
  const texts: Text[] = [];
  const copy = copyOf(tree, noise, elements, ranges, texts) as Root;
  if (elements.length > MAX_JUDGED) return null;
  const kept = keptTexts(toHtml(copy, { allowDangerousHtml: false }), elements, ranges, texts);
  if (kept === null) return null;
  let root: Root | Element = tree;
  const total = lengthOf(kept);
  for (;;) {
    const children: readonly HtmlNode[] = root.children;
    const next = children
      .filter((child) => child.type === "element")
      .find((child) => ranges.has(child) && lengthOf(within(child, ranges, texts, kept)) >= total * 0.97);
    if (next === undefined || /^(?:p|table|ul|ol|blockquote)$/u.test(next.tagName)) return { root, kept };
    root = next;
  }
}

/** A copy with each element numbered; `ranges`: which of the texts stand in it, from the first to behind the last. */
function copyOf(
  node: HtmlNode,
  noise: ReadonlySet<Element>,
  elements: Element[],
  ranges: Map<Element, readonly [number, number]>,
  texts: Text[],
): HtmlNode | null {
  if (node.type === "text") {
    texts.push(node);
    return { type: "text", value: node.value };
  }
  if (node.type === "comment" || node.type === "doctype") return null;
  if (node.type === "element") {
    if (noise.has(node) || /^(?:script|style|noscript|template|svg|iframe)$/u.test(node.tagName)) return null;
    const place = elements.push(node) - 1;
    const start = texts.length;
    const children = node.children.map((child) => copyOf(child, noise, elements, ranges, texts));
    ranges.set(node, [start, texts.length]);
    const { style: _style, ...properties } = node.properties;
    return {
      ...node,
      properties: { ...properties, [MARK]: String(place) },
      children: children.filter((child) => child !== null) as Element["children"],
    };
  }
  if (node.type !== "root") return null;
  const children = node.children.map((child) => copyOf(child, noise, elements, ranges, texts));
  return { type: "root", children: children.filter((child) => child !== null) as Root["children"] };
}

/** Null where it finds no article, or too little of one. */
function keptTexts(
  html: string,
  elements: readonly Element[],
  ranges: ReadonlyMap<Element, readonly [number, number]>,
  texts: readonly Text[],
): Set<Text> | null {
  let content: DomNode | null;
  try {
    const { document } = parseHTML(html) as unknown as { document: Document };
    content =
      new Readability<DomNode>(document, {
        serializer: (node) => node as unknown as DomNode,
        charThreshold: SHORTEST_ARTICLE,
      }).parse()?.content ?? null;
  } catch {
    return null;
  }
  if (content === null) return null;
  const kept = new Set<Text>();
  const placesByValue = Map.groupBy(texts.keys(), (index) => texts[index]!.value.trim());
  let last = -1;
  const walk = (node: DomNode, range: readonly [number, number]): void => {
    const place = node.nodeType === 1 ? node.getAttribute(MARK) : null;
    const own = place === null ? range : (ranges.get(elements[Number(place)]!) ?? range);
    if (node.nodeType === 3) {
      const value = node.textContent;
      if (value.trim() === "") return;
      const found = findPlace(placesByValue.get(value.trim()) ?? [], own, last);
      if (found >= 0) {
        kept.add(texts[found]!);
        last = found;
      }
      return;
    }
    for (const child of node.childNodes) walk(child, own);
  };
  walk(content, [0, texts.length]);
  return lengthOf(kept) < SHORTEST_ARTICLE ? null : kept;
}

interface DomNode {
  readonly nodeType: number;
  readonly textContent: string;
  readonly childNodes: Iterable<DomNode>;
  getAttribute(name: string): string | null;
}

/** The next of the ascending places that is in the range, behind the last one found if there is one there; -1 for none. */
function findPlace(places: readonly number[], [start, end]: readonly [number, number], last: number): number {
  const firstFrom = (least: number) => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]! < least) low = middle + 1;
      else high = middle;
    }
    const place = places[low];
    return place !== undefined && place < end ? place : -1;
  };
  const ahead = firstFrom(Math.max(start, last + 1));
  return ahead >= 0 ? ahead : firstFrom(start);
}

function within(
  element: Element,
  ranges: ReadonlyMap<Element, readonly [number, number]>,
  texts: readonly Text[],
  kept: ReadonlySet<Text>,
): Set<Text> {
  const [start, end] = ranges.get(element)!;
  return new Set(texts.slice(start, end).filter((text) => kept.has(text)));
}

function lengthOf(texts: Iterable<Text>): number {
  let length = 0;
  for (const { value } of texts) length += value.trim().length;
  return length;
}

/** The `article` with the most text, else `main`, else the whole. */
function longest(tree: Root, noise: ReadonlySet<Element>): Root | Element {
  const found: Record<"article" | "main", Element[]> = { article: [], main: [] };
  const walk = (node: HtmlNode): void => {
    if (!("children" in node)) return;
    for (const child of node.children) {
      if (child.type !== "element" || noise.has(child)) continue;
      if (child.tagName === "article") found.article.push(child);
      if (child.tagName === "main" || child.properties["role"] === "main") found.main.push(child);
      walk(child);
    }
  };
  walk(tree);
  for (const list of [found.article, found.main]) {
    const best = list
      .map((element) => ({ element, length: visibleText(element).trim().length }))
      .sort((a, b) => b.length - a.length)[0];
    if (best !== undefined && best.length >= SHORTEST_ARTICLE) return best.element;
  }
  return tree;
}
