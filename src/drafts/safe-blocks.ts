/**
 * An article's Markdown tree → blocks that can stand in a report: no HTML, no pictures, no notes, links to the web only,
 * headings below the title. What is left is words and their structure, so nothing in it can become code.
 */
import type { Definition, Heading, Link, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import type { FigureLinks } from "./figure-links.ts";
import { settleLiteralAddresses } from "./literal-addresses.ts";
import { withoutUnprintable } from "./plain-line.ts";

declare module "mdast" {
  interface LinkData {
    /** Of a link that a draft makes: the id of its fact. */
    factId?: string;
  }
}

/** Deeper than any text for people, well within what the gate takes. */
const MAX_DEPTH = 40;
const MAX_COLUMNS = 100;

export interface BlockContext {
  readonly figures: FigureLinks;
  /** Whether a figure may lead to this fact. */
  readonly isLinked: (factId: string) => boolean;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** How many levels headings go down. */
  readonly shift: number;
}

/** What blocks of one body share. The definitions are those of its reference links. */
export function bodyContext(body: Root, figures: FigureLinks): Omit<BlockContext, "isLinked"> {
  const definitions = new Map<string, Definition>();
  let isTopLevelUsed = false;
  visit(body, ["definition", "heading"], (node) => {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === "heading" && node.depth === 1) isTopLevelUsed = true;
  });
  return { figures, definitions, shift: isTopLevelUsed ? 1 : 0 };
}

/** The block as a new tree; null where nothing of it is left. The tree given stays as it is. */
export function safeBlock(node: RootContent, context: BlockContext): RootContent | null {
  const [block] = clean(node, context, false) as RootContent[];
  if (block !== undefined) settleLiteralAddresses(block, isWebAddress);
  return block ?? null;
}

/** Whether it nests so deeply, or is so wide, that its words alone should be kept. */
export function isTooDeep(node: Nodes): boolean {
  const waiting = [{ node, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > MAX_DEPTH) return true;
    if (!("children" in next.node)) continue;
    if (next.node.type === "tableRow" && next.node.children.length > MAX_COLUMNS) return true;
    for (const child of next.node.children) waiting.push({ node: child, depth: next.depth + 1 });
  }
  return false;
}

/** All words of a node in one paragraph, however deep they stand; null where there are none. */
export function plainBlock(node: Nodes): RootContent | null {
  const value = wordsOf(node);
  if (value === "") return null;
  const block: RootContent = { type: "paragraph", children: [{ type: "text", value }] };
  settleLiteralAddresses(block, () => false);
  return block;
}

/** All words of a node as a block of code; null where there are none. */
export function verbatimBlock(node: Nodes): RootContent | null {
  const value = wordsOf(node);
  return value === "" ? null : { type: "code", value };
}

function wordsOf(node: Nodes): string {
  const words: string[] = [];
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === "text" || next.type === "inlineCode" || next.type === "code") words.push(next.value);
    else if ("children" in next) waiting.push(...[...next.children].reverse());
    else if (next.type === "break") words.push(" ");
  }
  return withoutUnprintable(words.join(" ")).replace(/\s+/gu, " ").trim();
}

function clean(node: Nodes, context: BlockContext, isInLink: boolean): Nodes[] {
  switch (node.type) {
    case "text":
      return splitText(node, context, isInLink);
    case "inlineCode":
    case "code":
      return cleanCode(node);
    case "break":
    case "thematicBreak":
      return [{ type: node.type }];
    case "link":
      return cleanLink(node, context, isInLink);
    case "linkReference": {
      const definition = context.definitions.get(node.identifier);
      const link: Link = { type: "link", url: definition?.url ?? "", children: node.children };
      return cleanLink(link, context, isInLink);
    }
    case "heading": {
      const children = cleanChildren(node, context, isInLink) as PhrasingContent[];
      const depth = Math.min(6, node.depth + context.shift) as Heading["depth"];
      return hasWords(children) ? [{ type: "heading", depth, children }] : [];
    }
    case "paragraph":
    case "emphasis":
    case "strong":
    case "delete":
    case "blockquote":
    case "list":
    case "listItem":
    case "table":
    case "tableRow":
    case "tableCell": {
      const children = cleanChildren(node, context, isInLink);
      const isNeeded = node.type === "tableCell" || node.type === "tableRow";
      if (!isNeeded && !hasWords(children)) return [];
      const { position: _, data: __, ...rest } = node;
      const last = children.at(-1);
      if (node.type === "paragraph" && last?.type === "text") last.value = last.value.trimEnd();
      return [{ ...rest, children } as Nodes];
    }
    default:
      return [];
  }
}

function cleanChildren(node: Nodes, context: BlockContext, isInLink: boolean): Nodes[] {
  return "children" in node ? node.children.flatMap((child) => clean(child, context, isInLink)) : [];
}

function hasWords(nodes: readonly Nodes[]): boolean {
  return nodes.some((node) => {
    if ("value" in node) return node.value.trim() !== "";
    if (node.type === "link" && node.data?.factId !== undefined) return true;
    return "children" in node && hasWords(node.children);
  });
}

function cleanCode(node: Extract<Nodes, { type: "inlineCode" | "code" }>): Nodes[] {
  const value = withoutUnprintable(node.value);
  if (value.trim() === "") return [];
  if (node.type === "inlineCode") return [{ type: "inlineCode", value }];
  return [{ type: "code", lang: /^[\w+#.-]+$/u.test(node.lang ?? "") ? node.lang : null, value }];
}

/** Links that a draft made lead to facts; others of an article lead to the web, or are words. */
function cleanLink(node: Link, context: BlockContext, isInLink: boolean): Nodes[] {
  const factId = node.data?.factId;
  if (factId !== undefined) return context.isLinked(factId) ? [node] : [];
  const isKept = !isInLink && isWebAddress(node.url);
  const children = cleanChildren(node, context, isKept || isInLink) as Link["children"];
  if (!isKept || !hasWords(children)) return children;
  return [{ type: "link", url: node.url, children }];
}

function isWebAddress(url: string): boolean {
  return /^(?:https?:\/\/[^\s/?#\\]+[^\s\\<>]*|mailto:[^\s\\<>]+)$/iu.test(url) && URL.canParse(url);
}

function splitText(node: Extract<Nodes, { type: "text" }>, context: BlockContext, isInLink: boolean): Nodes[] {
  const pieces: Nodes[] = [];
  const add = (from: number, to: number) => {
    const value = withoutUnprintable(node.value.slice(from, to));
    if (value !== "") pieces.push({ type: "text", value });
  };
  let at = 0;
  for (const { start, end, factId } of isInLink ? [] : (context.figures.get(node) ?? [])) {
    if (!context.isLinked(factId)) continue;
    add(at, start);
    const value = withoutUnprintable(node.value.slice(start, end));
    pieces.push({ type: "link", url: `#${factId}`, data: { factId }, children: [{ type: "text", value }] });
    at = end;
  }
  add(at, node.value.length);
  return pieces;
}
