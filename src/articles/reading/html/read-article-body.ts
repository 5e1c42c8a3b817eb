/** The text of a page that fills itself in by a script, where its JSON-LD holds it. */
import type { Paragraph, RootContent } from "mdast";
import { alignText } from "../align-text.ts";
import { textWith, type TextPlaces } from "../text-places.ts";

/** Letters by which its beginning is found in the file. */
const BEGINNING = 40;

/** A paragraph a line. Unsettled. */
export function readArticleBody(articleBody: string, source: string, places: TextPlaces): RootContent[] {
  const key = source.indexOf('"articleBody"');
  const start = key < 0 ? -1 : source.indexOf('"', key + '"articleBody"'.length) + 1;
  const beginning = alignText(articleBody.slice(0, BEGINNING), source, Math.max(start, 0), source.length, "json");
  const isFound = start > 0 && !beginning.includes(-1);
  const offsets = isFound
    ? alignText(articleBody, source, start, source.length, "json")
    : Array.from({ length: articleBody.length + 1 }, () => -1);
  const paragraphs: Paragraph[] = [];
  for (const { 0: line, index } of articleBody.matchAll(/[^\n]+/gu)) {
    paragraphs.push({
      type: "paragraph",
      children: [textWith(line, offsets.slice(index, index + line.length + 1), places)],
    });
  }
  return paragraphs;
}
