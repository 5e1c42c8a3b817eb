/** Every page of the hostile site in Chromium, with its policy and without; every hostile address of search and explorer. */
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeHostileSite } from "../hostile/hostile-site.ts";
import { EXPLORER_QUERIES, SEARCH_QUERIES } from "../hostile/inputs/url-states.ts";
import { happenedOn } from "../hostile/watched-page.ts";
import { buildSite, makeScratch } from "../support/build-site.ts";
import { readDist, type Dist } from "../support/dist.ts";
import { serveFolder, type Server } from "../support/serve-folder.ts";
import { launch } from "../support/visit.ts";

const scratch = makeScratch();
let dist: Dist;
let server: Server;
let browser: Browser;
beforeAll(async () => {
  const content = join(scratch.folder, "content");
  writeHostileSite(content);
  const build = await buildSite(scratch.folder, "hostile", { content, timeoutMs: 10 * 60_000 });
  expect(build.code, build.output.slice(-2000)).toBe(0);
  dist = readDist(build);
  server = await serveFolder(dist);
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  scratch.remove();
});

test.each([
  ["with its policy", false],
  ["without its policy", true],
])("nothing of any page runs, asks, opens, leads away or is remembered, %s", async (_, isBare) => {
  const pages = dist.fullPages.map(({ address }) => address).filter((address) => !address.endsWith("404.html"));
  expect(await happenedOn(browser, server.origin, pages, { isBare })).toEqual([]);
});

test("nothing does at any address that somebody made up, without the policy", async () => {
  const addresses = [
    ...EXPLORER_QUERIES.map((query) => `/facts/${query}`),
    ...SEARCH_QUERIES.map((query) => `/search/${query}`),
  ];
  expect(await happenedOn(browser, server.origin, addresses, { isBare: true })).toEqual([]);
});
