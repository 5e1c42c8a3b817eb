import { parseRssFeed } from "feedsmith";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import type { RenderedBody } from "../markdown/rendered-body.ts";
import { EMPTY_BODY } from "../markdown/rendered-body.ts";
import { sampleListing, sampleModel } from "../model/pages/sample-site.ts";
import { renderRss } from "./render-rss.ts";
import { MAX_REPORTS, reportsFeed } from "./reports-feed.ts";

const site = {
  name: "Readacross & Co",
  tagline: "What <each> source said.",
  language: "en",
  address: "https://example.org",
  base: "/research/",
  licence: { name: "CC BY 4.0", url: "https://licence.example/by/" },
};

const model = sampleModel({
  entities: [{ id: "kestrel", name: "Kestrel & Sons", listings: [sampleListing("00001.HK")] }],
  publishers: [{ id: "newswire", name: "Newswire", siglum: "NW" }],
  reports: [
    {
      id: "wire",
      title: "Kestrel <falls> & \u0007rises",
      summary: "A fall of 5 < 6.",
      added: "2026-11-22",
      updated: "2026-11-30",
      correction: "The year was wrong.",
      tags: ["bear-market"],
      source: {
        publisher: "newswire",
        headline: 'Kestrel "falls"',
        url: "https://news.example/a?b=1&c=2",
        published: "2026-02-09",
      },
      facts: [{ id: "fall", subject: "kestrel", value: "nearly -15%", period: "2026-02-02?/2026-02-06?" }],
    },
    { id: "undated", added: "2026-11-21", source: { headline: "Ohne Datum", language: "de" } },
    { id: "plain", added: "2026-11-20", source: null },
  ],
});

const bodies = new Map<string, RenderedBody>([
  [
    "wire",
    {
      ...EMPTY_BODY,
      parts: [
        { kind: "html", html: "<p>It fell " },
        { kind: "fact", factId: "fall", text: "nearly −15%" },
        {
          kind: "html",
          html: '. See <a href="/research/entities/kestrel/">Kestrel</a>, <a href="#fall">below</a>.</p>',
        },
        { kind: "component", name: "FactTable", props: { subject: "kestrel" }, children: [] },
        {
          kind: "component",
          name: "Callout",
          props: { title: "Mind" },
          children: [{ kind: "html", html: "<p>the gap</p>" }],
        },
      ],
    },
  ],
]);

const text = await renderRss(reportsFeed(model, bodies, site, "/rss.xml"), site);
const feed = parseRssFeed(text);
const [wire, undated, plain] = feed.items!;

it("is well-formed XML and has nothing that XML forbids", () => {
  expect(XMLValidator.validate(text)).toBe(true);
  // eslint-disable-next-line no-control-regex
  expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u);
});

it("says whose it is, where it stands and when its content last changed", () => {
  expect(feed).toMatchObject({
    title: "Readacross & Co",
    description: "What <each> source said.",
    link: "https://example.org/research/",
    language: "en",
    lastBuildDate: "Mon, 30 Nov 2026 00:00:00 GMT",
    atom: { links: [{ href: "https://example.org/research/rss.xml", rel: "self" }] },
  });
});

describe("an item", () => {
  it("has the report's address for link and guid, and the day it was added", () => {
    expect(wire).toMatchObject({
      title: "Kestrel <falls> & rises",
      link: "https://example.org/research/reports/wire/",
      guid: { value: "https://example.org/research/reports/wire/", isPermaLink: true },
      pubDate: "Sun, 22 Nov 2026 00:00:00 GMT",
      description: "A fall of 5 &lt; 6.",
      dc: { creators: ["Readacross & Co"] },
      atom: { updated: "2026-11-30T00:00:00Z" },
    });
    expect(wire!.categories!.map(({ name }) => name)).toEqual(["bear-market", "00001.HK"]);
  });

  it("names its source, and says so where that is undated or there is none", () => {
    expect(contentOf(wire)).toContain(
      '<p>Source: Newswire, <a href="https://news.example/a?b=1&amp;c=2"><q lang="en">Kestrel &quot;falls&quot;</q></a>, 9 February 2026.</p>',
    );
    expect(contentOf(undated)).toContain('<p>Source: Publisher not named, <q lang="de">Ohne Datum</q>, undated.</p>');
    expect(contentOf(plain)).not.toContain("Source:");
  });

  it("holds the whole text, with what was corrected and the facts", () => {
    const content = contentOf(wire);
    expect(content).toContain("Corrected on 30 November 2026: The year was wrong.");
    expect(content).toContain('<a href="https://example.org/research/reports/wire/#fall">nearly −15%</a>');
    expect(content).toContain("<td>Kestrel &amp; Sons, price-change</td>");
    expect(content).toContain("<td>2–6 February 2026 (inferred)</td>");
    expect(content).toContain("<strong>Mind</strong></p><p>the gap</p>");
    expect(content.match(/<table>/gu)).toHaveLength(2);
  });

  it("has no relative address", () => {
    const addresses = [...contentOf(wire).matchAll(/(?:href|src)="([^"]*)"/gu)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(4);
    expect(addresses.filter((address) => !address.startsWith("https://"))).toEqual([]);
    expect(addresses).toContain("https://example.org/research/entities/kestrel/");
  });
});

it("holds the newest fifty", async () => {
  const many = Array.from({ length: MAX_REPORTS + 5 }, (_, i) => ({
    id: `r${i}`,
    added: `20${10 + i}-01-01`,
  }));
  const items = parseRssFeed(
    await renderRss(reportsFeed(sampleModel({ reports: many }), new Map(), site, "/rss.xml"), site),
  ).items!;
  expect(items).toHaveLength(MAX_REPORTS);
  expect([items[0]!.title, items.at(-1)!.title]).toEqual(["Report r54", "Report r5"]);
  expect(new Set(items.map(({ guid }) => guid!.value)).size).toBe(50);
});

it("is a valid feed without items where there are no reports", async () => {
  const empty = await renderRss(reportsFeed(sampleModel({}), new Map(), site, "/rss.xml"), site);
  expect(XMLValidator.validate(empty)).toBe(true);
  expect(parseRssFeed(empty)).toMatchObject({ title: "Readacross & Co", link: "https://example.org/research/" });
  expect(empty).not.toContain("lastBuildDate");
});

function contentOf(item: { content?: { encoded?: string } } | undefined): string {
  return item!.content!.encoded!;
}
