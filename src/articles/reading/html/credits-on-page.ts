/** Credit lines of a page that stand beside its headline but outside of its main content. */
import type { Root } from "hast";
import type { Root as MarkdownRoot } from "mdast";
import { creditsOf } from "../cleaning/credit-lines.ts";
import { furnitureReason } from "../cleaning/furniture.ts";
import { keyOf } from "../cleaning/sentences.ts";
import { blockText } from "../inline-text.ts";
import type { StatedMetadata } from "../read-text.ts";
import { settleBlocks, textBlocks } from "../settle-blocks.ts";
import type { TextPlaces } from "../text-places.ts";
import { toBlocks } from "./to-markdown-tree.ts";

/** So many lines below the headline. */
const SEARCHED = 8;

/** The same, with what such lines add where no field says it. */
export function withCreditsOnPage(stated: StatedMetadata, tree: Root, text: string): StatedMetadata {
  const { headline } = stated;
  if (headline === null || (stated.published !== null && stated.author !== null && stated.publishers.length > 0))
    return stated;
  const places: TextPlaces = new Map();
  const body: MarkdownRoot = {
    type: "root",
    children: toBlocks(tree.children, { text, start: 0, places, isKept: () => true }),
  };
  settleBlocks(body, places);
  const lines = textBlocks(body).map((block) => blockText(block, places).text);
  const key = keyOf(headline);
  const start = lines.findIndex((line) => keyOf(line) === key);
  if (start < 0) return stated;
  const credits = lines
    .slice(start + 1, start + 1 + SEARCHED)
    .flatMap((line) => creditsOf(line, (part) => furnitureReason(part) !== null || part.length < 24) ?? []);
  const first = (field: string) => credits.find((credit) => credit.field === field)?.value ?? null;
  const publisher = first("publisher");
  return {
    ...stated,
    author: stated.author ?? first("author"),
    published: stated.published ?? first("published"),
    publishers: publisher === null ? stated.publishers : [...stated.publishers, publisher],
  };
}
