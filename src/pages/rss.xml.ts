import type { APIRoute } from "astro";
import { loadSite } from "../data/site.ts";
import { rssResponse } from "../feeds/feed-response.ts";
import { reportsFeed } from "../feeds/reports-feed.ts";
import { site } from "../site.ts";

export const GET: APIRoute = async () => {
  const { model, bodies } = await loadSite();
  return rssResponse(reportsFeed(model, bodies, site, "/rss.xml"), site);
};
