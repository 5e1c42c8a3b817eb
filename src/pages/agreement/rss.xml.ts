import type { APIRoute } from "astro";
import { loadSite } from "../../data/site.ts";
import { agreementFeed } from "../../feeds/agreement-feed.ts";
import { rssResponse } from "../../feeds/feed-response.ts";
import { site } from "../../site.ts";

export const GET: APIRoute = async () => {
  const { model } = await loadSite();
  return rssResponse(agreementFeed(model, site), site);
};
