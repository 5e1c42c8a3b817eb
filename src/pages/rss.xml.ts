import type { APIRoute } from "astro";
import { loadSite } from "../data/site.ts";
import { renderReportsFeed } from "../feeds/reports-feed.ts";
import { site } from "../site.ts";

export const GET: APIRoute = async () => {
  const { model, bodies } = await loadSite();
  return new Response(await renderReportsFeed(model, bodies, site), {
    headers: { "Content-Type": "application/rss+xml; charset=utf-8" },
  });
};
