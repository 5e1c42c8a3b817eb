/** Chromium with a built site in front of it, and an ear for everything that a page complains about. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import type { Build } from "./build-site.ts";
import { builtSite, type SiteName } from "./built-sites.ts";
import { readDist, type Dist } from "./dist.ts";
import { serveFolder } from "./serve-folder.ts";

export interface OpenPage {
  readonly page: Page;
  /**
   * Errors and warnings in the console, what the content security policy stopped, failed and refused requests, requests
   * to other hosts, cookies.
   */
  readonly complaints: readonly string[];
}

export interface OpenOptions extends BrowserContextOptions {
  /** Done before the page is asked for. */
  readonly before?: (page: Page) => Promise<void>;
  /** Whether it is to be seen that the content security policy stops something: otherwise it never has to. */
  readonly isHostile?: boolean;
}

export interface Visit {
  readonly dist: Dist;
  /** `/reports/` with host and base path. */
  readonly urlOf: (address: string) => string;
  /** A new page of its own, without anything remembered. */
  readonly open: (address: string, options?: OpenOptions) => Promise<OpenPage>;
  /** Closes the pages that are open, so that they don't take the next ones' time. */
  readonly closePages: () => Promise<void>;
  /** Rejects where the content security policy stopped something on a page that isn’t hostile. */
  readonly end: () => Promise<void>;
}

/** No host but our own can be reached, whatever a page or the browser itself asks for. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** Before what the content security policy stopped. */
const STOPPED = "policy: ";

export const widePage = { width: 1440, height: 900 };
export const narrowPage = { width: 390, height: 844 };

/** Starts a server and a browser; `end` stops both. The real site's host sends what `_headers` says, the others' don't. */
export function visit(name: SiteName): Promise<Visit> {
  return visitBuild(builtSite(name), name === "real");
}

/** The same for a site that a test built itself. */
export async function visitBuild(build: Pick<Build, "folder" | "base">, sendsHeaders = false): Promise<Visit> {
  const dist = readDist(build);
  const server = await serveFolder({ folder: dist.folder, base: dist.base, sendsHeaders });
  const browser = await launch();
  const urlOf = (address: string) => server.origin + dist.base + address.slice(1);
  const opened: { address: string; complaints: readonly string[] }[] = [];
  return {
    dist,
    urlOf,
    open: async (address, { before, isHostile = false, ...options } = {}) => {
      const context = await browser.newContext({ viewport: widePage, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      if (!isHostile) opened.push({ address, complaints });
      await listen(page, server.origin, complaints);
      await before?.(page);
      await page.goto(urlOf(address));
      if (options.javaScriptEnabled !== false) await painted(page);
      for (const { name } of await context.cookies()) complaints.push(`cookie: ${name}`);
      return { page, complaints };
    },
    closePages: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    end: async () => {
      await browser.close();
      await server.close();
      const stopped = opened.flatMap(({ address, complaints }) =>
        complaints.filter((each) => each.includes(STOPPED)).map((each) => `${address}: ${each}`),
      );
      if (stopped.length > 0) throw new Error(`The policy stopped what the site itself does:\n${stopped.join("\n")}`);
    },
  };
}

/** Chromium drops keys that are pressed before a page was painted for the first time. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/**
 * One address for each kind of page: for those of which there are many, the one with the most on it.
 * Addresses have no base path.
 */
export function pageOfEachKind(dist: Dist): string[] {
  const largest = new Map<string, { address: string; size: number }>();
  for (const { path, html } of dist.fullPages) {
    const [section = "", ...rest] = path.split("/");
    // A page below a report or an entity, such as that of its citations, is a kind of its own.
    const below = rest.length > 2 && rest[0] !== "page" ? `/${rest.slice(1, -1).join("/").replace(/\d+/gu, "n")}` : "";
    const kind = rest.length < 2 ? path : `${section}/*${below}`;
    const size = html.length;
    if (size > (largest.get(kind)?.size ?? 0)) {
      largest.set(kind, { address: `/${path.replace(/(^|\/)index\.html$/u, "$1")}`, size });
    }
  }
  return [...largest.values()].map(({ address }) => address);
}

export function launch(): Promise<Browser> {
  const executablePath = process.env["CHROME_PATH"];
  if (!executablePath) throw new Error("No Chromium: npm run setup -- --chromium finds or installs one.");
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

async function listen(page: Page, origin: string, complaints: string[]): Promise<void> {
  await page.addInitScript((stopped) => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      console.error(`${stopped}${violatedDirective} stopped ${blockedURI} ${sample}`),
    );
  }, STOPPED);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // The browser asks for the icon when all else is done, and leaves off where the reader goes on meanwhile.
    if (why === "net::ERR_ABORTED" && /\/favicon\.\w+$/u.test(request.url())) return;
    complaints.push(`failed: ${request.url()} ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    if (response.headers()["set-cookie"] !== undefined) complaints.push(`cookie: ${response.url()}`);
  });
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith("http") && asked !== origin) complaints.push(`other host: ${request.url()}`);
  });
}
