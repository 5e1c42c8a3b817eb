/** Paragraphs, lists, tables and the like, from a tree of HTML to Markdown without any HTML in it. */
import type { Element, ElementContent, RootContent } from "hast";
import { toString } from "hast-util-to-string";
import { escapeLineStart, withoutControls } from "./escape-markdown.ts";
import { inlineMarkdown, isBlock, longestRun } from "./inline-markdown.ts";
import { markdownTable } from "./markdown-table.ts";

type Node = ElementContent | RootContent;

/** What stands for an element that the caller knows better; null for all others. */
export type Replacement = (element: Element) => string | null;

/** Blocks with an empty line between them; empty where nothing has text. */
export function blockMarkdown(nodes: readonly Node[], replace: Replacement): string {
  return blocksOf(nodes, replace).join("\n\n");
}

function blocksOf(nodes: readonly Node[], replace: Replacement): string[] {
  const blocks: string[] = [];
  let run: Node[] = [];
  const endRun = () => {
    blocks.push(paragraph(run));
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== "element" || !isBlock(node.tagName)) {
      run.push(node);
      continue;
    }
    endRun();
    blocks.push(...blocksOfElement(node, replace));
  }
  endRun();
  return blocks.filter((block) => block !== "");
}

function blocksOfElement(element: Element, replace: Replacement): string[] {
  const { tagName, children } = element;
  const replaced = replace(element);
  if (replaced !== null) return [replaced];
  switch (tagName) {
    case "p":
      return blocksOf(children, replace);
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return [heading(Number(tagName[1]), children)];
    case "hr":
      return ["---"];
    case "blockquote":
      return [prefixed(blockMarkdown(children, replace), "> ", "> ")];
    case "pre":
      return [codeBlock(element)];
    case "ul":
    case "ol":
      return [list(element, replace)];
    case "table":
      return [table(element)];
    case "dt":
    case "summary":
      return [strong(children)];
    default:
      return blocksOf(children, replace);
  }
}

function paragraph(nodes: readonly Node[]): string {
  return inlineMarkdown(nodes).split("\n").map(escapeLineStart).join("\n");
}

function heading(depth: number, children: readonly Node[]): string {
  const text = inlineMarkdown(children).replaceAll("\\\n", " ").replace(/#+$/u, "\\$&");
  return text === "" ? "" : `${"#".repeat(depth)} ${text}`;
}

function strong(children: readonly Node[]): string {
  const text = paragraph(children);
  return text === "" || text.includes("\n") || text.includes("*") ? text : `**${text}**`;
}

function codeBlock(pre: Element): string {
  const code = withoutControls(toString(pre)).replace(/\n$/u, "");
  const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}\n${code}\n${fence}`;
}

function list({ tagName, properties, children }: Element, replace: Replacement): string {
  const items = children.filter((child) => child.type === "element");
  const start = firstNumber(properties.start);
  const isLoose = items.some((item) =>
    item.children.some((child) => child.type === "element" && child.tagName === "p"),
  );
  const lines = items.map((item, index) => {
    const marker = tagName === "ol" ? `${start + index}. ` : "- ";
    const content = blocksOf(item.children, replace).join(isLoose ? "\n\n" : "\n");
    return prefixed(content, marker, " ".repeat(marker.length));
  });
  return lines.join(isLoose ? "\n\n" : "\n");
}

/** CommonMark numbers items with nine digits at most and no sign; a list that starts otherwise starts with 1. */
function firstNumber(start: Element["properties"][string]): number {
  const number = Number(start ?? 1);
  return Number.isInteger(number) && number >= 0 && number < 900_000_000 ? number : 1;
}

/** The first row heads it, whatever it is marked as. */
function table(element: Element): string {
  const rows = rowsIn(element);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return "";
  const full = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
  return markdownTable(full[0]!, full.slice(1));
}

function rowsIn(element: Element): string[][] {
  return element.children.flatMap((child) => {
    if (child.type !== "element") return [];
    if (child.tagName !== "tr") return rowsIn(child);
    const cells = child.children.filter((cell) => cell.type === "element");
    return [cells.map(({ children }) => inlineMarkdown(children))];
  });
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split("\n")
    .map((line, index) => ((index === 0 ? first : others) + line).trimEnd())
    .join("\n");
}
