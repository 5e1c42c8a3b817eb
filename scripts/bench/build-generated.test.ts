import { expect, it } from "vitest";
import { indexSecondsOf } from "./build-generated.ts";

it("takes the time of indexing from the step before to its own line", () => {
  const lines = [
    { text: "08:42:46 [build] ✓ Completed in 49.59s.", ms: 1000 },
    { text: "08:42:47 [@astrojs/sitemap] `sitemap-index.xml` created at `site`", ms: 2000 },
    { text: 'Waiting for integration "[a]", hook "b"', ms: 5000 },
    { text: "08:43:25 [readacross:pagefind] 1402 pages indexed", ms: 40_500 },
    { text: "08:43:25 [build] Complete!", ms: 41_000 },
  ];
  expect(indexSecondsOf(lines)).toBe(38.5);
});

it("has no time where nothing says that it indexed", () => {
  expect(indexSecondsOf([{ text: "08:43:25 [build] Complete!", ms: 1 }])).toBeNull();
  expect(indexSecondsOf([])).toBeNull();
});
