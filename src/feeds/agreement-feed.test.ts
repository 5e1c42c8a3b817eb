import { parseRssFeed } from "feedsmith";
import { expect, it } from "vitest";
import { rssProblems } from "../../test/support/feed-rules.ts";
import { sampleModel, type SampleReport, type SampleSite } from "../model/pages/sample-site.ts";
import { agreementFeed, MAX_EVENTS } from "./agreement-feed.ts";
import { renderRss } from "./render-rss.ts";
import { sampleSite } from "./sample-feed.ts";

async function itemsOf(reports: readonly SampleReport[], site: SampleSite = {}) {
  const xml = await renderRss(agreementFeed(sampleModel({ ...site, reports }), sampleSite), sampleSite);
  expect(rssProblems(xml)).toEqual([]);
  return parseRssFeed(xml).items ?? [];
}

function move(id: string, day: number, value: string, source: SampleReport["source"] = {}): SampleReport {
  return { id, added: `2026-11-0${day}`, source, facts: [{ id: "move", subject: "kestrel", value }] };
}

const claimUrl = "https://example.org/research/entities/kestrel/#price-change.2026-02-02";

it("leads from each event to the claim, under an id that says what happened", async () => {
  const [dispute, repeat, agreement] = await itemsOf(
    [
      move("wire", 1, "-15%"),
      move("post", 2, "-15%", { publisher: "post" }),
      move("copy", 3, "-15%", { origin: "wire" }),
      move("mail", 4, "-19%"),
    ],
    { publishers: [{ id: "post", name: "Post", siglum: "PO" }] },
  );
  const idOf = (rest: string) => ({
    value: `https://example.org/research/agreement/#kestrel/price-change.2026-02-02/${rest}`,
    isPermaLink: false,
  });
  expect(agreement).toMatchObject({
    title: "Corroborated: kestrel, price-change, 2 February 2026",
    description:
      "Post (PO) says so too, and is a witness of its own. Corroborated: 2 sources, 2 witnesses. Before: single source.",
    link: claimUrl,
    guid: idOf("corroborates/post"),
    pubDate: "Mon, 02 Nov 2026 00:00:00 GMT",
    categories: [{ name: "corroborates" }, { name: "kestrel" }, { name: "price-change" }],
  });
  expect(repeat).toMatchObject({
    title: "Repeated: kestrel, price-change, 2 February 2026",
    description:
      "CO (publisher not named) says so too, and adds no witness of its own. Corroborated: 3 sources, 2 witnesses.",
    guid: idOf("syndicates/copy"),
  });
  expect(dispute).toMatchObject({
    title: "Disputed: kestrel, price-change, 2 February 2026",
    guid: idOf("disputes/mail"),
  });
  expect(dispute!.content!.encoded).toContain('<a href="https://example.org/research/reports/mail/#move">−19%</a>');
});

it("keeps an event of a claim whose fact was withdrawn since, and marks the fact", async () => {
  const withdrawn = { ruling: "misread", date: "2026-11-09", reason: "A misprint." };
  const post: SampleReport = {
    ...move("post", 2, "-15%"),
    facts: [{ id: "move", subject: "kestrel", value: "-15%", withdrawn }],
  };
  const [withdrawal, agreement] = await itemsOf([move("wire", 1, "-15%"), post]);
  expect(withdrawal).toMatchObject({
    title: "Fact withdrawn: kestrel, price-change, 2 February 2026",
    description:
      "The editors withdrew a fact, which changes the verdict. Single source: 1 source, 1 witness. Before: corroborated.",
    link: claimUrl,
  });
  expect(agreement!.title).toMatch(/^Corroborated/u);
  for (const each of [withdrawal, agreement])
    expect(each!.content!.encoded).toContain("withdrawn on 9 November 2026: A misprint.");
});

it("leads to the report where a statement is about no entity", async () => {
  const says = (id: string, day: number): SampleReport => ({
    id,
    added: `2026-11-0${day}`,
    statements: [{ id: "said", key: "rates-fall", text: "Rates fall." }],
  });
  const [item] = await itemsOf([says("wire", 1), says("post", 2)]);
  expect(item).toMatchObject({
    title: "Corroborated: Rates fall",
    link: "https://example.org/research/reports/post/#said",
    guid: { value: "https://example.org/research/agreement/#-/rates-fall/corroborates/post" },
  });
});

it("leads to where the claim is by now, when its day has become known", async () => {
  const undated = (id: string, day: number): SampleReport => ({
    ...move(id, day, "-15%", { origin: "story" }),
    facts: [{ id: "move", subject: "kestrel", value: "-15%", period: "unknown" }],
  });
  const [, earlier] = await itemsOf([
    undated("wire", 1),
    undated("post", 2),
    move("copy", 3, "-15%", { origin: "story" }),
  ]);
  expect(earlier!.guid!.value).toContain("price-change.undated-story/syndicates/post");
  expect(earlier!.link).toBe(claimUrl);
});

it("holds the newest fifty, and none where nothing has happened", async () => {
  const many = Array.from({ length: MAX_EVENTS + 5 }, (_, i) => ({
    ...move(`r${i}`, 1, "-15%"),
    added: `20${10 + i}-01-01`,
  }));
  const items = await itemsOf(many);
  expect(items).toHaveLength(MAX_EVENTS);
  expect(items[0]!.guid!.value).toContain(`/r${MAX_EVENTS + 4}`);
  expect(await itemsOf([move("wire", 1, "-15%")])).toEqual([]);
});
