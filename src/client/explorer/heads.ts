/** The heads of a table as buttons that sort by their column: up, down, and back to the order without sorting. */
import type { Sort, SortColumn } from "../../explorer/query/state.ts";
import { EXPLORER_WORDS } from "../../messages/messages.ts";

export interface HeadsView {
  /** `sort` is null where the rows stand in the order without sorting. */
  readonly draw: (sort: Sort | null) => void;
}

/** `onSort` gets the wanted order; null: the one without sorting. */
export function headsView(table: HTMLTableElement, onSort: (sort: Sort | null) => void): HeadsView {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>("th[data-sort]")].map((cell) => ({
    cell,
    column: cell.dataset.sort as SortColumn,
    button: buttonIn(cell),
  }));
  let shown: Sort | null = null;

  for (const { button, column } of heads) {
    button.addEventListener("click", () => onSort(following(shown, column)));
  }

  return {
    draw: (sort) => {
      shown = sort;
      for (const { cell, column, button } of heads) {
        const direction = sort?.column === column ? sort.direction : null;
        if (direction === null) cell.removeAttribute("aria-sort");
        else cell.setAttribute("aria-sort", direction);
        button.title = following(shown, column) === null ? EXPLORER_WORDS.unsort : EXPLORER_WORDS.sort;
      }
    },
  };
}

function following(shown: Sort | null, column: SortColumn): Sort | null {
  if (shown?.column !== column) return { column, direction: "ascending" };
  return shown.direction === "ascending" ? { column, direction: "descending" } : null;
}

function buttonIn(cell: HTMLTableCellElement): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = cell.textContent.trim();
  cell.replaceChildren(button);
  return button;
}
