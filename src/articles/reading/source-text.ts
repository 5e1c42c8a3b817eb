/**
 * What of an article's file a reader sees, by line of the file: all of it, the parts too that `readArticle` leaves out, so
 * that quotations can be verified.
 */
import type { Nodes, Root } from "mdast";
import { CELL_BREAK } from "./build-passages.ts";
import { decodeArticle } from "./decode-article.ts";
import { readVisiblePage } from "./html/read-visible-page.ts";
import { inlineLeaves, NOWHERE, type TextPlaces } from "./text-places.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { splitFields } from "./markdown/split-fields.ts";
import { formatOf, type ArticleFile } from "./refuse-file.ts";

const LINE_END = /\r\n?|\n/gu;

/**
 * The first item is line 1; a line on which nothing is seen is empty. Markup is gone, character references are what they
 * stand for, and a cell of a table that follows another begins with a bar, as in passages. Front matter stands as it is
 * written. A file that can't be read as an article is shown as text. Never throws.
 */
export function readSourceText(file: ArticleFile): readonly string[] {
  const known = formatOf(file);
  const format = "format" in known ? known.format : "txt";
  const decoded = decodeArticle(file.bytes, format === "html");
  const text = decoded.ok ? decoded.text : new TextDecoder().decode(file.bytes);
  const asTyped = text.split(LINE_END);
  if (format === "txt") return asTyped;
  try {
    const read = format === "md" ? readMarkdown(text) : readVisiblePage(text);
    if (typeof read === "string") return asTyped;
    const lines = visibleLines(read.body, read.places, text);
    if (format === "html") return lines;
    const fieldLines = text.slice(0, splitFields(text).bodyStart).split(LINE_END).length - 1;
    return lines.map((line, index) => (index < fieldLines ? asTyped[index]! : line));
  } catch (error) {
    if (error instanceof RangeError) return asTyped;
    throw error;
  }
}

/** The text of a tree by line of the file; what stands nowhere in it is on the line of what is before it. */
function visibleLines(body: Root, places: TextPlaces, source: string): string[] {
  const starts = [0, ...source.matchAll(LINE_END).map(({ 0: end, index }) => index + end.length)];
  const lines = starts.map(() => "");
  let line = 0;
  const lineOf = (offset: number) => {
    if (offset < starts[line]!) line = 0;
    while (line + 1 < starts.length && starts[line + 1]! <= offset) line++;
    return line;
  };
  const write = (text: string, at: number) => {
    lines[at] += text;
  };
  const walk = (node: Nodes, isNextCell: boolean): void => {
    if (node.type === "heading" || node.type === "paragraph" || node.type === "tableCell") {
      let isFirst = true;
      for (const leaf of inlineLeaves(node)) {
        if (leaf.type === "break") {
          write(" ", line);
          continue;
        }
        const offsets = places.get(leaf)!;
        for (let index = 0; index < leaf.value.length; index++) {
          const at = offsets[index] === NOWHERE ? line : lineOf(offsets[index]!);
          if (isFirst) write(isNextCell ? CELL_BREAK : " ", at);
          isFirst = false;
          write(leaf.value[index]!, at);
        }
      }
    } else if ("children" in node) {
      for (const [index, child] of node.children.entries()) walk(child, child.type === "tableCell" && index > 0);
    }
  };
  walk(body, false);
  return lines.map((text) => text.replace(/\s+/gu, " ").trim());
}
