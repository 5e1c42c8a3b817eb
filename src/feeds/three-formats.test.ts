/** The site's feed as Atom and JSON, beside RSS: the same items, nothing lost on the way, whatever a text holds. */
import { XMLParser } from "fast-xml-parser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { atomProblems, jsonFeedProblems, rssProblems } from "../../test/support/feed-rules.ts";
import { sampleListing, sampleModel, type SampleReport } from "../model/pages/sample-site.ts";
import { MAX_REPORTS } from "./reports-feed.ts";
import { feedsOf } from "./sample-feed.ts";

const wire: SampleReport = {
  id: "wire",
  title: "Kestrel falls",
  summary: "It fell.",
  added: "2026-11-22",
  tags: ["bear-market"],
  source: { publisher: "newswire", headline: "Kestrel slides", url: "https://news.example/a?b=1&c=2" },
  facts: [{ id: "fall", subject: "kestrel", value: "nearly -15%" }],
};

const registry = {
  entities: [{ id: "kestrel", name: "Kestrel", listings: [sampleListing("00001.HK")] }],
  publishers: [{ id: "newswire", name: "Newswire", siglum: "NW" }],
};

async function entryOf(report: SampleReport) {
  const { atom, json, rss } = await feedsOf(sampleModel({ ...registry, reports: [report] }));
  return {
    atom: parseAtomFeed(atom).entries![0]!,
    json: parseJsonFeed(json).items![0]!,
    rss: parseRssFeed(rss).items![0]!,
  };
}

const address = "https://example.org/research/reports/wire/";

describe("Atom", () => {
  it("says what an entry is about, by whom, and where it comes from", async () => {
    const { atom } = await entryOf(wire);
    expect(atom).toMatchObject({
      id: address,
      title: { value: "Kestrel falls" },
      published: "2026-11-22T00:00:00.000Z",
      updated: "2026-11-22T00:00:00.000Z",
      summary: { value: "It fell." },
      authors: [{ name: "Readacross & Co", uri: "https://example.org/research/" }],
      links: [
        { href: address, rel: "alternate" },
        { href: "https://news.example/a?b=1&c=2", rel: "via", title: "Newswire, “Kestrel slides”, undated" },
      ],
      categories: [
        { term: "bear-market", label: "Bear market", scheme: "https://example.org/research/tags/" },
        { term: "00001.HK", label: "Kestrel", scheme: "https://example.org/research/tickers/" },
      ],
    });
  });

  it("has rights, an author, the address of itself and of the style sheet", async () => {
    const { atom } = await feedsOf(sampleModel({ ...registry, reports: [wire] }));
    expect(atom).toContain('<?xml-stylesheet type="text/css" href="/research/feeds.css"?>');
    expect(parseAtomFeed(atom)).toMatchObject({
      id: "https://example.org/research/atom.xml",
      rights: { value: "Our texts: CC BY 4.0 (https://licence.example/by/). The sources keep theirs." },
      subtitle: { value: "What <each> source said." },
    });
  });
});

describe("JSON Feed", () => {
  it("leads to our report, and to the article as what it talks about", async () => {
    const { json } = await entryOf(wire);
    expect(json).toMatchObject({
      id: address,
      url: address,
      external_url: "https://news.example/a?b=1&c=2",
      title: "Kestrel falls",
      summary: "It fell.",
      date_published: "2026-11-22T00:00:00.000Z",
      tags: ["bear-market", "00001.HK"],
      language: "en",
    });
    expect(json.date_modified).toBeUndefined();
  });

  it("names no other address where the article states none", async () => {
    const { json, atom, rss } = await entryOf({ ...wire, source: { headline: "Ohne Adresse" } });
    expect(json.external_url).toBeUndefined();
    expect(atom.links!.map(({ rel }) => rel)).toEqual(["alternate"]);
    expect(rss.source).toBeUndefined();
    expect(rss.dc!.sources).toEqual(["Publisher not named, “Ohne Adresse”, undated"]);
  });
});

describe("an item’s id", () => {
  it("outlives a new title, a correction and a new name", async () => {
    const later = { ...wire, title: "Other", updated: "2026-12-01", correction: "The day.", id: "new-name" };
    const { atom, json, rss } = await entryOf({ ...later, formerly: ["wire", "second-name"] });
    expect([atom.id, json.id, rss.guid!.value]).toEqual([address, address, address]);
    expect(rss.link).toBe("https://example.org/research/reports/new-name/");
    expect([atom.published, atom.updated]).toEqual(["2026-11-22T00:00:00.000Z", "2026-12-01T00:00:00.000Z"]);
    expect(json.date_modified).toBe("2026-12-01T00:00:00.000Z");
  });
});

const hostile = [
  "]]> ends nothing",
  "</title></item></entry><script>alert(1)</script>",
  "<![CDATA[ opens nothing ]]>",
  "&amp; stays &lt;as&gt; &apos;written&#39; &",
  "<!-- no comment -->",
  "chart 📈👩‍👩‍👧 and flags 🇭🇰",
  "קסטרל ירדה ‏ 15%",
  "a “quoted” 'apostrophe' \"double\"",
  "\\u003c/script> {{ }} ${x} %00",
];

describe.each(hostile)("a text such as %s", (text) => {
  it("comes out as it is in title, summary, note and name", async () => {
    const report: SampleReport = {
      ...wire,
      title: text,
      summary: text,
      caveats: [{ kind: "other", about: [], note: text }],
      source: { publisher: "newswire", headline: text, url: "https://news.example/a" },
    };
    const model = sampleModel({
      ...registry,
      publishers: [{ id: "newswire", name: text, siglum: "NW" }],
      reports: [report],
    });
    const { atom, json, rss } = await feedsOf(model);
    expect([atomProblems(atom), jsonFeedProblems(json), rssProblems(rss)]).toEqual([[], [], []]);
    // feedsmith drops what looks like a comment even out of CDATA.
    const { entry } = (new XMLParser().parse(atom) as { feed: { entry: Record<string, string> } }).feed;
    const item = (JSON.parse(json) as { items: { title: string; summary: string; content_html: string }[] }).items[0]!;
    expect([entry["title"], entry["summary"]]).toEqual([text, text]);
    expect([item.title, item.summary]).toEqual([text, text]);
    expect(entry["content"]).toBe(item.content_html);
    expect(parseRssFeed(rss).items![0]!.title).toBe(text);
    expect(parseRssFeed(rss).items![0]!.content!.encoded).toBe(item.content_html);
    expect(item.content_html).not.toContain("<script");
  });
});

it("leaves out what neither XML nor a reader can hold", async () => {
  const { rss, atom, json } = await entryOf({ ...wire, title: "a\u0000b\u0007c\uffffd\ud800e\u200f" });
  expect([rss.title, atom.title!.value, json.title]).toEqual([
    "abcd\ufffde\u200f",
    "abcd\ufffde\u200f",
    "abcd\ufffde\u200f",
  ]);
});

it("holds the newest fifty in each format, each with content of its own", async () => {
  const reports = Array.from({ length: MAX_REPORTS + 5 }, (_, i) => ({ id: `r${i}`, added: `20${10 + i}-01-01` }));
  const { rss, atom, json } = await feedsOf(sampleModel({ reports }));
  const ids = parseRssFeed(rss).items!.map(({ guid }) => guid!.value!);
  expect(ids).toHaveLength(MAX_REPORTS);
  expect(parseAtomFeed(atom).entries!.map(({ id }) => id)).toEqual(ids);
  expect(parseJsonFeed(json).items!.map(({ id }) => id)).toEqual(ids);
});

it("is valid without reports, and knows no day then", async () => {
  const { rss, atom, json } = await feedsOf(sampleModel({}));
  expect([atomProblems(atom), jsonFeedProblems(json), rssProblems(rss)]).toEqual([[], [], []]);
  expect(JSON.parse(json)).toMatchObject({ items: [] });
  expect(parseAtomFeed(atom).updated).toBe("1970-01-01T00:00:00.000Z");
});
