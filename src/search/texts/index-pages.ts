/** The built pages that are answers → `/pagefind/`: Pagefind's index of them, all in one, and our files beside it. */
import { glob, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { checkEngine } from "./check-engine.ts";
import { facetsOf, pageCopy } from "./page-copy.ts";
import { orderPages, type OrderedPage } from "./page-order.ts";
import { textFiles } from "./text-files.ts";

/** Where pages that are answers stand; lists and the indexes of kinds aren't answers. */
const PAGE_FILE = "index.html";
const ANSWERS = `{reports,entities,metrics,publishers,tags}/*/${PAGE_FILE}`;
const DAY = "day:";

/** What such a page marks its own text with. Without one marked page Pagefind would index everything, menus included. */
const BODY_MARK = "data-pagefind-body";

/** What only a screen reader hears says again what is seen beside it. All else is marked where it is printed. */
const HEARD = [".vh"];

/**
 * Pagefind's ready-made interfaces, and its engine for unknown languages. All else is written: the search needs the
 * list, parts, pages and the engine; Pagefind's script and filters let programs of others ask the index.
 */
const UNWANTED = /^pagefind-(?:.*ui|highlight)\.(?:js|css)$|^wasm\.unknown\./u;

/** So many pages are on their way to Pagefind at once, while as many are read. */
const UNDER_WAY = 8;

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
    for (const { path, content } of [...files.filter(({ path }) => !UNWANTED.test(path)), ...textFiles(files)]) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return count;
  } finally {
    await close();
  }
}

/** In one order, whatever the disk's: Pagefind numbers pages as they come. */
async function addPages(index: PagefindIndex, siteFolder: string): Promise<number> {
  const read = (address: string) => readFile(join(siteFolder, address, PAGE_FILE), "utf8");
  const marked: OrderedPage[] = [];
  for await (const file of glob(ANSWERS, { cwd: siteFolder })) {
    const address = `/${dirname(file).replaceAll(sep, "/")}/`;
    const html = await read(address);
    if (html.includes(BODY_MARK)) marked.push({ address, day: dayOf(html) });
  }
  const pages = orderPages(marked);
  let sent: Promise<unknown> = Promise.resolve();
  for (let at = 0; at < pages.length; at += UNDER_WAY) {
    const copying = pages.slice(at, at + UNDER_WAY).map(async ({ address }) => {
      return { sourcePath: address.slice(1) + PAGE_FILE, content: pageCopy(await read(address)) };
    });
    const copies = await Promise.all(copying);
    await sent;
    sent = Promise.all(
      copies.map(async (copy) => succeeded(await index.addHTMLFile(copy), `reading ${copy.sourcePath}`)),
    );
    // Told where it is waited for.
    sent.catch(() => undefined);
  }
  await sent;
  return pages.length;
}

function dayOf(html: string): string {
  return (
    facetsOf(html)
      .find((option) => option.startsWith(DAY))
      ?.slice(DAY.length) ?? ""
  );
}

/** Pagefind's calls return their errors instead of throwing them. */
function succeeded<T extends { errors: string[] }>(response: T, step: string): T {
  if (response.errors.length > 0) throw new Error(`Pagefind failed at ${step}: ${response.errors.join("; ")}`);
  return response;
}
