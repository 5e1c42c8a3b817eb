/** What a screen reader is told of a report, as the browser hands it over. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { visit, type OpenPage, type Visit } from "../support/visit.ts";

interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
}

/** Subject, metric, value in words, period, verdict: commas between them, and a figure somewhere. */
const spoken = /^(?:\d+: )?.+, .*\d.*, .+, (?:corroborated|syndicated|disputed|single source|withdrawn)/u;

let site: Visit;
let opened: OpenPage;
let heard: Heard[];
beforeAll(async () => {
  site = await visit("real");
  opened = await site.open("/reports/mainland-buyers-step-into-hong-kong-rout/");
  const session = await opened.page.context().newCDPSession(opened.page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  heard = nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description }) => ({
      role: String(role?.value ?? ""),
      name: String(name?.value ?? ""),
      description: String(description?.value ?? ""),
    }));
});
afterAll(() => site?.end());

test("each figure in the text says the whole fact", async () => {
  const figures = await opened.page.locator(".prose a.fact").count();
  expect(figures).toBeGreaterThan(5);
  const told = heard.filter(({ role, description }) => role === "link" && spoken.test(description));
  expect(told.length).toBeGreaterThanOrEqual(figures);
  const [alibaba] = told.filter(({ description }) => description.includes("Alibaba, price change"));
  expect(alibaba!.description).toMatch(/Alibaba, price change, over minus 8 percent, 2–6 February 2026, syndicated$/u);
});

test("each row of the table says the whole fact in its link", async () => {
  const rows = await opened.page.locator(".facts-table tbody > tr").count();
  const told = heard.filter(({ role, name }) => role === "link" && spoken.test(name.replace(/^[^:]*: /u, "")));
  expect(rows).toBeGreaterThan(5);
  expect(told.length).toBeGreaterThanOrEqual(rows);
});

test("everything that can be pressed, followed or looked at has a name", () => {
  const named = [
    "link",
    "button",
    "textbox",
    "searchbox",
    "combobox",
    "radio",
    "checkbox",
    "image",
    "img",
    "region",
    "navigation",
    "dialog",
  ];
  const nameless = heard.filter(({ role, name }) => named.includes(role) && name.trim() === "");
  expect(nameless).toEqual([]);
});

test("no sign is heard as a letter: arrows, hedges and verdicts are words", () => {
  const signs = heard.filter(({ role, name }) => role === "StaticText" && /[▲▼△▽◆◇●○◐≈≥≤⟂∅]/u.test(name));
  expect(signs).toEqual([]);
});

test("the page is divided as it is read: head, text, foot, and headings in order", () => {
  const roles = heard.map(({ role }) => role);
  for (const role of ["banner", "main", "contentinfo"]) expect(roles.filter((each) => each === role)).toEqual([role]);
  expect(roles.indexOf("banner")).toBeLessThan(roles.indexOf("main"));
  expect(roles.indexOf("main")).toBeLessThan(roles.indexOf("contentinfo"));
});
