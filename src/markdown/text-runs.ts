/**
 * The text of a body as people read it: one run for each block, so that quotation marks and names see what stands beside
 * them across inline markup, and nothing of the next paragraph.
 */
import type { ElementContent, Root, RootContent, Text } from "hast";
import { isPhrasing } from "./components.ts";
import type { FactReference } from "./own-nodes.ts";

export interface Leaf {
  /** Null: something that is no prose, such as code, a picture or a footnote's mark. */
  readonly node: Text | FactReference | null;
  readonly parent: Parent;
  readonly isInLink: boolean;
}

export interface Run {
  readonly leaves: Leaf[];
  readonly isHeading: boolean;
  /** Addresses of links in it. */
  readonly links: string[];
}

export type Parent = { children: (RootContent | ElementContent)[] };

const HEADING = /^h[1-6]$/u;
const NO_PROSE = new Set(["code", "pre", "kbd", "samp", "tt", "var", "img", "input"]);

/** What code and other things that are no prose count as in a run's text: no letter, no space. */
export const NO_TEXT = "￼";

/** In the order of the text, those of components included; empty runs are left out, headings excepted. */
export function textRuns(tree: Root): Run[] {
  const runs: Run[] = [];
  let run: Run = { leaves: [], isHeading: false, links: [] };
  const end = (isHeading = false) => {
    if (run.leaves.length > 0 || run.isHeading) runs.push(run);
    run = { leaves: [], isHeading, links: [] };
  };
  const walk = (parent: Parent, isInLink: boolean): void => {
    for (const node of parent.children) {
      if (node.type === "text" || node.type === "factReference") {
        run.leaves.push({ node, parent, isInLink });
      } else if (node.type === "element" && NO_PROSE.has(node.tagName)) {
        if (!isPhrasing(node.tagName)) end();
        run.leaves.push({ node: null, parent, isInLink });
        if (!isPhrasing(node.tagName)) end();
      } else if (node.type === "trustedElement" && node.tagName === "a") {
        run.leaves.push({ node: null, parent, isInLink });
      } else if ("children" in node) {
        const isInline = node.type === "element" && isPhrasing(node.tagName);
        const isLink = node.type === "element" && node.tagName === "a";
        if (isLink && typeof node.properties.href === "string") run.links.push(node.properties.href);
        if (!isInline) end("tagName" in node && HEADING.test(node.tagName));
        walk(node, isInLink || isLink);
        if (!isInline || node.tagName === "br") end();
      }
    }
  };
  walk(tree, false);
  end();
  return runs;
}

/** What a reader sees of it; `NO_TEXT` where that is no text. */
export function textOfLeaf({ node }: Leaf): string {
  if (node === null) return NO_TEXT;
  return node.type === "text" ? node.value : node.text;
}

/** Words, and in Chinese and Japanese, characters. */
export function readingLength(runs: readonly Run[]): number {
  let length = 0;
  for (const { leaves } of runs) {
    const text = leaves.map(textOfLeaf).join("");
    length +=
      text.match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}]|['’.,-](?=[\p{L}\p{N}]))+/gu,
      )?.length ?? 0;
  }
  return length;
}
