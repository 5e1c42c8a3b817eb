/** What an article's file says twice: headline, deck, paragraphs. */
import type { Block, Blocks } from "./blocks.ts";
import { keyOf, weightOf } from "./sentences.ts";

const SHORTEST = 20;
const SHORTEST_DECK = 40;

/** Halves a text that says the same twice over without a break between. */
export function halveDoubled(blocks: Blocks): void {
  for (const block of blocks.kept) {
    if (block.kind === "row") continue;
    const text = blocks.textOf(block);
    if (keyOf(text) === "") continue;
    for (const gap of [0, 1]) {
      const half = (text.length - gap) / 2;
      if (!Number.isInteger(half) || half < SHORTEST) continue;
      if (text.slice(0, half) === text.slice(half + gap)) blocks.cut(block, half, text.length, "repeated");
    }
  }
}

/** Drops paragraphs that stand there already, and a cut-off beginning of a later one. Takes linear time. */
export function dropRepeats(blocks: Blocks): void {
  const seen = new Set<string>();
  const beginnings = new Map<string, Block[]>();
  for (const block of blocks.kept) {
    if (block.kind === "row") continue;
    const text = blocks.textOf(block);
    const key = keyOf(text);
    if (key === "" || weightOf(text) < SHORTEST) continue;
    if (seen.has(key)) {
      blocks.drop(block, "repeated");
      continue;
    }
    seen.add(key);
    const decks = beginnings.get(key.slice(0, SHORTEST));
    for (const deck of decks ?? []) {
      const own = keyOf(blocks.textOf(deck).replace(/(?:…|\.{3})$/u, ""));
      if (own.length < key.length && key.startsWith(own)) blocks.drop(deck, "repeated");
    }
    // Only what stands on top is a deck.
    if (block.kind === "paragraph" && block.index < 12 && weightOf(text) >= SHORTEST_DECK) {
      beginnings.set(key.slice(0, SHORTEST), [...(decks ?? []), block]);
    }
  }
}
