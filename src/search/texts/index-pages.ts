/** The built pages that are answers → `/pagefind/`: Pagefind's index of them, all in one, and our files beside it. */
import { glob, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { checkEngine } from "./check-engine.ts";
import { pageCopy } from "./page-copy.ts";
import { textFiles } from "./text-files.ts";

/** Where pages that are answers stand; lists and the indexes of kinds aren't answers. */
const ANSWERS = "{reports,entities,metrics,publishers,tags}/*/index.html";

/** What such a page marks its own text with. Without one marked page Pagefind would index everything, menus included. */
const BODY_MARK = "data-pagefind-body";

/** What only a screen reader hears says again what is seen beside it. All else is marked where it is printed. */
const HEARD = [".vh"];

/** Pagefind's own interface, worker and engine for unknown languages, which nothing here asks for. */
const UNUSED = /^pagefind-(?!entry)|^wasm\.unknown\./u;

/**
 * Writes `<siteFolder>/pagefind/` and returns the number of pages in it. Throws where Pagefind reports an error: a site
 * whose search is broken isn't built. The same pages give the same bytes, in whatever order the disk lists them.
 */
export async function indexPages(siteFolder: string): Promise<number> {
  const folder = join(siteFolder, "pagefind");
  await rm(folder, { recursive: true, force: true });
  try {
    // One index whatever a page's language, so that a Chinese report is found from an English page.
    const { index } = succeeded(await createIndex({ forceLanguage: "en", excludeSelectors: HEARD }), "starting");
    if (!index) throw new Error("Pagefind failed at starting: no index");
    const count = await addPages(index, siteFolder);
    const { files } = succeeded(await index.getFiles(), "making the index");
    await checkEngine(files);
    for (const { path, content } of [...files.filter(({ path }) => !UNUSED.test(path)), ...textFiles(files)]) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
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
    succeeded(await index.addHTMLFile({ sourcePath, content: pageCopy(content) }), `reading ${sourcePath}`);
    count++;
  }
  return count;
}

/** Pagefind's calls return their errors instead of throwing them. */
function succeeded<T extends { errors: string[] }>(response: T, step: string): T {
  if (response.errors.length > 0) throw new Error(`Pagefind failed at ${step}: ${response.errors.join("; ")}`);
  return response;
}
