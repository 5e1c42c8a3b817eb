/** GitHub's Markdown as a reader parses it: what tests ask is what it becomes, not how it is written. */
import type { Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";

export function parseGfm(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(text);
}

/** All text in a node. */
export function textOf(node: object): string {
  if ("value" in node) return String(node.value);
  return "children" in node ? (node.children as object[]).map(textOf).join("") : "";
}

/** Targets of links and pictures, in order. */
export function urlsIn(tree: Root | RootContent): string[] {
  const urls: string[] = [];
  visit(tree, (node) => {
    if ("url" in node) urls.push(node.url);
  });
  return urls;
}

/** What stands under a heading of the second level, up to the next of the first or second; empty where there is none. */
export function sectionOf({ children }: Root, title: string): RootContent[] {
  const start = children.findIndex((node) => node.type === "heading" && textOf(node) === title);
  if (start === -1) return [];
  const end = children.findIndex((node, index) => index > start && node.type === "heading" && node.depth <= 2);
  return children.slice(start + 1, end === -1 ? undefined : end);
}
