/** The words of the search box and dialog. */
import { counted } from "./interface.ts";

/** Heads of the groups; `pages` are mostly reports. */
export const GROUP_HEADS = { facts: "Facts", names: "Names", pages: "Reports and pages" } as const;

export const GROUP_NOUNS = { facts: "fact", names: "name", pages: "page" } as const;

export const WORDS = {
  askable: "What you can ask",
  recent: "Recent searches",
  forgetAll: "Forget all",
  results: "Results",
  searchPage: "Search page",
  understood: "Understood as",
} as const;

export function forget(query: string): string {
  return `Forget “${query}”`;
}

export function forgotten(query: string): string {
  return `“${query}” is forgotten`;
}

export function allResults(count: number): string {
  return count === 1 ? "The one result" : `All ${counted(count, "result")}`;
}

/** Under a group that shows the first few: `All 12 facts`. */
export function allOfGroup(count: number, noun: string): string {
  return `All ${counted(count, noun)}`;
}

export function foundCount(count: number): string {
  return counted(count, "result");
}

/** What the box at the top of pages and the dialog's frame say before the dialog's script is loaded. */
export const searchFrameWords = {
  search: "Search",
  field: "What to search for",
  hint: "Name, ticker, figure, word",
  close: "Close",
  move: "move",
  open: "open",
  page: "Search page",
  failed: "The search couldn’t be loaded. Enter leads to the search page.",
} as const;
