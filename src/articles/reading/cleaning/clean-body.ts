/**
 * Takes from a body what isn't the article's text, and says what and why. Careful: where a block may say something of the
 * world, it stays.
 */
import type { Root } from "mdast";
import type { DroppedText } from "../../article.ts";
import type { StatedMetadata } from "../read-text.ts";
import type { TextPlaces } from "../text-places.ts";
import { Blocks, type Block } from "./blocks.ts";
import { creditsOf, type Credit } from "./credit-lines.ts";
import { dropDisclaimers } from "./disclaimers.ts";
import { dropTails } from "./drop-tail.ts";
import { furnitureReason } from "./furniture.ts";
import { cutGluedTails } from "./glued.ts";
import { takeHeadline, type Headline } from "./headline.ts";
import { dropRepeats, halveDoubled } from "./repeats.ts";
import { isSentence, weightOf } from "./sentences.ts";
import { dropWidgets } from "./widgets.ts";

export interface CleanedBody {
  readonly headline: Headline | null;
  /** In the order of the text. */
  readonly dropped: readonly DroppedText[];
  /** In the order of the text; those before its first sentence, and at its end. */
  readonly credits: readonly Credit[];
  /** Short lines before the first sentence that say nothing, such as a publisher's name. */
  readonly names: readonly string[];
}

const LAST_BLOCKS = 12;

/** Changes the body in place. `body` is settled, and stays so. `isPublisher`: whether a publisher of that name is registered. */
export function cleanBody(
  body: Root,
  places: TextPlaces,
  stated: StatedMetadata,
  isPublisher: (name: string) => boolean,
): CleanedBody {
  const blocks = new Blocks(body, places);
  halveDoubled(blocks);
  cutGluedTails(blocks);
  dropTails(blocks);
  dropRepeats(blocks);
  const headline = takeHeadline(blocks, stated.headline, saysWhen);
  const credits = takeCredits(blocks);
  for (const block of blocks.kept) {
    const reason = block.kind === "row" ? null : furnitureReason(blocks.textOf(block));
    if (reason !== null) blocks.drop(block, reason);
  }
  const names = takeNames(blocks, credits.length > 0 || headline !== null, isPublisher);
  dropWidgets(blocks);
  dropDisclaimers(blocks);
  return { headline, credits, names, dropped: blocks.finish() };
}

function takeCredits(blocks: Blocks): Credit[] {
  const kept = blocks.kept;
  const firstSentence = kept.findIndex((block) => isSentence(blocks.textOf(block)));
  const credits: Credit[] = [];
  for (const [index, block] of kept.entries()) {
    if (block.kind === "row") continue;
    const text = blocks.textOf(block);
    const own = creditsIn(text);
    if (own === null) continue;
    const isOnTop = firstSentence < 0 || index < firstSentence;
    const isAtEnd = index >= kept.length - LAST_BLOCKS;
    // In between a source is that of a table or picture, and a date may head what happened on it.
    if (isOnTop || isAtEnd)
      credits.push(...own.filter(({ field }) => isOnTop || field !== "published" || /\p{L}{4}|[時间間期]/u.test(text)));
    else if (own.some(({ field }) => field === "published" || field === "updated")) continue;
    blocks.drop(block, "furniture");
  }
  return credits;
}

function creditsIn(text: string): Credit[] | null {
  return creditsOf(text, (part) => furnitureReason(part) !== null || isName(part));
}

function saysWhen(text: string): boolean {
  return creditsIn(text)?.some(({ field }) => field === "published" || field === "updated") ?? false;
}

/** One to five words with capitals, or a few Chinese characters: a publisher, a column or a place. */
function isName(text: string): boolean {
  return weightOf(text) <= 40 && /^[\p{Lu}\d\p{Script=Han}][\p{L}\p{N}.'’&\s-]*$/u.test(text) && !/\d{3}/u.test(text);
}

/** Names between the headline and the first sentence; they name no part of the text, because no sentence is among them. */
function takeNames(blocks: Blocks, isTopKnown: boolean, isPublisher: (name: string) => boolean): string[] {
  const top: Block[] = [];
  for (const block of blocks.kept) {
    if (isSentence(blocks.textOf(block)) || block.kind === "row" || block.kind === "item") break;
    top.push(block);
  }
  if (!isTopKnown) return [];
  // Where no sentence, list or table follows, these lines are all the text that there is.
  const isTop = top.length < blocks.kept.length;
  const found = top.filter((block) => {
    const text = blocks.textOf(block);
    return isPublisher(text) || (isTop && block.kind === "paragraph" && isName(text) && weightOf(text) <= 30);
  });
  return found.map((block) => {
    const text = blocks.textOf(block);
    blocks.drop(block, "furniture");
    return text;
  });
}
