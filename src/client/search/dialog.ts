/**
 * What the search dialog does once it has been opened. The field keeps the focus; the first result is selected as soon
 * as results stand, arrows select others, Enter opens what is selected. Enter before the answer is there waits for it;
 * with nothing found, or pressed again, it leads to the search page.
 */
import { allResults, foundCount, WORDS } from "../../messages/messages.ts";
import type { SearchAnswer } from "../../search/query/search-answer.ts";
import { EMPTY_SEARCH, normalizeQuery, searchHref } from "../../search/query/search-state.ts";
import { searchEngine } from "./engine.ts";
import { foundNothing } from "./found-nothing.ts";
import { liveAnswers } from "./live-answers.ts";
import { optionList } from "./option-list.ts";
import { recentSearches } from "./recent-searches.ts";
import { startList } from "./start-list.ts";
import { toldOf } from "./told.ts";

const PAUSE_MS = 80;
/** Long enough that only somebody who stopped typing hears the count. */
const ANNOUNCE_PAUSE_MS = 700;

const dialog = document.querySelector<HTMLDialogElement>("[data-search-dialog]");
if (dialog) startDialog(dialog);

function startDialog(dialog: HTMLDialogElement): void {
  const [form, field, body, status, more] = [
    dialog.querySelector("form")!,
    dialog.querySelector("input")!,
    dialog.querySelector(".search-body")!,
    dialog.querySelector("[role=status]")!,
    dialog.querySelector<HTMLAnchorElement>(".search-foot a")!,
  ];
  const base = new URL("..", form.action).pathname;
  const engine = searchEngine(base);
  const recent = recentSearches(() => localStorage);
  const told = document.createElement("div");
  const options = optionList(field, base);
  const start = startList({ base, recent, examples: engine.examples, ask, announce: say });
  const answers = liveAnswers(engine, { pauseMs: PAUSE_MS, show });
  let shownQuery: string | null = null;
  let isEnterWaiting = false;
  let timer = 0;

  field.autocapitalize = "off";
  field.spellcheck = false;
  status.className = "vh";
  status.textContent = "";
  told.className = "search-told";
  body.replaceChildren(told, options.element, start.element);

  function show(answer: SearchAnswer | null, query: string): void {
    if (answer === null) {
      options.clear();
      start.showStart();
      say("");
    } else if (answer.results.length === 0) {
      options.clear();
      start.showNothing(foundNothing(answer), answer.suggestions);
      say(foundNothing(answer));
    } else {
      start.hide();
      options.show(answer, query === shownQuery);
      if (!answer.isPartial) say(foundCount(answer.count));
    }
    const isCounted = answer !== null && !answer.isPartial;
    told.replaceChildren(...toldOf(answer, isCounted && answer.count > 0 ? foundCount(answer.count) : "", ask));
    more.textContent = isCounted && answer.count > 0 ? allResults(answer.count) : WORDS.searchPage;
    more.href = searchHref(base, { ...EMPTY_SEARCH, query });
    shownQuery = query;
    body.removeAttribute("aria-busy");
    // What tests and measurements wait for.
    dialog.dataset["shown"] = query;
    if (answer === null || isCounted) dialog.dataset["answered"] = query;
    if (isEnterWaiting && (answer === null || !answer.isPartial || answer.results.length > 0)) open();
  }

  /** Puts a query into the field and answers it. */
  function ask(query: string): void {
    field.value = query;
    field.focus();
    update(true);
  }

  function update(isAtOnce = false): void {
    isEnterWaiting = false;
    clearTimeout(timer);
    answers.ask(field.value, { isAtOnce });
    if (answers.isWaiting()) body.setAttribute("aria-busy", "true");
  }

  /** Opens the selected result, or the search page where nothing was found. */
  function open(isNewTab = false): void {
    isEnterWaiting = false;
    const href = options.selected()?.href;
    if (href === undefined) form.requestSubmit();
    else if (isNewTab) {
      recent.remember(normalizeQuery(field.value));
      window.open(href, "_blank", "noopener");
    } else options.selected()!.click();
  }

  function say(words: string): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => (status.textContent = words), ANNOUNCE_PAUSE_MS);
  }

  field.addEventListener("input", (event) => {
    if (!event.isComposing) update();
  });
  field.addEventListener("compositionend", () => update());
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || event.key !== "Enter") return;
    event.preventDefault();
    if (normalizeQuery(field.value) === "") return;
    if (!answers.isWaiting()) open(event.ctrlKey || event.metaKey);
    else if (isEnterWaiting) form.requestSubmit();
    else isEnterWaiting = true;
  });
  dialog.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const isInField = event.target === field;
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    // Whoever types on after a walk through the dialog means the field.
    if (!isInField && event.key.length === 1 && event.key !== " ") field.focus();
    if (step === 0 || event.shiftKey) return;
    if (!isInField && !start.element.contains(event.target as Node)) return;
    event.preventDefault();
    if (isInField && !options.element.hidden) options.move(step);
    else if (!start.move(step)) field.focus();
  });
  form.addEventListener("submit", () => recent.remember(normalizeQuery(field.value)));
  options.element.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("a")) return;
    recent.remember(normalizeQuery(field.value));
    // Where the link leads to this very page, it is to be seen.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });
  options.element.addEventListener("auxclick", () => recent.remember(normalizeQuery(field.value)));
  dialog.addEventListener("close", () => {
    isEnterWaiting = false;
    if (normalizeQuery(field.value) === "") start.showStart();
  });
  // What the keyboard of a phone leaves of the screen; a page that is zoomed into stays as it is.
  visualViewport?.addEventListener("resize", () => {
    const { height, scale } = visualViewport!;
    if (scale === 1) dialog.style.setProperty("--seen", `${height}px`);
  });
  engine.warm();
  update(true);
}
