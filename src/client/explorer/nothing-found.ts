/** What stands in place of rows where there are none: which filter to drop, and what that would give. */
import type { Answer } from "../../explorer/query/answer.ts";
import type { ExplorerState } from "../../explorer/query/state.ts";
import { EXPLORER_WORDS, offerWords } from "../../messages/messages.ts";
import { isForBrowser } from "./pages.ts";
import { part } from "./parts.ts";

export interface NothingFoundView {
  readonly draw: (answer: Answer) => void;
}

/** Offers are links, so that each can be opened beside the page. */
export function nothingFoundView(
  root: Element,
  addressOf: (state: ExplorerState) => string,
  onTake: (state: ExplorerState) => void,
): NothingFoundView {
  const box = part(root, "nothing");
  const offers = part(box, "offers");
  const stateByLink = new WeakMap<Element, ExplorerState>();

  offers.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const state = link && stateByLink.get(link);
    if (!state || isForBrowser(event)) return;
    event.preventDefault();
    onTake(state);
  });

  const offer = (state: ExplorerState, text: string) => {
    const link = document.createElement("a");
    link.className = "btn";
    link.href = addressOf(state);
    link.textContent = text;
    stateByLink.set(link, state);
    const item = document.createElement("li");
    item.append(link);
    return item;
  };

  return {
    draw: ({ count, drops, chips, state }) => {
      box.hidden = count > 0;
      if (count > 0) return;
      const useful = drops.filter((drop) => drop.count > 0);
      part(box, "nothing-title").textContent = EXPLORER_WORDS.nothingFound;
      part(box, "nothing-text").textContent = useful.length > 0 ? EXPLORER_WORDS.dropOne : EXPLORER_WORDS.dropAll;
      offers.replaceChildren(
        ...useful.map((drop) => {
          const choices = chips.filter(({ filter }) => filter === drop.label).map(({ label }) => label);
          return offer(drop.state, offerWords(drop.label, choices, drop.count, state.rows));
        }),
      );
    },
  };
}
