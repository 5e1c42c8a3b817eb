/** A page as it is shown among the results. Sent to the browser. */
import type { ExcerptPart, FoundPage, FoundSection } from "../text-question.ts";
import { kindOfAddress } from "../page-kind.ts";
import { excerptAround, type HitTest } from "./excerpt-around.ts";
import { closeUp } from "./spacing.ts";
import type { PageAnchor, PageFragment } from "./text-files.ts";

/** Headings of what stands under a report's text, its facts, statements and notes: tables make poor reading. */
const APPENDIX = /^Report-/u;
const MAX_SECTIONS = 3;

/** `base` ends in a slash. Sections without a true hit aren't shown. */
export function foundPage(
  fragment: PageFragment,
  locations: readonly number[],
  isHit: HitTest,
  base: string,
): FoundPage {
  const words = fragment.content.split(" ");
  const hits = locations.filter((place) => isHit(words[place] ?? ""));
  const href = base + fragment.url.replace(/^\//u, "");
  const parts = sectionsOf(fragment.anchors, words.length).map((part) => ({
    ...part,
    hits: hits.filter((place) => place >= part.start && place < part.end),
  }));
  const sections = parts
    .filter((part) => part.anchor !== null && part.hits.length > 0)
    .sort((a, b) => Number(isAppendix(a.anchor)) - Number(isAppendix(b.anchor)) || b.hits.length - a.hits.length)
    .slice(0, MAX_SECTIONS)
    .map(({ anchor, start, end, hits }): FoundSection => ({
      href: `${href}#${encodeURI(anchor!.id)}`,
      title: titleOf(anchor!),
      excerpt: excerptAround(words, hits, start + wordsIn(anchor!.text), end),
    }));
  const opening = parts.find((part) => part.anchor === null && part.hits.length > 0);
  return {
    kind: kindOfAddress(fragment.url),
    href,
    title: closeUp(fragment.meta["title"] ?? fragment.url),
    date: fragment.filters["date"]?.[0] ?? null,
    siglum: fragment.filters["siglum"]?.[0] ?? null,
    excerpt: bestExcerpt(words, opening, sections, hits, wordsIn(fragment.meta["title"])),
    sections,
  };
}

interface Part {
  /** Null before the first heading. */
  readonly anchor: PageAnchor | null;
  readonly start: number;
  readonly end: number;
}

function sectionsOf(anchors: readonly PageAnchor[], end: number): Part[] {
  const headings = anchors
    .filter((anchor) => /^h[2-6]$/u.test(anchor.element) && titleOf(anchor) !== "")
    .sort((a, b) => a.location - b.location);
  const starts = [{ anchor: null, start: 0 }, ...headings.map((anchor) => ({ anchor, start: anchor.location }))];
  return starts.map((part, at) => ({ ...part, end: starts[at + 1]?.start ?? end }));
}

/** From running text where that holds the words, else from where most of them stand; the page's start where none does. */
function bestExcerpt(
  words: readonly string[],
  opening: (Part & { readonly hits: readonly number[] }) | undefined,
  sections: readonly FoundSection[],
  hits: readonly number[],
  titleLength: number,
): readonly ExcerptPart[] {
  const body = opening?.hits.filter((place) => place >= titleLength) ?? [];
  const [best] = sections;
  if (best !== undefined && (body.length === 0 || !best.href.includes("#Report-"))) return best.excerpt;
  if (opening !== undefined && body.length > 0) return excerptAround(words, body, titleLength, opening.end);
  return (
    best?.excerpt ??
    excerptAround(
      words,
      hits.filter((place) => place >= titleLength),
      titleLength,
      words.length,
    )
  );
}

function isAppendix(anchor: PageAnchor | null): boolean {
  return anchor !== null && APPENDIX.test(anchor.id);
}

function titleOf({ title, text }: PageAnchor): string {
  return title ?? closeUp(text ?? "").replace(/\.$/u, "");
}

function wordsIn(text: string | undefined): number {
  return (text ?? "").split(/\s+/u).filter((word) => word !== "").length;
}
