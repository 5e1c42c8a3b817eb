/** The search page: names from the site's own lookup first, then Pagefind's pages, while the reader types. */
import { findNames, type Lookup, type LookupEntry } from "../search/query/lookup.ts";
import { textSearch, type TextMatch } from "./pagefind.ts";
import { renderResult, resultOfName, resultOfPage, type Result } from "./search-view.ts";

const MAX_NAMES = 20;
const PAGES_AT_ONCE = 20;
const PAUSE_MS = 150;
const MAX_QUERY_LENGTH = 200;

const NO_INDEX =
  "The texts can’t be searched: their index isn’t there. It is made by “npm run build” and served by “npm run preview”. Names are searched all the same.";
const NO_NAMES = "The site’s names couldn’t be loaded. Reload the page to try again.";

const root = document.querySelector<HTMLElement>("[data-search-page]");
if (root) startSearch(root);

function startSearch(root: HTMLElement): void {
  const part = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-part="${name}"]`)!;
  const form = part<HTMLFormElement>("form");
  const input = part<HTMLInputElement>("input");
  const [status, note, list, start] = [part("status"), part("note"), part("results"), part("start")];
  const rest = part("rest");
  const base = root.dataset.base ?? "/";
  const searchTexts = textSearch(base);
  let names: Promise<readonly LookupEntry[]> | null = null;
  let turn = 0;
  let timer = 0;
  let showMore: (() => Promise<void>) | null = null;

  /** Answers a query; whatever an earlier one still finds is dropped. */
  async function answer(query: string): Promise<void> {
    const mine = ++turn;
    const isCurrent = () => mine === turn;
    if (query === "") return show([], "", "");
    names ??= loadNames(base);
    const problems: string[] = [];
    const [entries, matches] = await Promise.all([
      names.catch(() => {
        names = null;
        problems.push(NO_NAMES);
        return [];
      }),
      searchTexts(query).catch(() => {
        problems.push(NO_INDEX);
        return [] as readonly TextMatch[];
      }),
    ]);
    const found = findNames(query, entries)
      .slice(0, MAX_NAMES)
      .map((entry) => resultOfName(entry, base));
    const seen = new Set(found.map(({ href }) => href));
    let taken = 0;
    let repeated = 0;
    const nextPages = async (): Promise<Result[]> => {
      const next = matches.slice(taken, taken + PAGES_AT_ONCE);
      taken += next.length;
      const pages = (await Promise.all(next.map((match) => match.data()))).map((page) => resultOfPage(page, base));
      const fresh = pages.filter(({ href }) => !seen.has(href) && seen.add(href));
      repeated += pages.length - fresh.length;
      return fresh;
    };
    const countText = () => countOf(found.length + matches.length - repeated, query);
    const firstPages = await nextPages();
    if (!isCurrent()) return;
    show([...found, ...firstPages], countText(), problems.join(" "));
    showMore = async () => {
      const pages = await nextPages();
      if (!isCurrent()) return;
      const items = pages.map(renderResult);
      list.append(...items);
      status.textContent = countText();
      rest.hidden = taken >= matches.length;
      items[0]?.querySelector("a")?.focus();
    };
    rest.hidden = taken >= matches.length;
  }

  function show(results: readonly Result[], count: string, problem: string): void {
    list.replaceChildren(...results.map(renderResult));
    status.textContent = count;
    note.textContent = problem;
    note.hidden = problem === "";
    start.hidden = results.length > 0;
    rest.hidden = true;
    showMore = null;
  }

  function run(): void {
    clearTimeout(timer);
    const query = input.value.trim().slice(0, MAX_QUERY_LENGTH);
    const address = new URL(location.href);
    if (query === "") address.searchParams.delete("q");
    else address.searchParams.set("q", query);
    if (address.href !== location.href) history.replaceState(null, "", address);
    void answer(query);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, PAUSE_MS);
  });
  rest.addEventListener("click", () => void showMore?.());
  input.value = new URLSearchParams(location.search).get("q") ?? input.value;
  run();
}

async function loadNames(base: string): Promise<readonly LookupEntry[]> {
  const response = await fetch(`${base}search/lookup.json`);
  if (!response.ok) throw new Error(`${response.status} for the names`);
  return ((await response.json()) as Lookup).entries;
}

function countOf(count: number, query: string): string {
  if (count === 0) return `Nothing found for “${query}”.`;
  return `${count} ${count === 1 ? "result" : "results"} for “${query}”`;
}
