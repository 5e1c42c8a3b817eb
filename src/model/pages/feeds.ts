/** All feeds there are: for the page that lists them and for the list that feed readers import. */
import { compareText } from "../../facts/problem.ts";
import { feedsWords as words } from "../../messages/messages.ts";
import { entityAddress, feedAddress, metricAddress, publisherAddress, tagAddress } from "../addresses.ts";
import type { Report } from "../report.ts";
import type { SiteModel } from "../site-model.ts";
import { entityTerm, metricTerm, publisherTerm, tagTerm } from "./terms.ts";

/** A feed as pages link to it. */
export interface FeedLink {
  /** What is in it: `Alibaba: new reports and facts`. */
  readonly title: string;
  /** From the site's root, without the base path. */
  readonly address: string;
}

export type TermKind = "tag" | "entity" | "metric" | "publisher";

/** Kinds of terms that have feeds, in the order in which they are listed. */
export const TERM_KINDS: readonly TermKind[] = ["entity", "tag", "metric", "publisher"];

/** The feed of a term whose page is at `page`. */
export function termFeedLink(name: string, page: string): FeedLink {
  return { title: words.ofTerm(name), address: feedAddress(page) };
}

export const AGREEMENT_FEED: FeedLink = {
  title: words.changes.feedTitle,
  address: feedAddress("/agreement/"),
};

export const AGREEMENT_ABOUT = words.changes.about;

export interface SiteFeed {
  /** `RSS`. */
  readonly name: string;
  readonly address: string;
  /** The page that it follows. */
  readonly page: string;
  /** What is in it, in a sentence. */
  readonly about: string;
}

/** How many items feeds hold: reports of the site and of a term, and events of agreement. */
export const FEED_SIZES = { site: 50, term: 20, agreement: 50 } as const;

/** The same reports in three formats. */
export const SITE_FEEDS: readonly SiteFeed[] = [
  { ...words.formats.rss, address: "/rss.xml", page: "/" },
  { ...words.formats.atom, address: "/atom.xml", page: "/" },
  { ...words.formats.json, address: "/feed.json", page: "/" },
];

export interface TermFeed {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** The page of the term. */
  readonly page: string;
  readonly reportCount: number;
}

export interface FeedGroup {
  readonly kind: TermKind;
  /** Of its section. */
  readonly anchor: string;
  readonly title: string;
  /** `12 feeds, 10 of them with reports`. */
  readonly note: string;
  /** Those with most reports first, then by name. */
  readonly feeds: readonly TermFeed[];
}

export interface FeedsPage {
  readonly title: string;
  readonly metaDescription: string;
  readonly siteFeeds: readonly SiteFeed[];
  readonly agreement: SiteFeed;
  readonly groups: readonly FeedGroup[];
  /** Of the list that feed readers import. */
  readonly listAddress: string;
  /** The page’s own. */
  readonly agreementFeed: FeedLink;
  /** All of them. */
  readonly feedCount: number;
}

export function feedsPage(model: SiteModel): FeedsPage {
  const groups = TERM_KINDS.map((kind) => feedGroup(model, kind));
  const feedCount = groups.reduce((sum, { feeds }) => sum + feeds.length, SITE_FEEDS.length + 1);
  return {
    title: words.title,
    metaDescription: words.metaDescription(feedCount),
    siteFeeds: SITE_FEEDS,
    agreement: {
      name: words.changes.name,
      address: AGREEMENT_FEED.address,
      page: "/agreement/",
      about: AGREEMENT_ABOUT,
    },
    groups,
    listAddress: "/feeds.opml",
    agreementFeed: AGREEMENT_FEED,
    feedCount,
  };
}

/** Every term of a kind that has a page, with its feed; in no order that means anything. */
export function termFeeds(model: SiteModel, kind: TermKind): TermFeed[] {
  return termReports(model, kind).map(({ reports, ...term }) => ({ ...term, reportCount: reports.length }));
}

/** The same, with their reports, newest first. */
export function termReports(
  model: SiteModel,
  kind: TermKind,
): (Omit<TermFeed, "reportCount"> & { readonly reports: readonly Report[] })[] {
  const { registry } = model;
  const { ids, nameOf, addressOf, reports } = {
    tag: {
      ids: model.reportsByTag,
      nameOf: (id: string) => tagTerm(id).name,
      addressOf: tagAddress,
      reports: model.reportsByTag,
    },
    entity: {
      ids: registry.entities,
      nameOf: (id: string) => entityTerm(registry, id).name,
      addressOf: entityAddress,
      reports: model.reportsByEntity,
    },
    metric: {
      ids: registry.metrics,
      nameOf: (id: string) => metricTerm(registry, id).name,
      addressOf: metricAddress,
      reports: model.reportsByMetric,
    },
    publisher: {
      ids: registry.publishers,
      nameOf: (id: string) => publisherTerm(registry, id).name,
      addressOf: publisherAddress,
      reports: model.reportsByPublisher,
    },
  }[kind];
  return [...ids.keys()].map((id) => ({
    id,
    name: nameOf(id),
    page: addressOf(id),
    address: feedAddress(addressOf(id)),
    reports: reports.get(id) ?? [],
  }));
}

function feedGroup(model: SiteModel, kind: TermKind): FeedGroup {
  const feeds = termFeeds(model, kind).sort(
    (a, b) => b.reportCount - a.reportCount || compareText(a.name, b.name) || compareText(a.id, b.id),
  );
  const title = words.groups[kind];
  const filledCount = feeds.filter(({ reportCount }) => reportCount > 0).length;
  const anchor = `By-${kind}`;
  return { kind, anchor, title, note: words.groupNote(feeds.length, filledCount), feeds };
}
