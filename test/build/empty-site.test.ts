/** A site of one's own starts with nothing. */
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FIRST_REPORT_PATH } from "../../src/messages/messages.ts";
import { buildSite, makeScratch, projectFolder, type Build } from "../support/build-site.ts";
import { fileAt, readDist, type Dist } from "../support/dist.ts";
import { select } from "../support/html.ts";
import { linksOf, reasonBroken } from "../support/links.ts";

const scratch = makeScratch();
afterAll(scratch.remove);

describe.each(["registries but no reports", "no content folder"])("a site with %s", (state) => {
  let build: Build;
  let dist: Dist;
  beforeAll(async () => {
    const name = state.replaceAll(" ", "-");
    const content = join(scratch.folder, `${name}-content`);
    if (state === "registries but no reports") {
      cpSync(join(projectFolder, "content/registry"), join(content, "registry"), { recursive: true });
      mkdirSync(join(content, "reports"));
    }
    build = await buildSite(scratch.folder, name, { content });
    dist = readDist(build);
  });

  test("builds", () => {
    expect(build.code, build.output).toBe(0);
  });

  test("says on its home how to add the first report", () => {
    const main = select(dist.page("/").elements, "main")[0]!;
    expect(main.text).toContain(FIRST_REPORT_PATH);
    expect(select(main.inside, "pre")[0]?.text).toContain("title:");
  });

  test.each(["/reports/", "/entities/", "/tickers/", "/tags/", "/metrics/", "/publishers/", "/about/", "/search/"])(
    "has its page at %s",
    (address) => {
      expect(select(dist.page(address).elements, "h1")).toHaveLength(1);
    },
  );

  test("has a feed without items, and data without rows", () => {
    expect(dist.text("rss.xml")).toContain("</rss>");
    expect(dist.text("rss.xml")).not.toContain("<item>");
    expect(dist.json(fileAt("/data/facts.json"))).toEqual({ facts: [] });
    expect(dist.json(fileAt("/data/claims.json"))).toEqual({ claims: [] });
  });

  test("has no link that leads nowhere", () => {
    expect(linksOf(dist).filter((link) => reasonBroken(link, dist) !== null)).toEqual([]);
  });
});
