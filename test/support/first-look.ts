/** How a page comes: what moves while it loads, also where fonts and scripts are late. */
import type { Page } from "playwright-core";

/** So late that a page is drawn with the reader's own faces and without its scripts first. */
const DELAY_MS = 300;

/** Fonts and scripts come late from now on. */
export async function delayFontsAndScripts(page: Page): Promise<void> {
  await page.route(/\.(?:woff2|js)$/, async (route) => {
    await new Promise((done) => setTimeout(done, DELAY_MS));
    // A page that is closed meanwhile needs none.
    await route.continue().catch(() => undefined);
  });
}

/** Waits for the page's fonts, its scripts' first work, and the frame after. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await document.fonts.ready;
    await new Promise((done) => requestIdleCallback(done, { timeout: 2000 }));
    await frame();
    await document.fonts.ready;
    await frame();
  });
}

export interface Shifts {
  /** As browsers reckon the cumulative layout shift, without what a reader's own doing moves. */
  readonly sum: number;
  /** What moved, and by how many pixels. */
  readonly moved: readonly string[];
}

/** What has moved since the page was opened. */
export async function layoutShifts(page: Page): Promise<Shifts> {
  return page.evaluate(
    () =>
      new Promise<Shifts>((done) => {
        type Shift = PerformanceEntry & {
          readonly value: number;
          readonly hadRecentInput: boolean;
          readonly sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
        };
        new PerformanceObserver((list, observer) => {
          observer.disconnect();
          report(list.getEntries() as Shift[]);
        }).observe({ type: "layout-shift", buffered: true });
        // Where nothing has moved there is nothing to observe.
        setTimeout(() => report([]), 100);

        function report(entries: readonly Shift[]): void {
          const own = entries.filter(({ hadRecentInput }) => !hadRecentInput);
          done({
            sum: own.reduce((sum, { value }) => sum + value, 0),
            moved: own.flatMap(({ sources }) =>
              sources.map(({ node, previousRect, currentRect }) => {
                const element = node instanceof Element ? node : node?.parentElement;
                const name = `${element?.tagName.toLowerCase()}.${element?.getAttribute("class") ?? ""}`;
                const across = Math.round(currentRect.left - previousRect.left);
                return `${name} by ${across} px across, ${Math.round(currentRect.top - previousRect.top)} px down`;
              }),
            ),
          });
        }
      }),
  );
}
