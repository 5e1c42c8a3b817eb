/** What the dialog says above the results: what was understood, as chips that can be dropped, and what to know about the answer. */
import { corrected, drop, leftOut, WORDS } from "../../messages/search-dialog.ts";
import type { SearchAnswer } from "../../search/query/search-answer.ts";
import { element } from "./result-parts.ts";

/** `ask` is called with the query without what was dropped. Null for an empty query. */
export function toldOf(answer: SearchAnswer | null, count: string, ask: (query: string) => void): HTMLElement[] {
  if (answer === null) return [];
  const chips = element(
    "ul",
    "chips",
    ...answer.understood.map(({ label, without }) => chip(label, () => ask(without))),
  );
  chips.role = "list";
  chips.setAttribute("aria-label", WORDS.understood);
  const line = element("div", "search-understood", chips, element("p", "", count));
  if (answer.understood.length === 0) chips.remove();
  const { corrections, unknownWords, problem, results } = answer;
  const notes = [
    ...corrections.map(({ written, meant }) => corrected(written, meant)),
    ...(unknownWords.length > 0 && results.length > 0 ? [leftOut(unknownWords)] : []),
    ...(problem === "" ? [] : [problem]),
  ];
  return [line, ...notes.map((note) => element("p", "search-note", note))];
}

function chip(label: string, onDrop: () => void): HTMLLIElement {
  const button = element("button", "", "×");
  button.type = "button";
  button.setAttribute("aria-label", drop(label));
  button.addEventListener("click", onDrop);
  return element("li", "chip chip--on", element("span", "", label), button);
}
