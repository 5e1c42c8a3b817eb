/** Fills what rows of facts and of statements have in common. Copies of the page's own markup; texts go in as text. */
import type { Line } from "../../explorer/query/display.ts";
import type { PeriodView } from "../../model/pages/period-view.ts";
import type { Term } from "../../model/pages/terms.ts";
import { lineWords, markWords, rowSaid } from "../../messages/messages.ts";
import { copyOf, found } from "./parts.ts";

/** An address of the site as a link's: `base` is the site's base path and ends in a slash. */
export type ToHref = (address: string) => string;

export function hrefUnder(base: string): ToHref {
  return (address) => base + address.slice(1);
}

/** Fills the element that the selector finds, or takes it away where there is nothing to fill in. */
export function fill<T>(
  parent: Element,
  selector: string,
  value: T | null,
  write: (element: HTMLElement, value: T) => void,
): void {
  const element = found(parent, selector);
  if (value === null) element.remove();
  else write(element, value);
}

export function writeText(element: Element, text: string): void {
  element.textContent = text;
}

/** `text`: where the name goes, where that isn't all of the link. */
export function writeTerm(link: Element, { name, address }: Term, toHref: ToHref, text: Element = link): void {
  if (address === null) link.removeAttribute("href");
  else link.setAttribute("href", toHref(address));
  text.textContent = name;
}

/** `element` is a period as the page has it, with one inferred part that has no text yet. */
export function writePeriod(element: Element, { parts, isKnown }: PeriodView): void {
  const inferredPart = found(element, ".inf");
  element.className = isKnown ? "period" : "period period--unknown";
  element.replaceChildren(
    ...parts.map(({ text, isInferred }) => {
      if (!isInferred) return text;
      const inferred = copyOf(inferredPart);
      inferred.prepend(text);
      return inferred;
    }),
  );
}

/** Source, words and line, whom the source names, and the claim: the parts with which rows of both kinds end. */
export function writeSaid(row: Element, line: Line, toHref: ToHref): void {
  const { source } = line;
  const siglum = found<HTMLAnchorElement>(row, ".sig");
  siglum.textContent = source.siglum;
  siglum.classList.toggle("sig--echo", source.isEcho);
  siglum.title = source.isEcho ? markWords.repeating(source.name) : source.name;
  siglum.setAttribute("href", toHref(source.address));
  const at = found(row, ".at");
  at.setAttribute("href", toHref(line.address));
  fill(at, ".words", line.words, (words, text) => {
    words.lang = source.language;
    words.textContent = text;
  });
  fill(at, ".loc", line.line, (place, number) => writeText(place, lineWords(number)));
  found(at, ":scope > .vh").textContent = rowSaid(line.spoken);
  fill(row, ".per:not(.again)", line.by, (per, by) => writeTerm(found(per, "a"), by, toHref));
  const claim = row.querySelector(".verdict > a");
  if (claim === null) return;
  if (line.claimAddress === null) claim.replaceWith(found(claim, ".st"));
  else claim.setAttribute("href", toHref(line.claimAddress));
}
