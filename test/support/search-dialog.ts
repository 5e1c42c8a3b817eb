/** The search dialog as a reader uses it. */
import type { Page } from "playwright-core";

export const dialogOn = (page: Page) => page.locator("[data-search-dialog]");
export const fieldOn = (page: Page) => page.locator("[data-search-dialog] input");
export const optionsOn = (page: Page) => page.locator("[data-search-dialog] [role=option]");
export const selectedOn = (page: Page) => page.locator("[data-search-dialog] [role=option][aria-selected=true]");

export async function isOpen(page: Page): Promise<boolean> {
  return dialogOn(page).evaluate((dialog) => (dialog as HTMLDialogElement).open);
}

/** Waits until the whole answer to a query stands there. */
export async function answeredInDialog(page: Page, query: string): Promise<void> {
  await page.waitForFunction((query) => {
    const { dataset } = document.querySelector<HTMLElement>("[data-search-dialog]")!;
    return dataset["answered"] === query;
  }, query);
}

/** Opens the dialog and asks. */
export async function askInDialog(page: Page, query: string): Promise<void> {
  if (!(await isOpen(page))) await page.keyboard.press("/");
  await fieldOn(page).fill(query);
  await answeredInDialog(page, query);
}

/** What has the focus, in a few words that tests compare. */
export async function focusOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent?.replace(/\s+/gu, " ").trim() ?? "";
  });
}

export async function selectedPath(page: Page): Promise<string> {
  return new URL(await selectedOn(page).evaluate((option) => (option as HTMLAnchorElement).href)).pathname;
}

/** The browser closes it a moment after the key. */
export async function closeWithEscape(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector("dialog[open]") === null);
}
