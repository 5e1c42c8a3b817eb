/** Adding a report by hand: one file, with one new entity and one new metric, and no code. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openNames } from "../../src/search/query/names/open-names.ts";
import { readLookup } from "../../src/search/query/names/read-lookup.ts";
import { buildSite, makeScratch, projectFolder } from "../support/build-site.ts";
import type { ClaimRow, FactRow } from "../support/data-rows.ts";
import { readDist, type Dist } from "../support/dist.ts";
import { select } from "../support/html.ts";

const files = {
  "registry/entities/jade-robotics.yaml": `
name: Jade Robotics
kind: company
names: [{ lang: zh-Hant, name: 翡翠機械, basis: known }]
listings: [{ symbol: "09999.HK", mic: XHKG, basis: stated }]
`,
  "registry/metrics/order-backlog.yaml": `
name: Order backlog
dimension: money
definition: Orders taken and not yet delivered.
triggers: [backlog]
once: false
of: none
periods: [day, quarter, year]
sign: non-negative
`,
  "reports/robots-on-order.md": `---
title: Robots on order
summary: A sixth report, added by hand.
added: 2026-11-23
source: { publisher: deep-news, published: 2026-02-10, language: en, origin: own }
tags: [hong-kong-tech, robots]
facts:
  - { id: backlog, subject: "9999.HK", metric: order-backlog, value: 3.1bn HKD, period: 2025-12-31, words: HK$3.1 billion, at: 2 }
  - { id: alibaba-day, subject: BABA, metric: price-change, value: about -3%, period: 2025-11-07, words: about 3%, at: 3 }
---
Jade Robotics has a backlog of [HK$3.1bn](#backlog). Alibaba lost [about 3%](#alibaba-day).
`,
} as const;

const address = "/reports/robots-on-order/";
const scratch = makeScratch();
let dist: Dist;

beforeAll(async () => {
  const content = join(scratch.folder, "content");
  cpSync(join(projectFolder, "content"), content, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(content, path), text.trimStart());
  const build = await buildSite(scratch.folder, "six-reports", { content });
  expect(build.code, build.output).toBe(0);
  dist = readDist(build);
});
afterAll(scratch.remove);

test.each([
  ...["/", "/reports/", "/entities/jade-robotics/", "/entities/alibaba/", "/metrics/order-backlog/"],
  ...["/tags/robots/", "/tags/hong-kong-tech/", "/publishers/deep-news/"],
])("%s leads to the new report", (page) => {
  const links = dist.page(page).elements.flatMap(({ attributes }) => attributes.get("href") ?? []);
  expect(links.filter((link) => link.startsWith(address)).length).toBeGreaterThan(0);
});

test.each([
  ["/entities/", "/entities/jade-robotics/"],
  ["/tickers/", "/tickers/09999.HK/"],
  ["/tickers/09999.HK/", "/entities/jade-robotics/"],
  ["/metrics/", "/metrics/order-backlog/"],
  ["/tags/", "/tags/robots/"],
  [address, "/entities/jade-robotics/"],
  [address, "/metrics/order-backlog/"],
])("%s leads to %s", (page, href) => {
  expect(select(dist.page(page).elements, "a", { href }).length).toBeGreaterThan(0);
});

test("its facts are in the data, and the second witness of a figure corroborates it", () => {
  const { facts } = dist.json<{ facts: FactRow[] }>("data/facts.json");
  const [backlog, fall] = facts.filter(({ report }) => report === "robots-on-order");
  expect(backlog).toMatchObject({
    ...{ id: "robots-on-order#backlog", low: 3050000000, high: 3150000000, unit: "HKD", siglum: "DN" },
    ...{ claim: "jade-robotics/order-backlog.2025-12-31", verdict: "single-source" },
    subject: { id: "jade-robotics", name: "Jade Robotics", tickers: ["09999.HK"] },
  });
  const { claims } = dist.json<{ claims: ClaimRow[] }>("data/claims.json");
  const shared = claims.find(({ id }) => id === fall?.claim);
  expect(shared?.sources).toEqual(["etf-inflows-as-hong-kong-tech-falls", "robots-on-order"]);
  expect(shared?.verdict).toBe("corroborated");
});

test("its body is in the feed, and its names are in the search", async () => {
  expect(dist.text("rss.xml")).toContain("Jade Robotics");
  const lookup = await readLookup(Uint8Array.from(readFileSync(join(dist.folder, "search/lookup.bin"))).buffer);
  expect(openNames(lookup).matching("翡翠机械")[0]?.entry.id).toBe("jade-robotics");
});
