/** A feed as RSS 2.0, readable in a browser by way of a style sheet. */
import { getRssString, type RSSFeedItem } from "@astrojs/rss";
import { absolute, withBase } from "../model/addresses.ts";
import { lastDayOf, midnight, rightsOf, type Feed, type FeedItem, type FeedSite } from "./feed.ts";
import { FEED_STYLES } from "./feed-styles.ts";
import { escapeHtml } from "./html.ts";
import { escapeXml, withoutForbidden } from "./xml-text.ts";

const NAMESPACES = {
  atom: "http://www.w3.org/2005/Atom",
  dc: "http://purl.org/dc/elements/1.1/",
};

/** A feed without items is valid. */
export async function renderRss(feed: Feed, site: FeedSite): Promise<string> {
  const text = await getRssString({
    title: withoutForbidden(feed.title),
    description: withoutForbidden(feed.description),
    site: absolute(feed.page, site),
    xmlns: NAMESPACES,
    stylesheet: withBase(FEED_STYLES, site.base),
    customData: channelData(feed, site),
    items: feed.items.map((item) => toItem(item, site)),
  });
  // @astrojs/rss names the type of XSL sheets only.
  return text.replace("<?xml-stylesheet href=", '<?xml-stylesheet type="text/css" href=');
}

/** `source` is the article itself, where it has an address: its channel isn't known. What has none is cited. */
function toItem({ title, url, summary, content, added, updated, ...item }: FeedItem, site: FeedSite): RSSFeedItem {
  const { id, isIdAddress, categories, source } = item;
  const sourceUrl = source?.url ?? null;
  return {
    title: withoutForbidden(title),
    link: url,
    pubDate: midnight(added),
    ...(summary === null ? {} : { description: escapeHtml(withoutForbidden(summary)) }),
    content: withoutForbidden(content),
    categories: [...new Set(categories.map(({ term }) => withoutForbidden(term)))],
    ...(source === null || sourceUrl === null
      ? {}
      : { source: { url: sourceUrl, title: withoutForbidden(source.name) } }),
    customData: [
      `<guid isPermaLink="${isIdAddress}">${escapeXml(withoutForbidden(id))}</guid>`,
      element("dc:creator", site.name),
      ...(source === null ? [] : [element("dc:source", source.citation)]),
      ...(updated === null ? [] : [element("atom:updated", `${updated}T00:00:00Z`)]),
    ].join(""),
  };
}

function channelData({ address, items }: Feed, site: FeedSite): string {
  const lastDay = lastDayOf(items);
  return [
    element("language", site.language),
    element("copyright", rightsOf(site)),
    ...(lastDay === null ? [] : [element("lastBuildDate", midnight(lastDay).toUTCString())]),
    element("docs", "https://www.rssboard.org/rss-specification"),
    `<atom:link href="${escapeXml(absolute(address, site))}" rel="self" type="application/rss+xml"/>`,
  ].join("");
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(withoutForbidden(text))}</${name}>`;
}
