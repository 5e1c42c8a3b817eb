/** The way through the pages of an answer: real links, so that each page has its address. */
import { goToPage, SEARCH_WORDS } from "../../messages/messages.ts";
import { searchHref, type SearchState } from "../../search/query/search-state.ts";
import { isForBrowser } from "../explorer/pages.ts";
import { element, linkTo } from "./result-parts.ts";

/** Pages on either side of the one that stands there. */
const NEIGHBOURS = 2;

/** `base` is the site's base path and ends in a slash. */
export function stepsView(
  nav: HTMLElement,
  base: string,
  onTurn: (page: number) => void,
): { readonly draw: (state: SearchState, pages: number) => void } {
  function step(state: SearchState, page: number, text: string): HTMLAnchorElement {
    const link = linkTo(searchHref(base, { ...state, page }), "btn btn--sm", text);
    if (text !== String(page)) link.rel = page < state.page ? "prev" : "next";
    else {
      link.setAttribute("aria-label", goToPage(page));
      if (page === state.page) link.setAttribute("aria-current", "page");
    }
    link.addEventListener("click", (event) => {
      if (isForBrowser(event)) return;
      event.preventDefault();
      onTurn(page);
    });
    return link;
  }

  return {
    draw: (state, pages) => {
      nav.hidden = pages < 2;
      const numbers = shownPages(state.page, pages);
      nav.replaceChildren(
        ...(state.page > 1 ? [step(state, state.page - 1, SEARCH_WORDS.previous)] : []),
        ...numbers.flatMap((page, place) => [
          ...(place > 0 && page > numbers[place - 1]! + 1 ? [element("span", "", "…")] : []),
          step(state, page, String(page)),
        ]),
        ...(state.page < pages ? [step(state, state.page + 1, SEARCH_WORDS.next)] : []),
      );
    },
  };
}

/** First and last, and those around the page that stands there. */
function shownPages(page: number, pages: number): number[] {
  const around = Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, index) => page - NEIGHBOURS + index);
  return [...new Set([1, ...around.filter((each) => each > 1 && each < pages), pages])];
}
