/** The words of the search dialog. */
import { counted } from "./interface.ts";

/** Heads of the groups; `pages` are mostly reports. */
export const GROUP_HEADS = { facts: "Facts", names: "Names", pages: "Reports and pages" } as const;

export const GROUP_NOUNS = { facts: "fact", names: "name", pages: "page" } as const;

/** What can be asked, each with examples that are queries themselves. */
export const ASKABLE: readonly { readonly what: string; readonly examples: readonly string[] }[] = [
  { what: "A name or ticker, in any spelling", examples: ["Tencent", "9988", "騰訊"] },
  { what: "What was said of it, and when", examples: ["alibaba price change feb 2026"] },
  { what: "A figure compared", examples: ["p/e < 20", "over 500bn usd"] },
  { what: "A verdict, or any words of a report", examples: ["single source", "chips"] },
];

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

export function foundCount(count: number): string {
  return counted(count, "result");
}
