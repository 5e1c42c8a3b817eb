/** What tests of feeds share: a site's settings, and feeds of sample sites in each format. */
import type { RenderedBody } from "../markdown/rendered-body.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { FeedSite } from "./feed.ts";
import { renderAtom } from "./render-atom.ts";
import { renderJsonFeed } from "./render-json-feed.ts";
import { renderRss } from "./render-rss.ts";
import { reportsFeed } from "./reports-feed.ts";

export const sampleSite: FeedSite = {
  name: "Readacross & Co",
  tagline: "What <each> source said.",
  language: "en",
  address: "https://example.org",
  base: "/research/",
  licence: { name: "CC BY 4.0", url: "https://licence.example/by/" },
};

/** The site's feed in all three formats. */
export async function feedsOf(
  model: SiteModel,
  bodies: ReadonlyMap<string, RenderedBody> = new Map(),
): Promise<{ readonly rss: string; readonly atom: string; readonly json: string }> {
  return {
    rss: await renderRss(reportsFeed(model, bodies, sampleSite, "/rss.xml"), sampleSite),
    atom: renderAtom(reportsFeed(model, bodies, sampleSite, "/atom.xml"), sampleSite),
    json: renderJsonFeed(reportsFeed(model, bodies, sampleSite, "/feed.json"), sampleSite),
  };
}
