/** The anchors that a body's headings will have, so that no fact takes one. */
import GithubSlugger from "github-slugger";
import type { Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { toPlainLine } from "./plain-line.ts";

export function headingIds(body: Root): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const ids = new Set<string>();
  visit(body, "heading", (node) => {
    ids.add(slugger.slug(toPlainLine(toString(node, { includeImageAlt: false }))));
  });
  return ids;
}
