/**
 * The dialog's results as a listbox that the field speaks for: the focus stays in the field, which names the selected
 * option. Options are links all the same, for pointers and for whoever copies them.
 */
import { allOfGroup, GROUP_HEADS, GROUP_NOUNS, SEARCH_WORDS, WORDS } from "../../messages/messages.ts";
import type { ResultGroup, SearchAnswer } from "../../search/query/search-answer.ts";
import { element, linkTo } from "./result-parts.ts";
import { renderResult, typedWords } from "./result-view.ts";

export interface OptionList {
  readonly element: HTMLElement;
  /** Takes the place of what stood there, with the first option selected, or the one that the reader had chosen. */
  readonly show: (answer: SearchAnswer, isSameQuery: boolean) => void;
  readonly clear: () => void;
  /** Selects the next or the one before; from the last the first. */
  readonly move: (step: 1 | -1) => void;
  readonly selected: () => HTMLAnchorElement | null;
}

/** So many of a group; its last line leads to all. */
const MAX_IN_GROUP = 6;

/** `base` is the site's base path and ends in a slash. */
export function optionList(field: HTMLInputElement, base: string): OptionList {
  const list = element("div", "search-list");
  list.id = "Search-results";
  // Otherwise a list that scrolls is a stop for Tab, and what is pressed in it would have the focus.
  list.tabIndex = -1;
  list.addEventListener("focusin", () => field.focus());
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", WORDS.results);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  let options: HTMLAnchorElement[] = [];
  let selected = -1;
  let isChosen = false;
  clear();

  list.addEventListener("mousemove", ({ target }) => {
    const option = (target as Element).closest<HTMLAnchorElement>("[role=option]");
    if (option !== null && options[selected] !== option) {
      isChosen = true;
      select(options.indexOf(option));
    }
  });
  function clear(): void {
    list.replaceChildren();
    list.hidden = true;
    options = [];
    isChosen = false;
    select(-1);
  }

  function select(index: number): void {
    options[selected]?.setAttribute("aria-selected", "false");
    selected = index;
    const option = options[index];
    option?.setAttribute("aria-selected", "true");
    field.setAttribute("aria-expanded", String(options.length > 0));
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  }

  return {
    element: list,
    clear,
    show: (answer, isSameQuery) => {
      const before = isSameQuery && isChosen ? options[selected]?.href : undefined;
      isChosen = before !== undefined;
      list.replaceChildren(...groupsOf(answer).map((group) => groupElement(group, answer, base)));
      list.hidden = answer.results.length === 0;
      options = [...list.querySelectorAll<HTMLAnchorElement>("[role=option]")];
      options.forEach((option, index) => (option.id = `Search-result-${index}`));
      selected = -1;
      const again = options.findIndex(({ href }) => href === before);
      select(options.length === 0 ? -1 : Math.max(again, 0));
      if (again < 0) list.scrollTop = 0;
    },
    move: (step) => {
      if (options.length === 0) return;
      isChosen = true;
      select((selected + step + options.length) % options.length);
      if (selected === 0) list.scrollTop = 0;
      else options[selected]!.scrollIntoView({ block: "nearest" });
    },
    selected: () => options[selected] ?? null,
  };
}

/** In the order in which their first results stand. */
function groupsOf({ results }: SearchAnswer): ResultGroup[] {
  return [...new Set(results.map(({ group }) => group))];
}

function groupElement(group: ResultGroup, answer: SearchAnswer, base: string): HTMLElement {
  const results = answer.results.filter((result) => result.group === group);
  const shown = results.slice(0, MAX_IN_GROUP);
  const isReportsOnly = group === "pages" && results.every(({ kind }) => kind === "report");
  const head = element("li", "search-head", isReportsOnly ? SEARCH_WORDS.reports : GROUP_HEADS[group]);
  head.id = `Search-${group}`;
  head.role = "presentation";
  const typed = typedWords(answer);
  const items = shown.map((result) => asOption(renderResult(result, { base, isCompact: true, typed })));
  const whole = answer.groups.find((each) => each.group === group);
  const made = element("ul", "", head, ...items);
  if (whole !== undefined && whole.count > shown.length) {
    const words = allOfGroup(whole.count, GROUP_NOUNS[group]);
    made.append(asOption(element("li", "", linkTo(whole.href, "row row--all", words))));
  }
  made.role = "group";
  made.setAttribute("aria-labelledby", head.id);
  return made;
}

/** The item's link becomes the option, out of the order in which Tab goes. */
function asOption(item: HTMLLIElement): HTMLLIElement {
  item.role = "presentation";
  const link = item.querySelector("a")!;
  link.role = "option";
  link.tabIndex = -1;
  link.setAttribute("aria-selected", "false");
  return item;
}
