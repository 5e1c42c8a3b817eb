/** The passages of a body, in the order of its text. */
import type { BlockContent, DefinitionContent, ListItem, Nodes, Root, RootContent, Table, TableRow } from "mdast";
import type { Passage, TableCell } from "../article.ts";
import { blockText } from "./inline-text.ts";
import { NOWHERE, type TextPlaces } from "./text-places.ts";

/**
 * What stands between the cells of a row, empty ones apart, in a passage's text, so that no figure or name is read across them. It stands
 * nowhere in the file.
 */
export const CELL_BREAK = " | ";

/** Headings, paragraphs (of quotes too), items and rows; the headline isn't among them. */
export function buildPassages(body: Root, places: TextPlaces): Passage[] {
  const passages: Passage[] = [];
  let section: string | null = null;

  const addBlock = (kind: Passage["kind"], node: Nodes) => {
    const { text, offsets, runs } = blockText(node, places);
    if (text !== "") passages.push({ kind, text, offsets, runs, section, cells: [] });
    return text;
  };
  const addTable = (table: Table) => {
    const [first, ...rest] = table.children;
    if (first === undefined) return;
    const heads = first.children.map((cell) => blockText(cell, places).text);
    const passage = (row: TableRow, ownHeads: readonly string[]) => {
      const read = rowPassage(row, ownHeads, section, places);
      if (read.text.replaceAll("|", "").trim() !== "") passages.push(read);
    };
    passage(first, []);
    for (const row of rest) passage(row, heads);
  };
  const walk = (
    nodes: readonly (RootContent | ListItem | BlockContent | DefinitionContent)[],
    isItem: boolean,
  ): void => {
    for (const node of nodes) {
      if (node.type === "heading") section = addBlock("heading", node) || section;
      else if (node.type === "paragraph") addBlock(isItem ? "item" : "paragraph", node);
      else if (node.type === "table") addTable(node);
      else if (node.type === "list" || node.type === "listItem") walk(node.children, true);
      else if (node.type === "blockquote") walk(node.children, isItem);
    }
  };
  walk(body.children, false);
  return passages;
}

function rowPassage(row: TableRow, heads: readonly string[], section: string | null, places: TextPlaces): Passage {
  let text = "";
  const offsets: number[] = [];
  let end = NOWHERE;
  const runs: Passage["runs"][number][] = [];
  const cells: TableCell[] = [];
  for (const [column, cell] of row.children.entries()) {
    const own = blockText(cell, places);
    if (text !== "" && own.text !== "") {
      text += CELL_BREAK;
      offsets.push(NOWHERE, NOWHERE, NOWHERE);
    }
    cells.push({ start: text.length, end: text.length + own.text.length, head: heads[column] ?? "" });
    runs.push(...own.runs.map(({ node, start }) => ({ node, start: start + text.length })));
    text += own.text;
    for (let index = 0; index < own.text.length; index++) offsets.push(own.offsets[index]!);
    if (own.text !== "") end = own.offsets.at(-1)!;
  }
  return { kind: "row", text, offsets: [...offsets, end], runs, section, cells };
}
