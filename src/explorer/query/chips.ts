/** What is being filtered by, choice by choice: each can be taken back alone. Sent to the browser. */
import { formatDay } from "../../facts/format.ts";
import { FILTER_LABELS } from "../../messages/messages.ts";
import { FACETS, type ExplorerState } from "./state.ts";
import type { Table } from "./table.ts";
import { unitLabel } from "./figures.ts";

export interface Chip {
  /** The filter's name: `Metric`. */
  readonly filter: string;
  /** What was chosen: `P/E ratio`. */
  readonly label: string;
  /** The state without it, on its first page. */
  readonly state: ExplorerState;
}

/** In the order of the page. A bound of values without a unit is no filter, but stays removable. */
export function chipsOf(table: Table, state: ExplorerState): Chip[] {
  const chips: Chip[] = [];
  const add = (filter: string, label: string, without: Partial<ExplorerState>) =>
    chips.push({ filter, label, state: { ...state, ...without, page: 1 } });
  for (const facet of FACETS) {
    const { options, codeById } = table.facets[facet];
    for (const id of state.chosen[facet]) {
      const code = codeById.get(id);
      const others = state.chosen[facet].filter((other) => other !== id);
      add(FILTER_LABELS[facet], code === undefined ? id : options[code]!.label, {
        chosen: { ...state.chosen, [facet]: others },
      });
    }
  }
  if (state.unit !== null) add(FILTER_LABELS.unit, unitLabel(state.unit), { unit: null, min: null, max: null });
  if (state.min !== null) add(FILTER_LABELS.min, state.min, { min: null });
  if (state.max !== null) add(FILTER_LABELS.max, state.max, { max: null });
  if (state.from !== null) add(FILTER_LABELS.from, formatDay(state.from), { from: null });
  if (state.to !== null) add(FILTER_LABELS.to, formatDay(state.to), { to: null });
  if (state.words !== "") add(FILTER_LABELS.words, state.words, { words: "" });
  return chips;
}
