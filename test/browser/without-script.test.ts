/** Every kind of page without JavaScript: all of it can be read, and nothing is there that wouldn't work. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { builtSite } from "../support/built-sites.ts";
import { readDist } from "../support/dist.ts";
import { pageOfEachKind, visit, type Visit } from "../support/visit.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit("real");
});
afterEach(() => site.closePages());
afterAll(() => site?.end());

const report = "/reports/mainland-buyers-step-into-hong-kong-rout/";

describe.each(pageOfEachKind(readDist(builtSite("real"))))("on %s without script", (address) => {
  test("there is all that a script would leave there, and no control is dead", async () => {
    const scripted = await site.open(address);
    const shown = await scripted.page.evaluate(textsSeen);
    const { page, complaints } = await site.open(address, { javaScriptEnabled: false });
    expect(await page.locator("h1").isVisible()).toBe(true);
    const plain = new Set(await page.evaluate(textsSeen));
    // The search page explains itself instead.
    expect(plain.size).toBeGreaterThanOrEqual(1);
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(60);
    expect(
      shown
        .filter((text) => !plain.has(text))
        .slice(0, 5)
        .join("\n"),
    ).toBe("");
    // The style guide shows controls by themselves.
    if (address !== "/styleguide/") expect((await page.evaluate(deadControls)).slice(0, 5).join("\n")).toBe("");
    expect(complaints).toEqual([]);
  });
});

/** Runs in the page: what can be read, piece by piece, but for controls and what belongs to them. */
function textsSeen(): string[] {
  const ofControls =
    "form, button, fieldset, label, output, [role=status], .tabletools, .explorer-tools, [data-search-page], [data-part^=active], dialog, [popover], title, desc";
  return [...document.querySelectorAll("main *")].flatMap((element) => {
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const text = own
      .map(({ textContent }) => textContent)
      .join(" ")
      .replace(/\s+/gu, " ")
      .trim();
    if (!/[\p{L}\p{N}]/u.test(text) || element.closest(ofControls) !== null) return [];
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? [text] : [];
  });
}

/** Runs in the page: what can be pressed or filled in, and does nothing. */
function deadControls(): string[] {
  return [...document.querySelectorAll<HTMLElement>("button, input, select, textarea")]
    .filter((control) => {
      if (!control.checkVisibility({ visibilityProperty: true })) return false;
      if (control.hasAttribute("popovertarget") || control.hasAttribute("command")) return false;
      return control.getAttribute("name") !== "theme";
    })
    .map((control) => control.outerHTML.slice(0, 120));
}

test("without script every figure in a report’s text leads to its row, and sets it off", async () => {
  const { page } = await site.open(report, { javaScriptEnabled: false });
  const links = page.locator(".prose a.fact");
  const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
  expect(targets.length).toBeGreaterThan(5);
  const backgroundOf = (id: string) =>
    page.evaluate((id) => {
      const row = document.getElementById(id)!;
      return [row, ...row.children].map((each) => {
        const { backgroundColor, outlineStyle, boxShadow } = getComputedStyle(each);
        return `${backgroundColor} ${outlineStyle} ${boxShadow}`;
      });
    }, id);
  for (const target of new Set(targets)) {
    expect(await page.locator(`[id="${target.slice(1)}"]`).count(), target).toBe(1);
  }
  const [first] = targets;
  const plain = await backgroundOf(first!.slice(1));
  await links.first().click();
  expect(new URL(page.url()).hash).toBe(first);
  expect(await backgroundOf(first!.slice(1))).not.toEqual(plain);
});

test("without script the menu of a narrow page opens all the same", async () => {
  const { page } = await site.open("/about/", { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await page.locator("[popovertarget=Menu]").click();
  expect(await page.locator("#Menu a").first().isVisible()).toBe(true);
});

test("without script the search page leads to lists of what it would have searched", async () => {
  const { page } = await site.open("/search/?q=9988", { javaScriptEnabled: false });
  expect(await page.locator('main a[href="/entities/"]').isVisible()).toBe(true);
});
