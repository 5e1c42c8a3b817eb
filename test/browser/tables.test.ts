/** What tables do for readers: heads that stay and sort, a copy for spreadsheets, rows that stack, a box to scroll. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { addStyles } from "../support/add-styles.ts";
import { narrowPage, visit, type Visit } from "../support/visit.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit("real");
});
afterAll(() => site?.end());

const companies = (page: Page) => page.locator(".tablebox[data-sortable]").first();

async function column(page: Page, place: number): Promise<string[]> {
  return companies(page)
    .locator("tbody tr")
    .evaluateAll((rows, at) => rows.map((row) => (row as HTMLTableRowElement).cells[at]!.textContent.trim()), place);
}

/** The head of the first table that sorts by numbers, and its column. */
async function numberHead(page: Page) {
  const head = companies(page).locator('th[data-sort="number"]').first();
  return {
    head,
    button: head.getByRole("button"),
    place: await head.evaluate((th) => (th as HTMLTableCellElement).cellIndex),
  };
}

test("a table sorts by keyboard, down and back, and is copied in the order that is seen", async () => {
  const { page, complaints } = await site.open("/entities/", { permissions: ["clipboard-read", "clipboard-write"] });
  const { head, button, place } = await numberHead(page);
  const atFirst = await column(page, 0);
  await button.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => head.getAttribute("aria-sort")).toBe("ascending");
  const numbers = (await column(page, place)).map(Number);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect(new Set(numbers).size).toBeGreaterThan(2);
  await page.keyboard.press("Enter");
  expect(await head.getAttribute("aria-sort")).toBe("descending");
  expect((await column(page, place)).map(Number)).toEqual(numbers.toReversed());

  const tools = page.locator(".tabletools").first();
  await tools.getByRole("button").press("Enter");
  const status = tools.getByRole("status");
  await expect.poll(() => status.textContent()).toBe("Copied");
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split("\n");
  expect(lines).toHaveLength(atFirst.length + 1);
  const heads = await companies(page).locator("thead th").allInnerTexts();
  expect(lines[0]!.split("\t")).toEqual(heads.map((each) => each.trim()));
  expect(lines.slice(1).map((line) => Number(line.split("\t")[place]))).toEqual(numbers.toReversed());

  await button.press("Enter");
  expect(await head.getAttribute("aria-sort")).toBeNull();
  expect(await column(page, 0)).toEqual(atFirst);
  expect(complaints).toEqual([]);
});

test("its head stands still while the page scrolls, and a table that fits is no stop of the keyboard", async () => {
  const { page } = await site.open("/entities/");
  const box = companies(page);
  await box
    .locator("tbody tr")
    .nth(20)
    .evaluate((row) => row.scrollIntoView({ block: "start" }));
  expect(await box.locator("thead").evaluate((head) => Math.round(head.getBoundingClientRect().top))).toBe(0);
  // Nor does it cover the row that was gone to.
  const rowTop = await box
    .locator("tbody tr")
    .nth(20)
    .evaluate((row) => row.getBoundingClientRect().top);
  const headBottom = await box.locator("thead").evaluate((head) => head.getBoundingClientRect().bottom);
  expect(rowTop).toBeGreaterThanOrEqual(headBottom - 1);
  expect(await box.getAttribute("tabindex")).toBeNull();
});

test("one that is too wide scrolls in its box by keyboard, its first column and its head staying", async () => {
  const { page } = await site.open("/facts/", { viewport: { width: 660, height: 800 } });
  const box = page.locator("[data-part=facts-table] .tablebox");
  // Narrower than any screen that has the table in one piece.
  await addStyles(page, ".explorer-table { min-inline-size: 60rem }");
  await expect.poll(() => box.evaluate((each) => each.classList.contains("fits"))).toBe(false);
  const name = (await box.getAttribute("aria-label"))!;
  expect(await page.getByRole("region", { name, exact: true }).and(box).count()).toBe(1);
  await box.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => box.evaluate((each) => each.scrollLeft)).toBeGreaterThan(0);
  const boxLeft = await box.evaluate((each) => each.getBoundingClientRect().left);
  expect(
    await box
      .locator("tbody .pin")
      .first()
      .evaluate((pin) => pin.getBoundingClientRect().left),
  ).toBe(boxLeft);
  await box
    .locator("tbody tr")
    .nth(20)
    .evaluate((row) => row.scrollIntoView({ block: "start" }));
  expect(await box.locator("thead").evaluate((head) => Math.round(head.getBoundingClientRect().top))).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(660);
});

test("on a telephone rows are blocks that are still rows of a table, and sort", async () => {
  const { page } = await site.open("/entities/", { viewport: narrowPage });
  const { head, button } = await numberHead(page);
  expect(await button.isVisible()).toBe(true);
  await button.click();
  await expect.poll(() => head.getAttribute("aria-sort")).toBe("ascending");
  const row = companies(page).getByRole("row").nth(1);
  expect(await row.evaluate((each) => getComputedStyle(each).display)).toBe("block");
  expect(await row.getByRole("rowheader").count()).toBe(1);
  const cell = row.getByRole("cell").first();
  const label = await cell.getAttribute("data-label");
  expect(await cell.evaluate((each) => getComputedStyle(each, "::before").content)).toContain(label);
});

test("without JavaScript there is the table and no dead button", async () => {
  const { page } = await site.open("/entities/", { javaScriptEnabled: false });
  expect(await companies(page).locator("tbody tr").first().isVisible()).toBe(true);
  expect(await companies(page).getAttribute("tabindex")).toBe("0");
  expect(await page.locator(".tabletools").first().isVisible()).toBe(false);
});
