/**
 * A page's table as a Markdown table: its first row holds the columns' heads, and a cell that spans several columns or rows
 * stands in the first of them. Tables that only lay out a page become what stands in them.
 */
import type { Element } from "hast";
import type { BlockContent, PhrasingContent, Table, TableCell } from "mdast";
import { attribute } from "./elements.ts";
import type { HtmlSource } from "./to-markdown-tree.ts";

/** Wider tables and longer spans are cut; no table for people is that wide. */
const MAX_COLUMNS = 60;
const MAX_ROWS_SPANNED = 500;

interface Walk {
  readonly flatInline: (node: Element, source: HtmlSource) => PhrasingContent[];
  readonly toBlocks: (nodes: Element["children"], source: HtmlSource) => BlockContent[];
}

/** Blocks where the table is for layout or has a single column. */
export function toTable(table: Element, source: HtmlSource, walk: Walk): Table | BlockContent[] {
  const rows = rowsOf(table);
  const cellsByRow = rows.map((row) => row.children.filter(isCell));
  const isLayout =
    attribute(table, "role") === "presentation" ||
    holds(table, (node) => node.tagName === "table") ||
    cellsByRow.every((cells) => cells.length < 2) ||
    (rows.length === 1 && !holds(table, ({ tagName }) => tagName === "th")) ||
    cellsByRow.some((cells) => cells.some((cell) => cell.children.filter(isParagraph).length > 2));
  if (isLayout) return cellsByRow.flat().flatMap((cell) => walk.toBlocks(cell.children, source));

  const grid: TableCell[][] = [];
  /** By column: how many rows a cell above still spans. */
  const spanned: number[] = [];
  for (const cells of cellsByRow) {
    const row: TableCell[] = [];
    const fill = () => {
      while ((spanned[row.length] ?? 0) > 0 && row.length < MAX_COLUMNS) {
        spanned[row.length]!--;
        row.push(emptyCell());
      }
    };
    for (const cell of cells) {
      fill();
      const columns = spanOf(cell, "colSpan", MAX_COLUMNS);
      const below = spanOf(cell, "rowSpan", MAX_ROWS_SPANNED) - 1;
      for (let column = 0; column < columns && row.length < MAX_COLUMNS; column++) {
        spanned[row.length] = below;
        row.push(column === 0 ? { type: "tableCell", children: walk.flatInline(cell, source) } : emptyCell());
      }
    }
    fill();
    grid.push(row);
  }
  const width = Math.max(...grid.map((row) => row.length));
  for (const row of grid) while (row.length < width) row.push(emptyCell());
  return { type: "table", align: null, children: grid.map((children) => ({ type: "tableRow", children })) };
}

function emptyCell(): TableCell {
  return { type: "tableCell", children: [] };
}

function spanOf(cell: Element, name: "colSpan" | "rowSpan", most: number): number {
  const span = Number(attribute(cell, name));
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1;
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (child.type !== "element") return [];
    if (child.tagName === "tr") return [child];
    return /^t(?:head|body|foot)$/u.test(child.tagName) ? rowsOf(child) : [];
  });
}

function isCell(node: Element["children"][number]): node is Element {
  return node.type === "element" && (node.tagName === "td" || node.tagName === "th");
}

function isParagraph(node: Element["children"][number]): boolean {
  return node.type === "element" && /^(?:p|div|ul|ol|h[1-6])$/u.test(node.tagName);
}

function holds(node: Element, test: (node: Element) => boolean): boolean {
  return node.children.some((child) => child.type === "element" && (test(child) || holds(child, test)));
}
