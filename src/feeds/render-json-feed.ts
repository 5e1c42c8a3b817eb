/** A feed as JSON Feed 1.1. */
import { generateJsonFeed } from "feedsmith";
import type { JsonFeed } from "feedsmith";
import { absolute } from "../model/addresses.ts";
import { midnight, type Feed, type FeedItem, type FeedSite } from "./feed.ts";
import { withoutForbidden } from "./xml-text.ts";

export function renderJsonFeed(feed: Feed, site: FeedSite): string {
  const author = { name: withoutForbidden(site.name), url: absolute("/", site) };
  const generated = generateJsonFeed(
    {
      title: withoutForbidden(feed.title),
      home_page_url: absolute(feed.page, site),
      feed_url: absolute(feed.address, site),
      description: withoutForbidden(feed.description),
      favicon: absolute("/favicon.svg", site),
      authors: [author],
      language: site.language,
      items: feed.items.map(toItem),
    },
    { strict: true },
  ) as object;
  // The generator leaves out an empty list, which the format requires.
  return `${JSON.stringify({ ...generated, items: "items" in generated ? generated.items : [] }, null, 1)}\n`;
}

/** `url` is our report; what it talks about stands elsewhere. */
function toItem({ id, url, title, summary, content, ...item }: FeedItem): JsonFeed.Item<Date, true> {
  const { added, updated, categories, source, language } = item;
  return {
    id,
    url,
    ...(source?.url == null ? {} : { external_url: source.url }),
    title: withoutForbidden(title),
    ...(summary === null ? {} : { summary: withoutForbidden(summary) }),
    content_html: withoutForbidden(content),
    date_published: midnight(added),
    ...(updated === null ? {} : { date_modified: midnight(updated) }),
    tags: [...new Set(categories.map(({ term }) => withoutForbidden(term)))],
    language,
  };
}
