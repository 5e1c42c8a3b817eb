import type { APIRoute, GetStaticPaths } from "astro";
import { loadSite } from "../../../data/site.ts";
import { rssResponse } from "../../../feeds/feed-response.ts";
import { termFeed } from "../../../feeds/term-feed.ts";
import { termFeeds, type TermFeed } from "../../../model/pages/feeds.ts";
import { site } from "../../../site.ts";

export const getStaticPaths = (async () => {
  const { model } = await loadSite();
  return termFeeds(model, "tag").map((term) => ({ params: { tag: term.id }, props: { term } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ term: TermFeed }> = async ({ props }) => {
  const { model } = await loadSite();
  return rssResponse(termFeed(model, "tag", props.term, site), site);
};
