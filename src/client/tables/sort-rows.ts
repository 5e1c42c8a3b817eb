/** Heads that sort: up, down, and back to the order of the page. */
import { compareKeys, type ColumnKind } from "./row-order.ts";

/** Has the buttons in heads that say by what their column sorts do so. */
export function makeSortable(table: HTMLTableElement): void {
  const heads = table.querySelectorAll<HTMLTableCellElement>("thead th[data-sort]");
  // Rows that belong together are a body of their own, and go by the first of them.
  const groups: HTMLTableSectionElement[] = [...table.tBodies];
  const items: readonly (HTMLTableSectionElement | HTMLTableRowElement)[] =
    groups.length > 1 ? groups : [...(groups[0]?.rows ?? [])];
  if (items.length < 2) return;

  for (const head of heads) {
    head.querySelector("button")?.addEventListener("click", () => {
      const next = head.ariaSort === "ascending" ? "descending" : head.ariaSort === null ? "ascending" : null;
      for (const each of heads) each.ariaSort = each === head ? next : null;
      const parent = items[0]!.parentNode!;
      const foot = items === groups ? table.tFoot : null;
      for (const item of next === null ? items : sorted(items, head, next === "descending" ? -1 : 1))
        parent.insertBefore(item, foot);
    });
  }
}

/** Stable both ways; rows without a value come last both ways. */
function sorted<T extends Element>(items: readonly T[], head: HTMLTableCellElement, way: 1 | -1): T[] {
  const kind = head.dataset.sort as ColumnKind;
  const keyed = items.map((item) => ({ item, key: keyOf(item, head.cellIndex, kind) }));
  return keyed
    .sort((a, b) => Number(a.key === "") - Number(b.key === "") || compareKeys(kind, a.key, b.key, way))
    .map(({ item }) => item);
}

function keyOf(item: Element, column: number, kind: ColumnKind): string {
  const row = item instanceof HTMLTableSectionElement ? item.rows[0] : (item as HTMLTableRowElement);
  const cell = row?.cells[column];
  const text = cell?.dataset.value ?? cell?.textContent.trim() ?? "";
  return kind === "number" ? text.replaceAll(",", "") : text;
}
