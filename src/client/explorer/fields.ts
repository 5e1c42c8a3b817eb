/** The filters that aren't facets: words, the range of values, the range of days. */
import { normalizeWords, type ExplorerState } from "../../explorer/query/state.ts";
import { readBound } from "../../explorer/query/value-bound.ts";
import { EXPLORER_WORDS, grouped } from "../../messages/messages.ts";
import { control, part } from "./parts.ts";

export type FieldChange = Partial<Pick<ExplorerState, "words" | "unit" | "min" | "max" | "from" | "to">>;

export interface UnitChoice {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export interface FieldsView {
  /** `isForced` overwrites what the reader is writing, where the state didn't come from there. */
  readonly draw: (state: ExplorerState, units: readonly UnitChoice[], isForced: boolean) => void;
  /** The same without the units, which need the rows. */
  readonly drawState: (state: ExplorerState, isForced: boolean) => void;
}

/** `onType` while the reader is writing, `onChange` when something is chosen, `onSettle` when writing has ended. */
export function fieldsView(
  form: HTMLFormElement,
  on: {
    readonly onType: (change: FieldChange) => void;
    readonly onChange: (change: FieldChange) => void;
    readonly onSettle: () => void;
  },
): FieldsView {
  const words = control(form, "q");
  const unit = control<HTMLSelectElement>(form, "unit");
  const bounds = { min: control(form, "min"), max: control(form, "max") };
  const days = { from: control(form, "from"), to: control(form, "to") };
  const values = part(form, "values");
  const note = part(form, "values-note");
  const error = part(form, "values-error");
  const anyUnit = unit.options[0]!;

  words.addEventListener("input", () => on.onType({ words: normalizeWords(words.value) }));
  words.addEventListener("change", on.onSettle);
  unit.addEventListener("change", () => {
    const chosen = unit.value || null;
    on.onChange(chosen === null ? { unit: null, min: null, max: null } : { unit: chosen });
  });
  for (const key of ["min", "max"] as const) {
    const input = bounds[key];
    input.addEventListener("input", () => {
      const written = input.value.trim();
      showErrors();
      if (written === "" || readBound(written) !== null) on.onType({ [key]: written || null });
    });
    input.addEventListener("change", on.onSettle);
  }
  for (const key of ["from", "to"] as const) {
    const input = days[key];
    input.addEventListener("change", () => on.onChange({ [key]: input.value || null }));
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    on.onSettle();
  });

  function showErrors(): void {
    let hasError = false;
    for (const input of Object.values(bounds)) {
      const isBad = input.value.trim() !== "" && readBound(input.value) === null;
      hasError ||= isBad;
      if (isBad) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
    error.textContent = hasError ? EXPLORER_WORDS.badNumber : "";
    error.hidden = !hasError;
  }

  function drawState(state: ExplorerState, isForced: boolean): void {
    const isWriting = (input: HTMLInputElement) => input === document.activeElement && !input.disabled;
    write(words, state.words, isForced || (!isWriting(words) && normalizeWords(words.value) !== state.words));
    for (const key of ["min", "max"] as const) {
      const input = bounds[key];
      input.disabled = state.unit === null;
      write(input, state[key] ?? "", isForced || (!isWriting(input) && input.value.trim() !== (state[key] ?? "")));
    }
    for (const key of ["from", "to"] as const)
      write(days[key], state[key] ?? "", days[key].value !== (state[key] ?? ""));
    values.hidden = state.rows === "statements";
    note.hidden = state.unit !== null;
    showErrors();
  }

  return {
    drawState,
    draw: (state, units, isForced) => {
      unit.replaceChildren(anyUnit, ...units.map((choice) => optionOf(choice, choice.id === state.unit)));
      unit.value = state.unit ?? "";
      drawState(state, isForced);
    },
  };
}

function write(input: HTMLInputElement, value: string, isNeeded: boolean): void {
  if (isNeeded) input.value = value;
}

function optionOf({ id, label, count }: UnitChoice, isChosen: boolean): HTMLOptionElement {
  const option = new Option(`${label} (${grouped(count)})`, id);
  option.disabled = count === 0 && !isChosen;
  return option;
}
