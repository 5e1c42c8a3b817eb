/** The search page: answers its address on load, and what the reader types, with the address kept up to date. */
import { siteSearch, type Answer } from "./search-answer.ts";
import { renderResult } from "./search-view.ts";

const PAUSE_MS = 150;
const MAX_QUERY_LENGTH = 200;

const root = document.querySelector<HTMLElement>("[data-search-page]");
if (root) startSearch(root);

function startSearch(root: HTMLElement): void {
  const part = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-part="${name}"]`)!;
  const form = part<HTMLFormElement>("form");
  const input = part<HTMLInputElement>("input");
  const [status, note, list, rest, start] = [
    part("status"),
    part("note"),
    part("results"),
    part("rest"),
    part("start"),
  ];
  const search = siteSearch(root.dataset.base ?? "/");
  let turn = 0;
  let timer = 0;
  let shown: { readonly query: string; readonly answer: Answer } | null = null;

  /** Answers a query; what an earlier one still finds is dropped. */
  async function run(): Promise<void> {
    clearTimeout(timer);
    const mine = ++turn;
    const query = input.value.trim().slice(0, MAX_QUERY_LENGTH);
    rememberInAddress(query);
    const answer = query === "" ? null : await search(query);
    if (mine !== turn) return;
    shown = answer && { query, answer };
    list.replaceChildren(...(answer?.results ?? []).map(renderResult));
    start.hidden = list.childElementCount > 0;
    note.textContent = answer?.problem ?? "";
    note.hidden = note.textContent === "";
    showCount();
  }

  async function showMore(): Promise<void> {
    const from = shown;
    const results = (await from?.answer.more()) ?? [];
    if (from !== shown) return;
    const items = results.map(renderResult);
    list.append(...items);
    showCount();
    items[0]?.querySelector("a")?.focus();
  }

  function showCount(): void {
    status.textContent = shown === null ? "" : countInWords(shown.answer.count(), shown.query);
    rest.hidden = !shown?.answer.hasMore();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void run();
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void run(), PAUSE_MS);
  });
  rest.addEventListener("click", () => void showMore());
  input.value = new URLSearchParams(location.search).get("q") ?? input.value;
  if (location.hash === "#Query") input.focus();
  void run();
}

function rememberInAddress(query: string): void {
  const address = new URL(location.href);
  if (query === "") address.searchParams.delete("q");
  else address.searchParams.set("q", query);
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}

function countInWords(count: number, query: string): string {
  if (count === 0) return `Nothing found for “${query}”.`;
  return `${count} ${count === 1 ? "result" : "results"} for “${query}”`;
}
