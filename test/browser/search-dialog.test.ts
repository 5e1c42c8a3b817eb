/** A reader opens the search from any page, and closes it. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Locator, Page } from "playwright-core";
import {
  answeredInDialog,
  closeWithEscape,
  dialogOn,
  fieldOn,
  focusOn,
  isOpen,
  optionsOn,
  selectedOn,
  selectedPath,
} from "../support/search-dialog.ts";
import { narrowPage, visit, type Visit } from "../support/visit.ts";

const FIELD = "What to search for";
const MAX_BOOT_BYTES = 3000;
/** Of all scripts that a page without tables that sort loads before anything is done on it. */
const MAX_PAGE_SCRIPT_BYTES = 5000;
const MAX_FRAME_BYTES = 1060;

let real: Visit;
let inSubfolder: Visit;
beforeAll(async () => {
  real = await visit("real");
  inSubfolder = await visit("every-verdict-in-subfolder");
});
afterEach(async () => {
  await real.closePages();
  await inSubfolder.closePages();
});
afterAll(async () => {
  await real?.end();
  await inSubfolder?.end();
});

function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

describe("before it is opened", () => {
  test("the dialog costs a page one script of 3,000 bytes at most, and about a kilobyte of markup", async () => {
    const { page } = await real.open("/agreement/");
    const scripts = await page.$$eval("script[src]", (all) => all.map((each) => each.getAttribute("src")!));
    const sizeOf = (path: string) => statSync(join(real.dist.folder, path)).size;
    const [boot, ...others] = scripts.filter((path) => path.includes("SearchDialog"));
    expect(others).toEqual([]);
    expect(sizeOf(boot!)).toBeLessThanOrEqual(MAX_BOOT_BYTES);
    expect(scripts.map(sizeOf).reduce((a, b) => a + b)).toBeLessThanOrEqual(MAX_PAGE_SCRIPT_BYTES);
    const html = real.dist.fullPages.find(({ path }) => path === "agreement/index.html")!.html;
    const frame = html.slice(html.indexOf("<dialog"), html.indexOf("</body>"));
    expect(frame.length).toBeGreaterThan(0);
    expect(Buffer.byteLength(frame)).toBeLessThanOrEqual(MAX_FRAME_BYTES);
  });

  test("nothing of the search is asked for; opening it asks this host alone", async () => {
    const { page, complaints } = await inSubfolder.open("/metrics/");
    await page.waitForLoadState("networkidle");
    const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    expect(loaded.filter((name) => /SearchCode|\/search\/|\/pagefind\//u.test(name))).toEqual([]);
    const requests = requestsOf(page);
    await page.keyboard.press("/");
    await page.keyboard.type("9901");
    await answeredInDialog(page, "9901");
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((path) => !path.startsWith("/research/"))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe.each(["/", "Control+k", "Meta+k"])("the key %s", (key) => {
  test.each([
    ["wide", {}],
    ["narrow", { viewport: narrowPage }],
  ])("opens the dialog on a %s page, ready to type, and Enter opens what stands first", async (_, options) => {
    const { page } = await real.open("/metrics/", options);
    await page.keyboard.press(key);
    expect(await isOpen(page)).toBe(true);
    expect(await focusOn(page)).toBe(FIELD);
    await page.keyboard.type("BABA");
    await answeredInDialog(page, "BABA");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/entities/alibaba/");
  });

  test("goes to the search page’s own field there, and no dialog opens", async () => {
    const { page } = await real.open("/search/");
    await page.keyboard.press(key);
    expect(await page.locator("main [data-search-input]:focus").count()).toBe(1);
    expect(await isOpen(page)).toBe(false);
  });
});

describe("where a reader types", () => {
  test("a slash stays a slash, in the dialog too", async () => {
    const { page } = await real.open("/metrics/");
    await page.keyboard.press("/");
    await page.keyboard.type("p/e");
    expect(await fieldOn(page).inputValue()).toBe("p/e");
    const explorer = await real.open("/facts/");
    await explorer.page.locator("main input[type=search], main input[type=text]").first().focus();
    await explorer.page.keyboard.press("/");
    expect(await isOpen(explorer.page)).toBe(false);
  });

  test("Ctrl K opens the dialog all the same, and closes it again", async () => {
    const { page } = await real.open("/facts/");
    const field = page.locator("main input[type=search], main input[type=text]").first();
    await field.focus();
    await page.keyboard.press("Control+k");
    expect(await isOpen(page)).toBe(true);
    await page.keyboard.press("Control+k");
    expect(await isOpen(page)).toBe(false);
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe("the masthead", () => {
  test("its box opens the dialog when it is clicked, and isn’t left with the focus", async () => {
    const { page } = await real.open("/metrics/");
    await page.locator("header [data-search-input]").click();
    expect(await isOpen(page)).toBe(true);
    expect(await focusOn(page)).toBe(FIELD);
    await closeWithEscape(page);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test("what is typed into its box goes on in the dialog, without a letter lost", async () => {
    const { page } = await real.open("/metrics/");
    await page.locator("header [data-search-input]").focus();
    expect(await isOpen(page)).toBe(false);
    await page.keyboard.type("tencent");
    expect(await isOpen(page)).toBe(true);
    expect(await fieldOn(page).inputValue()).toBe("tencent");
    expect(await page.locator("header [data-search-input]").inputValue()).toBe("");
    await answeredInDialog(page, "tencent");
  });

  test("its button, and Enter in its box, open the dialog", async () => {
    const { page } = await real.open("/metrics/");
    await page.locator("header .searchbox button").click();
    expect(await isOpen(page)).toBe(true);
    await closeWithEscape(page);
    await page.locator("header [data-search-input]").focus();
    await page.keyboard.press("Enter");
    expect(await isOpen(page)).toBe(true);
  });

  test("its link opens the dialog on a narrow page, has the focus again afterwards, and can be opened beside", async () => {
    const { page } = await real.open("/metrics/", { viewport: narrowPage });
    const link = page.locator("[data-search-link]");
    const [beside] = await Promise.all([
      page.context().waitForEvent("page"),
      link.click({ modifiers: ["ControlOrMeta"] }),
    ]);
    expect(new URL(beside.url()).pathname).toBe("/search/");
    expect(await isOpen(page)).toBe(false);
    await link.click();
    expect(await isOpen(page)).toBe(true);
    await closeWithEscape(page);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("without scripts is a link to the search page: the policy lets no form send anything", async () => {
    const { page } = await inSubfolder.open("/metrics/", { javaScriptEnabled: false });
    expect(await page.locator("header [data-search-input]").isVisible()).toBe(false);
    await page.locator("header [data-search-link]").click();
    await page.waitForURL("**/research/search/");
  });
});

describe("closing", () => {
  test.each<[string, (page: Page) => Promise<void>]>([
    ["Escape", closeWithEscape],
    ["its button", (page) => dialogOn(page).getByRole("button", { name: "Close" }).click()],
    ["a click beside it", (page) => page.mouse.click(5, 450)],
  ])("%s closes it, with something typed too, and the focus returns to where it was", async (_, close) => {
    const { page } = await real.open("/metrics/");
    const link = page.locator("main a").first();
    await link.focus();
    await page.keyboard.press("/");
    await page.keyboard.type("alibaba");
    await answeredInDialog(page, "alibaba");
    await close(page);
    expect(await isOpen(page)).toBe(false);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("a key pressed right after Escape is the page’s", async () => {
    const { page } = await real.open("/metrics/");
    await page.keyboard.press("/");
    await page.evaluate(() => {
      // As fast as it gets: before the browser does anything of its own.
      const press = (key: string) =>
        document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      press("Escape");
      if (document.querySelector("dialog[open]") !== null) throw new Error("Still open");
      press("/");
    });
    expect(await isOpen(page)).toBe(true);
    expect(await fieldOn(page).inputValue()).toBe("");
  });

  test("text selected with the pointer from inside to outside leaves it open", async () => {
    const { page } = await real.open("/metrics/");
    await page.keyboard.press("/");
    await page.keyboard.type("alibaba");
    const box = (await fieldOn(page).boundingBox())!;
    await page.mouse.move(box.x + 40, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(5, box.y + 10);
    await page.mouse.up();
    expect(await isOpen(page)).toBe(true);
  });

  test("opened again, it has what was asked, selected", async () => {
    const { page } = await real.open("/metrics/");
    await page.keyboard.press("/");
    await page.keyboard.type("alibaba");
    await answeredInDialog(page, "alibaba");
    await closeWithEscape(page);
    await page.keyboard.press("/");
    expect(await optionsOn(page).count()).toBeGreaterThan(0);
    await page.keyboard.type("9988");
    expect(await fieldOn(page).inputValue()).toBe("9988");
  });

  test("the page behind can’t be scrolled until it is closed", async () => {
    const { page } = await real.open("/facts/");
    await page.keyboard.press("/");
    await page.mouse.move(20, 600);
    await page.mouse.wheel(0, 800);
    await page.keyboard.type("alibaba");
    await answeredInDialog(page, "alibaba");
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await closeWithEscape(page);
    await page.mouse.wheel(0, 800);
    await page.waitForFunction(() => scrollY > 0);
  });
});

/** Refused by the browser's own network: routes of Playwright sometimes let a module pass. Call what is returned to end it. */
async function refuseCode(page: Page): Promise<() => Promise<unknown>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const refuse = (urls: string[]) => session.send("Network.setBlockedURLs", { urls });
  await refuse(["*SearchCode*"]);
  return () => refuse([]);
}

async function saysFailure(status: Locator): Promise<void> {
  await expect.poll(() => status.textContent(), { timeout: 20_000 }).toContain("couldn’t be loaded");
}

describe("while its code is still coming", () => {
  test("no keystroke is lost, and what was typed is answered then", async () => {
    const { page } = await inSubfolder.open("/metrics/");
    let letPass = (): void => undefined;
    const held = new Promise<void>((resolve) => (letPass = resolve));
    await page.route("**/*SearchCode*", async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press("/");
    await page.keyboard.type("kestrel");
    expect(await fieldOn(page).inputValue()).toBe("kestrel");
    expect(await optionsOn(page).count()).toBe(0);
    letPass();
    await answeredInDialog(page, "kestrel");
    expect(await fieldOn(page).inputValue()).toBe("kestrel");
    expect(await selectedPath(page)).toBe("/research/entities/kestrel/");
  });

  test("Enter leads to the search page", async () => {
    const { page } = await inSubfolder.open("/metrics/");
    await page.route("**/*SearchCode*", () => undefined);
    await page.keyboard.press("/");
    await page.keyboard.type("kestrel");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/research/search/?q=kestrel");
  });

  test("code that can’t be loaded is said to be, Enter still leads to the search page, and opening asks again", async () => {
    const { page } = await real.open("/metrics/");
    const admitCode = await refuseCode(page);
    await page.keyboard.press("/");
    await page.keyboard.type("BABA");
    const status = dialogOn(page).locator("[role=status]");
    await saysFailure(status);
    expect(await status.isVisible()).toBe(true);
    await admitCode();
    await closeWithEscape(page);
    await page.keyboard.press("/");
    await answeredInDialog(page, "BABA");
    expect(await selectedPath(page)).toBe("/entities/alibaba/");
    expect(await status.textContent()).not.toContain("couldn’t");
    const other = await real.open("/metrics/");
    await refuseCode(other.page);
    await other.page.keyboard.press("/");
    await other.page.keyboard.type("BABA");
    await saysFailure(dialogOn(other.page).locator("[role=status]"));
    await other.page.keyboard.press("Enter");
    await other.page.waitForURL("**/search/?q=BABA");
  });
});

test("it isn’t printed", async () => {
  const { page } = await real.open("/metrics/");
  await page.keyboard.press("/");
  await page.keyboard.type("BABA");
  await selectedOn(page).waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await dialogOn(page).isVisible()).toBe(false);
});
