/**
 * A page in Chromium that is watched for everything that hostile content would do: run, ask, open, lead away, remember.
 * With or without the site's own policy, so that the policy hides nothing that the markup lets through.
 */
import type { Browser, Page } from "playwright-core";

export interface Watched {
  readonly page: Page;
  /** What happened that mustn't, in words. */
  readonly happened: string[];
}

/** `isBare`: the page comes without policy and headers. */
export async function watch(
  browser: Browser,
  origin: string,
  { isBare }: { readonly isBare: boolean },
): Promise<Watched> {
  const context = await browser.newContext({ bypassCSP: false });
  const page = await context.newPage();
  const happened: string[] = [];
  context.on("page", (opened) => void (opened !== page && happened.push(`window: ${opened.url()}`)));
  page.on("dialog", (dialog) => {
    happened.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => happened.push(`thrown: ${error.message}`));
  page.on("download", (download) => happened.push(`download: ${download.url()}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) happened.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(?:https?|wss?|ftp):$/u.test(url.protocol) && url.origin !== origin)
      happened.push(`request: ${request.url()}`);
  });
  page.on("framenavigated", (frame) => {
    const url = frame.url();
    if (frame !== page.mainFrame()) happened.push(`frame: ${url}`);
    else if (!url.startsWith(origin) && url !== "about:blank") happened.push(`led away: ${url}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  if (isBare) {
    await page.route(
      (url) => url.origin === origin && !/\.\w+$/u.test(url.pathname),
      async (route) => {
        const response = await route.fetch();
        const html = withoutPolicy(await response.text());
        await route.fulfill({ status: response.status(), contentType: "text/html; charset=utf-8", body: html });
      },
    );
  }
  return { page, happened };
}

/** The page as a host would serve it that knows no headers, its own policy cut out. */
function withoutPolicy(html: string): string {
  return html.replace(/<meta[^>]*http-equiv="?content-security-policy"?[^>]*>/giu, "");
}

/** Touches everything once: pointer, focus, click; opens what is closed. Links of the web are held back. */
async function touchEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const hold = (event: Event) => {
      const link = (event.target as Element).closest("a[href], area[href]");
      if (link !== null && /^(?:https?:|mailto:)/u.test((link as HTMLAnchorElement).href)) event.preventDefault();
    };
    document.addEventListener("click", hold, true);
    document.addEventListener("submit", (event) => event.preventDefault(), true);
    for (const element of document.querySelectorAll<HTMLElement>("main *")) {
      if (element instanceof HTMLDetailsElement) element.open = true;
      for (const type of [
        "pointerover",
        "pointerenter",
        "mouseover",
        "mouseenter",
        "mousemove",
        "wheel",
        "contextmenu",
      ])
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
      if (element.tabIndex >= 0) element.focus({ preventScroll: true });
      if (element.closest("body main article, main .prose, main [data-pagefind-body]") !== null)
        element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    }
    scrollTo(0, document.body.scrollHeight);
    await new Promise((done) => setTimeout(done, 50));
  });
}

/** What the page has put down for later: cookies, databases, workers. */
function remembered(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...(document.cookie === "" ? [] : [document.cookie]),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
}

/** Opens each page, touches everything on it, and answers with what happened, by page; empty: nothing did. */
export async function happenedOn(
  browser: Browser,
  origin: string,
  addresses: readonly string[],
  options: { readonly isBare: boolean },
): Promise<string[]> {
  const { page, happened } = await watch(browser, origin, options);
  const all: string[] = [];
  for (const address of addresses) {
    await page.goto(origin + address);
    await touchEverything(page);
    if (!page.url().startsWith(origin + address.split("?")[0]!)) happened.push(`led to ${page.url()}`);
    happened.push(...(await remembered(page)).map((each) => `remembered: ${each}`));
    all.push(...happened.splice(0).map((each) => `${address} ${each}`));
  }
  await page.context().close();
  return all;
}
