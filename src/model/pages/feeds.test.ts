import { expect, it } from "vitest";
import { feedsPage } from "./feeds.ts";
import { sampleModel } from "./sample-site.ts";

const page = feedsPage(
  sampleModel({
    entities: [
      { id: "kestrel", name: "Kestrel" },
      { id: "avocet", name: "Avocet" },
      { id: "tern", name: "Tern" },
    ],
    publishers: [{ id: "newswire", siglum: "NW" }],
    reports: [
      { id: "wire", facts: [{ id: "fall", subject: "tern", value: "-15%" }] },
      { id: "post", tags: ["ipo"], facts: [{ id: "fall", subject: "tern", value: "-15%" }] },
    ],
  }),
);

it("lists the feed of every term, those with most reports first, then by name", () => {
  const [entities] = page.groups;
  expect(entities!.feeds.map(({ name, reportCount }) => [name, reportCount])).toEqual([
    ["Tern", 2],
    ["Avocet", 0],
    ["Kestrel", 0],
  ]);
  expect(entities).toMatchObject({ title: "By entity", anchor: "By-entity", note: "3 feeds, 1 of them with reports" });
});

it("leads from each to the feed and to the page of the term", () => {
  expect(page.groups.map(({ feeds }) => feeds[0])).toMatchObject([
    { page: "/entities/tern/", address: "/entities/tern/rss.xml" },
    { page: "/tags/ipo/", address: "/tags/ipo/rss.xml" },
    { page: "/metrics/price-change/", address: "/metrics/price-change/rss.xml" },
    { page: "/publishers/newswire/", address: "/publishers/newswire/rss.xml" },
  ]);
});

it("counts the site’s own too", () => {
  expect(page.siteFeeds.map(({ address }) => address)).toEqual(["/rss.xml", "/atom.xml", "/feed.json"]);
  expect(page.feedCount).toBe(3 + 1 + 6);
});
