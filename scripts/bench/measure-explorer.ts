/** The explorer in Chromium: what it loads, how soon it answers, what it holds in memory. */
import { chromium, type CDPSession, type Page } from "playwright-core";
import { installStopwatch } from "./stopwatch.ts";
import { startThreadTime, threadTimeOf } from "./thread-time.ts";
import { meterWire, type Bytes } from "./wire-bytes.ts";

export interface ExplorerMeasures {
  /** Loaded before the reader does anything. */
  readonly firstView: Bytes;
  /** Loaded by the first filter. */
  readonly firstFilter: Bytes;
  /**
   * From a click to the paint of the first screen of rows, in milliseconds: the rest of a page is drawn in the frames
   * behind it. The first filter loads what it needs, the others have it.
   */
  readonly firstFilterMs: number;
  readonly filtersMs: readonly number[];
  readonly sortsMs: readonly number[];
  /** Processor time of the page's own thread for a filter or a sort, on average: what a busy machine doesn't stretch. */
  readonly threadMs: number;
  /** From the first key to the same paint, with the page's own pause for typing. */
  readonly wordsMs: readonly number[];
  /** JavaScript heap after collecting garbage, in bytes. */
  readonly heapBefore: number;
  readonly heapAfter: number;
}

const MOST_OPTIONS = 60;
const ROUNDS_OF_SORTING = 3;
const WORDS = ["nearly", "about 4", "crest", "percent 12", "billion over", "海", "mar", ""];

/** `origin` is where the built site is served. */
export async function measureExplorer(origin: string, executablePath: string): Promise<ExplorerMeasures> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const session = await page.context().newCDPSession(page);
    const wire = await meterWire(session);
    await startThreadTime(session);
    await page.addInitScript(installStopwatch);
    await page.goto(`${origin}/facts/`, { waitUntil: "networkidle" });
    await page.locator("[data-explorer].is-ready").waitFor();
    const firstView = wire.take();
    const heapBefore = await heapOf(session);

    const [first] = await optionsOf(page);
    if (first === undefined) throw new Error("The explorer has no option to filter by");
    const firstFilterMs = await timeClick(page, first);
    await page.waitForLoadState("networkidle");
    const firstFilter = wire.take();
    await timeClick(page, first);

    // Only now the page knows which options no row has.
    const options = await optionsOf(page);
    const busyBeforeMs = await threadTimeOf(session);
    const filtersMs: number[] = [];
    for (const option of options) filtersMs.push(await timeClick(page, option), await timeClick(page, option));
    const sortsMs: number[] = [];
    for (const head of await headsOf(page)) {
      // Up, down, and back to the order without sorting.
      for (let click = 0; click < 3 * ROUNDS_OF_SORTING; click++) sortsMs.push(await timeClick(page, head));
    }
    const threadMs = ((await threadTimeOf(session)) - busyBeforeMs) / (filtersMs.length + sortsMs.length);
    const wordsMs: number[] = [];
    for (const words of WORDS) wordsMs.push(await timeTyping(page, words));
    return {
      firstView,
      firstFilter,
      firstFilterMs,
      filtersMs,
      sortsMs,
      threadMs,
      wordsMs,
      heapBefore,
      heapAfter: await heapOf(session),
    };
  } finally {
    await browser.close();
  }
}

/** Options that can be chosen while nothing is, as selectors. */
async function optionsOf(page: Page): Promise<string[]> {
  return page
    .locator("[data-facet] input[type=checkbox]:enabled")
    .evaluateAll(
      (inputs, most) =>
        inputs
          .slice(0, most)
          .map(
            (input) =>
              `input[name="${(input as HTMLInputElement).name}"][value=${JSON.stringify((input as HTMLInputElement).value)}]`,
          ),
      MOST_OPTIONS,
    );
}

/** The buttons in the heads of the table of facts, as selectors. */
async function headsOf(page: Page): Promise<string[]> {
  return page
    .locator('[data-part="facts-table"] th[data-sort] button')
    .evaluateAll((buttons) =>
      buttons.map(
        (button) => `[data-part="facts-table"] th[data-sort="${button.closest("th")!.dataset["sort"]}"] button`,
      ),
    );
}

function timeClick(page: Page, selector: string): Promise<number> {
  return page.evaluate((each) => globalThis.stopwatch.click(each), selector);
}

function timeTyping(page: Page, words: string): Promise<number> {
  return page.evaluate((each) => globalThis.stopwatch.type('[data-explorer] input[name="q"]', each), words);
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}
