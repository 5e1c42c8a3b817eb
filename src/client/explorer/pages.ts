/** The way through the pages of a long answer: real links, so that each page has its address. */
import { pageWords } from "../../messages/messages.ts";
import { found, part } from "./parts.ts";

export interface PagesView {
  /** Pages count from 1; `rowsPerPage` is how many rows a full one has. */
  readonly draw: (page: number, pages: number, count: number, rowsPerPage: number) => void;
}

/** `addressOf` a page, and `onTurn` when the reader goes there. */
export function pagesView(
  root: Element,
  addressOf: (page: number) => string,
  onTurn: (page: number) => void,
): PagesView {
  const nav = part(root, "pages");
  const text = part(nav, "pages-text");
  const links = (["first", "previous", "next", "last"] as const).map((step) => ({
    step,
    link: found<HTMLAnchorElement>(nav, `[data-step="${step}"]`),
  }));
  const pageByLink = new WeakMap<Element, number>();

  nav.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const page = link && pageByLink.get(link);
    if (!page || isForBrowser(event)) return;
    event.preventDefault();
    onTurn(page);
  });

  return {
    draw: (page, pages, count, rowsPerPage) => {
      nav.hidden = pages < 2;
      const pageAt = { first: 1, previous: page - 1, next: page + 1, last: pages };
      for (const { step, link } of links) {
        const target = pageAt[step];
        link.hidden = target < 1 || target > pages || target === page;
        pageByLink.set(link, target);
        if (!link.hidden) link.href = addressOf(target);
      }
      const from = (page - 1) * rowsPerPage + 1;
      const to = Math.min(page * rowsPerPage, count);
      text.textContent = pageWords(page, pages, from, to);
    },
  };
}

/** Whether the reader asked for a new tab or window, or a download. */
export function isForBrowser(event: MouseEvent): boolean {
  return (
    event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  );
}
