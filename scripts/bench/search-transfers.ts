/** What a search costs on the wire, by what is fetched. */
import type { Transfer } from "./serve-site.ts";

/** Code includes Pagefind's WebAssembly; names, facts and texts are the site's own data; the rest is neither. */
export const SEARCH_GROUPS = ["code", "names", "facts", "texts", "other"] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

export interface Weight {
  readonly requests: number;
  readonly bytes: number;
}

export type Weights = Readonly<Record<SearchGroup, Weight>>;

export function groupOf(path: string): SearchGroup {
  if (/\.m?js$|\/wasm\.[^/]*\.pagefind$/u.test(path)) return "code";
  if (path.includes("/pagefind/")) return "texts";
  if (/\/search\/(?:names|lookup)/u.test(path)) return "names";
  return path.includes("/search/") && !path.endsWith("/") ? "facts" : "other";
}

export function weigh(transfers: readonly Transfer[]): Weights {
  const of = (group: SearchGroup) => totalOf(transfers.filter(({ path }) => groupOf(path) === group));
  return { code: of("code"), names: of("names"), facts: of("facts"), texts: of("texts"), other: of("other") };
}

export function totalOf(weights: readonly { readonly bytes: number; readonly requests?: number }[]): Weight {
  return weights.reduce<Weight>(
    (sum, { bytes, requests = 1 }) => ({ requests: sum.requests + requests, bytes: sum.bytes + bytes }),
    { requests: 0, bytes: 0 },
  );
}
