import { expect, it } from "vitest";
import { groupOf, totalOf, weigh } from "./search-transfers.ts";

it.each([
  ["/_astro/dialog.B1x.js", "code"],
  ["/pagefind/pagefind.js", "code"],
  ["/pagefind/wasm.en.pagefind", "code"],
  ["/pagefind/pagefind-entry.json", "texts"],
  ["/pagefind/fragment/en_12ab.pf_fragment", "texts"],
  ["/base/pagefind/index/en_12ab.pf_index", "texts"],
  ["/search/lookup.bin", "names"],
  ["/base/search/facts/12ab/7.bin", "facts"],
  ["/search/facts.bin", "facts"],
  ["/search/", "other"],
  ["/_astro/index.css", "other"],
])("counts %s as %s", (path, group) => {
  expect(groupOf(path)).toBe(group);
});

it("adds up requests and bytes of each group", () => {
  const weights = weigh([
    { path: "/a.js", bytes: 10 },
    { path: "/b.js", bytes: 5 },
    { path: "/search/lookup.bin", bytes: 7 },
  ]);
  const none = { requests: 0, bytes: 0 };
  expect(weights).toEqual({
    code: { requests: 2, bytes: 15 },
    names: { requests: 1, bytes: 7 },
    facts: none,
    texts: none,
    other: none,
  });
  expect(totalOf(Object.values(weights))).toEqual({ requests: 3, bytes: 22 });
});
