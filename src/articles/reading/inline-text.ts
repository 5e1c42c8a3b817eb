/**
 * The text of one block: its text nodes, put into the form that passages have. White space is single spaces, none stands
 * at an end, and characters that nobody sees are gone.
 */
import type { Nodes, Text } from "mdast";
import type { TextRun } from "../article.ts";
import { inlineLeaves, NOWHERE, type TextPlaces } from "./text-places.ts";

/** Zero-width characters, soft hyphens, marks of direction and controls that are no white space. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\p{Cc}]/u;

/** Settles the text nodes below a block in place; afterwards `blockText` gives its text. Twice is the same as once. */
export function settleText(block: Nodes, places: TextPlaces): void {
  // As if a space stood before the block.
  let endsInSpace = true;
  let last: Text | null = null;
  for (const leaf of inlineLeaves(block)) {
    if (leaf.type === "break") {
      if (last?.value.endsWith(" ")) trimEnd(last, places);
      endsInSpace = true;
      continue;
    }
    const offsets = places.get(leaf) ?? [];
    let value = "";
    const kept: number[] = [];
    let end = NOWHERE;
    for (let index = 0; index < leaf.value.length; index++) {
      const unit = leaf.value[index]!;
      if (/\s/u.test(unit) && unit !== "\ufeff") {
        if (endsInSpace) continue;
        value += " ";
        endsInSpace = true;
      } else if (UNSEEN.test(unit)) {
        continue;
      } else {
        value += unit;
        endsInSpace = false;
      }
      kept.push(offsets[index] ?? NOWHERE);
      end = offsets[index + 1] ?? NOWHERE;
    }
    leaf.value = value;
    places.set(leaf, [...kept, end]);
    if (value !== "") last = leaf;
  }
  if (last !== null && last.value.endsWith(" ")) trimEnd(last, places);
}

function trimEnd(node: Text, places: TextPlaces): void {
  const offsets = places.get(node)!;
  node.value = node.value.slice(0, -1);
  places.set(node, offsets.slice(0, -1));
}

export interface BlockText {
  readonly text: string;
  readonly offsets: number[];
  readonly runs: TextRun[];
}

/** The text of a settled block. A line break inside it is a space. */
export function blockText(block: Nodes, places: TextPlaces): BlockText {
  let text = "";
  const offsets: number[] = [];
  let end = NOWHERE;
  const runs: TextRun[] = [];
  let isBroken = false;
  for (const leaf of inlineLeaves(block)) {
    if (leaf.type === "break") {
      isBroken = text !== "";
      continue;
    }
    if (leaf.value === "") continue;
    if (isBroken) {
      text += " ";
      offsets.push(end);
    }
    isBroken = false;
    const own = places.get(leaf)!;
    runs.push({ node: leaf, start: text.length });
    text += leaf.value;
    for (let index = 0; index < leaf.value.length; index++) offsets.push(own[index]!);
    end = own.at(-1)!;
  }
  return { text, offsets: [...offsets, end], runs };
}

/** Takes the units from `start` to `end` out of a settled block. */
export function cutText(block: Nodes, start: number, end: number, places: TextPlaces): void {
  for (const { node, start: nodeStart } of blockText(block, places).runs) {
    const from = Math.max(start - nodeStart, 0);
    const to = Math.min(end - nodeStart, node.value.length);
    if (from >= to) continue;
    const offsets = places.get(node)!;
    node.value = node.value.slice(0, from) + node.value.slice(to);
    places.set(
      node,
      to === offsets.length - 1 ? offsets.slice(0, from + 1) : [...offsets.slice(0, from), ...offsets.slice(to)],
    );
    if (to === offsets.length - 1 && from > 0)
      places.get(node)![from] = offsets[from - 1]! < 0 ? NOWHERE : offsets[from - 1]! + 1;
  }
  settleText(block, places);
}
