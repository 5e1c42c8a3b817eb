/**
 * A page walked from its top to its end with the Tab key, and what a reader would stumble over on the way. A card that
 * opens at a stop is walked through too, each time anew.
 */
import type { Page } from "playwright-core";

export interface Walk {
  /** In the order of the walk, in a few words each. */
  readonly stops: readonly string[];
  /** Stops that can't be seen, aren't marked, stand out of order, and what was never reached. */
  readonly faults: readonly string[];
}

interface Recorder {
  readonly install: () => number;
  readonly isAtEnd: () => boolean;
  readonly finish: () => Walk;
}

declare global {
  var keyboardWalk: Recorder;
}

/** Keys that are sent before the page is asked whether its end is reached. */
const AT_ONCE = 15;
const tabKey = { type: "rawKeyDown", key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 } as const;
/** A stop may open a card with stops of its own. */
const MOST_FOR_EACH = 5;
/** Beside the stops that a page has; a reader who needs more is trapped. */
const SPARE = 20;

/** Starts at the page's top. The page is left at its end, without focus. */
export async function walkByTab(page: Page): Promise<Walk> {
  await page.evaluate(installRecorder);
  const expected = await page.evaluate(() => globalThis.keyboardWalk.install());
  const keys = await page.context().newCDPSession(page);
  for (let presses = 0; presses < expected * MOST_FOR_EACH + SPARE; presses += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, () => keys.send("Input.dispatchKeyEvent", tabKey)));
    if (await page.evaluate(() => globalThis.keyboardWalk.isAtEnd())) break;
  }
  await keys.detach();
  return page.evaluate(() => globalThis.keyboardWalk.finish());
}

/** Runs in the page. A stop is looked at when the next key is pressed, when all scrolling is done. */
function installRecorder(): void {
  const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";
  const stops: Element[] = [];
  const faults: string[] = [];
  const looks = new Map<Element, string>();
  /** Stops in a card since the page's own last one. */
  const inCard = new Set<Element>();
  let last: Element | null = null;
  let isAtEnd = false;

  const nameOf = (element: Element): string => {
    const words = element.getAttribute("aria-label") ?? (element.textContent.trim() || element.getAttribute("href"));
    const section = element.closest("[id]")?.id ?? "";
    return `${element.tagName.toLowerCase()} “${(words ?? "").replace(/\s+/gu, " ").slice(0, 40)}” in #${section}`;
  };
  /** What can carry the mark of the focus: the element, and of a control that isn't drawn, its label and neighbour. */
  const carriersOf = (element: Element): Element[] =>
    [element, element.closest("label"), element.nextElementSibling, element.parentElement].filter(
      (each): each is Element => each !== null,
    );
  const lookOf = (element: Element): string =>
    carriersOf(element)
      .map((each) => {
        const style = getComputedStyle(each);
        const outline = style.outlineStyle === "none" || style.outlineWidth === "0px" ? "" : style.outline;
        return `${outline} ${style.boxShadow}`;
      })
      .join(" | ");
  /** The first line of what is drawn: of a control that isn't, its label. */
  const boxOf = (element: Element): DOMRect => {
    const isDrawn = ({ width, height }: DOMRect) => width > 4 && height > 4;
    const own = element.getClientRects()[0] ?? element.getBoundingClientRect();
    if (isDrawn(own) && getComputedStyle(element).opacity !== "0") return own;
    return (element.closest("label") ?? element).getBoundingClientRect();
  };
  const outlinePxOf = (element: Element): number => {
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
    return outlineStyle === "none" ? 0 : parseFloat(outlineWidth) + parseFloat(outlineOffset);
  };
  /** How many of the four sides of an element's mark are cut off by boxes around it. */
  const sidesCut = (element: Element, box: DOMRect): number => {
    const grown = Math.max(0, outlinePxOf(element)) - 0.5;
    const sides = new Set<string>();
    for (let around = element.parentElement; around !== null; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      if (overflowX === "visible" && overflowY === "visible") continue;
      if (around === document.body || around === document.documentElement) continue;
      const edge = around.getBoundingClientRect();
      if (overflowY !== "visible" && box.top - grown < edge.top) sides.add("top");
      if (overflowY !== "visible" && box.bottom + grown > edge.bottom) sides.add("bottom");
      if (overflowX !== "visible" && box.left - grown < edge.left) sides.add("left");
      if (overflowX !== "visible" && box.right + grown > edge.right) sides.add("right");
    }
    return sides.size;
  };
  const faultsOf = (element: Element): string[] => {
    const box = boxOf(element);
    if (box.width <= 1 || box.height <= 1) return ["is not drawn"];
    const left = Math.max(box.left, 0);
    const right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    if (right - left < 1 || bottom - top < 1) return ["is outside the window"];
    const own = element.closest("label") ?? element;
    const isOwn = (at: Element | null) => at !== null && (own.contains(at) || at.contains(own));
    const points = [0.5, 0.1, 0.9].map((part) =>
      document.elementFromPoint(left + (right - left) * part, top + (bottom - top) / 2),
    );
    const covered = points.every((at) => !isOwn(at)) ? ["is covered"] : [];
    return sidesCut(element, box) > 2 ? [...covered, "has a mark that is cut off"] : covered;
  };
  const record = (): void => {
    const element = document.activeElement;
    if (element === null || element === document.body) {
      isAtEnd ||= stops.length > 0;
      return;
    }
    // A date has stops within.
    if (isAtEnd || element === last) return;
    last = element;
    if (element.closest("[popover], dialog") !== null) {
      if (inCard.has(element)) {
        faults.push(`${nameOf(element)} comes a second time before the page goes on`);
        isAtEnd = true;
      }
      inCard.add(element);
      faults.push(...faultsOf(element).map((fault) => `${nameOf(element)} ${fault}`));
      return;
    }
    inCard.clear();
    if (stops.includes(element)) {
      isAtEnd = true;
      if (element !== stops[0]) faults.push(`${nameOf(element)} comes a second time`);
      return;
    }
    const before = stops.at(-1);
    if (before !== undefined && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))
      faults.push(`${nameOf(element)} comes after ${nameOf(before)}`);
    stops.push(element);
    looks.set(element, lookOf(element));
    faults.push(...faultsOf(element).map((fault) => `${nameOf(element)} ${fault}`));
  };
  /** Which the keyboard must reach: of radio buttons one of each group. */
  const expected = (): Element[] => {
    const groups = new Set<string>();
    return [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => {
      if (element.tabIndex < 0 || element.matches(":disabled, [inert] *, [inert]")) return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
      const isFirst = !groups.has(element.name);
      groups.add(element.name);
      return isFirst;
    });
  };

  let wanted: Element[] = [];
  globalThis.keyboardWalk = {
    install: () => {
      // The walk before ended elsewhere, and Tab goes on from where the focus was last.
      const root = document.documentElement;
      root.tabIndex = -1;
      root.focus({ preventScroll: true });
      root.blur();
      root.removeAttribute("tabindex");
      scrollTo(0, 0);
      wanted = expected();
      addEventListener("keydown", record, true);
      return wanted.length;
    },
    isAtEnd: () => isAtEnd,
    finish: () => {
      record();
      removeEventListener("keydown", record, true);
      if (!isAtEnd) faults.push(`nothing leads out after ${stops.length} stops`);
      (document.activeElement as HTMLElement | null)?.blur();
      const radioGroups = new Set(
        stops
          .filter((each) => each instanceof HTMLInputElement && each.type === "radio")
          .map((each) => (each as HTMLInputElement).name),
      );
      for (const element of stops)
        if (lookOf(element) === looks.get(element)) faults.push(`${nameOf(element)} looks the same with the focus`);
      for (const element of wanted) {
        const isReached =
          element instanceof HTMLInputElement && element.type === "radio"
            ? radioGroups.has(element.name)
            : stops.includes(element);
        if (!isReached) faults.push(`${nameOf(element)} is never reached`);
      }
      return { stops: stops.map(nameOf), faults: [...new Set(faults)] };
    },
  };
}
