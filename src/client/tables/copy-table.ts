/** Copies a table as it stands there: its rows in their order, its values with their units and hedges. */
import { tableWords } from "../../messages/messages.ts";
import { toTsv } from "./to-tsv.ts";

/** `status` says aloud what happened. Where the browser refuses the clipboard, the table is selected instead. */
export function makeCopyable(table: HTMLTableElement, button: HTMLElement, status: HTMLElement): void {
  button.addEventListener("click", () => {
    const text = textOf(table);
    status.textContent = "";
    void navigator.clipboard
      ?.writeText(text)
      .then(() => true)
      .catch(() => false)
      .then(say);
    // Missing on plain http.
    if (!navigator.clipboard) say(false);
  });

  function say(isCopied: boolean): void {
    if (!isCopied) getSelection()?.selectAllChildren(table);
    const rowCount = [...table.tBodies].reduce((sum, { rows }) => sum + rows.length, 0);
    status.textContent = isCopied ? tableWords.copied(rowCount) : tableWords.selected;
  }
}

/** What is seen: text for screen readers alone, and what styles mark as no part of the data, is left out meanwhile. */
function textOf(table: HTMLTableElement): string {
  table.classList.add("is-copied");
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({ text: cell.innerText, colSpan: cell.colSpan, rowSpan: cell.rowSpan })),
  );
  table.classList.remove("is-copied");
  return toTsv(rows);
}
