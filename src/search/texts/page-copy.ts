/** A page as Pagefind gets it: text spaced out, and an element for each option of its filters. Readers' pages stay. */
import { hasUnspaced, spaceOut } from "../query/texts/spacing.ts";

/** Comments, scripts and styles whole; tags with quoted attributes. */
const MARKUP = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<(?:[^"'>]|"[^"]*"|'[^']*')*>/giu;

/** Points or commas in figures, and scripts without spaces, none of which begins before U+2E80: few texts have any. */
const MAY_CHANGE = /[0-9][.,][0-9]|[\u2e80-\uffff]/;

/** Pages name all their options in one attribute; of Pagefind's own an element takes but one. */
const FACETS = /<[^<>]*\sdata-search-facets="([^"]*)"[^<>]*>/u;

/** The options of a page's filters, each as `facet:option`; empty for a page without. */
export function facetsOf(html: string): string[] {
  return FACETS.exec(html)?.[1]?.split(",") ?? [];
}

export function pageCopy(html: string): string {
  return spaceTexts(html).replace(FACETS, (tag, facets: string) => tag + facets.split(",").map(filterElement).join(""));
}

function filterElement(facet: string): string {
  return `<span data-pagefind-filter="${facet}"></span>`;
}

function spaceTexts(html: string): string {
  let spaced = "";
  let copied = 0;
  const copy = (start: number, end: number) => {
    const text = html.slice(start, end);
    const own = spaceText(text);
    if (own === text) return;
    spaced += html.slice(copied, start) + own;
    copied = end;
  };
  let start = 0;
  for (const { 0: markup, index } of html.matchAll(MARKUP)) {
    if (index > start) copy(start, index);
    start = index + markup.length;
  }
  copy(start, html.length);
  return spaced + html.slice(copied);
}

/** A tag may stand between two characters of one run: a text that begins or ends with such a one gets a space there. */
function spaceText(text: string): string {
  if (!MAY_CHANGE.test(text)) return text;
  const begins = hasUnspaced(text.charAt(0)) ? " " : "";
  const ends = hasUnspaced(text.slice(-1)) ? " " : "";
  return begins + spaceOut(text) + ends;
}
