/** From a fresh article to a site that shows it: `add`, the decisions that it marks, `check`, `build`. */
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite, makeScratch, projectFolder } from "../support/build-site.ts";
import type { FactRow } from "../support/data-rows.ts";
import { readDist, type Dist } from "../support/dist.ts";
import { openNames } from "../../src/search/query/names/open-names.ts";
import { readLookup } from "../../src/search/query/names/read-lookup.ts";

const ARTICLE = `# Robot makers outrun the platforms

*Deep News, 12 February 2026*

Alibaba (09988.HK) fell 2.4% on Thursday, and Tencent lost about 1.1%.

Quarkfield (09123.HK) rose 6.5%. {globalThis.ran = true}
`;

const id = "robots-outrun-platforms";
const address = `/reports/${id}/`;
const scratch = makeScratch();
let dist: Dist;
let draft: string;

beforeAll(async () => {
  const content = join(scratch.folder, "content");
  const article = join(scratch.folder, "article.md");
  cpSync(join(projectFolder, "content"), content, { recursive: true });
  writeFileSync(article, ARTICLE);
  const env = { ...process.env, SITE_CONTENT: content };
  const run = (script: string, ...args: string[]) =>
    execFileSync(process.execPath, [script, ...args], { cwd: projectFolder, env, encoding: "utf8" });

  run("scripts/add.ts", article, "--register", "--slug", id);
  const file = join(content, "reports", `${id}.mdx`);
  draft = readFileSync(file, "utf8");
  const decided = draft
    .replace(/^title: .*$/mu, "title: Machines before marketplaces")
    .replace("draft: true", "draft: false")
    .replace("# origin: own", "origin: own")
    .replace(/^(?:# )?tags: .*$/mu, "tags: [hong-kong-tech, robots]");
  writeFileSync(file, decided);
  run("scripts/check.ts");
  const build = await buildSite(scratch.folder, "added", { content });
  expect(build.code, build.output).toBe(0);
  dist = readDist(build);
});
afterAll(scratch.remove);

test("the draft had its facts, and only marked decisions were made", () => {
  expect(draft).toMatch(/# decide: .*\ntitle: /u);
  expect(draft).toContain("[2.4%](#alibaba-price-change)");
  expect(draft).toContain("[6.5%](#quarkfield-price-change)");
});

test.each([
  ...["/", "/reports/", "/entities/alibaba/", "/entities/tencent/", "/entities/quarkfield/", "/metrics/price-change/"],
  ...["/tags/robots/", "/tags/hong-kong-tech/"],
])("%s leads to it", (page) => {
  const links = dist.page(page).elements.flatMap(({ attributes }) => attributes.get("href") ?? []);
  expect(links.filter((link) => link.startsWith(address)).length).toBeGreaterThan(0);
});

test("its tickers lead to its subjects", () => {
  expect(dist.text("tickers/09123.HK/index.html")).toContain("/entities/quarkfield/");
});

test.each([
  "rss.xml",
  "atom.xml",
  "feed.json",
  "tags/robots/rss.xml",
  "entities/quarkfield/rss.xml",
  "metrics/price-change/rss.xml",
])("%s holds it", (feed) => {
  expect(dist.text(feed)).toContain(address);
});

test("the search knows the company that it brought", async () => {
  const lookup = await readLookup(Uint8Array.from(readFileSync(join(dist.folder, "search/lookup.bin"))).buffer);
  expect(openNames(lookup).matching("quarkfield")[0]?.entry.id).toBe("quarkfield");
});

test("its facts are in the data, to the digit", () => {
  const { facts } = dist.json<{ facts: FactRow[] }>("data/facts.json");
  const own = facts.filter(({ report }) => report === id);
  expect(own.map(({ subject, metric, value }) => [subject.id, metric, value])).toEqual([
    ["alibaba", "price-change", "-2.4%"],
    ["tencent", "price-change", "about -1.1%"],
    ["quarkfield", "price-change", "6.5%"],
  ]);
});

test("what looked like code is words", () => {
  expect(dist.text(`reports/${id}/index.html`)).toContain("{globalThis.ran = true}");
});
