/** A site whose every text and body is hostile: what was written to its files, and what happens in Chromium. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disarmFormula } from "../../src/export/tables/disarm-formula.ts";
import { bodyReports, TEXT_ENTITIES, TEXT_REPORTS } from "../hostile/hostile-site.ts";
import { pageDangers } from "../hostile/page-dangers.ts";
import { elementsOfPage } from "../hostile/safe-html.ts";
import { happenedOn, watch } from "../hostile/watched-page.ts";
import { builtSite } from "../support/built-sites.ts";
import { readDist, type Dist } from "../support/dist.ts";
import { atomProblems, jsonFeedProblems, rssProblems } from "../support/feed-rules.ts";
import { select } from "../support/html.ts";
import { readCsv } from "../support/read-csv.ts";
import { openSqlite } from "../support/read-sqlite.ts";
import { serveFolder, type Server } from "../support/serve-folder.ts";
import { launch } from "../support/visit.ts";

let dist: Dist;
let server: Server;
let browser: Browser;
beforeAll(async () => {
  dist = readDist(builtSite("hostile"));
  server = await serveFolder({ ...dist, sendsHeaders: false });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

type Row = Readonly<Record<string, unknown>>;
const textById = new Map([...TEXT_REPORTS, ...TEXT_ENTITIES].map(({ id, text }) => [id, text]));
const bodyPages = [...bodyReports().keys()].map((path) => `/${path.replace(/\.mdx?$/u, "")}/`);

describe("its files", () => {
  test("has a page for every report and entity", () => {
    const pages = [
      ...TEXT_REPORTS.map(({ id }) => `/reports/${id}/`),
      ...TEXT_ENTITIES.map(({ id }) => `/entities/${id}/`),
      ...bodyPages,
    ];
    expect(pages.filter((address) => !dist.pageByPath.has(`${address.slice(1)}index.html`))).toEqual([]);
  });

  test("hold nothing on any page that runs, loads from elsewhere or leads to a script", () => {
    const dangers = dist.fullPages.flatMap(({ path, html }) => pageDangers(html).map((danger) => `${path}: ${danger}`));
    expect(dangers).toEqual([]);
  });

  test.each(TEXT_REPORTS)("say $text as it was written, in the title and in the heading", ({ id, text }) => {
    const { elements } = dist.page(`/reports/${id}/`);
    const plain = text.replace(/\s+/gu, " ").trim();
    expect(select(elements, "title")[0]!.text).toContain(plain);
    expect(select(elements, "h1")[0]!.text).toBe(plain);
    expect(select(elements, "meta", { name: "description" })[0]!.attributes.get("content")).toBe(text);
  });

  test("tell programs the same in JSON-LD", () => {
    for (const { id, text } of TEXT_REPORTS) {
      const scripts = elementsOfPage(dist.page(`/reports/${id}/`).html).filter(
        ({ tagName, attrs }) => tagName === "script" && attrs.some(({ value }) => value === "application/ld+json"),
      );
      const graphs = scripts.map(({ childNodes }) =>
        JSON.parse(childNodes.map((node) => ("value" in node ? node.value : "")).join("")),
      );
      expect(graphs).toHaveLength(1);
      const headlines = (graphs[0]["@graph"] as Row[]).map(({ headline }) => headline);
      expect(headlines).toContain(text);
    }
  });

  test("are feeds that strict parsers read, with every title as written", () => {
    const feeds = dist.files.filter((path) => /\.(?:xml|opml)$/u.test(path));
    expect(feeds.length).toBeGreaterThan(80);
    for (const path of feeds) expectWellFormed(path, dist.text(path));
    const problems = [
      ...rssProblems(dist.text("rss.xml")),
      ...atomProblems(dist.text("atom.xml")),
      ...jsonFeedProblems(dist.text("feed.json")),
    ];
    expect(problems).toEqual([]);
    const { items } = dist.json<{ items: { url: string; title: string; summary: string }[] }>("feed.json");
    const known = items.filter(({ url }) => textById.has(idOf(url)));
    expect(known.length).toBeGreaterThan(20);
    for (const { url, title, summary } of known)
      expect([title, summary]).toEqual([textById.get(idOf(url)), textById.get(idOf(url))]);
    const titles = titlesIn(dist.text("rss.xml"));
    for (const { title } of known) expect(titles).toContain(title);
  });

  test("are data that hold every text letter for letter and every figure digit for digit", () => {
    const reports = dist.json<{ reports: Row[] }>("data/reports.json").reports;
    const entities = dist.json<{ entities: Row[] }>("data/entities.json").entities;
    const facts = dist.json<{ facts: Row[] }>("data/facts.json").facts;
    for (const { id, text } of TEXT_REPORTS)
      expect(reports.find((row) => row["id"] === id)).toMatchObject({ title: text, summary: text });
    for (const { id, text } of TEXT_ENTITIES)
      expect(entities.find((row) => row["id"] === id)).toMatchObject({ name: text });
    const csv = readCsv(dist.text("data/facts.csv"));
    const column = (name: string) => csv[0]!.indexOf(name);
    const records = new Map(csv.slice(1).map((record) => [record[column("id")]!, record]));
    const database = openSqlite(readFileSync(join(dist.folder, "data/readacross.sqlite")));
    const stored = new Map(database.query("select * from facts").map((row) => [row["id"] as string, row]));
    database.close();
    for (const [index, { id, text }] of TEXT_REPORTS.entries()) {
      const fact = `${id}#figure`;
      const words = text.split(/\s+/u).slice(0, 8).join(" ");
      const row = facts.find((each) => each["id"] === fact)!;
      expect([row["value"], row["words"], (row["subject"] as Row)["name"]]).toEqual([`${index + 1}.5x`, words, text]);
      const record = records.get(fact)!;
      expect(record[column("value")]).toBe(`${index + 1}.5x`);
      expect(record[column("words")]).toBe(disarmFormula(words));
      expect(stored.get(fact)).toMatchObject({ value: `${index + 1}.5x`, words });
    }
  });

  test("bear no name that an input chose", () => {
    expect(readdirSync(dist.folder, { recursive: true }).filter((path) => !/^[\w./@~-]+$/u.test(String(path)))).toEqual(
      [],
    );
  });
});

describe("in Chromium", () => {
  test("nothing of any body runs, asks, opens, leads away or is remembered", async () => {
    expect(await happenedOn(browser, server.origin, bodyPages, { isBare: false })).toEqual([]);
  });

  test("nothing does without the policy either", async () => {
    expect(await happenedOn(browser, server.origin, bodyPages, { isBare: true })).toEqual([]);
  });

  test("names and titles do nothing where pages list, chart, sort and search them, without the policy", async () => {
    const addresses = [
      "/",
      "/reports/text-0/",
      "/entities/name-0/",
      "/entities/",
      "/facts/",
      "/facts/?q=script&sort=-entity",
      "/search/?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
      "/search/?q=onerror",
      "/timeline/",
      "/metrics/pe-ratio/",
      "/tags/hostile-texts/",
    ];
    expect(await happenedOn(browser, server.origin, addresses, { isBare: true })).toEqual([]);
  });

  test("nothing of the feeds’ HTML runs where a reader shows it", async () => {
    const { items } = dist.json<{ items: { content_html: string }[] }>("feed.json");
    const { page, happened } = await watch(browser, server.origin, { isBare: true });
    await page.setContent(items.map(({ content_html }) => content_html).join("\n"));
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>("body *")) {
        element.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
        element.focus();
      }
    });
    expect(happened).toEqual([]);
    const dangers = items.flatMap(({ content_html }) => pageDangers(content_html));
    expect(dangers).toEqual([]);
  });
});

function idOf(url: string): string {
  return url.split("/").at(-2)!;
}

function expectWellFormed(path: string, xml: string): void {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw new Error(`${path}: ${error.message}`);
  });
  parser.write(xml).close();
}

/** As a strict parser reads them, outermost text only. */
function titlesIn(xml: string): string[] {
  const titles: string[] = [];
  const parser = new SaxesParser();
  let text: string | null = null;
  parser.on("opentag", ({ name }) => (text = name === "title" ? "" : text));
  parser.on("text", (part) => (text = text === null ? null : text + part));
  parser.on("cdata", (part) => (text = text === null ? null : text + part));
  parser.on("closetag", ({ name }) => {
    if (name === "title" && text !== null) titles.push(text);
    if (name === "title") text = null;
  });
  parser.write(xml).close();
  return titles;
}
