/** All feeds of a site: valid by their standards, the same to two readers' parsers, found from the pages they follow. */
import Parser from "rss-parser";
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { builtSite, type SiteName } from "../support/built-sites.ts";
import type { ClaimRow, FactRow } from "../support/data-rows.ts";
import { readDist } from "../support/dist.ts";
import {
  addressesInContent,
  atomProblems,
  jsonFeedProblems,
  opmlProblems,
  rssProblems,
  subscriptionsIn,
} from "../support/feed-rules.ts";
import { select } from "../support/html.ts";
import { reasonBroken, siteOrigin } from "../support/links.ts";

const secondParser = new Parser({ customFields: { item: [["content:encoded", "encoded"]] } });

const sites: SiteName[] = ["real", "real-in-subfolder", "every-verdict", "every-verdict-in-subfolder"];

describe.each(sites)("the site %s", (name) => {
  const dist = readDist(builtSite(name));
  const home = siteOrigin + dist.base;
  const rssFiles = dist.files.filter((path) => /(^|\/)rss\.xml$/u.test(path));
  const rss = rssFiles.map((path) => ({ path, xml: dist.text(path), feed: parseRssFeed(dist.text(path)) }));
  const [atom, json] = [dist.text("atom.xml"), dist.text("feed.json")];
  const main = parseRssFeed(dist.text("rss.xml"));

  test("has feeds of every term that has a page, and of how agreement changes", () => {
    const terms = dist.fullPages
      .map(({ path }) => path)
      .filter((path) => /^(tags|entities|metrics|publishers)\/[^/]+\/index\.html$/u.test(path));
    expect(terms.length).toBeGreaterThan(10);
    expect(rssFiles).toEqual(
      ["rss.xml", "agreement/rss.xml", ...terms.map((path) => path.replace("index.html", "rss.xml"))].sort(),
    );
  });

  test("has nothing in its feeds that their standards forbid", () => {
    const problems = [
      ...rss.flatMap(({ path, xml }) => rssProblems(xml).map((problem) => `${path}: ${problem}`)),
      ...atomProblems(atom).map((problem) => `atom.xml: ${problem}`),
      ...jsonFeedProblems(json).map((problem) => `feed.json: ${problem}`),
      ...opmlProblems(dist.text("feeds.opml")).map((problem) => `feeds.opml: ${problem}`),
    ];
    expect(problems).toEqual([]);
  });

  test("says the same to two parsers", async () => {
    for (const { path, xml, feed } of [...rss, { path: "atom.xml", xml: atom, feed: null }]) {
      const second = await secondParser.parseString(xml);
      const entries = feed === null ? parseAtomFeed(xml).entries! : [];
      const first =
        feed === null
          ? entries.map((entry) => ({
              title: entry.title!.value,
              link: entry.links!.find(({ rel }) => rel === "alternate")!.href,
              id: entry.id,
              content: entry.content!.value,
            }))
          : (feed.items ?? []).map((item) => ({
              title: item.title,
              link: item.link,
              id: item.guid!.value,
              content: item.content!.encoded,
            }));
      expect(second.title, path).toBe(feed === null ? parseAtomFeed(xml).title!.value : feed.title);
      expect(
        second.items.map((item) => ({
          title: item.title,
          link: item.link,
          id: feed === null ? (item as { id?: string }).id : item.guid,
          content: (feed === null ? item.content : (item as { encoded?: string }).encoded)?.trim(),
        })),
        path,
      ).toEqual(first);
    }
  });

  test("has the same reports in all three formats, with the same content", () => {
    const inRss = main.items!.map(({ guid, title, link, content, description }) => ({
      id: guid!.value,
      title,
      link,
      content: content!.encoded,
      hasSummary: description !== undefined,
    }));
    const inAtom = parseAtomFeed(atom).entries!.map(({ id, title, links, content, summary }) => ({
      id,
      title: title!.value,
      link: links!.find(({ rel }) => rel === "alternate")!.href,
      content: content!.value,
      hasSummary: summary !== undefined,
    }));
    const inJson = parseJsonFeed(json).items!.map((item) => ({
      id: item.id,
      title: item.title,
      link: item.url,
      content: item.content_html,
      hasSummary: item.summary !== undefined,
    }));
    expect(inAtom).toEqual(inRss);
    expect(inJson).toEqual(inRss);
  });

  test("leads from every item, and from within it, to something that stands there", () => {
    const links = rss.flatMap(({ path, feed }) =>
      [
        feed.link!,
        ...(feed.items ?? []).flatMap(({ link, content }) => [link!, ...addressesInContent(content!.encoded!)]),
      ].map((written) => ({ from: path, target: new URL(written), written, isResource: false })),
    );
    const ids = main.items!.map(({ guid }) => ({
      from: "guid",
      target: new URL(guid!.value!),
      written: guid!.value!,
      isResource: false,
    }));
    expect(links.length).toBeGreaterThan(100);
    // The page on agreement has a test of its own.
    const broken = [...links, ...ids].filter((link) => reasonBroken(link, dist) !== null);
    expect(broken.map(({ from, written }) => `${from}: ${written}`)).toEqual([]);
  });

  test("knows a report by one id in all feeds, and each term’s feed by its page", () => {
    const known = new Map(main.items!.map(({ link, guid }) => [link, guid!.value]));
    for (const { path, feed } of rss.filter(({ path: each }) => each !== "agreement/rss.xml")) {
      expect(feed.link, path).toBe(home + path.replace("rss.xml", ""));
      expect(feed.atom!.links![0]!.href, path).toBe(home + path);
      for (const { link, guid } of feed.items ?? []) expect(guid!.value, path).toBe(known.get(link));
    }
  });

  test("lists exactly its feeds, for people and for readers that import them", () => {
    const files = [...rssFiles, "atom.xml", "feed.json"].map((path) => home + path).sort();
    const opml = dist.text("feeds.opml");
    expect(parseOpml(opml).body!.outlines!.length).toBeGreaterThan(3);
    expect(
      subscriptionsIn(opml)
        .map(({ xmlUrl }) => xmlUrl)
        .sort(),
    ).toEqual(files);
    const listed = select(dist.page("/feeds/").elements, "a")
      .map(({ attributes }) => siteOrigin + attributes.get("href")!)
      .filter((address) => /\/(rss\.xml|atom\.xml|feed\.json)$/u.test(address));
    expect(listed.sort()).toEqual(files);
    const printed = select(dist.page("/feeds/").elements, "code").map(({ text }) => text);
    expect(printed.sort()).toEqual(files);
  });

  test("tells readers of its feeds on every page, and on each term’s page of the term’s own", () => {
    for (const { path, elements } of dist.fullPages) {
      const alternates = select(elements, "link", { rel: "alternate" }).map(({ attributes }) => [
        attributes.get("type"),
        attributes.get("href"),
      ]);
      expect(alternates, path).toEqual(
        expect.arrayContaining([
          ["application/rss+xml", `${dist.base}rss.xml`],
          ["application/atom+xml", `${dist.base}atom.xml`],
          ["application/feed+json", `${dist.base}feed.json`],
        ]),
      );
      const own = path.replace("index.html", "rss.xml");
      if (path !== "index.html" && rssFiles.includes(own))
        expect(alternates, path).toContainEqual(["application/rss+xml", dist.base + own]);
    }
  });

  test("names its style sheet for browsers", () => {
    const instruction = `<?xml-stylesheet type="text/css" href="${dist.base}feeds.css"?>`;
    for (const { path, xml } of rss) expect(xml.includes(instruction), path).toBe(true);
    expect(atom).toContain(instruction);
    expect(dist.files).toContain("feeds.css");
  });

  test("gives an entity’s feed the facts on it and no others", () => {
    const { facts } = dist.json<{ facts: FactRow[] }>("data/facts.json");
    const byUrl = new Map(facts.map((fact) => [fact.url, fact]));
    let count = 0;
    for (const { path, feed } of rss) {
      const [, kind, id] = /^(entities|metrics)\/([^/]+)\//u.exec(path) ?? [];
      for (const { content } of feed.items ?? []) {
        for (const fact of addressesInContent(content!.encoded!).flatMap((address) => byUrl.get(address) ?? [])) {
          if (kind === "entities") expect([fact.subject.id, fact.of, fact.by], path).toContain(id);
          if (kind === "metrics") expect(fact.metric, path).toBe(id);
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(50);
  });
});

describe.each(["real", "every-verdict"] as const)("the feed of how agreement changes on %s", (name) => {
  const dist = readDist(builtSite(name));
  const { claims } = dist.json<{ claims: ClaimRow[] }>("data/claims.json");
  const items = parseRssFeed(dist.text("agreement/rss.xml")).items!;
  const events = items.map(({ guid, link }) => {
    const [, kind, report] = /\/(corroborates|syndicates|disputes|revises|withdraws)\/([^/]+)$/u.exec(guid!.value!)!;
    return { kind: kind!, report: report!, link: link! };
  });

  test("has one for every claim that two sources make", () => {
    const shared = claims.filter(({ sources, url }) => sources.length > 1 && url !== null);
    expect(shared.length).toBeGreaterThan(3);
    const links = new Set(events.map(({ link }) => link));
    expect(shared.filter(({ url }) => !links.has(url!)).map(({ id }) => id)).toEqual([]);
  });

  test("never says more than the verdict, where no later report changed it", () => {
    const kinds = { corroborated: "corroborates", syndicated: "syndicates", disputed: "disputes" } as const;
    for (const { url, verdict } of claims) {
      const [latest] = events.filter(({ link }) => link === url);
      if (latest === undefined || latest.kind === "withdraws" || verdict === "single-source") continue;
      expect([kinds[verdict], "syndicates", "revises"], url!).toContain(latest.kind);
      if (latest.kind === "corroborates") expect(verdict, url!).toBe("corroborated");
    }
  });
});

test("every kind of event happens on the site that shows every verdict", () => {
  const xml = readDist(builtSite("every-verdict")).text("agreement/rss.xml");
  const kinds = parseRssFeed(xml).items!.flatMap(({ categories }) => categories![0]!.name!);
  expect(new Set(kinds)).toEqual(new Set(["corroborates", "syndicates", "disputes", "revises", "withdraws"]));
});

test("feeds are the same wherever the site was built", () => {
  const [here, elsewhere] = (["real", "real-elsewhere"] as const).map((name) => readDist(builtSite(name)));
  const feeds = here!.files.filter((path) => /(^|\/)(rss|atom)\.xml$|^feed\.json$|^feeds\.opml$/u.test(path));
  expect(feeds.length).toBeGreaterThan(100);
  expect(feeds.filter((path) => here!.text(path) !== elsewhere!.text(path))).toEqual([]);
});
