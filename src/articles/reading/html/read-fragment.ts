/** Raw HTML inside a Markdown file. */
import type { BlockContent } from "mdast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { TextPlaces } from "../text-places.ts";
import { htmlIsTooMuch } from "./html-limits.ts";
import { toBlocks } from "./to-markdown-tree.ts";

const fragments = unified().use(rehypeParse, { fragment: true }).freeze();

/** The blocks of what stands from `start` to `end` of the source; none where it is beyond the limits. Unsettled. */
export function readFragment(source: string, start: number, end: number, places: TextPlaces): BlockContent[] {
  const html = source.slice(start, end);
  if (htmlIsTooMuch(html) !== null) return [];
  return toBlocks(fragments.parse(html).children, {
    text: source,
    start,
    places,
    isKept: () => true,
  });
}
