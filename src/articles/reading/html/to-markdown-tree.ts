/**
 * A page's main content as Markdown blocks. An own walk, because every unit of text must keep its place in the file, which
 * a converter that joins and trims text gives away.
 */
import type { Element, ElementContent, RootContent as HtmlContent, Text as HtmlText } from "hast";
import type { BlockContent, Heading, List, ListItem, PhrasingContent } from "mdast";
import { alignText } from "../align-text.ts";
import { textWith, type TextPlaces } from "../text-places.ts";
import { INLINE, isHidden, UNREAD, attribute } from "./elements.ts";
import { toTable } from "./to-table.ts";

/** Where the nodes' positions count from, and whose text they hold. */
export interface HtmlSource {
  /** The whole file. */
  readonly text: string;
  /** Offset in it on which the parsed part begins. */
  readonly start: number;
  readonly places: TextPlaces;
  /** False for nodes that were judged not to belong to the article. */
  readonly isKept: (node: HtmlText | Element) => boolean;
}

type Content = HtmlContent | ElementContent;

/** Blocks in the order of the text, unsettled. The nodes must nest no deeper than a few hundred. */
export function toBlocks(nodes: readonly Content[], source: HtmlSource): BlockContent[] {
  const blocks: BlockContent[] = [];
  let line: PhrasingContent[] = [];
  const flush = () => {
    while (line.at(-1)?.type === "break") line.pop();
    if (line.length > 0) blocks.push({ type: "paragraph", children: line });
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      for (const child of toInline(node, source)) {
        if (child.type === "break" && (line.length === 0 || line.at(-1)!.type === "break")) flush();
        else line.push(child);
      }
      continue;
    }
    if (node.type !== "element" || isLeftOut(node, source)) continue;
    flush();
    blocks.push(...blockOf(node, source));
  }
  flush();
  return blocks;
}

function isLeftOut(node: Element, source: HtmlSource): boolean {
  return UNREAD.has(node.tagName) || isHidden(node) || !source.isKept(node);
}

/** Text, or an element that holds nothing but what runs on in a line. */
function isInline(node: Content): boolean {
  if (node.type === "text") return true;
  if (node.type !== "element") return false;
  if (node.tagName === "br") return true;
  return INLINE.has(node.tagName) && node.children.every(isInline);
}

function blockOf(node: Element, source: HtmlSource): BlockContent[] {
  const [, depth] = /^h([1-6])$/u.exec(node.tagName) ?? [];
  if (depth !== undefined) {
    const heading: Heading = {
      type: "heading",
      depth: Number(depth) as Heading["depth"],
      children: flatInline(node, source),
    };
    return [heading];
  }
  switch (node.tagName) {
    case "ul":
    case "ol":
    case "menu":
      return [toList(node, source)];
    case "table": {
      const table = toTable(node, source, { flatInline, toBlocks });
      return Array.isArray(table) ? table : [table];
    }
    case "blockquote":
      return [{ type: "blockquote", children: toBlocks(node.children, source) }];
    case "hr":
      return [];
    default:
      return toBlocks(node.children, source);
  }
}

function toList(node: Element, source: HtmlSource): List {
  const items: ListItem[] = [];
  for (const child of node.children) {
    if (child.type === "element" && isLeftOut(child, source)) continue;
    const blocks =
      child.type === "element" && child.tagName === "li" ? toBlocks(child.children, source) : toBlocks([child], source);
    if (blocks.length > 0) items.push({ type: "listItem", spread: false, children: blocks });
  }
  return { type: "list", ordered: node.tagName === "ol", spread: false, children: items };
}

/** All text below a node as one line, whatever blocks it is in. */
function flatInline(node: Element, source: HtmlSource): PhrasingContent[] {
  return node.children.flatMap((child): PhrasingContent[] => {
    if (isInline(child)) return toInline(child, source);
    if (child.type !== "element" || isLeftOut(child, source)) return [];
    return [{ type: "break" }, ...flatInline(child, source), { type: "break" }];
  });
}

function toInline(node: Content, source: HtmlSource): PhrasingContent[] {
  if (node.type === "text") return source.isKept(node) ? [placedText(node, source)] : [];
  if (node.type !== "element" || isLeftOut(node, source)) return [];
  if (node.tagName === "br") return [{ type: "break" }];
  const children = node.children.flatMap((child) => toInline(child, source));
  if (children.every((child) => child.type === "break")) return children;
  switch (node.tagName) {
    case "a": {
      const url = attribute(node, "href");
      return /^https?:\/\//iu.test(url) ? [{ type: "link", url, children }] : children;
    }
    case "b":
    case "strong":
      return [{ type: "strong", children }];
    case "i":
    case "em":
      return [{ type: "emphasis", children }];
    case "del":
    case "s":
    case "strike":
      return [{ type: "delete", children }];
    default:
      return children;
  }
}

function placedText(node: HtmlText, { text, start, places }: HtmlSource) {
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  const offsets =
    from === undefined || to === undefined
      ? Array.from({ length: node.value.length + 1 }, () => -1)
      : alignText(node.value, text, start + from, start + to, "html");
  return textWith(node.value, offsets, places);
}
