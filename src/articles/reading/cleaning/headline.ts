/** Which block is the headline, and where it stands once more. */
import { blockText } from "../inline-text.ts";
import { NOWHERE } from "../text-places.ts";
import type { Block, Blocks } from "./blocks.ts";
import { isSentence, keyOf, weightOf } from "./sentences.ts";

export interface Headline {
  readonly text: string;
  /** As those of a passage; all -1 where only a field names it. */
  readonly offsets: readonly number[];
}

/** So many blocks from the top may stand before it. */
const SEARCHED = 12;
const LONGEST = 300;
/** Of a headline that is followed by the text without a space. */
const SHORTEST_GLUED = 10;

/**
 * Takes the headline out of the blocks, wherever it stands. `stated`: what the page's fields call it, or null.
 * `isCreditLine`: whether a line says when or where the article was published, and nothing else. Null: nothing looks like a
 * headline.
 */
export function takeHeadline(
  blocks: Blocks,
  stated: string | null,
  isCreditLine: (text: string) => boolean,
): Headline | null {
  const block = stated === null ? firstHeadline(blocks, isCreditLine) : statedHeadline(blocks, stated);
  if (block === null && stated === null) return null;
  const text = block === null ? stated!.replace(/\s+/gu, " ").trim() : blocks.textOf(block);
  const offsets = block === null ? Array.from({ length: text.length + 1 }, () => NOWHERE) : offsetsOf(block, blocks);
  if (block !== null) blocks.drop(block, "headline");
  const key = keyOf(text);
  for (const other of blocks.kept) {
    if (other.kind === "row") continue;
    const otherText = blocks.textOf(other);
    if (keyOf(otherText) === key) blocks.drop(other, "repeated");
    else cutGlued(other, otherText, text, blocks);
  }
  return { text, offsets };
}

function offsetsOf(block: Block, blocks: Blocks): readonly number[] {
  return block.node.type === "tableRow" ? [] : blockText(block.node, blocks.places).offsets;
}

function statedHeadline(blocks: Blocks, stated: string): Block | null {
  const key = keyOf(stated);
  const first = blocks.kept.slice(0, SEARCHED).filter(({ kind }) => kind === "heading" || kind === "paragraph");
  return (
    first.find((block) => keyOf(blocks.textOf(block)) === key) ??
    // Fields often add the site's name, or shorten what is long.
    first.find(
      (block) => block.node.type === "heading" && block.node.depth === 1 && areAlike(keyOf(blocks.textOf(block)), key),
    ) ??
    null
  );
}

function areAlike(a: string, b: string): boolean {
  return a.length >= 8 && b.length >= 8 && (a.startsWith(b) || b.startsWith(a));
}

/** The first heading of the first degree, else the first line that isn't text, before any text. */
function firstHeadline(blocks: Blocks, isCreditLine: (text: string) => boolean): Block | null {
  const top = blocks.kept.slice(0, SEARCHED);
  const heading = top.find(({ node }) => node.type === "heading" && node.depth === 1);
  if (heading !== undefined) return heading;
  for (const [index, block] of top.entries()) {
    if (block.kind === "row" || block.kind === "item" || block.isQuoted) return null;
    const text = blocks.textOf(block);
    if (weightOf(text) < 12 || keyOf(text) === "" || isCreditLine(text)) continue;
    const rest = blocks.kept.slice(index + 1);
    const isShort = text.length <= LONGEST && rest.length > 0;
    const closes = /[.。;；:：,，…]["”’」』)）]*$/u.test(text);
    if (isShort && !closes) return block;
    // A headline may be a sentence, if it is much shorter than what follows it.
    const next = rest.find((other) => isSentence(blocks.textOf(other)));
    const isOneSentence = (text.match(/[.!?。！？](?=\s|$)/gu)?.length ?? 0) <= 1 && !/[;；:：,，]$/u.test(text);
    const isHeadlineLike = isShort && isOneSentence && weightOf(text) <= 120 && next !== undefined && index === 0;
    return isHeadlineLike && weightOf(blocks.textOf(next)) > 1.5 * weightOf(text) ? block : null;
  }
  return null;
}

/** Cuts a headline before a text that goes on without a space. One that merely begins alike stays. */
function cutGlued(block: Block, text: string, headline: string, blocks: Blocks): void {
  if (headline.length < SHORTEST_GLUED || !text.startsWith(headline)) return;
  const rest = text.slice(headline.length);
  const isLatin = /[\p{Ll}\d%.?!”’)]$/u.test(headline) && /^[\p{Lu}“"‘(]/u.test(rest);
  const isChinese =
    /\p{Script=Han}$/u.test(headline) && (/^[【（(]/u.test(rest) || rest.startsWith(headline.slice(0, 2)));
  if ((isLatin || isChinese) && isSentence(rest)) blocks.cut(block, 0, headline.length, "repeated");
}
