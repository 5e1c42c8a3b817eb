import type { APIRoute } from "astro";
import { loadSite } from "../data/site.ts";
import { jsonFeedResponse } from "../feeds/feed-response.ts";
import { reportsFeed } from "../feeds/reports-feed.ts";
import { site } from "../site.ts";

export const GET: APIRoute = async () => {
  const { model, bodies } = await loadSite();
  return jsonFeedResponse(reportsFeed(model, bodies, site, "/feed.json"), site);
};
