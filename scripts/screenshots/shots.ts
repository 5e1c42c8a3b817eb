/** Which pictures the README has, of which pages of the project's own site. */
import type { Page } from "playwright-core";

export interface Shot {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly theme: "light" | "dark";
  /** What a reader would have done before. */
  readonly after?: (page: Page) => Promise<void>;
}

const WIDE = { width: 1280, height: 800 } as const;
const PHONE = { width: 390, height: 780 } as const;

const REPORT = "/reports/mainland-buyers-step-into-hong-kong-rout/";

export const SHOTS: readonly Shot[] = [
  { name: "home-light", address: "/", ...WIDE, theme: "light" },
  { name: "home-dark", address: "/", ...WIDE, theme: "dark" },
  { name: "home-phone", address: "/", ...PHONE, theme: "light" },
  { name: "report-light", address: REPORT, ...WIDE, theme: "light", after: openCard },
  { name: "report-phone", address: REPORT, ...PHONE, theme: "dark", after: openCard },
  { name: "entity-light", address: "/entities/alibaba/", ...WIDE, theme: "light" },
  { name: "metric-dark", address: "/metrics/price-change/", ...WIDE, theme: "dark" },
  { name: "facts-light", address: "/facts/", ...WIDE, theme: "light" },
  { name: "search-light", address: "/search/?q=tencent+price+change", ...WIDE, theme: "light", after: answered },
];

/** The card of the first fact of the text that has one, in the upper part of the window. */
async function openCard(page: Page): Promise<void> {
  const fact = page.locator("a.fact").first();
  await fact.evaluate((link) => window.scrollTo(0, link.getBoundingClientRect().top - 260));
  const { width } = page.viewportSize()!;
  if (width < 600) await fact.tap();
  else await fact.hover();
  await page.waitForTimeout(600);
}

async function answered(page: Page): Promise<void> {
  await page.locator("[data-result]").first().waitFor();
}
