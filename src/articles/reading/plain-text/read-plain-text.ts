/**
 * A plain text as an article. A line is a paragraph, or lines that are broken to a width are one; bullets and numbers make
 * lists, tabs and bars make tables, and a short line that is no sentence, with text below it, is a heading.
 */
import type { List, Paragraph, Root, RootContent, Table, Text } from "mdast";
import { groupWrappedLines, joinsWithoutSpace, widthOf } from "../hard-wrap.ts";
import { NOTHING_STATED, type ReadText } from "../read-text.ts";
import { settleBlocks } from "../settle-blocks.ts";
import { textAt, type TextPlaces } from "../text-places.ts";
import { looksLikeHeading } from "./looks-like-heading.ts";
import { linesOf, type Line } from "./lines.ts";

const BULLET = /^[-*•·●○▪◦‣–—✓✔►▶■□◆]\s+(?=\S)/u;
const NUMBER = /^(?:\d{1,2}[.)]\s+|\d{1,2}、|[(（]\d{1,2}[)）]\s*)(?=\S)/u;

/** Never throws. */
export function readPlainText(text: string): ReadText {
  const places: TextPlaces = new Map();
  const children: RootContent[] = [];
  const groups = linesOf(text);
  const fileWidth = groups.reduce(
    (width, lines) => lines.reduce((most, line) => Math.max(most, widthOf(line.text)), width),
    0,
  );
  for (const lines of groups) {
    for (let index = 0; index < lines.length;) {
      const table = tableAt(lines, index);
      if (table !== null) {
        children.push(toTable(table.rows, places));
        index += table.rows.length;
        continue;
      }
      const marker = markerOf(lines[index]!.text);
      let end = index + 1;
      while (end < lines.length && markerOf(lines[end]!.text) === "" && tableAt(lines, end) === null) end++;
      addLines(lines.slice(index, end), { marker, fileWidth }, children, places);
      index = end;
    }
  }
  const body: Root = { type: "root", children: children.map((child, index) => asHeading(child, children[index + 1])) };
  settleBlocks(body, places);
  return { body, places, stated: NOTHING_STATED, leftOut: [], unclosed: [] };
}

function markerOf(line: string): string {
  return BULLET.exec(line)?.[0] ?? NUMBER.exec(line)?.[0] ?? "";
}

/** Lines of which at most the first has a marker. */
function addLines(
  lines: readonly Line[],
  { marker, fileWidth }: { readonly marker: string; readonly fileWidth: number },
  children: RootContent[],
  places: TextPlaces,
): void {
  for (const [index, group] of groupWrappedLines(lines, fileWidth).entries()) {
    const [first, ...rest] = group as [Line, ...Line[]];
    if (index > 0 || marker === "") {
      children.push(paragraph([first, ...rest], places));
      continue;
    }
    const bare = { text: first.text.slice(marker.length), start: first.start + marker.length };
    const ordered = NUMBER.test(marker + bare.text);
    const last = children.at(-1);
    const list: List =
      last?.type === "list" && last.ordered === ordered ? last : { type: "list", ordered, spread: false, children: [] };
    if (list !== last) children.push(list);
    list.children.push({ type: "listItem", spread: false, children: [paragraph([bare, ...rest], places)] });
  }
}

function paragraph(lines: readonly Line[], places: TextPlaces): Paragraph {
  const children: Text[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined && !joinsWithoutSpace(before.text, line.text)) {
      children.push(textAt(" ", before.start + before.text.length, places));
    }
    const [, opening = ""] = /^(\*{1,3}|_{1,3})(?=.*[\p{L}\p{N}])\S.*\1$/u.exec(line.text) ?? [];
    const bare = line.text.slice(opening.length, line.text.length - opening.length);
    children.push(textAt(bare, line.start + opening.length, places));
  }
  return { type: "paragraph", children };
}

function asHeading(node: RootContent, next: RootContent | undefined): RootContent {
  if (node.type !== "paragraph" || node.children.length !== 1) return node;
  const [only] = node.children as [Text];
  const nextText = next?.type === "paragraph" ? (next.children[0] as Text).value : "";
  const isAboveText =
    next?.type === "list" || next?.type === "table" || (nextText !== "" && !looksLikeHeading(nextText));
  if (!isAboveText || !looksLikeHeading(only.value)) return node;
  const [, marks = ""] = /^(#{1,6})\s/u.exec(only.value) ?? [];
  return { type: "heading", depth: marks === "" ? 2 : (marks.length as 1), children: [only] };
}

/** Cells of the rows from here on, at least two, that tabs or bars divide into equally many. */
function tableAt(lines: readonly Line[], index: number): { readonly rows: Line[][] } | null {
  const rows: Line[][] = [];
  for (let at = index; at < lines.length; at++) {
    const cells = cellsOf(lines[at]!);
    if (cells.length < 2 || (rows.length > 0 && cells.length !== rows[0]!.length)) break;
    rows.push(cells);
  }
  return rows.length < 2 ? null : { rows };
}

function cellsOf(line: Line): Line[] {
  const divider = line.text.includes("\t") ? "\t" : line.text.includes("|") ? "|" : null;
  if (divider === null) return [line];
  let at = line.start;
  const cells = line.text.split(divider).map((text) => {
    const cell = { text, start: at };
    at += text.length + divider.length;
    return cell;
  });
  if (divider === "|") {
    if (cells[0]!.text.trim() === "") cells.shift();
    if (cells.at(-1)?.text.trim() === "") cells.pop();
  }
  return cells;
}

function toTable(rows: readonly (readonly Line[])[], places: TextPlaces): Table {
  return {
    type: "table",
    align: null,
    children: rows
      .filter((cells) => !cells.every(({ text }) => /^[\s:=-]*$/u.test(text)))
      .map((cells) => ({
        type: "tableRow",
        children: cells.map(({ text, start }) => ({ type: "tableCell", children: [textAt(text, start, places)] })),
      })),
  };
}
