/** The filters beside the results: options with their counts, which are loaded when they cost little or are looked at. */
import { STATUSES } from "../../explorer/query/status.ts";
import {
  FEW_SEARCH_OPTIONS,
  filtersChosen,
  grouped,
  KIND_OPTIONS,
  moreOptions,
  SEARCH_FILTERS,
  SEARCH_WORDS,
  showResults,
} from "../../messages/messages.ts";
import { SEARCH_FACETS, SEARCH_SORTS, type SearchFacet } from "../../search/query/fact-question.ts";
import type { FilterCounts, SearchAnswer } from "../../search/query/search-answer.ts";
import { NOTHING_CHOSEN, SEARCH_KINDS, type KindFilter, type SearchState } from "../../search/query/search-state.ts";
import { arrange, keepFocus } from "../explorer/keep-focus.ts";
import { found, part } from "../explorer/parts.ts";
import { drawing, element } from "./result-parts.ts";

export interface FiltersView {
  /** Draws what is chosen, and the counts as soon as they are there. `isCurrent`: whether the answer still stands. */
  readonly draw: (answer: SearchAnswer, isCurrent: () => boolean) => Promise<void>;
}

interface Option {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
}

export interface FiltersOptions {
  /** Whether counts are loaded unasked. */
  readonly isCheap: boolean;
  /** The reader chose otherwise. */
  readonly onState: (change: (state: SearchState) => SearchState) => void;
  /** The reader is through with the filters where they stand above the results, and they are folded. */
  readonly onDone: () => void;
}

export function filtersView(root: HTMLElement, { isCheap, onState, onDone }: FiltersOptions): FiltersView {
  const details = part<HTMLDetailsElement>(root, "filters");
  const form = part<HTMLFormElement>(root, "filter-form");
  const note = part(form, "filters-note");
  const done = part(form, "done");
  const views = new Map(
    [...form.querySelectorAll<HTMLFieldSetElement>("[data-filter]")].map((fieldset) => {
      const name = fieldset.dataset.filter as SearchFacet | "kind";
      return [name, optionsView(fieldset, name)];
    }),
  );
  let pending: (() => Promise<void>) | null = null;

  details.open = isCheap && matchMedia("(width >= 64rem)").matches;
  details.addEventListener("toggle", () => {
    if (details.open) void pending?.();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  part(root, "clear").addEventListener("click", () =>
    onState((state) => ({ ...state, kinds: [], chosen: NOTHING_CHOSEN, page: 1 })),
  );
  done.addEventListener("click", () => {
    details.open = false;
    onDone();
  });
  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { name, value, checked } = target;
    const sort = SEARCH_SORTS.find((each) => each === value);
    if (name === "sort") onState((state) => ({ ...state, sort: sort ?? state.sort, page: 1 }));
    else onState((state) => withOption(state, name as SearchFacet | "kind", value, checked));
  });

  function drawCounts(answer: SearchAnswer, { kinds, facets }: FilterCounts): void {
    const { state } = answer;
    const kindIds = SEARCH_KINDS.filter((kind) => kinds.has(kind) || state.kinds.includes(kind));
    views.get("kind")?.draw(
      kindIds.map((id) => ({
        id,
        label: KIND_OPTIONS[id],
        count: kinds.get(id) ?? 0,
        isChosen: state.kinds.includes(id),
      })),
    );
    for (const facet of SEARCH_FACETS) {
      const ids = new Set([...state.chosen[facet], ...facets[facet].keys()]);
      const options = [...ids].map((id) => ({
        id,
        label: answer.labelOf(facet, id),
        count: facets[facet].get(id) ?? 0,
        isChosen: state.chosen[facet].includes(id),
      }));
      views.get(facet)?.draw(options.sort(facet === "year" ? byNewest : byCount));
    }
  }

  return {
    draw: async (answer, isCurrent) => {
      const { state } = answer;
      part(details, "filters-summary").textContent = filtersChosen(state.kinds.length + answer.chosen.length);
      done.textContent = showResults(answer.count);
      found<HTMLInputElement>(form, `[name="sort"][value="${state.sort}"]`).checked = true;
      const load = async () => {
        try {
          const counts = await answer.counts();
          if (!isCurrent()) return;
          pending = null;
          note.hidden = true;
          keepFocus(
            form,
            () => drawCounts(answer, counts),
            () => found(form, "input"),
          );
        } catch {
          if (!isCurrent()) return;
          note.textContent = SEARCH_WORDS.noCounts;
          note.hidden = false;
        }
      };
      pending = load;
      if (details.open || isCheap) await load();
    },
  };
}

function withOption(state: SearchState, name: SearchFacet | "kind", id: string, isOn: boolean): SearchState {
  const toggle = <T extends string>(options: readonly T[], option: T) => {
    const others = options.filter((each) => each !== option);
    return isOn ? [...others, option] : others;
  };
  if (name !== "kind") {
    return { ...state, chosen: { ...state.chosen, [name]: toggle(state.chosen[name], id) }, page: 1 };
  }
  // A part of the answer is no kind beside others: choosing a kind takes its place.
  const kinds = state.kinds.filter((kind) => kind !== "name" && kind !== "page");
  return { ...state, kinds: toggle<KindFilter>(kinds, id as KindFilter), page: 1 };
}

/** One filter: its first options, and those that are chosen; all at the reader's wish. */
function optionsView(fieldset: HTMLFieldSetElement, name: SearchFacet | "kind") {
  const list = part(fieldset, "options");
  const more = part<HTMLButtonElement>(fieldset, "more");
  const labels = new Map<string, HTMLLabelElement>();
  let options: readonly Option[] = [];
  let isOpen = false;

  more.addEventListener("click", () => {
    isOpen = !isOpen;
    drawList();
  });

  function drawList(): void {
    const shown = isOpen ? options : options.filter(({ isChosen }, place) => isChosen || place < FEW_SEARCH_OPTIONS);
    arrange(list, shown.map(labelOf));
    more.hidden = options.length <= FEW_SEARCH_OPTIONS;
    more.setAttribute("aria-expanded", String(isOpen));
    const many = name === "kind" ? "" : SEARCH_FILTERS[name].many;
    more.textContent = isOpen ? SEARCH_WORDS.fewer : moreOptions(options.length, many);
  }

  function labelOf({ id, label, count, isChosen }: Option): HTMLLabelElement {
    const made = labels.get(id) ?? optionLabel(name, id, label);
    labels.set(id, made);
    found<HTMLInputElement>(made, "input").checked = isChosen;
    found(made, "small").textContent = grouped(count);
    return made;
  }

  return {
    draw: (given: readonly Option[]) => {
      options = given;
      fieldset.hidden = given.length === 0;
      drawList();
    },
  };
}

function optionLabel(name: string, id: string, label: string): HTMLLabelElement {
  const box = element("input");
  box.type = "checkbox";
  box.name = name;
  box.value = id;
  const hasGlyph = name === "verdict" && id !== "-" && STATUSES.some(({ status }) => status === id);
  const text = hasGlyph
    ? element("span", `st st--${id}`, drawing("gl", "0 0 20 14", `G-${id}`), label)
    : element("span", "", label);
  return element("label", "option", box, text, element("small"));
}

function byCount(a: Option, b: Option): number {
  return b.count - a.count || compare(a.label, b.label);
}

/** Unknown years last. */
function byNewest(a: Option, b: Option): number {
  return Number(/^\d/u.test(b.id)) - Number(/^\d/u.test(a.id)) || compare(b.id, a.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
