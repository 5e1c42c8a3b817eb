/** A page's HTML as Pagefind gets it: the text is spaced out, the tags are as they were. */
import { hasUnspaced, spaceOut } from "../query/texts/spacing.ts";

/** Comments, scripts and styles whole; tags with quoted attributes. */
const MARKUP = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<(?:[^"'>]|"[^"]*"|'[^']*')*>/giu;

/** Of a copy: what readers get is not changed. */
export function spaceHtml(html: string): string {
  let spaced = "";
  let end = 0;
  for (const { 0: markup, index } of html.matchAll(MARKUP)) {
    spaced += spaceText(html.slice(end, index)) + markup;
    end = index + markup.length;
  }
  return spaced + spaceText(html.slice(end));
}

/** A tag may stand between two characters of one run: a text that begins or ends with such a one gets a space there. */
function spaceText(text: string): string {
  if (text === "") return "";
  const begins = hasUnspaced(text.charAt(0)) ? " " : "";
  const ends = hasUnspaced(text.slice(-1)) ? " " : "";
  return begins + spaceOut(text) + ends;
}
