/** `npm run dev` on a small site of its own: what is wrong covers the page, and what is mended or new shows by itself. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { facts, REGISTRY, report } from "../../src/gate/examples/example.ts";
import { waitForLock } from "../../src/publishing/lock.ts";
import { launch } from "../support/visit.ts";

const project = resolve(import.meta.dirname, "../..");
const RIGHT = report(facts({}), "Alibaba fell [8%](#alibaba-day).");
const COMPANY = "registry/entities/jd-com.yaml";

/** The server makes a page anew for each change, which takes seconds where other programs run. */
const soon = { timeout: 60_000 };

let folder: string;
let server: ChildProcess | undefined;
let terminal = "";
let origin: string;
let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readacross-dev-"));
  for (const [path, text] of Object.entries(REGISTRY)) write(path, text as string);
  write("reports/alibaba-falls.md", RIGHT);
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const env = {
    // The test runner's own variables would put the server into a mode for tests.
    ...Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => !/^(?:NODE_ENV|VITE|VITEST|TEST|MODE|DEV|PROD|SSR|BASE_URL)/u.test(name),
      ),
    ),
    PORT: String(port),
    SITE_CONTENT: join(folder, "content"),
    SITE_CACHE: join(folder, "cache"),
    NO_COLOR: "1",
  };
  // Its start writes into `.astro/` what builds write there too: builds of other tests wait for it.
  mkdirSync(join(project, ".astro"), { recursive: true });
  const reading = await waitForLock(join(project, ".astro/reading.lock"), () => undefined);
  // Beside a server that somebody works with, and without a note that would lead to this one.
  server = spawn(process.execPath, ["scripts/astro.mjs", "dev", "--ignore-lock"], { cwd: project, env });
  for (const stream of [server.stdout!, server.stderr!])
    stream.on("data", (chunk: Buffer) => void (terminal += chunk.toString()));
  await vi.waitFor(() => expect(terminal).toContain("watching for file changes"), { timeout: 90_000 });
  browser = await launch();
  page = await newTab();
  await page.goto(`${origin}/reports/alibaba-falls/`);
  reading.release();
});

afterAll(async () => {
  await browser?.close();
  const ended = server && new Promise((done) => server!.once("exit", done));
  server?.kill();
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  const file = join(folder, "content", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function remove(path: string): void {
  rmSync(join(folder, "content", path));
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

/** A tab of its own: a reload that is under way would end the visit. */
async function go(address: string): Promise<void> {
  await page.close();
  page = await newTab();
  await page.goto(origin + address, { waitUntil: "domcontentloaded" });
}

async function newTab(): Promise<Page> {
  const tab = await browser!.newPage();
  tab.setDefaultTimeout(soon.timeout);
  return tab;
}
const overlay = () => page.locator("vite-error-overlay");
const message = () => overlay().locator("#message-content");
const body = () => page.locator("main");

test("a page shows what its file says, and says it anew when the file changes", async () => {
  expect(await body().textContent()).toContain("Alibaba falls");
  write("reports/alibaba-falls.md", RIGHT.replace("title: Alibaba falls", "title: Alibaba sinks"));
  await expect.poll(() => body().textContent(), soon).toContain("Alibaba sinks");
  expect(await overlay().count()).toBe(0);
});

test("what is wrong covers the page in the words of the terminal, markup as text, and goes when it is mended", async () => {
  const before = terminal.length;
  const wrong = RIGHT.replace("value: -8%", "value: <img src=x>");
  expect(wrong).not.toBe(RIGHT);
  write("reports/alibaba-falls.md", wrong);
  await expect.poll(() => overlay().count(), soon).toBe(1);
  const shown = (await message().textContent())!;
  expect(shown).toContain("value-is-quantity");
  expect(shown).toMatch(/alibaba-falls\.md:\d+:\d+ +error/u);
  expect(shown).toContain("<img src=x>");
  expect(await message().locator("img").count()).toBe(0);
  expect(terminal.slice(before)).toContain(shown.trim());

  await go("/");
  await expect.poll(() => message().textContent(), soon).toContain("value-is-quantity");

  write("reports/alibaba-falls.md", RIGHT);
  await expect.poll(() => overlay().count(), soon).toBe(0);
});

test("a page that was still loading when its file changed shows the change as well", async () => {
  // Where nobody is connected Vite keeps the call to reload for the next who comes.
  await page.close();
  const other = await newTab();
  page = await newTab();
  let connect = () => {};
  const isChanged = new Promise<void>((done) => (connect = done));
  await page.route("**/@vite/client", async (route) => {
    await isChanged;
    await route.continue();
  });
  await other.goto(`${origin}/reports/alibaba-falls/`);
  await page.goto(`${origin}/reports/alibaba-falls/`, { waitUntil: "commit" });
  expect(await body().textContent()).toContain("Alibaba falls");
  write("reports/alibaba-falls.md", RIGHT.replace("title: Alibaba falls", "title: Alibaba sinks"));
  await expect.poll(() => other.locator("main").textContent(), soon).toContain("Alibaba sinks");
  expect(await body().textContent()).toContain("Alibaba falls");
  await other.close();
  connect();
  await expect.poll(() => body().textContent(), soon).toContain("Alibaba sinks");
});

test("a company that comes, changes, breaks and goes does so on its page", async () => {
  await go("/entities/");
  expect(await body().textContent()).not.toContain("JD.com");
  write(COMPANY, "name: JD.com\nkind: company\n");
  await expect.poll(() => body().textContent(), soon).toContain("JD.com");
  write(COMPANY, "name: Jingdong\nkind: company\n");
  await expect.poll(() => body().textContent(), soon).toContain("Jingdong");
  write(COMPANY, "name: Jingdong\nkind: compny\n");
  await expect.poll(() => message().textContent(), soon).toContain("choice-is-known");
  remove(COMPANY);
  await expect.poll(() => overlay().count(), soon).toBe(0);
  await expect.poll(() => body().textContent(), soon).not.toContain("Jingdong");
});
