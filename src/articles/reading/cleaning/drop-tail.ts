/** What stands behind an article, or between its paragraphs, under a head of its own: comments, teasers, reading lists. */
import { TAIL_HEADS } from "./furniture.ts";
import type { Block, Blocks, Reason } from "./blocks.ts";
import { hasFigure, isSentence, weightOf } from "./sentences.ts";
import { isQuoteLine } from "./widgets.ts";

/** So many whole sentences in a row, each a paragraph, are the article going on. */
const PARAGRAPHS_OF_ARTICLE = 3;
const SHORT = 160;

/** Drops the heads and what belongs to them. A head before anything was said ends nothing. */
export function dropTails(blocks: Blocks): void {
  let said = 0;
  for (const block of blocks.kept) {
    if (!blocks.isKept(block)) continue;
    const text = blocks.textOf(block);
    const head =
      block.kind === "row" || text.length > SHORT ? undefined : TAIL_HEADS.find(({ form }) => form.test(text));
    if (head === undefined) {
      if (isSentence(text)) said++;
      continue;
    }
    const after = blocks.kept.filter(({ index }) => index > block.index);
    if (head.kind === "ends" && said > 0 && !articleGoesOn(after, blocks)) {
      for (const each of [block, ...after]) blocks.drop(each, reasonOf(head.reason, blocks.textOf(each)));
      return;
    }
    if (block.kind === "item") continue;
    const list = listBelow(after, blocks, head.reason);
    // Such a word may head a part of the article itself.
    if (list.length === 0 && after.length > 0) {
      if (head.kind === "lists" && head.reason === "widget") blocks.drop(block, head.reason);
      continue;
    }
    for (const each of [block, ...list]) blocks.drop(each, head.reason);
  }
}

function reasonOf(head: Reason, text: string): Reason {
  return head === "teaser" && isQuoteLine(text) ? "widget" : head;
}

function articleGoesOn(after: readonly Block[], blocks: Blocks): boolean {
  let inARow = 0;
  for (const block of after) {
    const text = blocks.textOf(block);
    inARow = block.kind === "paragraph" && isSentence(text) && weightOf(text) < 2000 ? inARow + 1 : 0;
    if (inARow >= PARAGRAPHS_OF_ARTICLE) return true;
  }
  return false;
}

/** Titles and quotes below a head, up to the first block that says something. */
function listBelow(after: readonly Block[], blocks: Blocks, reason: Reason): Block[] {
  const list: Block[] = [];
  for (const block of after) {
    const text = blocks.textOf(block);
    const isPart =
      block.kind !== "row" &&
      !isSentence(text) &&
      weightOf(text) <= SHORT &&
      (reason === "widget"
        ? isQuoteLine(text)
        : (block.kind !== "heading" || list.length === 0) &&
          !(block.kind === "item" && hasFigure(text) && /[:：]/u.test(text)));
    if (!isPart) break;
    list.push(block);
  }
  return list;
}
