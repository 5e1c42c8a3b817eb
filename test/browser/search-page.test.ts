/** The search page's own behaviour: its address, filters, pages, and what it does when something is missing. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { answerTo, resultsOf } from "../support/ask-search.ts";
import { narrowPage, visit, type OpenPage, type Visit } from "../support/visit.ts";

let real: Visit;
beforeAll(async () => {
  real = await visit("real");
});
afterEach(() => real.closePages());
afterAll(() => real?.end());

/** Opens the search page at a state and waits for the whole answer. */
async function ask(params: string, options: Parameters<Visit["open"]>[1] = {}): Promise<OpenPage> {
  const opened = await real.open(`/search/?${params}`, options);
  await settled(opened.page);
  return opened;
}

/** Until what the address asks stands answered. */
async function settled(page: Page): Promise<Awaited<ReturnType<typeof answerTo>>> {
  return answerTo(page, "/", new URL(page.url()).searchParams.get("q") ?? "");
}

async function countOn(page: Page): Promise<number> {
  return Number(await page.locator("[data-part=count]").getAttribute("data-count"));
}

function paramsOf(page: Page): string {
  return new URL(page.url()).search;
}

const chipsOn = (page: Page) => page.locator("[data-part=chips] button");
const option = (page: Page, name: string, value: string) =>
  page.locator(`[data-filter="${name}"] input[value="${value}"]`);

describe("what was understood", () => {
  test("stands above the results, and is dropped by a button of its own", async () => {
    const { page } = await ask("q=tencent+price+change+feb+2026");
    const names = await chipsOn(page).evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
    expect(names).toEqual(["Drop Tencent", "Drop Price change", "Drop February 2026"]);
    const before = await countOn(page);
    await chipsOn(page).first().click();
    await answerTo(page, "/", "price change feb 2026");
    expect(paramsOf(page)).toBe("?q=price+change+feb+2026");
    expect(await page.locator("#Query").inputValue()).toBe("price change feb 2026");
    expect(await countOn(page)).toBeGreaterThan(before);
    await page.goBack();
    await answerTo(page, "/", "tencent price change feb 2026");
    expect(await countOn(page)).toBe(before);
  });

  test("is dropped with the keyboard, which goes on to the next", async () => {
    const { page } = await ask("q=tencent+price+change+feb+2026");
    await chipsOn(page).first().focus();
    await page.keyboard.press("Enter");
    await answerTo(page, "/", "price change feb 2026");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Drop Price change");
  });

  test("a misspelling says what was meant", async () => {
    const { page } = await ask("q=Tencnet");
    expect(await page.locator("[data-part=notes]").textContent()).toContain("Tencent");
  });
});

describe("filters", () => {
  test("count what they leave, and leave as many", async () => {
    const { page } = await ask("q=alibaba");
    const report = option(page, "kind", "report");
    await report.waitFor();
    const promised = Number(await report.locator("xpath=..").locator("small").textContent());
    await report.check();
    await page.waitForURL("**kind=report**");
    const results = await settled(page);
    expect(await countOn(page)).toBe(promised);
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(["report"]));
    await page.goBack();
    await settled(page);
    expect(await report.isChecked()).toBe(false);
  });

  test.each(["ticker", "metric", "publisher", "tag", "year", "verdict"])(
    "by %s: the first option leaves as many results as stand beside it",
    async (name) => {
      const { page } = await ask("q=alibaba");
      const first = page.locator(`[data-filter="${name}"] label`).first();
      await first.waitFor();
      const promised = Number(await first.locator("small").textContent());
      await first.locator("input").check();
      await page.waitForURL(`**${name}=**`);
      await settled(page);
      expect(await countOn(page)).toBe(promised);
      expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("checkbox");
    },
  );

  test("are cleared all at once, and the keyboard goes on to what was understood", async () => {
    const { page } = await ask("q=alibaba&kind=fact&year=2026");
    const clear = page.getByRole("button", { name: "Clear filters" });
    await clear.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/?q=alibaba");
    await settled(page);
    expect(await clear.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Drop Alibaba");
  });

  test("that leave nothing stay, say so, and are offered to be cleared", async () => {
    const { page } = await ask("q=alibaba&kind=report&year=1999");
    const nothing = page.locator(".search-found [data-part=nothing]");
    expect(await nothing.textContent()).toContain("Nothing found for “alibaba” with these filters");
    expect(await option(page, "kind", "report").isVisible()).toBe(true);
    await nothing.locator("a[data-query]").click();
    await page.waitForURL("**/search/?q=alibaba");
    expect(await settled(page)).not.toEqual([]);
    await page.goto(real.urlOf("/search/?q=zzqxvw"));
    await settled(page);
    expect(await page.locator("[data-part=nothing]").isVisible()).toBe(true);
    expect(await page.locator("[data-part=answer]").isVisible()).toBe(false);
  });

  test("a shared link shows the same, a ticker in any spelling included", async () => {
    const { page } = await ask("q=price+change&ticker=HKG:9988&year=2026");
    const count = await countOn(page);
    expect(count).toBeGreaterThan(0);
    expect(await option(page, "ticker", "alibaba").isChecked()).toBe(true);
    await page.reload();
    await settled(page);
    expect(await countOn(page)).toBe(count);
  });

  test("on a phone they are folded above the results, and work", async () => {
    const { page } = await ask("q=alibaba", { viewport: narrowPage });
    expect(await option(page, "kind", "fact").isVisible()).toBe(false);
    await page.locator("[data-part=filters-summary]").click();
    await option(page, "kind", "fact").check();
    await page.waitForURL("**kind=fact**");
    const results = await settled(page);
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(["fact"]));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrowPage.width);
    await page.getByRole("button", { name: `Show ${await countOn(page)} results` }).click();
    expect(await option(page, "kind", "fact").isVisible()).toBe(false);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset["part"])).toBe("count");
  });
});

test("one long word that nothing holds breaks, and the page stays as wide as the screen", async () => {
  const { page } = await ask(`q=${"a".repeat(200)}`, { viewport: narrowPage });
  await page.locator("[data-part=nothing]").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrowPage.width);
});

describe("a long answer", () => {
  test("has pages of twenty, with each result once", async () => {
    const { page } = await ask("q=2026");
    const count = await countOn(page);
    expect(count).toBeGreaterThan(20);
    const seen = [...(await settled(page))];
    expect(seen).toHaveLength(20);
    for (let number = 2; seen.length < count; number++) {
      await page.locator("[data-part=pages] a[rel=next]").click();
      await page.waitForURL(`**page=${number}`);
      seen.push(...(await settled(page)));
      expect(await page.locator("[data-part=pages] [aria-current=page]").textContent()).toBe(String(number));
    }
    expect(new Set(seen.map(({ address }) => address)).size).toBe(count);
    expect(await page.locator("[data-part=pages] a[rel=next]").count()).toBe(0);
    await page.goBack();
    expect((await settled(page)).length).toBe(20);
  });

  test("leads to all of each part", async () => {
    const { page } = await ask("q=price+change");
    const all = page.locator(".search-found .head a:visible").first();
    const promised = Number((await all.textContent())!.replace(/\D/gu, ""));
    await all.click();
    await page.waitForURL("**kind=**");
    await settled(page);
    expect(await countOn(page)).toBe(promised);
  });

  test("is sorted by date, newest first", async () => {
    const { page } = await ask("q=hong+kong&kind=report");
    await page.locator("input[name=sort][value=date]").check();
    await page.waitForURL("**sort=date");
    await settled(page);
    const days = await page.$$eval("[data-kind=report] .loc", (all) => all.map(({ textContent }) => textContent));
    const times = days.map((day) => (day === "Undated" ? 0 : Date.parse(day)));
    expect(times.length).toBeGreaterThan(2);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });
});

test("what was typed is marked in what results are called, and names the page", async () => {
  const { page } = await ask("q=tencnet+price");
  const marked = await page.$$eval(".search-found h3 mark", (all) => all.map(({ textContent }) => textContent));
  expect(new Set(marked)).toEqual(new Set(["Tencent", "price"]));
  expect(await page.title()).toMatch(/^tencnet price · Search · /u);
  await page.locator("#Query").fill("");
  await answerTo(page, "/", "");
  expect(await page.title()).toMatch(/^Search · /u);
});

test("a fact's link says the whole fact to those who hear it", async () => {
  const { page } = await ask("q=alibaba&kind=fact");
  const said = await page.$$eval("[data-kind=fact] h3 a", (all) => all.map(({ textContent }) => textContent));
  expect(said.length).toBeGreaterThan(2);
  for (const each of said)
    expect(each).toMatch(/^.+, .*\d.*, .+, (corroborated|syndicated|disputed|single source|withdrawn)$/u);
});

test("on paper there are the results, and nothing to press", async () => {
  const { page } = await ask("q=price+change&year=2026");
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("[data-result]").first().isVisible()).toBe(true);
  expect(await page.locator("main :is(button, input, summary, nav)").filter({ visible: true }).count()).toBe(0);
});

describe("the address", () => {
  test("follows the typing without leaving a step for each letter", async () => {
    const { page } = await ask("q=tencent");
    const steps = await page.evaluate(() => history.length);
    await page.locator("#Query").fill("ali");
    await page.locator("#Query").pressSequentially("baba");
    await answerTo(page, "/", "alibaba");
    expect(paramsOf(page)).toBe("?q=alibaba");
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => history.length)).toBe(steps + 1);
    await page.goBack();
    await answerTo(page, "/", "tencent");
    expect(await page.locator("#Query").inputValue()).toBe("tencent");
    await page.goForward();
    await answerTo(page, "/", "alibaba");
  });

  test("may hold anything", async () => {
    const { page, complaints } = await ask("q=alibaba&kind=__proto__&page=999&sort=x&ticker=%00&year=%F0%9F%98%80");
    expect(await page.locator("[data-part=nothing]").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });
});

describe("where there is nothing to show", () => {
  test("the page offers queries that this site answers", async () => {
    const { page } = await real.open("/search/");
    const examples = page.locator("[data-part=start] a[data-query]");
    const queries = await examples.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset["query"]!));
    expect(queries.length).toBeGreaterThanOrEqual(4);
    for (const query of queries) {
      expect(await resultsOf(page, "/", query)).not.toEqual([]);
    }
    await page.locator("#Query").fill("");
    await page.locator("[data-part=start]").waitFor();
    await examples.first().click();
    await answerTo(page, "/", queries[0]!);
  });

  test("noise finds nothing, says so, and the offers lead on", async () => {
    const { page } = await ask("q=zzqxvw");
    const nothing = page.locator("[data-part=nothing]");
    expect(await nothing.textContent()).toContain("Nothing found for “zzqxvw”");
    await nothing.locator("a[data-query]").first().click();
    await page.waitForURL((url) => url.searchParams.get("q") !== "zzqxvw");
    expect(await settled(page)).not.toEqual([]);
  });

  test("the count is announced, once the typing rests", async () => {
    const { page } = await ask("q=alibaba");
    await page.waitForFunction(() =>
      /^\d+ results for “alibaba”$/u.test(document.querySelector("[role=status]")!.textContent),
    );
  });
});

describe("where something is missing", () => {
  test("without JavaScript the page explains itself and leads to the lists", async () => {
    const { page } = await real.open("/search/?q=alibaba", { javaScriptEnabled: false });
    expect(await page.locator("[data-part=start]").textContent()).toContain("JavaScript");
    expect(await page.locator('[data-part=start] a[href="/tickers/"]').isVisible()).toBe(true);
    expect(await page.locator("[data-part=answer]").isVisible()).toBe(false);
    // What would do nothing isn't there.
    expect(await page.locator("main :is(input, button, a[data-query])").filter({ visible: true }).count()).toBe(0);
  });

  test.each([
    ["**/pagefind/**", "texts"],
    ["**/search/facts**", "facts"],
    ["**/search/lookup**", "names"],
  ])("what can’t be loaded (%s) is named, the rest answers, and the next question tries again", async (files, name) => {
    const { page } = await real.open("/about/");
    await page.route(files, (route) => route.abort());
    await page.goto(real.urlOf("/search/"));
    const found = await resultsOf(page, "/", "hong kong");
    expect((await page.locator("[data-part=notes]").textContent())!.toLowerCase()).toContain(`${name} `);
    expect(found).not.toEqual([]);
    await page.unroute(files);
    await resultsOf(page, "/", "hong kong tech");
    expect(await page.locator("[data-part=notes]").textContent()).not.toContain("couldn’t");
  });

  test.each([
    [404, "can’t be searched just now"],
    [204, "npm run build"],
  ])(
    "texts without an index say so, and how to make one only in a site that wasn’t built: %s",
    async (status, said) => {
      const { page } = await real.open("/search/");
      await page.route("**/pagefind/**", (route) => route.fulfill({ status, body: "" }));
      expect((await resultsOf(page, "/", "alibaba"))[0]?.address).toBe("/entities/alibaba/");
      const notes = await page.locator("[data-part=notes]").textContent();
      expect([notes?.includes(said), notes?.includes("npm")]).toEqual([true, status === 204]);
    },
  );
});

test("what was asked before is never shown for what is asked now", async () => {
  const { page } = await real.open("/search/");
  let held: (() => void) | null = null;
  await page.route("**/search/facts/**", async (route) => {
    if (held === null) await new Promise<void>((resolve) => (held = resolve));
    await route.continue();
  });
  await page.locator("#Query").fill("tencent");
  await page.waitForRequest("**/search/facts/**");
  await page.locator("#Query").fill("");
  await answerTo(page, "/", "");
  held!();
  await page.waitForLoadState("networkidle");
  expect(await page.locator("[data-result]").count()).toBe(0);
  expect(await page.locator("[data-part=start]").isVisible()).toBe(true);
});

test.each([
  '<img src=x onerror="alert(1)">',
  "<script>alert(1)</script>",
  'javascript:alert(1)"onfocus="alert(1)',
  "<mark>x</mark>&lt;img src=x onerror=alert(1)&gt;",
])("what a reader types is text, whatever it looks like: %s", async (query) => {
  const { page, complaints } = await real.open("/search/");
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await resultsOf(page, "/", query);
  await page.goto(real.urlOf(`/search/?q=${encodeURIComponent(query)}&tag=${encodeURIComponent(query)}`));
  await settled(page);
  expect(await page.locator("main :is(img, script:not([src]), iframe)").count()).toBe(0);
  expect(dialogs).toEqual([]);
  expect(complaints).toEqual([]);
});
