/** Full text: after the build, Pagefind indexes the pages that are answers, all of them in one index. */
import { glob, readFile, rm } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex, type PagefindIndex } from "pagefind";

/** Where pages that are answers stand; lists and the indexes of kinds aren't answers. */
const ANSWERS = "{reports,entities,metrics,publishers,tags}/*/index.html";

/** What such a page marks its own text with. Without one marked page Pagefind would index everything, menus included. */
const BODY_MARK = "data-pagefind-body";

/**
 * What a page repeats of other pages, by class: a word is to be found where it is said, not wherever that is listed.
 * Single passages are kept out by `data-pagefind-ignore` where they are printed.
 */
const REPEATED = [
  "ol.reports",
  "ul.colist",
  ".chips",
  ".mixlist",
  ".facts-dl",
  ".moves",
  ".readings",
  "table.claims",
  '[data-pagefind-filter="kind:publisher"] table',
];

/** Pagefind's own interface, which the site doesn't use. */
const UNUSED_FILES = [
  "pagefind-ui.js",
  "pagefind-ui.css",
  "pagefind-modular-ui.js",
  "pagefind-modular-ui.css",
  "pagefind-component-ui.js",
  "pagefind-component-ui.css",
  "pagefind-highlight.js",
];

/** Runs behind all other integrations that write pages: it reads what they wrote. */
export function pagefind(): AstroIntegration {
  return {
    name: "readacross:pagefind",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const count = await indexPages(fileURLToPath(dir));
        logger.info(`${count} ${count === 1 ? "page" : "pages"} indexed`);
      },
    },
  };
}

/**
 * Writes `<siteFolder>/pagefind/` and returns the number of pages in it. Throws where Pagefind reports an error: a site
 * whose search is broken isn't built. The same pages give the same bytes, in whatever order the disk lists them.
 */
export async function indexPages(siteFolder: string): Promise<number> {
  const folder = join(siteFolder, "pagefind");
  await rm(folder, { recursive: true, force: true });
  try {
    // One index whatever a page's language, so that a Chinese report is found from an English page.
    const { index } = succeeded(await createIndex({ forceLanguage: "en", excludeSelectors: REPEATED }), "starting");
    if (!index) throw new Error("Pagefind failed at starting: no index");
    const count = await addPages(index, siteFolder);
    succeeded(await index.writeFiles({ outputPath: folder }), "writing the index");
    await Promise.all(UNUSED_FILES.map((file) => rm(join(folder, file), { force: true })));
    return count;
  } finally {
    await close();
  }
}

/** One after the other and sorted: Pagefind numbers pages as they come, and folders are listed in no fixed order. */
async function addPages(index: PagefindIndex, siteFolder: string): Promise<number> {
  const paths = await Array.fromAsync(glob(ANSWERS, { cwd: siteFolder }), (path) => path.replaceAll(sep, "/"));
  let count = 0;
  for (const sourcePath of paths.sort()) {
    const content = await readFile(join(siteFolder, sourcePath), "utf8");
    if (!content.includes(BODY_MARK)) continue;
    succeeded(await index.addHTMLFile({ sourcePath, content }), `reading ${sourcePath}`);
    count++;
  }
  return count;
}

/** Pagefind's calls return their errors instead of throwing them. */
function succeeded<T extends { errors: string[] }>(response: T, step: string): T {
  if (response.errors.length > 0) throw new Error(`Pagefind failed at ${step}: ${response.errors.join("; ")}`);
  return response;
}
