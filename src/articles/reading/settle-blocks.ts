/** Brings a fresh tree into the form that cleaning works on: settled text, no empty blocks, headings told by their look. */
import type { Nodes, Parent, Root } from "mdast";
import { blockText, settleText } from "./inline-text.ts";
import type { TextPlaces } from "./text-places.ts";

/** Settles every block of text in place, then takes out what is empty. */
export function settleBlocks(body: Root, places: TextPlaces): void {
  for (const block of textBlocks(body)) settleText(block, places);
  for (const block of textBlocks(body)) headingFromBold(block, places);
  pruneEmpty(body, places);
}

/** Headings, paragraphs and cells, in the order of the text. */
export function textBlocks(node: Nodes): Nodes[] {
  if (node.type === "heading" || node.type === "paragraph" || node.type === "tableCell") return [node];
  return "children" in node ? (node.children as Nodes[]).flatMap(textBlocks) : [];
}

/** Takes out blocks without text, and lists, quotes and tables without blocks. */
export function pruneEmpty(node: Parent, places: TextPlaces): void {
  node.children = node.children.filter((child) => {
    if (child.type === "heading" || child.type === "paragraph") return blockText(child, places).text !== "";
    if (child.type === "tableRow") return child.children.some((cell) => blockText(cell, places).text !== "");
    if (child.type === "tableCell") return true;
    if (!("children" in child)) return true;
    pruneEmpty(child, places);
    return child.children.length > 0;
  });
}

const LONGEST_HEADING = 100;

/** A paragraph that is bold as a whole, short and no sentence is a heading. */
function headingFromBold(block: Nodes, places: TextPlaces): void {
  if (block.type !== "paragraph" || block.children.length !== 1 || block.children[0]!.type !== "strong") return;
  const { text } = blockText(block, places);
  if (text.length > LONGEST_HEADING || /[.。!！;；,，:：]$/u.test(text) || /^\W*\d[\d.,%\s]*$/u.test(text)) return;
  const heading = block as unknown as { type: string; depth: number; children: Nodes[] };
  heading.children = (block.children[0] as Parent).children;
  heading.type = "heading";
  heading.depth = 3;
}
