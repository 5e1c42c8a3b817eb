/** A reader asks the search dialog, with the keyboard, with fingers, and with whatever a query can hold. */
import { deflateRawSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { BrowserContextOptions, Page } from "playwright-core";
import { barriersAtAllSizes } from "../support/barriers.ts";
import {
  answeredInDialog,
  askInDialog,
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

const RECENT_KEY = "readacross-searches";
const FIELD = "What to search for";
/** Of what a finger touches. */
const MIN_TARGET_PX = 44;

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

async function openAndAsk(query: string, options: BrowserContextOptions = {}) {
  const opened = await real.open("/metrics/", options);
  await askInDialog(opened.page, query);
  return opened;
}

async function recentOn(page: Page): Promise<string[]> {
  return page.locator(".search-recent a").allTextContents();
}

describe("by keyboard alone", () => {
  test("the first result is selected, arrows select the others in a ring, and the focus stays in the field", async () => {
    const { page } = await openAndAsk("alibaba");
    const hrefs = await optionsOn(page).evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
    expect(hrefs.length).toBeGreaterThan(5);
    const walked: string[] = [];
    for (let step = 0; step <= hrefs.length; step++) {
      const selected = selectedOn(page);
      expect(await selected.count()).toBe(1);
      expect(await fieldOn(page).getAttribute("aria-activedescendant")).toBe(await selected.getAttribute("id"));
      walked.push(await selected.evaluate((option) => (option as HTMLAnchorElement).href));
      expect(await isSeen(page)).toBe(true);
      await page.keyboard.press("ArrowDown");
    }
    expect(walked).toEqual([...hrefs, hrefs[0]]);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await selectedOn(page).evaluate((option) => (option as HTMLAnchorElement).href)).toBe(hrefs.at(-1));
    expect(await focusOn(page)).toBe(FIELD);
  });

  test("Home, End and the sideways arrows move in the text", async () => {
    const { page } = await openAndAsk("alibab");
    await page.keyboard.press("Home");
    await page.keyboard.press("Delete");
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("x");
    expect(await fieldOn(page).inputValue()).toBe("libaxb");
  });

  test("Enter opens what is selected", async () => {
    const { page } = await openAndAsk("alibaba");
    await page.keyboard.press("ArrowDown");
    const href = await selectedOn(page).evaluate((option) => (option as HTMLAnchorElement).href);
    await page.keyboard.press("Enter");
    await page.waitForURL(href);
  });

  test("a result on the same page closes the dialog, to be seen", async () => {
    const { page } = await real.open("/reports/mainland-buyers-step-into-hong-kong-rout/");
    await askInDialog(page, "hua hong price change feb 2026");
    expect(await selectedOn(page).getAttribute("href")).toContain(
      "/reports/mainland-buyers-step-into-hong-kong-rout/#",
    );
    await page.keyboard.press("Enter");
    await page.waitForURL(/#./u);
    expect(await isOpen(page)).toBe(false);
  });

  test("Ctrl Enter opens it beside, and the dialog stays", async () => {
    const { page } = await openAndAsk("alibaba");
    const [beside] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("Control+Enter")]);
    await beside.waitForURL("**/entities/alibaba/");
    expect(await isOpen(page)).toBe(true);
    expect(await focusOn(page)).toBe(FIELD);
  });

  test("Enter before the answer is there waits for it and opens what comes first", async () => {
    const { page } = await real.open("/metrics/");
    await askInDialog(page, "tencent");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("BABA");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/entities/alibaba/");
  });

  test("Enter where nothing was found leads to the search page, and with an empty field nowhere", async () => {
    const { page } = await real.open("/metrics/");
    await page.keyboard.press("/");
    await page.locator(".search-askable").waitFor();
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).pathname).toBe("/metrics/");
    await askInDialog(page, "zzqxvw");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/?q=zzqxvw");
  });

  test("Tab goes from the field to its button, the chips, and the link to all results, which Enter follows", async () => {
    const { page } = await openAndAsk("tencent price change");
    const stops = [];
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press("Tab");
      stops.push(await focusOn(page));
    }
    expect(stops).toEqual([
      "Esc Close",
      "Drop Tencent",
      "Drop Price change",
      expect.stringMatching(/^All \d+ results$/u),
    ]);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/?q=tencent+price+change");
  });

  test("what was understood is dropped from its chip, and the field has the rest", async () => {
    const { page } = await openAndAsk("tencent price change");
    await page.getByRole("button", { name: "Drop Tencent" }).press("Enter");
    await answeredInDialog(page, "price change");
    expect(await fieldOn(page).inputValue()).toBe("price change");
    expect(await focusOn(page)).toBe(FIELD);
    expect(await page.getByRole("button", { name: "Drop Tencent" }).count()).toBe(0);
  });

  test("Enter while a word is still being composed opens nothing, and the half word isn’t asked", async () => {
    const { page } = await openAndAsk("alibaba");
    await fieldOn(page).fill("");
    const input = await page.context().newCDPSession(page);
    await input.send("Input.imeSetComposition", { text: "tengxun", selectionStart: 7, selectionEnd: 7 });
    await fieldOn(page).dispatchEvent("keydown", { key: "Enter", isComposing: true });
    expect(await dialogOn(page).getAttribute("data-answered")).toBe("");
    await input.send("Input.insertText", { text: "騰訊" });
    await answeredInDialog(page, "騰訊");
    expect(new URL(page.url()).pathname).toBe("/metrics/");
    expect(await selectedPath(page)).toBe("/entities/tencent/");
  });
});

describe("what is heard", () => {
  test("options stand in groups with names, in a list that the field controls", async () => {
    const { page } = await openAndAsk("alibaba");
    const field = fieldOn(page);
    expect(await field.getAttribute("role")).toBe("combobox");
    expect(await field.getAttribute("aria-expanded")).toBe("true");
    expect(await field.getAttribute("aria-controls")).toBe(
      await dialogOn(page).getByRole("listbox").getAttribute("id"),
    );
    const groups = await dialogOn(page).getByRole("group").all();
    expect(groups.length).toBeGreaterThan(1);
    for (const group of groups) expect(await group.getByRole("option").count()).toBeGreaterThan(0);
    await dialogOn(page).getByRole("group", { name: "Names" }).waitFor();
    await fieldOn(page).fill("");
    await page.locator(".search-askable").waitFor();
    expect(await field.getAttribute("aria-expanded")).toBe("false");
    expect(await field.getAttribute("aria-activedescendant")).toBeNull();
  });

  test("the number of results is said once the typing has ended, not with each letter", async () => {
    const { page } = await openAndAsk("tencent");
    const said = await page.evaluateHandle(() => {
      const status = document.querySelector("[data-search-dialog] [role=status]")!;
      const words: string[] = [];
      new MutationObserver(() => words.push(status.textContent)).observe(status, { childList: true });
      return words;
    });
    await fieldOn(page).fill("");
    await page.keyboard.type("alibaba", { delay: 30 });
    await answeredInDialog(page, "alibaba");
    const status = dialogOn(page).getByRole("status");
    const count = await page.locator(".search-understood p").textContent();
    await status.filter({ hasText: count! }).waitFor({ state: "attached" });
    expect((await said.jsonValue()).filter((words) => words !== "")).toEqual([count]);
  });
});

test("while one types, the old results stay until new ones stand there, and the dialog keeps its size", async () => {
  const { page } = await openAndAsk("alibaba");
  const seen = await page.evaluateHandle(() => {
    const dialog = document.querySelector("[data-search-dialog]")!;
    const seen: string[] = [];
    const look = () => {
      const { top, height } = dialog.getBoundingClientRect();
      const list = dialog.querySelector("[role=listbox]")!;
      seen.push(`${top} ${height} ${list.childElementCount > 0 && list.getBoundingClientRect().top}`);
    };
    look();
    new MutationObserver(look).observe(dialog, { childList: true, subtree: true, attributes: true });
    return seen;
  });
  for (const query of ["tencent", "tencent price change", "price change feb 2026", "騰訊", "hang seng"]) {
    await fieldOn(page).fill(query);
    await answeredInDialog(page, query);
  }
  const states = await seen.jsonValue();
  expect(states.length).toBeGreaterThan(10);
  expect([...new Set(states)]).toHaveLength(1);
});

describe("where nothing is found", () => {
  test("it is said, and arrows lead to what to try instead and back", async () => {
    const { page } = await openAndAsk("alibabaxyzzy");
    expect(await optionsOn(page).count()).toBe(0);
    expect(await page.locator(".search-nothing").textContent()).toContain("“alibabaxyzzy”");
    const offers = page.locator(".search-recent a");
    expect(await offers.count()).toBeGreaterThan(0);
    await page.keyboard.press("ArrowDown");
    expect(await offers.first().evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowUp");
    expect(await focusOn(page)).toBe(FIELD);
    await page.keyboard.press("ArrowDown");
    const query = (await offers.first().getAttribute("data-query"))!;
    await page.keyboard.press("Enter");
    await answeredInDialog(page, query);
    expect(await optionsOn(page).count()).toBeGreaterThan(0);
    expect(await focusOn(page)).toBe(FIELD);
  });

  test("what couldn’t be searched is said, too", async () => {
    const { page } = await real.open("/metrics/");
    await page.route("**/search/lookup*", (route) => route.abort());
    await page.keyboard.press("/");
    await page.keyboard.type("alibaba");
    await page.locator(".search-note").filter({ hasText: "couldn’t be loaded" }).waitFor();
  });
});

describe("before anything is asked", () => {
  test.each([
    ["this site", () => real],
    ["a site of other companies", () => inSubfolder],
  ])("%s offers queries that it answers, and /search/ the same", async (_, site) => {
    const { page: searchPage } = await site().open("/search/");
    const onPage = await searchPage.locator("[data-part=start] a[data-query]").allTextContents();
    const { page } = await site().open("/metrics/");
    await page.keyboard.press("/");
    const offers = page.locator(".search-askable a");
    await offers.first().waitFor();
    const queries = await offers.allTextContents();
    expect(queries.length).toBeGreaterThanOrEqual(6);
    expect(queries).toEqual(onPage.map((query) => query.trim()));
    for (const query of queries) {
      await askInDialog(page, query);
      expect([query, await optionsOn(page).count()]).not.toEqual([query, 0]);
      expect(await page.locator(".search-nothing").count()).toBe(0);
    }
  });

  test("the queries that are offered come without moving the recent ones", async () => {
    const { page } = await real.open("/metrics/");
    await page.evaluate((key) => localStorage.setItem(key, '["a","b"]'), RECENT_KEY);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/search/lookup.bin", async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press("/");
    const recent = page.locator(".search-recent");
    await recent.waitFor();
    const before = await recent.boundingBox();
    expect(await page.locator(".search-askable").count()).toBe(0);
    release();
    await page.locator(".search-askable").waitFor();
    expect(await recent.boundingBox()).toEqual(before);
  });

  test("a site with nothing to ask says so, and where to read about it", async () => {
    const { page, complaints } = await inSubfolder.open("/metrics/");
    await page.route("**/search/lookup.bin", (route) => route.fulfill({ body: Buffer.from(deflateRawSync("\n")) }));
    await page.keyboard.press("/");
    const link = page.locator(".search-nothing a");
    await link.waitFor();
    expect(await page.locator(".search-nothing").textContent()).toContain("No report has been added yet.");
    expect(new URL((await link.getAttribute("href"))!, page.url()).pathname).toBe("/research/about/");
    await page.keyboard.press("ArrowDown");
    expect(await focusOn(page)).toBe("About this site");
    expect(complaints).toEqual([]);
  });
});

describe("recent searches", () => {
  test("are those whose result was opened, newest first, on every page, and asking one again shows its results", async () => {
    const { page } = await openAndAsk("alibaba");
    await askInDialog(page, "never opened");
    await askInDialog(page, "9988");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/entities/alibaba/");
    await askInDialog(page, "tencent");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/entities/tencent/");
    await page.keyboard.press("/");
    await page.locator(".search-recent").waitFor();
    expect(await recentOn(page)).toEqual(["tencent", "9988"]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await focusOn(page)).toBe("9988");
    await page.keyboard.press("Enter");
    await answeredInDialog(page, "9988");
    expect(await fieldOn(page).inputValue()).toBe("9988");
    expect(await selectedPath(page)).toBe("/entities/alibaba/");
  });

  test("are forgotten one by one or all, and the focus goes on", async () => {
    const { page } = await real.open("/metrics/");
    await page.evaluate((key) => localStorage.setItem(key, '["a","b","c"]'), RECENT_KEY);
    await page.keyboard.press("/");
    await page.getByRole("button", { name: "Forget “b”" }).press("Enter");
    expect(await recentOn(page)).toEqual(["a", "c"]);
    expect(await focusOn(page)).toBe("Forget “c”");
    await page.getByRole("button", { name: "Forget all" }).click();
    expect(await recentOn(page)).toEqual([]);
    expect(await focusOn(page)).toBe(FIELD);
    expect(await page.evaluate((key) => localStorage.getItem(key), RECENT_KEY)).toBeNull();
  });

  test("aren’t kept where storage is forbidden, and nothing else changes", async () => {
    const { page, complaints } = await real.open("/metrics/");
    await page.waitForLoadState("networkidle");
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", {
        get: () => {
          throw new DOMException("Forbidden", "SecurityError");
        },
      });
    });
    await page.reload();
    await askInDialog(page, "alibaba");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/entities/alibaba/");
    await page.keyboard.press("/");
    await page.locator(".search-askable").waitFor();
    expect(await recentOn(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test.each([
    ["hostile texts", JSON.stringify(['<img src="x" onerror="document.title=1">', "javascript:document.title=1", 7])],
    ["what was never stored here", '{"length":9}'],
    ["no JSON at all", "]["],
    ["far too much", JSON.stringify(Array.from({ length: 5000 }, () => "x".repeat(500)))],
  ])("with %s stored, texts are shown as texts and nothing runs or breaks", async (_, stored) => {
    const { page, complaints } = await real.open("/metrics/");
    const title = await page.title();
    await page.evaluate(([key, value]) => localStorage.setItem(key!, value!), [RECENT_KEY, stored]);
    await page.keyboard.press("/");
    await page.locator(".search-askable").waitFor();
    expect(await dialogOn(page).locator("img").count()).toBe(0);
    const links = page.locator(".search-recent a");
    expect(await links.count()).toBeLessThanOrEqual(8);
    for (const link of await links.all()) {
      const query = (await link.textContent())!;
      expect(new URL((await link.getAttribute("href"))!, page.url()).pathname).toBe("/search/");
      await link.click();
      await answeredInDialog(page, query);
      await fieldOn(page).fill("");
      await page.locator(".search-askable").waitFor();
    }
    expect(await page.title()).toBe(title);
    expect(complaints).toEqual([]);
  });
});

test.each([
  '<img src="x" onerror="document.title=1">',
  '"><script>document.title=1</script>',
  "\\p{L}(((",
  "constructor",
])("the query %s is text and nothing more", async (query) => {
  const { page, complaints } = await real.open("/metrics/");
  const title = await page.title();
  await askInDialog(page, query);
  expect(await dialogOn(page).locator("img, script").count()).toBe(0);
  expect(await page.title()).toBe(title);
  expect(complaints).toEqual([]);
});

test("it works under a strict content security policy", async () => {
  const { page, complaints } = await inSubfolder.open("/about/");
  const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'";
  await page.route("**/metrics/", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await page.goto(inSubfolder.urlOf("/metrics/"));
  await askInDialog(page, "9901");
  expect(await selectedPath(page)).toBe("/research/entities/kestrel/");
  expect(complaints).toEqual([]);
});

describe("on a phone", () => {
  const phone = { viewport: narrowPage, hasTouch: true, isMobile: true };

  test("it is a whole sheet with the field on top, a button to close, and nothing about keys", async () => {
    const { page } = await openAndAsk("alibaba", phone);
    const sheet = (await dialogOn(page).boundingBox())!;
    expect(sheet).toEqual({ x: 0, y: 0, ...narrowPage });
    expect((await fieldOn(page).boundingBox())!.y).toBeLessThan(20);
    expect(await dialogOn(page).locator("kbd:visible").count()).toBe(0);
    await dialogOn(page).getByRole("button", { name: "Close" }).tap();
    expect(await isOpen(page)).toBe(false);
  });

  test("the masthead says nothing about keys either", async () => {
    const { page } = await real.open("/", phone);
    expect(await page.locator("header kbd:visible").count()).toBe(0);
    const withKeyboard = await real.open("/");
    expect(await withKeyboard.page.locator("header kbd:visible").count()).toBe(1);
  });

  test.each(["", "tencent price change", "alibabaxyzzy"])(
    "with “%s”, all targets are big enough for a finger",
    async (query) => {
      const { page } = await real.open("/metrics/", phone);
      await page.evaluate((key) => localStorage.setItem(key, '["a","b"]'), RECENT_KEY);
      await askInDialog(page, query);
      const small = await dialogOn(page).evaluate((dialog, min) => {
        const targets = [...dialog.querySelectorAll("a, button, input")];
        return targets.flatMap((target) => {
          const { width, height } = target.getBoundingClientRect();
          const isShort = height < min || (width < min && target.tagName === "BUTTON");
          return isShort ? [`${target.outerHTML.slice(0, 80)}: ${width} by ${height}`] : [];
        });
      }, MIN_TARGET_PX);
      expect(small).toEqual([]);
    },
  );

  test("it fits what the keyboard leaves of the screen", async () => {
    const { page } = await openAndAsk("alibaba", phone);
    await page.evaluate(() => {
      Object.defineProperty(visualViewport, "height", { value: 400 });
      visualViewport!.dispatchEvent(new Event("resize"));
    });
    expect((await dialogOn(page).boundingBox())!.height).toBe(400);
    const more = (await dialogOn(page).locator(".search-foot a").boundingBox())!;
    expect(more.y + more.height).toBeLessThanOrEqual(400);
    expect(await isSeen(page)).toBe(true);
  });
});

test.each([
  [320, 640],
  [640, 360],
])("on a screen of %i by %i px nothing stands out sideways and the list has room", async (width, height) => {
  const { page } = await openAndAsk("tencent price change feb 2026", { viewport: { width, height } });
  const { tooWide, listPx } = await dialogOn(page).evaluate((dialog) => {
    const list = dialog.querySelector("[role=listbox]")!;
    const boxes = [dialog, dialog.querySelector("form")!, list, dialog.querySelector(".search-foot")!];
    return {
      tooWide: boxes.filter((box) => box.scrollWidth > box.clientWidth).map(({ tagName }) => tagName),
      listPx: list.clientHeight,
    };
  });
  expect(tooWide).toEqual([]);
  expect(listPx).toBeGreaterThan(100);
});

test("what is selected is seen in forced colours", async () => {
  const { page } = await openAndAsk("alibaba", { forcedColors: "active" });
  expect(await selectedOn(page).evaluate((option) => getComputedStyle(option).outlineStyle)).toBe("solid");
});

test.each(["", "tencent price change feb 2026", "tencent p/e 2024", "Tencnet", "alibabaxyzzy"])(
  "with “%s” there is no barrier that axe knows of",
  async (query) => {
    const { page } = await real.open("/metrics/");
    await page.evaluate((key) => localStorage.setItem(key, '["a","b"]'), RECENT_KEY);
    await askInDialog(page, query);
    expect(await barriersAtAllSizes(page)).toEqual([]);
    await closeWithEscape(page);
  },
);

/** Whether the selected option stands wholly within the list, below its group's head where it is the first. */
async function isSeen(page: Page): Promise<boolean> {
  return selectedOn(page).evaluate((option) => {
    const list = option.closest("[role=listbox]")!.getBoundingClientRect();
    const { top, bottom } = option.getBoundingClientRect();
    return top >= list.top && bottom <= list.bottom + 0.5;
  });
}
