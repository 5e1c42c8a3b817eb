/** Copies a table as it stands there: its rows in their order, its values with their units and hedges. */
import { toTsv } from "./to-tsv.ts";

/** `status` says aloud what happened, in its own words. Where the browser refuses the clipboard, the table is selected. */
export function makeCopyable(table: HTMLTableElement, button: HTMLElement, status: HTMLElement): void {
  button.addEventListener("click", () => {
    status.textContent = "";
    void write(textOf(table)).then((isCopied) => {
      if (!isCopied) getSelection()?.selectAllChildren(table);
      status.textContent = (isCopied ? status.dataset.copied : status.dataset.selected) ?? "";
    });
  });
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Missing on plain http, or refused.
    return false;
  }
}

/** What is seen: text for screen readers alone, and what is marked as no part of the data, is left out meanwhile. */
function textOf(table: HTMLTableElement): string {
  const isCopied = (part: Element) => !part.hasAttribute("data-uncopied");
  const all = [...table.rows];
  table.classList.add("is-copied");
  const rows = all.filter(isCopied).map((row) =>
    [...row.cells].filter(isCopied).map((cell) => ({
      text: cell.innerText,
      colSpan: cell.colSpan,
      rowSpan: all.slice(row.rowIndex, row.rowIndex + cell.rowSpan).filter(isCopied).length,
    })),
  );
  table.classList.remove("is-copied");
  return toTsv(rows);
}
