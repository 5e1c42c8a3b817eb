/** A reader who cites: from a figure to its citation, and into the clipboard, by mouse and by keyboard, or without a script. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { narrowPage, visit, type Visit } from "../support/visit.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit("real");
});
afterEach(() => site.closePages());
afterAll(() => site?.end());

const report = "/reports/mainland-buyers-step-into-hong-kong-rout/";
const fact = "hua-hong-five-days";
const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };

const pasted = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const status = (page: Page) => page.locator('main > [role="status"]').textContent();

/** Waits until the status has been said anew. */
async function said(page: Page, words: string): Promise<void> {
  await page.waitForFunction((text) => document.querySelector('main > [role="status"]')?.textContent === text, words);
}

describe("from a figure to the clipboard", () => {
  test("the row leads to its citation, and the button copies it as it stands", async () => {
    const { page, complaints } = await site.open(report, clipboard);
    await page.locator(`[id="${fact}"] .cite-link`).click();
    await page.waitForURL(`**${report}cite/#${fact}`);
    const entry = page.locator(`[id="${fact}"]`);
    await entry.getByRole("button", { name: /^Copy citation of Hua Hong/u }).click();
    await said(page, "Copied citation");
    const text = await pasted(page);
    expect(text).toBe((await entry.locator(".cite-text").innerText()).replace(/\s+/gu, " ").trim());
    expect(text).toContain("nearly −15%");
    expect(text).toMatch(new RegExp(`${report}#${fact}$`, "u"));
    expect(complaints).toEqual([]);
  });

  test("code is copied letter for letter, line breaks included", async () => {
    const { page } = await site.open(`${report}cite/#${fact}`, clipboard);
    const entry = page.locator(`[id="${fact}"]`);
    for (const name of ["BibTeX", "CSL-JSON"]) {
      await entry.getByText(name, { exact: true }).click();
      await entry.getByRole("button", { name: new RegExp(`^Copy ${name}`, "u") }).click();
      await said(page, `Copied ${name}`);
      expect(await pasted(page)).toBe(await entry.locator(`[data-copy="${name}"]`).textContent());
    }
    const [item] = JSON.parse(await pasted(page));
    expect(item.title).toContain("nearly −15%");
  });

  test("works with the keyboard alone", async () => {
    const { page } = await site.open(report, clipboard);
    const button = page.locator(".cite > .copy-line .btn").first();
    await button.focus();
    await page.keyboard.press("Enter");
    await said(page, "Copied citation");
    // It stands behind the two forms of code.
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("BibTeX");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await said(page, "Copied BibTeX");
    expect(await pasted(page)).toMatch(/^@misc\{readacross:mainland-buyers-step-into-hong-kong-rout,\n/u);
  });

  test("a claim leads to its citation too", async () => {
    const { page } = await site.open("/entities/hua-hong/", { viewport: narrowPage });
    await page.locator('[id="price-change.2026-02-02--2026-02-06"] .cite-link').click();
    await page.waitForURL("**/entities/hua-hong/cite/#*");
    expect(await page.locator("li:target .cite-text").innerText()).toMatch(
      /Verdict as of .*: syndicated \(2 sources, 1 witness\)/u,
    );
  });
});

test("where the clipboard is forbidden, the text is selected and the reader is told", async () => {
  const { page } = await site.open(`${report}cite/#${fact}`);
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  const entry = page.locator(`[id="${fact}"]`);
  await entry.getByRole("button", { name: /^Copy citation/u }).click();
  await said(page, "Selected citation, to be copied with your keys");
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(
    (await entry.locator(".cite-text").innerText()).trim(),
  );
});

test("what is said a second time is announced a second time", async () => {
  const { page } = await site.open(report, clipboard);
  const button = page.locator(".cite > .copy-line .btn").first();
  await button.click();
  await said(page, "Copied citation");
  const changes = page.evaluate(
    () =>
      new Promise((done) => {
        const seen: string[] = [];
        const region = document.querySelector('main > [role="status"]')!;
        new MutationObserver(() => {
          seen.push(region.textContent ?? "");
          if (seen.length === 2) done(seen);
        }).observe(region, { childList: true, characterData: true, subtree: true });
      }),
  );
  await button.click();
  expect(await changes).toEqual(["", "Copied citation"]);
  expect(await status(page)).toBe("Copied citation");
});

test("without JavaScript every form can be read, and no button stands about", async () => {
  const { page } = await site.open(`${report}cite/#${fact}`, { javaScriptEnabled: false });
  const entry = page.locator(`[id="${fact}"]`);
  await entry.getByText("BibTeX", { exact: true }).click();
  expect(await entry.locator('[data-copy="BibTeX"]').innerText()).toContain("@misc{readacross:");
  expect(await page.locator("main button").count()).toBe(0);
});
