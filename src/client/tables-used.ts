/** Takes over the buttons of the page's tables: those that sort, and those that copy. Loaded at the first use of one. */
import { makeCopyable } from "./tables/copy-table.ts";
import { makeSortable } from "./tables/sort-rows.ts";

for (const box of document.querySelectorAll<HTMLElement>(".tablebox")) {
  const table = box.querySelector("table");
  if (table === null) continue;
  if (box.hasAttribute("data-sortable")) makeSortable(table);
  const tools = box.nextElementSibling;
  if (tools?.className === "tabletools")
    makeCopyable(table, tools.querySelector("button")!, tools.querySelector<HTMLElement>("[role=status]")!);
}
