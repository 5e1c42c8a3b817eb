/** The explorer in a browser, and the same questions asked of the published rows in the plainest way. */
import type { Page } from "playwright-core";
import type { FactRow } from "./data-rows.ts";

/** Waits until what was asked last is answered and all its rows stand there. */
export async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const busy = document.querySelector("[data-part=answer]")?.getAttribute("aria-busy");
    if (document.querySelector(".is-ready") === null || busy === "true") return false;
    const body = document.querySelector<HTMLTableSectionElement>("[data-part$=-table]:not([hidden]) tbody");
    return body === null || body.rows.length === Number(body.dataset["rows"]);
  });
}

/** Ids of the rows that stand there, in order. */
export async function idsOn(page: Page): Promise<string[]> {
  return page.$$eval("[data-part$=-table]:not([hidden]) tbody .at", (links) =>
    links.map((link) => {
      const { pathname, hash } = new URL((link as HTMLAnchorElement).href);
      return pathname.split("/").at(-2)! + hash;
    }),
  );
}

/** How many rows were found, as the page says and as it marks. */
export async function countOn(page: Page): Promise<number> {
  const { said, marked } = await page.$eval("[data-count]", (element) => ({
    said: Number(/[\d,]+/u.exec(element.textContent)?.[0].replaceAll(",", "")),
    marked: Number((element as HTMLElement).dataset["count"]),
  }));
  if (said !== marked) throw new Error(`The page says ${said} and marks ${marked}`);
  return marked;
}

export type Facet = "verdict" | "metric" | "entity" | "publisher" | "origin" | "period" | "kind";

export interface OptionOn {
  readonly id: string;
  readonly count: number;
  readonly isDisabled: boolean;
  readonly isChosen: boolean;
}

/** All options of a facet, by id; opens its full list, unless `isFolded`. */
export async function optionsOn(page: Page, facet: Facet, { isFolded = false } = {}): Promise<OptionOn[]> {
  const fieldset = page.locator(`[data-facet="${facet}"]`);
  const more = fieldset.locator("[data-part=more]");
  if (!isFolded && (await more.isVisible()) && (await more.getAttribute("aria-expanded")) === "false")
    await more.click();
  const options = await fieldset.locator("label.option").evaluateAll((labels) =>
    labels.map((label) => {
      const box = label.querySelector("input")!;
      const count = Number(label.querySelector("small")!.textContent.replaceAll(",", ""));
      return { id: box.value, count, isDisabled: box.disabled, isChosen: box.checked };
    }),
  );
  return options.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function boxOf(page: Page, facet: Facet, id: string) {
  return page.locator(`[data-facet="${facet}"] input[value="${id}"]`);
}

/** A button that sorts. */
export function headOf(page: Page, column: string) {
  return page.locator(`[data-part$=-table]:not([hidden]) th[data-sort="${column}"] button`);
}

/** What a row is filed under in each facet, read off the published row alone. */
function optionOf(row: FactRow, facet: Facet): string {
  const year = (row.period ?? "").match(/\d{4}/gu)?.at(-1);
  switch (facet) {
    case "verdict":
      return row.withdrawn === null ? (row.verdict ?? "-") : "withdrawn";
    case "metric":
      return row.metric;
    case "entity":
      return row.subject.id;
    case "publisher":
      return row.publisher ?? "-";
    case "origin":
      return row.origin ?? "-";
    case "period":
      return year ?? "unknown";
    case "kind":
      return row.mode;
  }
}

export type Asked = Partial<Readonly<Record<Facet, readonly string[]>>>;

/** Within a facet options add rows, between facets they take away; `except` is left out of account. */
export function matching(rows: readonly FactRow[], asked: Asked, except?: Facet): FactRow[] {
  const facets = (Object.keys(asked) as Facet[]).filter((facet) => facet !== except);
  return rows.filter((row) => facets.every((facet) => asked[facet]!.includes(optionOf(row, facet))));
}

/** How many rows each option of a facet gives, those without any left out. */
export function countsOf(rows: readonly FactRow[], asked: Asked, facet: Facet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of matching(rows, asked, facet)) {
    const option = optionOf(row, facet);
    counts.set(option, (counts.get(option) ?? 0) + 1);
  }
  return counts;
}

/** The printed figure, where no scale or range makes it another. */
export function figureOf({ value }: FactRow): number {
  return Number(/-?\d[\d.]*/u.exec(value.replaceAll(",", ""))![0]);
}
