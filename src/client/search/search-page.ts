/**
 * The search page at work: its address is what is asked; the answer is drawn into the page's own elements. What an
 * earlier question still finds is dropped, and what stands there stays until there is something to put in its place.
 */
import { foundWords, IN_SEARCHED, SEARCH_WORDS, unknownHere } from "../../messages/messages.ts";
import type { SearchAnswer, Suggestion } from "../../search/query/search-answer.ts";
import {
  EMPTY_SEARCH,
  hasFilters,
  normalizeQuery,
  parseSearch,
  searchHref,
  writeSearch,
  type SearchState,
} from "../../search/query/search-state.ts";
import { keepFocus } from "../explorer/keep-focus.ts";
import { isForBrowser } from "../explorer/pages.ts";
import { found, part } from "../explorer/parts.ts";
import { searchEngine } from "./engine.ts";
import { foundNothing } from "./found-nothing.ts";
import { searchAddress } from "./page-address.ts";
import { filtersView } from "./page-filters.ts";
import { groupsView } from "./page-groups.ts";
import { stepsView } from "./page-steps.ts";
import { toldView } from "./page-told.ts";
import { element, linkTo } from "./result-parts.ts";

const TYPING_PAUSE_MS = 80;
/** Long enough that only somebody who stopped typing hears the count. */
const ANNOUNCE_PAUSE_MS = 600;

const root = document.querySelector<HTMLElement>("[data-search-page]");
if (root) startSearch(root);

function startSearch(root: HTMLElement): void {
  const base = root.dataset.base ?? "/";
  const engine = searchEngine(base);
  const form = part<HTMLFormElement>(root, "form");
  const input = part<HTMLInputElement>(form, "input");
  const [status, answerBox, count] = [part(root, "status"), part(root, "answer"), part(root, "count")];
  const [start, nothing] = [part(root, "start"), part(root, "nothing")];
  const title = document.title;
  let turn = 0;
  let timer = 0;
  let announcing = 0;

  const address = searchAddress(() => {
    state = address.state();
    input.value = state.query;
    void show();
  });
  let state = address.state();

  const told = toldView(
    { told: part(root, "told"), chips: part(root, "chips"), clear: part(root, "clear"), notes: part(root, "notes") },
    goTo,
  );
  const groups = groupsView(part(root, "groups"), base, (href) => {
    goTo(parseSearch(new URL(href).searchParams));
    goToResults();
  });
  const filters = filtersView(root, {
    isCheap: root.dataset.small !== undefined,
    onState: (change) => goTo(change(state)),
    onDone: goToResults,
  });
  const steps = stepsView(part(root, "pages"), base, (page) => {
    goTo({ ...state, page });
    goToResults();
  });

  function goTo(next: SearchState): void {
    clearTimeout(timer);
    state = next;
    if (input.value.trim() !== state.query) input.value = state.query;
    address.go(state, "step");
    void show();
  }

  function typed(): void {
    clearTimeout(timer);
    state = { ...state, query: normalizeQuery(input.value), page: 1 };
    delete root.dataset.answered;
    timer = window.setTimeout(() => {
      address.go(state, "typing");
      void show();
    }, TYPING_PAUSE_MS);
  }

  async function show(): Promise<void> {
    const mine = ++turn;
    const asked = state;
    delete root.dataset.answered;
    answerBox.setAttribute("aria-busy", "true");
    for await (const answer of engine.ask(asked)) {
      if (mine !== turn) return;
      if (answer.isPartial && answer.results.length === 0) continue;
      const isLast = !answer.isPartial;
      keepFocus(
        root,
        () => draw(answer),
        () => told.next() ?? (answerBox.hidden ? input : count),
      );
      if (!isLast) continue;
      // What was typed since isn't asked yet and stays.
      if (state === asked) state = answer.state;
      answerBox.removeAttribute("aria-busy");
      root.dataset.answered = asked.query;
      announce(answer);
      if (answer.count > 0 || hasFilters(answer.state)) {
        await filters.draw(answer, () => mine === turn);
      }
    }
  }

  function draw(answer: SearchAnswer): void {
    const isAsked = writeSearch({ ...answer.state, sort: "relevance", page: 1 }).toString() !== "";
    const isNothing = isAsked && answer.count === 0 && !answer.isPartial;
    const isFiltered = hasFilters(answer.state);
    document.title = answer.state.query === "" ? title : `${answer.state.query} · ${title}`;
    told.draw(isAsked ? answer : null);
    start.hidden = isAsked;
    nothing.hidden = !isNothing;
    answerBox.hidden = !isAsked || (isNothing && !isFiltered);
    if (isNothing) drawNothing(answer, isFiltered);
    const [number, rest] = countWords(answer);
    found(count, "b").textContent = number;
    found(count, "span").textContent = rest;
    count.dataset.count = String(answer.count);
    groups.draw(answer);
    steps.draw(answer.state, answer.isPartial ? 1 : answer.pages);
  }

  function drawNothing(answer: SearchAnswer, isFiltered: boolean): void {
    const { state: asked, unknownWords, suggestions, remark } = answer;
    part(nothing, "nothing-title").textContent = foundNothing(answer);
    const why = part(nothing, "nothing-why");
    why.textContent = unknownWords.length === 0 ? remark : unknownHere(unknownWords);
    why.hidden = why.textContent === "";
    // Filters stay beside what is said of them, and it is they that are to go.
    if (isFiltered) found(answerBox, ".search-found").append(nothing);
    else answerBox.after(nothing);
    const offers = isFiltered ? offerWithoutFilters(asked.query) : suggestions;
    part(nothing, "nothing-try").hidden = offers.length === 0;
    part(nothing, "suggestions").replaceChildren(
      ...offers.map(({ query, label, href }) => {
        const link = linkTo(href ?? searchHref(base, { ...EMPTY_SEARCH, query }), "chip", label);
        if (href === undefined) link.dataset.query = query;
        return element("li", "", link);
      }),
    );
  }

  /** Scrolls and moves the keyboard to where the results begin. */
  function goToResults(): void {
    count.focus({ preventScroll: true });
    count.scrollIntoView({ block: "start" });
  }

  function announce(answer: SearchAnswer): void {
    clearTimeout(announcing);
    const isAsked = writeSearch(answer.state).toString() !== "";
    const words = answer.count === 0 ? foundNothing(answer) : countWords(answer).join(" ");
    announcing = window.setTimeout(() => (status.textContent = isAsked ? words : ""), ANNOUNCE_PAUSE_MS);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    goTo({
      ...state,
      query: normalizeQuery(input.value),
      page: normalizeQuery(input.value) === state.query ? state.page : 1,
    });
  });
  input.addEventListener("input", (event) => {
    if (!event.isComposing) typed();
  });
  input.addEventListener("compositionend", typed);
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-query]") : null;
    if (!link || isForBrowser(event)) return;
    event.preventDefault();
    goTo({ ...EMPTY_SEARCH, query: link.dataset.query ?? "" });
    input.focus();
  });
  input.addEventListener("focus", engine.warm, { once: true });
  input.value = state.query || input.value;
  if (input.value !== state.query) state = { ...state, query: normalizeQuery(input.value) };
  if (location.hash === "#Query") input.focus();
  void show();
}

/** In two pieces that are set differently. */
function countWords({ count, state, problem }: SearchAnswer): readonly [count: string, rest: string] {
  const [number, rest] = foundWords(count, state.query);
  return [number, problem === "" ? rest : `${rest} ${IN_SEARCHED}`];
}

function offerWithoutFilters(query: string): Suggestion[] {
  return query === "" ? [] : [{ query, label: SEARCH_WORDS.clear }];
}
