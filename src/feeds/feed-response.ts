/** Feeds as what a page file answers with. */
import { renderAtom } from "./render-atom.ts";
import type { Feed, FeedSite } from "./feed.ts";
import { renderJsonFeed } from "./render-json-feed.ts";
import { renderRss } from "./render-rss.ts";

export async function rssResponse(feed: Feed, site: FeedSite): Promise<Response> {
  return responseOf(await renderRss(feed, site), "application/rss+xml");
}

export function atomResponse(feed: Feed, site: FeedSite): Response {
  return responseOf(renderAtom(feed, site), "application/atom+xml");
}

export function jsonFeedResponse(feed: Feed, site: FeedSite): Response {
  return responseOf(renderJsonFeed(feed, site), "application/feed+json");
}

/** `type` is a media type without parameters. */
export function responseOf(text: string, type: string): Response {
  return new Response(text, { headers: { "Content-Type": `${type}; charset=utf-8` } });
}
