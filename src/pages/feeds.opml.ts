import type { APIRoute } from "astro";
import { loadSite } from "../data/site.ts";
import { responseOf } from "../feeds/feed-response.ts";
import { renderOpml } from "../feeds/render-opml.ts";
import { feedsPage } from "../model/pages/feeds.ts";
import { site } from "../site.ts";

export const GET: APIRoute = async () => {
  const { model } = await loadSite();
  return responseOf(renderOpml(feedsPage(model), site), "text/x-opml");
};
