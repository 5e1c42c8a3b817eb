/** A report on paper: a document with its facts, notes and sources, and nothing to press. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FactRow } from "../support/data-rows.ts";
import { readPdf, unspaced, type PdfPage } from "../support/pdf-text.ts";
import { tooWide } from "../support/cut-off.ts";
import { visit, type OpenPage, type Visit } from "../support/visit.ts";

const id = "mainland-buyers-step-into-hong-kong-rout";
const formats = { A4: [595, 842], Letter: [612, 792] } as const;

/** What only a screen needs. */
const screenOnly = ["Skip to content", "Copy as TSV", "On this page"];

let site: Visit;
let opened: OpenPage;
beforeAll(async () => {
  site = await visit("real");
  opened = await site.open(`/reports/${id}/`);
});
afterAll(() => site?.end());

describe.each(Object.entries(formats))("a report printed on %s", (format, [width, height]) => {
  let sheets: PdfPage[];
  beforeAll(async () => {
    await opened.page.emulateMedia({ media: null, colorScheme: "dark" });
    sheets = readPdf(await opened.page.pdf({ format: format, printBackground: true }));
  });

  test("takes a handful of sheets of that size, none of them empty", () => {
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.length).toBeLessThanOrEqual(12);
    for (const sheet of sheets) {
      expect(Math.abs(sheet.width - width)).toBeLessThan(2);
      expect(Math.abs(sheet.height - height)).toBeLessThan(2);
      expect(sheet.text.length, sheet.text).toBeGreaterThan(120);
    }
  });

  test("holds its title, text, every fact with words and line, its source and how to cite it", async () => {
    const paper = sheets.map(({ text }) => text).join("");
    const { page } = opened;
    expect(paper).toContain(unspaced(await page.locator("h1").innerText()));
    expect(paper).toContain(unspaced(await page.locator("main cite").first().innerText()));
    for (const paragraph of await page.locator(".prose > p:not(.howto)").allInnerTexts())
      expect(paper).toContain(unspaced(paragraph).slice(0, 40));
    const facts = site.dist.json<{ facts: FactRow[] }>("data/facts.json").facts.filter(({ report }) => report === id);
    expect(facts.length).toBeGreaterThan(5);
    for (const { words, at } of facts) {
      if (words !== null) expect(paper.toLowerCase()).toContain(unspaced(words).toLowerCase());
      if (at !== null) expect(paper).toContain(`line${at}`);
    }
    expect(paper).toContain(`readacross.example/reports/${id}/`);
  });

  test("leaves out what only a screen needs", () => {
    const paper = sheets.map(({ text }) => text).join("");
    for (const words of screenOnly) expect(paper).not.toContain(unspaced(words));
  });
});

test("nothing on it is wider than the sheet, and no navigation, field or button is printed", async () => {
  const { page } = opened;
  await page.emulateMedia({ media: "print" });
  // A4 within the margins.
  await page.setViewportSize({ width: 672, height: 950 });
  expect(await tooWide(page)).toEqual([]);
  const boxes = await page.$$eval("main .tablebox", (all) =>
    all.filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.getAttribute("aria-label")),
  );
  expect(boxes).toEqual([]);
  // A column that sorts has its name in a button.
  const controls = await page.$$eval("nav, button:not(th > button), input, dialog, [popover]", (all) =>
    all.filter((each) => each.checkVisibility()).map((each) => each.outerHTML.slice(0, 80)),
  );
  expect(controls).toEqual([]);
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(background, "paper is white in every theme").toMatch(/^(rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\))$/u);
});
