/**
 * Many a file that is called Markdown has a paragraph on each line and no blank lines between. What Markdown takes for one
 * paragraph is split again, unless its lines are one paragraph broken to a width.
 */
import type { Paragraph, PhrasingContent } from "mdast";
import { toString } from "mdast-util-to-string";
import { groupWrappedLines } from "../hard-wrap.ts";
import { textWith, type TextPlaces } from "../text-places.ts";

/** One paragraph a line, or the paragraph itself. Breaks inside emphasis and links don't count. */
export function splitParagraphLines(paragraph: Paragraph, places: TextPlaces): Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type !== "text") {
      if (child.type === "break") lines.push([]);
      else lines.at(-1)!.push(child);
      continue;
    }
    const offsets = places.get(child)!;
    let start = 0;
    for (const line of child.value.split("\n")) {
      if (start > 0) lines.push([]);
      const end = start + line.length;
      if (line !== "") lines.at(-1)!.push(textWith(line, offsets.slice(start, end + 1), places));
      start = end + 1;
    }
  }
  const written = lines
    .map((children) => ({ children, text: toString(children).trim() }))
    .filter(({ text }) => text !== "");
  if (written.length < 2) return [paragraph];
  const groups = groupWrappedLines(written, null);
  if (groups.length === 1) return [paragraph];
  return groups.map((group) => ({
    type: "paragraph",
    children: group.flatMap(({ children }, index) =>
      index === 0 ? children : [{ type: "break" as const }, ...children],
    ),
  }));
}
