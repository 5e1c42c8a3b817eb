/** The search in Chromium: what it downloads for a word, from a cold cache, and how soon the dialog answers. */
import { chromium, type Browser, type Page } from "playwright-core";
import type { Manifest } from "./generate-reports.ts";
import { weigh, type Weights } from "./search-transfers.ts";
import { manyQueries, wordsOfEachKind, type SearchWord } from "./search-words.ts";
import type { Host, Transfer } from "./serve-site.ts";
import { installStopwatch, type SearchTimes } from "./stopwatch.ts";
import { startThreadTime, threadTimeOf } from "./thread-time.ts";

export interface WordWeights extends SearchWord {
  /** From opening the dialog until the word, put in at once, is answered. */
  readonly dialog: Weights;
  /** The same with the word typed letter by letter, each beginning of it a question of its own. */
  readonly typed: Weights;
  /** `/search/?q=`, what any page loads left out. */
  readonly page: Weights;
}

export interface PageScripts {
  /** Address of the page. */
  readonly page: string;
  readonly scripts: readonly Transfer[];
}

export interface QueryTimes extends SearchTimes {
  readonly query: string;
}

/** The same queries, once each. */
export interface AskedQueries {
  readonly times: readonly QueryTimes[];
  /** Processor time of the page's own thread for a query, on average: what a busy machine doesn't stretch. */
  readonly threadMs: number;
}

const DIALOG = "[data-search-dialog]";
const DIALOG_FIELD = `${DIALOG} input`;
const SEARCH_PAGE = "[data-search-page]";

const QUERIES = 84;
/** Between keys, as a quick typist has it. */
const KEY_PAUSE_MS = 120;
/** How long the network stays silent before a search counts as done. */
const SILENCE_MS = 400;
const PATIENCE_MS = 30_000;

export async function withBrowser<T>(executablePath: string, work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

export async function weighWords(browser: Browser, host: Host, manifest: Manifest): Promise<WordWeights[]> {
  const weighed: WordWeights[] = [];
  for (const word of wordsOfEachKind(manifest)) {
    const dialog = await inNewPage(browser, async (page) => {
      await openDialog(page, host);
      await page.locator(DIALOG_FIELD).fill(word.query);
      return loadedUntilAnswered(page, host, DIALOG, word.query);
    });
    const typed = await inNewPage(browser, async (page) => {
      await openDialog(page, host);
      await page.keyboard.type(word.query, { delay: KEY_PAUSE_MS });
      return loadedUntilAnswered(page, host, DIALOG, word.query);
    });
    const page = await inNewPage(browser, async (each) => {
      host.take();
      await each.goto(`${host.origin}/search/?q=${encodeURIComponent(word.query)}`);
      return loadedUntilAnswered(each, host, SEARCH_PAGE, word.query);
    });
    weighed.push({ ...word, dialog: weigh(dialog), typed: weigh(typed), page: weigh(page.filter(isSearchOnly)) });
  }
  return weighed;
}

/** Many queries twice, one after the other in one dialog: first asked, then with all they need at hand. */
export async function timeQueries(
  browser: Browser,
  host: Host,
  manifest: Manifest,
): Promise<{ first: AskedQueries; again: AskedQueries }> {
  return inNewPage(browser, async (page) => {
    const session = await page.context().newCDPSession(page);
    await startThreadTime(session);
    await openDialog(page, host);
    const askAll = async (): Promise<AskedQueries> => {
      const times: QueryTimes[] = [];
      const busyBeforeMs = await threadTimeOf(session);
      for (const query of manyQueries(manifest, QUERIES)) times.push({ query, ...(await timeQuery(page, query)) });
      return { times, threadMs: ((await threadTimeOf(session)) - busyBeforeMs) / times.length };
    };
    // Whatever the first question loads isn't the queries' own.
    await timeQuery(page, manifest.absent[0]!);
    return { first: await askAll(), again: await askAll() };
  });
}

/** What pages load before anybody searches. */
export async function scriptsBefore(browser: Browser, host: Host, manifest: Manifest): Promise<PageScripts[]> {
  const measured: PageScripts[] = [];
  for (const address of ["/", `/reports/${manifest.reports[0]!.id}/`, "/facts/"]) {
    measured.push(
      await inNewPage(browser, async (page) => {
        host.take();
        await page.goto(host.origin + address, { waitUntil: "networkidle" });
        return { page: address, scripts: host.take().filter(({ path }) => path.endsWith(".js")) };
      }),
    );
  }
  return measured;
}

/** A context of its own has a cache of its own. */
async function inNewPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(installStopwatch);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** Empties the account of what was sent before it opens. */
async function openDialog(page: Page, host: Host): Promise<void> {
  await page.goto(`${host.origin}/`, { waitUntil: "networkidle" });
  // Chromium drops keys that are pressed before it has painted.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  host.take();
  await page.keyboard.press("/");
  await page.locator(`${DIALOG}[open]`).waitFor();
}

async function loadedUntilAnswered(page: Page, host: Host, root: string, query: string): Promise<Transfer[]> {
  await page.locator(`${root}[data-answered=${JSON.stringify(query)}]`).waitFor({ timeout: PATIENCE_MS });
  const loaded = host.take();
  for (;;) {
    await page.waitForTimeout(SILENCE_MS);
    const late = host.take();
    if (late.length === 0) return loaded;
    loaded.push(...late);
  }
}

function timeQuery(page: Page, query: string): Promise<SearchTimes> {
  return page.evaluate(([root, field, text]) => globalThis.stopwatch.ask(root, field, text), [
    DIALOG,
    DIALOG_FIELD,
    query,
  ] as const);
}

/** Not what every page has: its document, styles, fonts and pictures. */
function isSearchOnly({ path }: Transfer): boolean {
  return !path.endsWith("/") && !/\.(?:css|woff2|svg|png|ico)$/u.test(path);
}
