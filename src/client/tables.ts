/** What the page's tables can do with a script: fit, sort, be copied. Loaded where a table asks for it. */
import { makeCopyable } from "./tables/copy-table.ts";
import { fitBox } from "./tables/fit-box.ts";
import { makeSortable } from "./tables/sort-rows.ts";

for (const box of document.querySelectorAll<HTMLElement>(".tablebox")) {
  const table = box.querySelector("table");
  if (table === null) continue;
  fitBox(box, table);
  if (box.hasAttribute("data-sortable")) makeSortable(table);
  const tools = box.nextElementSibling;
  if (tools?.className === "tabletools")
    makeCopyable(table, tools.querySelector("button")!, tools.querySelector<HTMLElement>("[role=status]")!);
}
