/** Draws states and answers into the page's elements, and passes on what the reader does with them. */
import type { Answer } from "../../explorer/query/answer.ts";
import { PAGE_LENGTH } from "../../explorer/query/page-length.ts";
import type { Line } from "../../explorer/query/display.ts";
import {
  DEFAULT_SORT,
  FACETS,
  writeState,
  type ExplorerState,
  type FacetName,
  type RowKind,
  type Sort,
} from "../../explorer/query/state.ts";
import {
  EXPLORER_WORDS,
  filtersWords,
  resultWords,
  type ResultWords,
  SORT_WORDS,
  SORTED,
} from "../../messages/messages.ts";
import { activeFiltersView, type ActiveFilter } from "./active-filters.ts";
import { downloadsView } from "./downloads.ts";
import { facetView } from "./facets.ts";
import { fieldsView, type FieldChange } from "./fields.ts";
import { keepFocus } from "./keep-focus.ts";
import { nothingFoundView } from "./nothing-found.ts";
import { pagesView } from "./pages.ts";
import { found, part, template } from "./parts.ts";
import { tablesView } from "./tables.ts";

export interface ReaderActions {
  readonly addressOf: (state: ExplorerState) => string;
  readonly onToggle: (facet: FacetName, id: string, isChosen: boolean) => void;
  /** Null: back to the order without sorting. */
  readonly onSort: (sort: Sort | null) => void;
  readonly onRows: (rows: RowKind) => void;
  readonly onPage: (page: number) => void;
  /** One of the states that the page offers. */
  readonly onState: (state: ExplorerState) => void;
  readonly onClear: () => void;
  readonly onField: (change: FieldChange) => void;
  readonly onType: (change: FieldChange) => void;
  readonly onSettle: () => void;
  readonly onRetry: () => void;
  /** The reader is about to use a filter. */
  readonly onApproach: () => void;
}

export interface DrawOptions {
  /** Overwrites what the reader is writing: the state came from the address. */
  readonly isForced: boolean;
}

export interface AnswerView {
  /** What can be drawn before the answer is there. */
  readonly drawState: (state: ExplorerState, options: DrawOptions) => void;
  readonly draw: (answer: Answer, lines: readonly Line[], options: DrawOptions) => void;
  /** `isWaiting`: the rows that stand there are no answer to what the address asks. */
  readonly setBusy: (isBusy: boolean, isWaiting?: boolean) => void;
  readonly fail: (message: string) => void;
  /** Scrolls and moves the keyboard to where the rows begin. */
  readonly goToStart: () => void;
}

export function answerView(root: HTMLElement, on: ReaderActions): AnswerView {
  const base = root.dataset.base ?? "/";
  const form = part<HTMLFormElement>(root, "form");
  const box = part(root, "answer");
  const result = part(root, "result");
  const [resultCount, resultRest] = [found(result, "b"), found(result, "span")];
  const problem = part(root, "problem");
  const summary = part(root, "filters-summary");
  const rowSwitch = part<HTMLFieldSetElement>(root, "rows");

  const optionTemplate = template<HTMLLabelElement>(root, "option", "label");
  const facets = FACETS.map((name) => ({
    name,
    view: facetView(found(form, `[data-facet="${name}"]`), optionTemplate, (id, isChosen) =>
      on.onToggle(name, id, isChosen),
    ),
  }));
  const fields = fieldsView(form, { onType: on.onType, onChange: on.onField, onSettle: on.onSettle });
  const tables = tablesView(root, base, on.onSort);
  const active = activeFiltersView(root, template(root, "chip", "li"), on.onState, on.onClear);
  const nothing = nothingFoundView(root, on.addressOf, on.onState);
  const downloads = downloadsView(root, { base, stem: root.dataset.files ?? "data" });
  let shown: ExplorerState | null = null;
  const pages = pagesView(root, (page) => on.addressOf({ ...shown!, page }), on.onPage);

  rowSwitch.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement) on.onRows(target.value as RowKind);
  });
  found(problem, "button").addEventListener("click", on.onRetry);
  for (const kind of ["pointerover", "focusin"]) form.addEventListener(kind, on.onApproach, { once: true });
  part<HTMLFieldSetElement>(root, "controls").disabled = false;
  part<HTMLDetailsElement>(root, "filters").open = matchMedia("(width >= 64rem)").matches;
  root.classList.add("is-ready");

  let lastResult: ResultWords = [resultCount.textContent, resultRest.textContent];
  function writeResult([count, rest]: ResultWords): void {
    resultCount.textContent = count;
    resultRest.textContent = rest;
  }

  function drawState(state: ExplorerState, { isForced }: DrawOptions): void {
    const total = Number(state.rows === "facts" ? root.dataset.factCount : root.dataset.statementCount);
    shown = state;
    found<HTMLInputElement>(rowSwitch, `[value="${state.rows}"]`).checked = true;
    fields.drawState(state, isForced);
    tables.drawHeads(state.rows, isDefaultOrder(state) ? null : state.sort);
    problem.hidden = true;
    if (isUnasked(state)) pages.draw(state.page, Math.ceil(total / PAGE_LENGTH), total, PAGE_LENGTH);
  }

  function drawAnswer(answer: Answer, lines: readonly Line[], options: DrawOptions): void {
    const { state, count, total, chips } = answer;
    drawState(state, options);
    for (const { name, view } of facets) view.draw(answer.facets[name]);
    fields.draw(state, answer.units, options.isForced);
    lastResult = resultWords(count, total, state.rows);
    writeResult(lastResult);
    result.dataset.count = String(count);
    summary.textContent = filtersWords(chips.length);
    active.draw([
      ...chips.map(({ filter, label, state: without }) => ({ name: filter, label, state: without })),
      ...sortChips(state),
    ]);
    tables.draw(state.rows, lines);
    nothing.draw(answer);
    pages.draw(state.page, answer.pages, count, PAGE_LENGTH);
    const isWhole = chips.length === 0 && isDefaultOrder(state);
    const addressByOrdinal = new Map(lines.map(({ address }, place) => [answer.shown[place]!, address]));
    const shownRows = { rows: state.rows, total, ordinals: answer.ordinals, addressByOrdinal };
    downloads.draw(state.rows, isWhole ? null : shownRows);
  }

  return {
    drawState,
    draw: (answer, lines, options) => {
      keepFocus(
        root,
        () => drawAnswer(answer, lines, options),
        () => active.next() ?? result,
      );
    },
    setBusy: (isBusy, isWaiting = false) => {
      box.setAttribute("aria-busy", String(isBusy));
      box.classList.toggle("is-waiting", isBusy && isWaiting);
      if (isBusy && isWaiting) writeResult(["", EXPLORER_WORDS.loading]);
    },
    fail: (message) => {
      writeResult(lastResult);
      part(problem, "problem-text").textContent = message;
      problem.hidden = false;
    },
    goToStart: () => {
      tables.scrollToStart();
      result.focus({ preventScroll: true });
    },
  };
}

function isDefaultOrder({ sort }: ExplorerState): boolean {
  return sort.column === DEFAULT_SORT.column && sort.direction === DEFAULT_SORT.direction;
}

/** Whether the page shows it without an answer. */
function isUnasked(state: ExplorerState): boolean {
  return writeState(state).toString() === "";
}

/** The order as one more thing that is on. */
function sortChips(state: ExplorerState): ActiveFilter<ExplorerState>[] {
  if (isDefaultOrder(state)) return [];
  const { label, [state.sort.direction]: direction } = SORT_WORDS[state.sort.column];
  return [{ name: SORTED, label: `${label}, ${direction}`, state: { ...state, sort: DEFAULT_SORT, page: 1 } }];
}
