/** When a page stands there as a reader would see it. */
import type { Page } from "playwright-core";
import { answered } from "./explorer.ts";
import { settled } from "./first-look.ts";

/** Where the address asks something, the answer is there too. */
export async function readyToRead(page: Page, address: string): Promise<void> {
  if (address.startsWith("/search/?"))
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>("[data-search-page]")?.dataset["answered"] !== undefined,
    );
  if (address.startsWith("/facts/?")) await answered(page);
  await settled(page);
}
