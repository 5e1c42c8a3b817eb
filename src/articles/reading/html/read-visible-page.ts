/** All that a saved page shows, its title included, without any judgement of what belongs to the article. */
import type { Root } from "mdast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { settleBlocks } from "../settle-blocks.ts";
import type { TextPlaces } from "../text-places.ts";
import { allElements } from "./elements.ts";
import { htmlIsTooMuch } from "./html-limits.ts";
import { pageMetadata } from "./page-metadata.ts";
import { readArticleBody } from "./read-article-body.ts";
import { toBlocks } from "./to-markdown-tree.ts";

const pages = unified().use(rehypeParse).freeze();

/** A word for what there is too much of, where the page is beyond the limits. May throw a RangeError. */
export function readVisiblePage(text: string): { readonly body: Root; readonly places: TextPlaces } | string {
  const tooMuch = htmlIsTooMuch(text);
  if (tooMuch !== null) return tooMuch;
  const tree = pages.parse(text);
  const elements = allElements(tree);
  const places: TextPlaces = new Map();
  const source = { text, start: 0, places, isKept: () => true };
  const title = elements.find(({ tagName }) => tagName === "title");
  const { articleBody } = pageMetadata(elements, tree);
  const children = [
    ...(title === undefined ? [] : toBlocks(title.children, source)),
    ...(articleBody === null ? [] : readArticleBody(articleBody, text, places)),
    ...toBlocks(tree.children, source),
  ];
  const body: Root = { type: "root", children };
  settleBlocks(body, places);
  return { body, places };
}
