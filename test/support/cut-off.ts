/** What of a page's text can't be read at the width it has: cut off, or beyond what the page can be scrolled to. */
import type { Page } from "playwright-core";

/** Of one cause a few places are enough. */
const PLACES = 6;

/**
 * Each text that is cut, with what cuts it; empty where all can be read. Boxes that scroll by themselves cut nothing,
 * and what only screen readers hear isn't meant.
 */
export async function textCutOff(page: Page): Promise<string[]> {
  return (await page.evaluate(findCutText)).slice(0, PLACES);
}

/** What stands out on the right where the page can be scrolled sideways; empty where it can't. */
export async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate((places) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const outside = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    const names = outside.map(({ tagName, className }) => `${tagName.toLowerCase()}.${String(className)}`);
    return [`${scrollWidth} of ${clientWidth} px`, ...names.slice(0, places)];
  }, PLACES);
}

function findCutText(): string[] {
  const TOLERANCE_PX = 2;
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}${(element.getAttribute("class") ?? "").replace(/^|\s+/gu, ".").replace(/\.$/u, "")}`;
  type Clip = {
    readonly element: Element;
    readonly box: DOMRect;
    readonly sideways: boolean;
    readonly upright: boolean;
  };
  const known = new Map<Element, readonly Clip[] | "unseen">();
  const isRoot = (element: Element) => element === document.documentElement || element === document.body;
  const cuts = (overflow: string) => overflow === "hidden" || overflow === "clip";
  const scrolls = (overflow: string) => overflow === "auto" || overflow === "scroll";
  /** What cuts the text of an element: itself and what it stands in, up to the first box that scrolls. */
  const clipsOf = (element: Element): readonly Clip[] | "unseen" => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const { overflowX, overflowY, clipPath, clip, opacity } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const above = element.parentElement === null ? [] : clipsOf(element.parentElement);
    const isForEarsOnly =
      clipPath !== "none" ||
      clip !== "auto" ||
      opacity === "0" ||
      (cuts(overflowX) && box.width <= 1 && box.height <= 1);
    const own =
      !isRoot(element) && (cuts(overflowX) || cuts(overflowY))
        ? [{ element, box, sideways: cuts(overflowX), upright: cuts(overflowY) }]
        : [];
    const isScrolled = scrolls(overflowX) || scrolls(overflowY);
    const found = above === "unseen" || isForEarsOnly ? "unseen" : isScrolled ? own : [...above, ...own];
    known.set(element, found);
    return found;
  };
  const scrolled = new Map<Element, boolean>();
  const isInScroller = (element: Element): boolean => {
    const before = scrolled.get(element);
    if (before !== undefined) return before;
    const { overflowX, position } = getComputedStyle(element);
    const found =
      !isRoot(element) &&
      (scrolls(overflowX) ||
        position === "fixed" ||
        (element.parentElement !== null && isInScroller(element.parentElement)));
    scrolled.set(element, found);
    return found;
  };
  const cut: string[] = [];
  const pageWidth = document.documentElement.clientWidth;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const parent = text.parentElement!;
    const words = text.textContent!.trim();
    if (words === "" || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const clips = clipsOf(parent);
    if (clips === "unseen") continue;
    range.selectNodeContents(text);
    for (const { left, right, top, bottom, width } of range.getClientRects()) {
      if (width === 0) continue;
      const by = clips.find(
        ({ box, sideways, upright }) =>
          (sideways && (right > box.right + TOLERANCE_PX || left < box.left - TOLERANCE_PX)) ||
          (upright && (bottom > box.bottom + TOLERANCE_PX || top < box.top - TOLERANCE_PX)),
      );
      const isBeyond = !isInScroller(parent) && (right > pageWidth + TOLERANCE_PX || left < -TOLERANCE_PX);
      if (by === undefined && !isBeyond) continue;
      cut.push(`“${words.slice(0, 40)}” in ${nameOf(parent)} by ${by === undefined ? "the page" : nameOf(by.element)}`);
      break;
    }
  }
  return [...new Set(cut)];
}
