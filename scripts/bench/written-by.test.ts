import { expect, it } from "vitest";
import { stageOfFile } from "./written-by.ts";

it.each([
  ["index.html", "render pages"],
  ["entities/alibaba/index.html", "render pages"],
  ["entities/alibaba/rss.xml", "feeds and data"],
  ["data/readacross.sqlite", "feeds and data"],
  ["reports/a.md", "feeds and data"],
  ["llms.txt", "feeds and data"],
  ["search/lookup.bin", "feeds and data"],
  ["pagefind/words/0123456789.bin", "search index"],
  ["pagefind/pagefind-entry.json", "search index"],
  ["build-manifest.json", "verify"],
  ["_headers", "verify"],
  ["sitemap-index.xml", "Astro"],
  ["_astro/page.js", "Astro"],
  ["favicon.svg", "Astro"],
])("%s is of the stage %s", (path, stage) => {
  expect(stageOfFile(path)).toBe(stage);
});
