/** A feed as Atom 1.0 (RFC 4287), readable in a browser by way of a style sheet. */
import { generateAtomFeed } from "feedsmith";
import type { AtomFeed } from "feedsmith";
import { absolute, withBase } from "../model/addresses.ts";
import { FEED_STYLES } from "./feed-styles.ts";
import { lastDayOf, lastDayOfItem, midnight, rightsOf, type Feed, type FeedItem, type FeedSite } from "./feed.ts";
import { withoutForbidden } from "./xml-text.ts";

/** Atom wants a time even where nothing has happened yet; any but a constant would be the day of the build. */
const NEVER = new Date(0);

/**
 * feedsmith 3.0.1 turns every `&apos;` of what it has written into an apostrophe, in CDATA too, where it is the text’s own.
 * Until it doesn’t, a character that no text can hold stands in between.
 */
const GUARD = "\u0001";

/** A feed without items is valid. Its id is its address. */
export function renderAtom(feed: Feed, site: FeedSite): string {
  const lastDay = lastDayOf(feed.items);
  const self = absolute(feed.address, site);
  const text = generateAtomFeed(
    {
      id: self,
      title: textOf(feed.title),
      subtitle: textOf(feed.description),
      updated: lastDay === null ? NEVER : midnight(lastDay),
      authors: [authorOf(site)],
      rights: textOf(rightsOf(site)),
      links: [
        { href: self, rel: "self", type: "application/atom+xml" },
        { href: absolute(feed.page, site), rel: "alternate", type: "text/html" },
        { href: site.licence.url, rel: "license" },
      ],
      icon: absolute("/favicon.svg", site),
      xml: { lang: site.language },
      entries: feed.items.map((item) => toEntry(item, site)),
    },
    { strict: true, stylesheets: [{ type: "text/css", href: withBase(FEED_STYLES, site.base) }] },
  );
  return text.replaceAll(GUARD, "");
}

/** The article is what the entry was made from: `via`. */
function toEntry(item: FeedItem, site: FeedSite): AtomFeed.Entry<Date, true> {
  const { id, url, title, summary, content, added, categories, source } = item;
  return {
    id,
    title: textOf(title),
    published: midnight(added),
    updated: midnight(lastDayOfItem(item)),
    authors: [authorOf(site)],
    links: [
      { href: url, rel: "alternate", type: "text/html" },
      ...(source?.url == null ? [] : [{ href: source.url, rel: "via", title: withoutForbidden(source.citation) }]),
    ],
    categories: categories.map(({ term, label, scheme }) => ({
      term: withoutForbidden(term),
      scheme,
      label: withoutForbidden(label),
    })),
    ...(summary === null ? {} : { summary: textOf(summary) }),
    content: { type: "html", value: guarded(content) },
  };
}

function textOf(text: string): AtomFeed.Text {
  return { type: "text", value: guarded(text) };
}

function guarded(text: string): string {
  return withoutForbidden(text).replaceAll("&apos;", `&${GUARD}apos;`);
}

function authorOf(site: FeedSite): AtomFeed.Person<true> {
  return { name: withoutForbidden(site.name), uri: absolute("/", site) };
}
