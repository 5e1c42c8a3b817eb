/**
 * Where the text of a Markdown tree stands in the file. Every reader makes the tree and this map together; whoever changes
 * a text node changes its offsets with it.
 */
import type { Nodes, Text } from "mdast";

/** Of each text node: where its UTF-16 units stand in the file, and at the end where the last one ends. -1: nowhere. */
export type TextPlaces = Map<Text, number[]>;

/** A place that can't be found. */
export const NOWHERE = -1;

/** A text node whose units stand one after the other from `start` on. */
export function textAt(value: string, start: number, places: TextPlaces): Text {
  return textWith(
    value,
    Array.from({ length: value.length + 1 }, (_, index) => start + index),
    places,
  );
}

/** A text node with the offsets given, one more than it has units. */
export function textWith(value: string, offsets: number[], places: TextPlaces): Text {
  const node: Text = { type: "text", value };
  places.set(node, offsets);
  return node;
}

/** All text nodes below a node and its line breaks, in the order of the text. */
export function inlineLeaves(node: Nodes): (Text | { readonly type: "break" })[] {
  if (node.type === "text" || node.type === "break") return [node];
  return "children" in node ? node.children.flatMap(inlineLeaves) : [];
}
