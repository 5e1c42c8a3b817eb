/** The filters that are on, each a chip with a button that takes it away. */
import { removeFilter } from "../../messages/messages.ts";
import { arrange } from "./keep-focus.ts";
import { copyOf, found, part } from "./parts.ts";

/** A filter, or an order, that is on. `State` is what taking it away gives. */
export interface ActiveFilter<State> {
  /** `Metric`; empty where the label says it all. */
  readonly name: string;
  readonly label: string;
  readonly state: State;
}

export interface ActiveFiltersView<State> {
  readonly draw: (filters: readonly ActiveFilter<State>[]) => void;
  /** Where the keyboard goes on when the chip that it stood on is gone: to the next, else the one before; null: none is left. */
  readonly next: () => HTMLElement | null;
}

export function activeFiltersView<State>(
  root: Element,
  chipTemplate: HTMLLIElement,
  onRemove: (state: State) => void,
  onClear: () => void,
): ActiveFiltersView<State> {
  const bar = part(root, "active");
  const list = found<HTMLUListElement>(bar, "ul");
  const lead = part(bar, "active-lead");
  const nothing = part(bar, "active-none");
  const clear = part<HTMLButtonElement>(bar, "clear");
  const chips = new Map<string, HTMLLIElement>();
  const stateByChip = new WeakMap<Element, State>();
  let lastUsed = 0;

  clear.addEventListener("click", onClear);
  list.addEventListener("click", ({ target }) => {
    const chip = target instanceof Element ? target.closest("button")?.closest("li") : null;
    const state = chip ? stateByChip.get(chip) : undefined;
    if (!chip || state === undefined) return;
    lastUsed = [...list.children].indexOf(chip);
    onRemove(state);
  });

  return {
    draw: (filters) => {
      const shown = filters.map(({ name, label, state }) => {
        const key = `${name} ${label}`;
        const chip = chips.get(key) ?? copyOf(chipTemplate);
        chips.set(key, chip);
        stateByChip.set(chip, state);
        found(chip, "small").textContent = name;
        found(chip, "span span").textContent = label;
        found(chip, "button").setAttribute("aria-label", removeFilter(name, label));
        return chip;
      });
      arrange(list, shown);
      nothing.hidden = filters.length > 0;
      lead.hidden = filters.length === 0;
      clear.hidden = filters.length === 0;
    },
    next: () => list.children[Math.min(lastUsed, list.children.length - 1)]?.querySelector("button") ?? null,
  };
}
