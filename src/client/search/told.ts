/** What the dialog says above the results: what was understood, as chips that can be dropped, and what to know about the answer. */
import { answeredWithout, dropChip, readAs, SEARCH_WORDS, WORDS } from "../../messages/messages.ts";
import type { SearchAnswer, Suggestion } from "../../search/query/search-answer.ts";
import { queryChips } from "./query-chips.ts";
import { element, linkTo } from "./result-parts.ts";

/** `ask` is called with a query in place of the one that was answered. Empty where there is nothing to say. */
export function toldOf(answer: SearchAnswer | null, count: string, ask: (query: string) => void): HTMLElement[] {
  if (answer === null) return [];
  const { corrections, unknownWords, suggestions, remark, problem, results, understood } = answer;
  const isFound = results.length > 0;
  const chips = element(
    "ul",
    "chips",
    ...queryChips(understood).map(({ label, without }) => chip(label, () => ask(without))),
  );
  chips.role = "list";
  chips.setAttribute("aria-label", WORDS.understood);
  const line = element("div", "search-understood", understood.length === 0 ? null : chips, element("p", "", count));
  const notes = [
    ...corrections.map(({ written, meant }) => readAs(written, meant)),
    ...(unknownWords.length > 0 && isFound ? [answeredWithout(unknownWords)] : []),
    ...(remark !== "" && !(isFound && suggestions.length > 0) ? [remark] : []),
    ...(problem === "" ? [] : [problem]),
  ];
  return [
    ...(isFound || understood.length > 0 ? [line] : []),
    ...notes.map((note) => element("p", "search-note", note)),
    ...(suggestions.length > 0 && isFound ? [dropPart(remark || SEARCH_WORDS.noFacts, suggestions, ask)] : []),
  ];
}

function chip(label: string, onDrop: () => void): HTMLLIElement {
  const button = element("button", "", "×");
  button.type = "button";
  button.setAttribute("aria-label", dropChip(label));
  button.addEventListener("click", onDrop);
  return element("li", "chip chip--on", element("span", "", label), button);
}

/** What was asked for all together isn't there. */
function dropPart(why: string, suggestions: readonly Suggestion[], ask: (query: string) => void): HTMLElement {
  const buttons = suggestions.flatMap(({ query, label, href }): (HTMLElement | string)[] => {
    if (href !== undefined) return [" ", linkTo(href, "", label)];
    const button = element("button", "", label);
    button.type = "button";
    button.addEventListener("click", () => ask(query));
    return [" ", button];
  });
  return element("p", "search-note", why, ...buttons);
}
