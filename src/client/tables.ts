/**
 * What the page's tables can do with a script: fit, and show the buttons that sort and copy them. Loaded where a table
 * asks for it; the code behind the buttons comes at the first use of one, so that pages which are only read stay light.
 */
import { fitBox } from "./tables/fit-box.ts";

for (const box of document.querySelectorAll<HTMLElement>(".tablebox")) {
  const table = box.querySelector("table");
  if (table === null) continue;
  fitBox(box, table);
  const heads = box.dataset["sortable"] === undefined ? [] : table.querySelectorAll("thead th[data-sort]");
  for (const head of table.querySelector("tbody > :nth-child(2), tbody + tbody") ? heads : []) {
    const button = document.createElement("button");
    button.type = "button";
    // White space before the arrow keeps its width, or columns would move.
    const space = /\s$/u.test(head.textContent) ? " " : "";
    button.append(...head.childNodes);
    head.append(button, space);
  }
}
document.addEventListener("click", loadAtFirst);

function loadAtFirst({ target }: Event): void {
  const button = (target as Element).closest<HTMLElement>(":is(.tabletools, th[data-sort]) > button");
  if (button === null) return;
  document.removeEventListener("click", loadAtFirst);
  // The code has taken the button over when the click is done again.
  import(/* @vite-ignore */ codeAddress()).then(
    () => button.click(),
    () => document.addEventListener("click", loadAtFirst),
  );
}

/** From a script element that no browser runs, in the first of the page's templates for it that holds one. */
function codeAddress(): string {
  const templates = [...document.querySelectorAll<HTMLTemplateElement>("template[data-table-code]")];
  return templates.flatMap(({ content }) => content.querySelector("script")?.getAttribute("src") ?? [])[0]!;
}
