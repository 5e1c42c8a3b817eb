/** All feeds as OPML 2.0, which feed readers import. */
import { generateOpml } from "feedsmith";
import type { Opml } from "feedsmith";
import { absolute } from "../model/addresses.ts";
import { AGREEMENT_FEED, type FeedsPage, type SiteFeed, type TermFeed } from "../model/pages/feeds.ts";
import type { FeedSite } from "./feed.ts";
import { withoutForbidden } from "./xml-text.ts";

type Outline = Opml.Outline<Date, [], true>;

/** In groups, as the page lists them; it has no dates, since those of a list would be the day of the build. */
export function renderOpml({ siteFeeds, agreement, groups }: FeedsPage, site: FeedSite): string {
  const outlineOf = (title: string, { address, page }: Pick<SiteFeed | TermFeed, "address" | "page">): Outline => ({
    text: withoutForbidden(title),
    title: withoutForbidden(title),
    type: "rss",
    xmlUrl: absolute(address, site),
    htmlUrl: absolute(page, site),
  });
  const outlines: Outline[] = [
    {
      text: "All reports",
      outlines: [
        ...siteFeeds.map((feed) => outlineOf(`${site.name} (${feed.name})`, feed)),
        outlineOf(`${site.name}: ${AGREEMENT_FEED.title}`, agreement),
      ],
    },
    ...groups
      .filter(({ feeds }) => feeds.length > 0)
      .map(({ title, feeds }) => ({
        text: title,
        outlines: feeds.map((feed) => outlineOf(`${site.name}: ${feed.name}`, feed)),
      })),
  ];
  return generateOpml(
    { head: { title: withoutForbidden(`${site.name}: all feeds`) }, body: { outlines } },
    { strict: true },
  );
}
