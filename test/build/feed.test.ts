/** The feed of all reports, read as feed readers read it. */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { parseRssFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { builtSite, type SiteName } from "../support/built-sites.ts";
import { readDist } from "../support/dist.ts";
import { parseHtml } from "../support/html.ts";
import { reasonBroken, siteOrigin } from "../support/links.ts";

const reportCounts: [SiteName, number][] = [
  ["real", 5],
  ["real-in-subfolder", 5],
  ["every-verdict", 6],
  ["every-verdict-in-subfolder", 6],
];

describe.each(reportCounts)("the feed of the site %s", (name, reportCount) => {
  const dist = readDist(builtSite(name));
  const xml = dist.text("rss.xml");
  const feed = parseRssFeed(xml);
  const items = feed.items ?? [];
  const home = siteOrigin + dist.base;

  test("is well-formed XML with one channel", () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    const { rss } = new XMLParser({ ignoreAttributes: false }).parse(xml);
    expect(rss["@_version"]).toBe("2.0");
    expect(Array.isArray(rss.channel)).toBe(false);
  });

  test("says what it is and where it stands", () => {
    expect(feed.title).toBeTruthy();
    expect(feed.description).toBeTruthy();
    expect(feed.link).toBe(home);
    expect(feed.atom?.links?.find(({ rel }) => rel === "self")?.href).toBe(`${home}rss.xml`);
  });

  test("has every report once, and no draft", () => {
    expect(items).toHaveLength(reportCount);
    expect(xml).not.toMatch(/draft|xylograph/iu);
  });

  test("gives each item a permanent id, which is the first address it had", () => {
    const ids = items.map(({ guid }) => guid?.value);
    expect(new Set(ids).size).toBe(items.length);
    for (const { guid, link, title } of items) {
      expect(title).toBeTruthy();
      expect(link).toMatch(new RegExp(`^${home}reports/[a-z0-9-]+/$`, "u"));
      expect(guid?.isPermaLink).not.toBe(false);
      const isRenamed = link === `${home}reports/times-on-kestrel/`;
      expect(guid?.value).toBe(isRenamed ? `${home}reports/kestrel-in-the-times/` : link);
    }
  });

  test("dates items by the day the report joined the site, which is known for all", () => {
    for (const { pubDate } of items) expect(new Date(pubDate ?? "").toISOString()).toMatch(/^2026-\d\d-\d\dT00:00:00/u);
  });

  test("carries whole reports, whose links lead somewhere without the page around them", () => {
    for (const { content, link } of items) {
      const elements = parseHtml(content?.encoded ?? "");
      expect(elements.filter(({ tag }) => tag === "p").length, link).toBeGreaterThan(0);
      expect(elements.filter(({ tag }) => /^(script|style|iframe|form|svg)$/u.test(tag)).length, link).toBe(0);
      for (const { attributes } of elements) {
        expect([...attributes.keys()].filter((key) => key === "style" || key.startsWith("on"))).toEqual([]);
        for (const written of [attributes.get("href"), attributes.get("src")]) {
          if (written === undefined) continue;
          expect(written).toMatch(/^(https?:\/\/|mailto:)/u);
          const target = new URL(written);
          expect(reasonBroken({ from: "feed", target, written, isResource: false }, dist), written).toBeNull();
        }
      }
    }
  });
});

test("no date is given to a source that has none", () => {
  const xml = readDist(builtSite("real")).text("rss.xml");
  const [undated] = parseRssFeed(xml).items?.filter(({ link }) => link?.includes("ai-capital-drifts")) ?? [];
  expect(undated?.content?.encoded).toMatch(/undated/iu);
  expect(new Date(undated!.pubDate!).toISOString()).toMatch(/^2026-11-22/u);
});

test("the same report has the same id wherever the site was built", () => {
  const idsIn = (name: SiteName) =>
    parseRssFeed(readDist(builtSite(name)).text("rss.xml")).items?.map(({ guid }) => guid?.value);
  expect(idsIn("real-elsewhere")).toEqual(idsIn("real"));
});
