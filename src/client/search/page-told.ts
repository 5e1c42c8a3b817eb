/** What stands above the results: what was understood and chosen, each with a button to drop it, and notes on the answer. */
import {
  answeredWithout,
  dropChip,
  KIND_FILTER,
  KIND_OPTIONS,
  readAs,
  SEARCH_FILTERS,
  SEARCH_WORDS,
} from "../../messages/messages.ts";
import type { SearchAnswer } from "../../search/query/search-answer.ts";
import { hasFilters, normalizeQuery, type SearchState } from "../../search/query/search-state.ts";
import { queryChips } from "./query-chips.ts";
import { element } from "./result-parts.ts";

export interface ToldView {
  /** Null: nothing was asked. */
  readonly draw: (answer: SearchAnswer | null) => void;
  /** Where the keyboard goes on when the chip that it stood on is gone; null: no chip is left. */
  readonly next: () => HTMLElement | null;
}

interface ChipView {
  /** Before the label: which filter it is. */
  readonly name: string;
  readonly label: string;
  /** Without it. */
  readonly state: SearchState;
}

export function toldView(
  { told, chips, clear, notes }: Readonly<Record<"told" | "chips" | "clear" | "notes", HTMLElement>>,
  onState: (state: SearchState) => void,
): ToldView {
  let lastUsed = 0;

  function chipElement({ name, label, state }: ChipView): HTMLLIElement {
    const button = element("button", "", "×");
    button.type = "button";
    button.setAttribute("aria-label", dropChip(`${name} ${label}`.trim()));
    button.addEventListener("click", () => {
      lastUsed = [...chips.children].findIndex((each) => each.contains(button));
      onState(state);
    });
    const text = element("span", "", name === "" ? null : element("small", "", name), name === "" ? null : " ", label);
    return element("li", "chip chip--on", text, button);
  }

  return {
    draw: (answer) => {
      const drawn = answer === null ? [] : chipsOf(answer);
      chips.replaceChildren(...drawn.map(chipElement));
      chips.hidden = drawn.length === 0;
      clear.hidden = answer === null || !hasFilters(answer.state);
      const texts = answer === null ? [] : notesOf(answer);
      const written = [...notes.children].map(({ textContent }) => textContent);
      const isSame = written.length === texts.length && written.every((text, place) => text === texts[place]);
      if (!isSame) notes.replaceChildren(...texts.map((text) => element("p", "search-note", text)));
      told.hidden = drawn.length === 0 && texts.length === 0;
    },
    next: () => chips.children[Math.min(lastUsed, chips.children.length - 1)]?.querySelector("button") ?? null,
  };
}

/** One for each stretch that was understood, and for each option that is chosen. */
function chipsOf({ state, understood, chosen }: SearchAnswer): ChipView[] {
  const ofQuery = queryChips(understood).map(({ label, without }) => ({
    name: "",
    label,
    state: { ...state, query: normalizeQuery(without), page: 1 },
  }));
  const ofKinds = state.kinds.map((kind) => ({
    name: KIND_FILTER,
    label: KIND_OPTIONS[kind],
    state: { ...state, kinds: state.kinds.filter((each) => each !== kind), page: 1 },
  }));
  const ofFilters = chosen.map(({ facet, id, label }) => ({
    name: SEARCH_FILTERS[facet].label,
    label,
    state: {
      ...state,
      chosen: { ...state.chosen, [facet]: state.chosen[facet].filter((each) => each !== id) },
      page: 1,
    },
  }));
  return [...ofQuery, ...ofKinds, ...ofFilters];
}

function notesOf({ corrections, unknownWords, suggestions, remark, count, problem }: SearchAnswer): string[] {
  return [
    ...corrections.map(({ written, meant }) => readAs(written, meant)),
    ...(unknownWords.length > 0 && count > 0 ? [answeredWithout(unknownWords)] : []),
    ...(count > 0 && remark !== "" ? [remark] : []),
    ...(count > 0 && remark === "" && suggestions.length > 0 ? [SEARCH_WORDS.noFacts] : []),
    ...(problem === "" ? [] : [problem]),
  ];
}
