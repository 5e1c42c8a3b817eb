/** Addresses that readers and programs depend on. */
import { describe, expect, test } from "vitest";
import { checkContent } from "../../src/gate/check-content.ts";
import { knownAddresses } from "../../src/gate/known-addresses.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { site } from "../../src/site.ts";
import { projectFolder } from "../support/build-site.ts";
import { builtSite } from "../support/built-sites.ts";
import { readDist, fileAt } from "../support/dist.ts";
import type { ClaimRow, FactRow } from "../support/data-rows.ts";
import { select } from "../support/html.ts";
import { linksOf, reasonBroken, siteOrigin } from "../support/links.ts";

const dist = readDist(builtSite("real"));
const { facts } = dist.json<{ facts: FactRow[] }>("data/facts.json");
const { claims } = dist.json<{ claims: ClaimRow[] }>("data/claims.json");

test.each([
  ...["/", "/reports/", "/entities/", "/tickers/", "/tags/", "/metrics/", "/publishers/", "/about/", "/search/"],
  ...[
    "/rss.xml",
    "/atom.xml",
    "/feed.json",
    "/feeds/",
    "/feeds.opml",
    "/agreement/rss.xml",
    "/tags/ipos/rss.xml",
    "/data/",
    "/data/facts.json",
    "/data/reconcile.sql",
    "/data/claims.json",
    "/sitemap-index.xml",
    "/robots.txt",
    "/404.html",
  ],
  ...["/entities/alibaba/", "/tickers/09988.HK/", "/tickers/BABA/", "/metrics/pe-ratio/", "/tags/hong-kong-tech/"],
  ...["/publishers/mexc/", "/publishers/cryptopolitan/", "/reports/mainland-buyers-step-into-hong-kong-rout/"],
])("%s stands there", (address) => {
  expect(dist.files).toContain(fileAt(address));
});

test("every address that a body may link to stands there", async () => {
  const raw = await readContent(projectFolder, "content");
  const { model } = checkContent(raw, { ...site, base: "/", includeDrafts: false });
  const missing = [...knownAddresses(model, raw.files)].filter((address) => !dist.files.includes(fileAt(address)));
  expect(missing).toEqual([]);
});

describe("permanent addresses", () => {
  test("each fact has its own, which lands on an element of its report", () => {
    for (const { id, url } of facts) {
      const [report, fact] = id.split("#");
      expect(url).toBe(`${siteOrigin}/reports/${report}/#${fact}`);
    }
    expect(brokenAmong(facts.map(({ url }) => url))).toEqual([]);
  });

  test("each claim has its own, which lands on an element of its subject", () => {
    for (const { id, url, subject } of claims.filter(({ kind }) => kind === "fact")) {
      expect(url).toBe(`${siteOrigin}/entities/${subject}/#${id.slice(`${subject}/`.length)}`);
    }
    expect(brokenAmong(claims.flatMap(({ url }) => url ?? []))).toEqual([]);
  });

  test("a claim's address holds metric, `of`, period, mode and forecaster, and no character to be escaped", () => {
    for (const { id, subject, metric, of, period, mode, by } of claims.filter(({ kind }) => kind === "fact")) {
      const parts = id.slice(`${subject}/`.length).split(".");
      expect(id).toMatch(/^[a-z0-9-]+\/[a-zA-Z0-9.-]+$/u);
      expect(parts[0]).toBe(metric);
      if (of !== null) expect(parts[1]).toBe(of);
      if (period !== null) expect(parts).toContain(period.replaceAll("?", "").replace("/", "--"));
      if (mode !== "reported") expect(parts).toContain(mode);
      if (by !== null) expect(parts).toContain(by);
    }
  });
});

test("every ticker's page leads to its entity", () => {
  for (const { subject } of facts) {
    for (const symbol of subject.tickers) {
      const links = select(dist.page(`/tickers/${symbol}/`).elements, "a", { href: `/entities/${subject.id}/` });
      expect(links.length, symbol).toBeGreaterThan(0);
    }
  }
});

test("the sitemap lists every page that search engines may keep, and nothing else", () => {
  const maps = dist.files.filter((path) => /^sitemap-\d+\.xml$/u.test(path));
  const listed = maps.flatMap((path) => [...dist.text(path).matchAll(/<loc>([^<]*)</gu)].map((match) => match[1]));
  const isHidden = (html: string) => /<meta name="robots" content="[^"]*noindex/u.test(html);
  const wanted = dist.fullPages.filter(({ html, path }) => !isHidden(html) && path !== "404.html");
  expect(listed.sort()).toEqual(wanted.map(({ address }) => siteOrigin + address).sort());
});

test("robots.txt names the sitemap", () => {
  expect(dist.text("robots.txt")).toContain(`Sitemap: ${siteOrigin}/sitemap-index.xml`);
});

test("reports, entities, metrics, tags, tickers and publishers lead to each other", () => {
  const pathsFrom = (address: string) =>
    new Set(
      linksOf({ ...dist, pages: [dist.page(address)], files: [] }).map(({ target }) => target.pathname.split("/")[1]),
    );
  for (const { report, subject, metric } of facts) {
    for (const address of [`/reports/${report}/`, `/entities/${subject.id}/`, `/metrics/${metric}/`]) {
      expect([...pathsFrom(address)], address).toEqual(expect.arrayContaining(["reports", "entities", "metrics"]));
    }
  }
});

function brokenAmong(urls: readonly string[]): string[] {
  return urls.flatMap((url) => {
    const link = { from: "data", target: new URL(url), written: url, isResource: false };
    return reasonBroken(link, dist) ?? [];
  });
}
