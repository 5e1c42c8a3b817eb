/** The smallest pieces of results as elements. Texts go in as text: nothing from a query or a page is read as HTML. */
import type { FormattedValue } from "../../facts/format.ts";
import type { Status } from "../../explorer/query/status.ts";
import { markWords } from "../../messages/messages.ts";
import type { PeriodView } from "../../model/pages/period-view.ts";
import type { SourceMark } from "../../model/pages/source-mark.ts";
import type { ExcerptPart } from "../../search/query/text-question.ts";

type Child = Node | string | null;

/** An element with a class (empty: none) and children; null children are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = "",
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...children.filter((child) => child !== null));
  return made;
}

export function linkTo(href: string, className = "", ...children: readonly Child[]): HTMLAnchorElement {
  const link = element("a", className, ...children);
  link.href = href;
  return link;
}

export function inLanguage<T extends HTMLElement>(made: T, language: string): T {
  made.lang = language;
  return made;
}

/** Hedge in italics, arrow, digits; a screen reader hears it in words. */
export function valueElement(value: FormattedValue, isWithdrawn: boolean): HTMLSpanElement {
  const { hedge, figure, direction, spoken } = value;
  const figures = element(
    isWithdrawn ? "s" : "span",
    "",
    hedge === null ? null : element("i", "", hedge),
    hedge === null ? null : " ",
    direction === null ? null : drawing("dir", "0 0 10 10", `I-${direction}`),
    element("b", "", figure),
  );
  figures.setAttribute("aria-hidden", "true");
  return element(
    "span",
    "val",
    figures,
    element("span", "vh", isWithdrawn ? spoken + markWords.withdrawnAside : spoken),
  );
}

/** What was inferred has a dotted underline and says so. */
export function periodElement({ parts, isKnown }: PeriodView): HTMLSpanElement {
  return element(
    "span",
    isKnown ? "period" : "period period--unknown",
    ...parts.map(({ text, isInferred }) => {
      if (!isInferred) return text;
      const inferred = element("span", "inf", text, element("span", "vh", markWords.inferredAside));
      inferred.title = markWords.inferred;
      return inferred;
    }),
  );
}

/** Glyph and word; null for what is in no claim. */
export function statusElement(status: Status, label: string): HTMLSpanElement | null {
  if (status === "-") return null;
  return element("span", `st st--${status}`, drawing("gl", "0 0 20 14", `G-${status}`), label);
}

/** Dashed where it repeats another source. `href`: where it leads; null: nowhere, inside of another link. */
export function siglumElement({ siglum, name, isEcho }: SourceMark, href: string | null): HTMLElement {
  const classes = isEcho ? "sig sig--echo" : "sig";
  const made = href === null ? element("abbr", classes, siglum) : linkTo(href, classes, siglum);
  made.title = isEcho ? markWords.repeating(name) : name;
  return made;
}

/** The words that were looked for are marked. */
export function excerptParts(parts: readonly ExcerptPart[]): (HTMLElement | string)[] {
  return parts.map(({ text, isHit }) => (isHit ? element("mark", "", text) : text));
}

const SVG = "http://www.w3.org/2000/svg";

/** One of the shapes that stand once on every page. */
export function drawing(className: string, viewBox: string, shape: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", className);
  svg.setAttribute("viewBox", viewBox);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#${shape}`);
  svg.append(use);
  return svg;
}
