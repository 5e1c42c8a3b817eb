/** What the dialog shows in place of results: recent searches and what can be asked, or what to try where nothing was found. */
import {
  explainExamples,
  firstExamples,
  forget,
  forgotten,
  NOTHING_TO_ASK,
  SEARCH_WORDS,
  WORDS,
} from "../../messages/messages.ts";
import type { SearchExample } from "../../model/search-examples.ts";
import type { Suggestion } from "../../search/query/search-answer.ts";
import { searchHref, EMPTY_SEARCH } from "../../search/query/search-state.ts";
import type { RecentSearches } from "./recent-searches.ts";
import { element, linkTo } from "./result-parts.ts";

export interface StartOptions {
  /** The site's base path; it ends in a slash. */
  readonly base: string;
  readonly recent: RecentSearches;
  /** Empty where the site has nothing to ask. Rejects where they can’t be loaded: asked for again with the next start. */
  readonly examples: () => Promise<readonly SearchExample[]>;
  /** Asks another query in the dialog. */
  readonly ask: (query: string) => void;
  readonly announce: (words: string) => void;
}

/** Draws itself into its element, which is hidden while there are results. */
export interface StartList {
  readonly element: HTMLElement;
  readonly showStart: () => void;
  /** `said`: that nothing was found. */
  readonly showNothing: (said: string, suggestions: readonly Suggestion[]) => void;
  readonly hide: () => void;
  /**
   * Moves the focus among the queries that are offered, from the field to the first or last of them. False where the
   * way leads back to the field, or there is nothing.
   */
  readonly move: (step: 1 | -1) => boolean;
}

export function startList({ base, recent, examples, ask, announce }: StartOptions): StartList {
  const place = element("div", "search-start");
  // Stands last, so that nothing moves when it is filled.
  const askable = element("div");
  place.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLElement>("a[data-query]");
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ask(link.dataset.query!);
  });

  function show(...parts: readonly (HTMLElement | null)[]): void {
    place.replaceChildren(...parts.filter((part) => part !== null));
    place.hidden = false;
  }

  /** A link to the search page with the query, which is asked here instead. */
  function offer(query: string, label = query): HTMLAnchorElement {
    const link = linkTo(searchHref(base, { ...EMPTY_SEARCH, query }), "", label);
    link.dataset.query = query;
    return link;
  }

  function recentPart(): HTMLElement | null {
    const searches = recent.all();
    if (searches.length === 0) return null;
    const all = element("button", "search-forget-all", WORDS.forgetAll);
    all.type = "button";
    all.addEventListener("click", () => {
      recent.forgetAll();
      redraw(0, WORDS.forgetAll);
    });
    const items = searches.map((query, index) => {
      const button = element("button", "", "×");
      button.type = "button";
      button.setAttribute("aria-label", forget(query));
      button.addEventListener("click", () => {
        recent.forget(query);
        redraw(index, forgotten(query));
      });
      return element("li", "", offer(query), button);
    });
    return section(WORDS.recent, all, list("search-recent", items));
  }

  /** The focus goes to what took the place of what was forgotten. */
  function redraw(index: number, words: string): void {
    showStart();
    const buttons = place.querySelectorAll<HTMLElement>(".search-recent button");
    const next = buttons[Math.min(index, buttons.length - 1)] ?? place.closest("dialog")?.querySelector("input");
    next?.focus();
    announce(words);
  }

  function showStart(): void {
    show(recentPart(), askable);
    if (askable.hasChildNodes()) return;
    void examples()
      .then((all) => askable.replaceChildren(all.length === 0 ? nothingToAsk() : askablePart(all)))
      .catch(() => null);
  }

  function askablePart(all: readonly SearchExample[]): HTMLElement {
    const lines = explainExamples(firstExamples(all)).flatMap(({ what, queries }) => [
      element("dt", "", what),
      element("dd", "", ...queries.map((query) => offer(query))),
    ]);
    return section(WORDS.askable, null, element("dl", "search-askable", ...lines));
  }

  function nothingToAsk(): HTMLElement {
    const about = linkTo(base + "about/", "", NOTHING_TO_ASK.link);
    return element("p", "search-nothing", `${NOTHING_TO_ASK.sentence} `, about);
  }

  return {
    element: place,
    showStart,
    showNothing: (said, suggestions) => {
      const items = suggestions.map(({ query: other, label, href }) =>
        element("li", "", href === undefined ? offer(other, label) : linkTo(href, "", label)),
      );
      show(
        element("p", "search-nothing", said),
        items.length === 0 ? null : section(SEARCH_WORDS.tryInstead, null, list("search-recent", items)),
      );
    },
    hide: () => {
      place.hidden = true;
      place.replaceChildren();
    },
    move: (step) => {
      const offers = [...place.querySelectorAll<HTMLElement>("a")];
      const now = offers.indexOf(document.activeElement as HTMLElement);
      const next = now < 0 ? (step === 1 ? 0 : offers.length - 1) : now + step;
      offers[next]?.focus();
      return next in offers;
    },
  };
}

function section(head: string, aside: HTMLElement | null, content: HTMLElement): HTMLElement {
  return element("section", "", element("div", "search-head", element("h2", "", head), aside), content);
}

function list(className: string, items: readonly HTMLElement[]): HTMLElement {
  const made = element("ul", className, ...items);
  made.role = "list";
  return made;
}
