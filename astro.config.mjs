// @ts-check
// Wiring only: settings stand in src/site.ts, behaviour in src/.
import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { fileURLToPath } from "node:url";
import { devProblems } from "./src/data/dev-problems.ts";
import { lateReloads } from "./src/data/late-reloads.ts";
import { oneBuildAtATime } from "./src/publishing/one-build-at-a-time.ts";
import { asStage, renderingStages } from "./src/data/stages.ts";
import { previewHeaders } from "./src/publishing/preview-headers.ts";
import { guardedOutput } from "./src/publishing/guarded-output.ts";
import { publishing } from "./src/publishing/publishing.ts";
import { pagefind } from "./src/search/texts/pagefind-integration.ts";
import { unlistedPages } from "./src/search/unlisted-pages.ts";
import { endOnBadSettings } from "./src/data/end-on-bad-settings.ts";
import { site } from "./src/site.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const port = endOnBadSettings(site, root, process.env);
const oneBuild = oneBuildAtATime(root);
const unlisted = unlistedPages(site.base);
const publish = publishing(root);

export default defineConfig({
  site: site.address,
  base: site.base,
  cacheDir: site.cache,
  server: { host: "127.0.0.1", port },
  integrations: [
    guardedOutput(),
    publish.opening,
    previewHeaders(),
    oneBuild,
    renderingStages(publish.tellPage),
    devProblems(root),
    lateReloads(),
    mdx(),
    unlisted.integration,
    sitemap({ filter: unlisted.isListed }),
    asStage("search index", pagefind()),
    asStage("verify", publish.closing),
  ],
  markdown: { processor: unified({}) },
  // The default ("jsx") eats the space between a value and its unit on separate lines.
  compressHTML: true,
  build: { inlineStylesheets: "never" },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Chunks that a page asks for late are small: the code that would fetch them ahead weighs more than they do.
      modulePreload: false,
      // Without it a module of words of which none is left would still be a file to fetch.
      rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /\/src\/messages\//, sideEffects: false }] } },
    },
  },
  devToolbar: { enabled: false },
});
