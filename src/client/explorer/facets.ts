/** One facet of the filters: draws its options with their counts and tells which one the reader turned on or off. */
import type { AnswerOption } from "../../explorer/query/answer.ts";
import { pickOptions } from "../../explorer/query/pick-options.ts";
import type { FacetName } from "../../explorer/query/state.ts";
import { allOptions, EXPLORER_WORDS, FACET_WORDS, FEW_OPTIONS, grouped, optionsLeft } from "../../messages/messages.ts";
import { arrange } from "./keep-focus.ts";
import { copyOf, found, part } from "./parts.ts";

/** As many as a list can hold that is still read; beyond, typing narrows it. */
const MANY_OPTIONS = 60;

export interface FacetView {
  readonly draw: (options: readonly AnswerOption[]) => void;
}

/** `fieldset` is the facet's own, `optionTemplate` an option to copy. */
export function facetView(
  fieldset: HTMLFieldSetElement,
  optionTemplate: HTMLLabelElement,
  onToggle: (id: string, isChosen: boolean) => void,
): FacetView {
  const name = fieldset.dataset.facet as FacetName;
  const list = part(fieldset, "options");
  const more = part<HTMLButtonElement>(fieldset, "more");
  const note = part(fieldset, "note");
  const searchBox = part(fieldset, "search");
  const search = found<HTMLInputElement>(searchBox, "input");
  const labels = new Map([...list.querySelectorAll("label")].map((label) => [boxIn(label).value, label]));
  let options: readonly AnswerOption[] = [];
  let isOpen = false;

  list.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement) onToggle(target.value, target.checked);
  });
  search.addEventListener("input", (event) => {
    event.stopPropagation();
    drawList();
  });
  more.addEventListener("click", () => {
    isOpen = !isOpen;
    search.value = "";
    drawList();
    if (isOpen) search.focus();
  });

  function drawList(): void {
    const { shown, hiddenCount } = pickOptions(options, isOpen ? MANY_OPTIONS : FEW_OPTIONS, search.value);
    const stay = new Set(shown.map(({ id }) => id).concat(heldId() ?? []));
    const visible = options.filter(({ id }) => stay.has(id));
    const ordered = FACET_WORDS[name].isRanked ? visible.toSorted((a, b) => b.count - a.count) : visible;
    arrange(list, ordered.map(labelOf));
    more.hidden = !isOpen && options.length <= FEW_OPTIONS;
    more.setAttribute("aria-expanded", String(isOpen));
    more.textContent = isOpen ? EXPLORER_WORDS.fewer : allOptions(options.length, FACET_WORDS[name].many);
    searchBox.hidden = !isOpen;
    note.textContent = shown.length === 0 ? EXPLORER_WORDS.noSuchOption : optionsLeft(hiddenCount);
    note.hidden = !isOpen || (shown.length > 0 && hiddenCount === 0);
  }

  function labelOf({ id, label, count, isChosen }: AnswerOption): HTMLLabelElement {
    const element = labels.get(id) ?? copyOf(optionTemplate);
    labels.set(id, element);
    const box = boxIn(element);
    box.name = name;
    box.value = id;
    box.checked = isChosen;
    box.disabled = count === 0 && !isChosen;
    found(element, ".option-name").textContent = label;
    found(element, "small").textContent = grouped(count);
    return element;
  }

  /** The option that the keyboard stands on, which stays. */
  function heldId(): string | null {
    const held = document.activeElement;
    return held instanceof HTMLInputElement && list.contains(held) ? held.value : null;
  }

  return {
    draw: (given) => {
      options = given;
      fieldset.hidden = given.length === 0;
      drawList();
    },
  };
}

function boxIn(label: Element): HTMLInputElement {
  return found(label, "input");
}
