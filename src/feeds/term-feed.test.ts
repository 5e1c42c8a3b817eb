import { parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { addressesInContent, rssProblems } from "../../test/support/feed-rules.ts";
import { sampleListing, sampleModel, type SampleSite } from "../model/pages/sample-site.ts";
import { termFeeds, type TermKind } from "../model/pages/feeds.ts";
import { renderRss } from "./render-rss.ts";
import { sampleSite } from "./sample-feed.ts";
import { MAX_TERM_REPORTS, termFeed } from "./term-feed.ts";

const sampled: SampleSite = {
  entities: [
    { id: "kestrel", name: "Kestrel", listings: [sampleListing("00001.HK")] },
    { id: "tern", name: "Tern" },
    { id: "owl", name: "Owl" },
  ],
  metrics: [{ id: "price-change" }, { id: "revenue-change" }, { id: "unused" }],
  publishers: [
    { id: "newswire", name: "Newswire", siglum: "NW" },
    { id: "evening", name: "Evening", siglum: "EV" },
  ],
  reports: [
    {
      id: "wire",
      summary: "In short.",
      tags: ["cars"],
      source: { publisher: "evening", after: ["newswire"] },
      facts: [
        { id: "own", subject: "kestrel", value: "-15%" },
        { id: "again", subject: "kestrel", value: "over -14%", restates: "own" },
        {
          id: "gone",
          subject: "kestrel",
          value: "-40%",
          withdrawn: { ruling: "r", date: "2026-12-01", reason: "A misprint." },
        },
        { id: "said", subject: "tern", value: "3%", metric: "revenue-change", by: "kestrel" },
        { id: "other", subject: "tern", value: "4%" },
      ],
      statements: [
        { id: "deal", key: "deal", subjects: ["tern"], text: "Tern & Kestrel join.", by: "kestrel" },
        { id: "else", key: "else", subjects: ["tern"], text: "Tern grows." },
      ],
    },
  ],
};

async function feedOf(kind: TermKind, id: string, site: SampleSite = sampled) {
  const model = sampleModel(site);
  const term = termFeeds(model, kind).find((each) => each.id === id)!;
  const xml = await renderRss(termFeed(model, kind, term, sampleSite), sampleSite);
  expect(rssProblems(xml)).toEqual([]);
  return parseRssFeed(xml);
}

/** The facts and statements that a feed’s first item links to. */
async function saidIn(kind: TermKind, id: string): Promise<string[]> {
  const [item] = (await feedOf(kind, id)).items!;
  const marks = addressesInContent(item!.content!.encoded!).flatMap((address) => address.split("#")[1] ?? []);
  return [...new Set(marks)].sort();
}

describe("an item", () => {
  it("of an entity’s feed has what is about it, measured by it or said by it", async () => {
    expect(await saidIn("entity", "kestrel")).toEqual(["deal", "gone", "own", "said"]);
    expect(await saidIn("entity", "tern")).toEqual(["deal", "else", "other", "said"]);
  });

  it("of a metric’s feed has the figures of that metric", async () => {
    expect(await saidIn("metric", "revenue-change")).toEqual(["said"]);
  });

  it("of a tag’s or publisher’s feed has all, what is said twice once", async () => {
    const all = ["deal", "else", "gone", "other", "own", "said"];
    expect(await saidIn("tag", "cars")).toEqual(all);
    expect(await saidIn("publisher", "evening")).toEqual(all);
    expect(await saidIn("publisher", "newswire")).toEqual(all);
  });

  it("begins with the summary, marks what was withdrawn, and has the id that it has everywhere", async () => {
    const [item] = (await feedOf("entity", "kestrel")).items!;
    expect(item!.content!.encoded).toContain("<p>In short.</p>");
    expect(item!.content!.encoded).toContain("<td>Withdrawn on 1 December 2026: A misprint.</td>");
    expect(item!.content!.encoded).toContain("Tern &amp; Kestrel join.</a> (according to Kestrel, single source)");
    expect(item!.guid!.value).toBe("https://example.org/research/reports/wire/");
  });
});

it("names the term, its page and itself", async () => {
  expect(await feedOf("entity", "kestrel")).toMatchObject({
    title: "Readacross & Co: Kestrel",
    link: "https://example.org/research/entities/kestrel/",
    atom: { links: [{ href: "https://example.org/research/entities/kestrel/rss.xml", rel: "self" }] },
  });
});

it("holds the newest twenty", async () => {
  const reports = Array.from({ length: MAX_TERM_REPORTS + 3 }, (_, i) => ({
    id: `r${i}`,
    added: `20${10 + i}-01-01`,
    tags: ["cars"],
  }));
  const { items } = await feedOf("tag", "cars", { reports });
  expect(items!.map(({ title }) => title)).toEqual(
    reports
      .map(({ id }) => `Report ${id}`)
      .reverse()
      .slice(0, 20),
  );
});

it.each([
  ["entity", "owl"],
  ["metric", "unused"],
] as const)("of a %s that no report mentions is valid and empty", async (kind, id) => {
  expect((await feedOf(kind, id)).items).toBeUndefined();
});
