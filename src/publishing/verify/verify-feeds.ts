/** Every feed is one that the strictest reader takes, with what its format demands, and leads where something stands. */
import { messageOf, type PublishingFault } from "../fault.ts";
import { fileAt } from "../site-files.ts";
import { childrenNamed, readXml, textOf, type XmlElement } from "./read-xml.ts";
import { faultAt, targetOf, type SiteOnDisk } from "./site-on-disk.ts";
import { wantAnchorOf } from "./verify-anchors.ts";
import type { WantedAnchors } from "./wanted-anchors.ts";

const NOTE = "src/feeds/ writes what no feed may hold.";

/** What a feed lacks, and the addresses that it names. */
interface FeedReading {
  readonly lacks: readonly string[];
  readonly addresses: readonly string[];
}

export function verifyFeeds(site: SiteOnDisk, anchors: WantedAnchors): PublishingFault[] {
  return site.outline.feeds.flatMap((address) => {
    const path = fileAt(address);
    const place = site.placeOf.get(path);
    if (place === undefined) return [];
    try {
      const text = site.text(path);
      const { lacks, addresses } = path.endsWith(".json") ? readJsonFeed(text) : readXmlFeed(readXml(text));
      return [
        ...lacks.map((what) => faultAt(path, `Unexpected feed without ${what}, expected it`, NOTE)),
        ...addresses.flatMap((each) => {
          const target = targetOf(site, place, each);
          wantAnchorOf(site, anchors, place, target);
          return target.kind === "broken" ? faultAt(path, target.reason, NOTE) : [];
        }),
      ];
    } catch (error) {
      return [faultAt(path, `Unexpected feed, expected one that can be read: ${messageOf(error)}`, NOTE)];
    }
  });
}

function readXmlFeed(root: XmlElement): FeedReading {
  if (root.name === "rss") return readRss(root);
  if (root.name === "feed") return readAtom(root);
  return { lacks: ["<rss> or <feed> around it"], addresses: [] };
}

/** https://www.rssboard.org/rss-specification */
function readRss(root: XmlElement): FeedReading {
  const [channel] = childrenNamed(root, "channel");
  if (root.attributes["version"] !== "2.0" || channel === undefined) {
    return { lacks: ['version="2.0" and one <channel>'], addresses: [] };
  }
  const items = childrenNamed(channel, "item");
  return {
    lacks: [
      ...missingText(channel, "the channel", ["title", "link", "description"]),
      ...items.flatMap((item, index) => [
        ...missingText(item, `item ${index + 1}`, ["title", "link", "guid"]),
        ...(isDay(textOf(item, "pubDate")) ? [] : [`a pubDate of item ${index + 1}`]),
      ]),
      ...twice(items.map((item) => textOf(item, "guid"))),
    ],
    addresses: [channel, ...items].map((each) => textOf(each, "link")),
  };
}

/** RFC 4287, 4.1 */
function readAtom(root: XmlElement): FeedReading {
  const entries = childrenNamed(root, "entry");
  const hasAuthor = childrenNamed(root, "author").length > 0;
  return {
    lacks: [
      ...(root.attributes["xmlns"] === "http://www.w3.org/2005/Atom" ? [] : ["Atom’s namespace"]),
      ...missingText(root, "the feed", ["title", "id"]),
      ...[root, ...entries].filter((each) => !isDay(textOf(each, "updated"))).map(() => "a day in updated"),
      ...entries.flatMap((entry, index) => [
        ...missingText(entry, `entry ${index + 1}`, ["title", "id"]),
        ...(hasAuthor || childrenNamed(entry, "author").length > 0 ? [] : [`an author of entry ${index + 1}`]),
      ]),
      ...twice(entries.map((entry) => textOf(entry, "id"))),
    ],
    addresses: [root, ...entries].flatMap((each) =>
      childrenNamed(each, "link").flatMap(({ attributes }) => attributes["href"] ?? []),
    ),
  };
}

/** https://www.jsonfeed.org/version/1.1/ */
function readJsonFeed(text: string): FeedReading {
  const feed = JSON.parse(text) as Partial<Record<string, unknown>>;
  const items = Array.isArray(feed["items"]) ? (feed["items"] as Partial<Record<string, unknown>>[]) : null;
  const ids = (items ?? []).map(({ id }) => (typeof id === "string" ? id : ""));
  return {
    lacks: [
      ...(/^https:\/\/jsonfeed\.org\/version\/1/u.test(String(feed["version"])) ? [] : ["its version"]),
      ...(typeof feed["title"] === "string" && feed["title"] !== "" ? [] : ["a title"]),
      ...(items === null ? ["items"] : []),
      ...ids.filter((id) => id === "").map(() => "an id of each item"),
      ...(items ?? [])
        .filter((item) => typeof item["content_html"] !== "string" && typeof item["content_text"] !== "string")
        .map(() => "the content of each item"),
      ...twice(ids),
    ],
    addresses: [feed, ...(items ?? [])]
      .flatMap((each) => [each["url"], each["home_page_url"], each["feed_url"]])
      .filter((each) => typeof each === "string"),
  };
}

function missingText(element: XmlElement, what: string, names: readonly string[]): string[] {
  return names.filter((name) => textOf(element, name) === "").map((name) => `a ${name} of ${what}`);
}

function twice(ids: readonly string[]): string[] {
  return new Set(ids).size === ids.length ? [] : ["an id of its own for each item"];
}

function isDay(text: string): boolean {
  return text !== "" && !Number.isNaN(Date.parse(text));
}
