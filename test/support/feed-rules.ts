/**
 * What the feeds' standards demand of a file, written down anew from the specifications: RSS 2.0, Atom (RFC 4287),
 * JSON Feed 1.1 and OPML 2.0. Each check answers with what is wrong, in sentences; a valid file has none.
 */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { parseHtml } from "./html.ts";

type Tree = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => ["item", "entry", "outline", "link", "category", "author"].includes(name),
});

/** RSS 2.0: what a channel must have, what an item must have, and whole addresses everywhere. */
export function rssProblems(xml: string): string[] {
  const problems = xmlProblems(xml);
  const { rss } = parser.parse(xml) as { rss?: Tree };
  if (rss?.["@_version"] !== "2.0") return [...problems, "isn’t RSS 2.0"];
  const channel = treeOf(rss["channel"]);
  for (const name of ["title", "link", "description"])
    if (!textOf(listOf(channel[name])[0])) problems.push(`has no ${name}`);
  for (const name of ["pubDate", "lastBuildDate"]) {
    if (channel[name] !== undefined && !isRfc822(textOf(channel[name]))) problems.push(`${name} is no RFC 822 date`);
  }
  const items = listOf(channel["item"]);
  for (const item of items) {
    const name = textOf(item["title"]) || "(untitled)";
    if (!textOf(item["title"]) && !textOf(item["description"])) problems.push("an item has no title or description");
    if (item["pubDate"] !== undefined && !isRfc822(textOf(item["pubDate"])))
      problems.push(`${name}: pubDate is no RFC 822 date`);
    const guid = item["guid"];
    if (!textOf(guid)) problems.push(`${name}: no guid`);
    if (treeOf(guid)["@_isPermaLink"] !== "false" && !isWhole(textOf(guid)))
      problems.push(`${name}: the guid is no address`);
    if (!isWhole(textOf(listOf(item["link"])[0]))) problems.push(`${name}: the link isn’t whole`);
    if (item["source"] !== undefined && !isWhole(textOf(treeOf(item["source"])["@_url"])))
      problems.push(`${name}: source without an address`);
    if (item["author"] !== undefined) problems.push(`${name}: author must be an address of mail: use dc:creator`);
    problems.push(...contentProblems(textOf(item["content:encoded"]), name));
  }
  return [...problems, ...repeated(items.map((item) => textOf(item["guid"])))];
}

/** RFC 4287: ids, titles and times on the feed and each entry, an author, one alternate link, whole addresses. */
export function atomProblems(xml: string): string[] {
  const problems = xmlProblems(xml);
  const { feed } = parser.parse(xml) as { feed?: Tree };
  if (feed?.["@_xmlns"] !== "http://www.w3.org/2005/Atom") return [...problems, "isn’t Atom"];
  const entries = listOf(feed["entry"]);
  const hasAuthor = listOf(feed["author"]).length > 0;
  for (const each of [feed, ...entries]) {
    const name = textOf(each["title"]) || "(untitled)";
    if (!textOf(each["title"])) problems.push("something has no title");
    if (!isWhole(textOf(each["id"]))) problems.push(`${name}: the id is no IRI`);
    if (!isRfc3339(textOf(each["updated"]))) problems.push(`${name}: updated is no RFC 3339 time`);
    if (each["published"] !== undefined && !isRfc3339(textOf(each["published"])))
      problems.push(`${name}: published is no RFC 3339 time`);
    if (!hasAuthor && listOf(each["author"]).length === 0) problems.push(`${name}: no author`);
    for (const author of listOf(each["author"]))
      if (!textOf(author["name"])) problems.push(`${name}: a nameless author`);
    const links = listOf(each["link"]);
    for (const link of links) if (!isWhole(textOf(link["@_href"]))) problems.push(`${name}: a link isn’t whole`);
    const alternates = links.filter((link) => [undefined, "alternate"].includes(link["@_rel"] as string | undefined));
    const kinds = alternates.map((link) => `${textOf(link["@_type"])} ${textOf(link["@_hreflang"])}`);
    if (new Set(kinds).size < kinds.length) problems.push(`${name}: two alternates of one kind`);
    for (const category of listOf(each["category"]))
      if (!category["@_term"]) problems.push(`${name}: a category without a term`);
  }
  if (!listOf(feed["link"]).some((link) => link["@_rel"] === "self")) problems.push("has no link to itself");
  for (const entry of entries) {
    const content = treeOf(entry["content"]);
    if (content["@_type"] !== "html") problems.push(`${textOf(entry["title"])}: the content isn’t marked as HTML`);
    problems.push(...contentProblems(textOf(entry["content"]), textOf(entry["title"])));
  }
  return [...problems, ...repeated(entries.map((entry) => textOf(entry["id"])))];
}

const JSON_FEED_FIELDS = new Set(
  "version title home_page_url feed_url description user_comment next_url icon favicon authors language expired hubs items".split(
    " ",
  ),
);
const JSON_ITEM_FIELDS = new Set(
  "id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments".split(
    " ",
  ),
);

/** JSON Feed 1.1: its version, a title, and items with ids, content and whole addresses; no field that isn't its own. */
export function jsonFeedProblems(text: string): string[] {
  const feed = JSON.parse(text) as Tree;
  const problems: string[] = [];
  if (feed["version"] !== "https://jsonfeed.org/version/1.1") problems.push("isn’t version 1.1");
  if (typeof feed["title"] !== "string" || feed["title"] === "") problems.push("has no title");
  if (!Array.isArray(feed["items"])) return [...problems, "has no items"];
  problems.push(...strangers(feed, JSON_FEED_FIELDS));
  for (const name of ["home_page_url", "feed_url", "icon", "favicon"]) {
    if (feed[name] !== undefined && !isWhole(textOf(feed[name]))) problems.push(`${name} isn’t whole`);
  }
  const items = feed["items"] as Tree[];
  for (const item of items) {
    const name = textOf(item["title"] ?? item["id"]);
    problems.push(...strangers(item, JSON_ITEM_FIELDS).map((each) => `${name}: ${each}`));
    if (typeof item["id"] !== "string" || item["id"] === "") problems.push(`${name}: no id`);
    for (const field of ["title", "summary", "content_html", "content_text", "language", "url", "external_url"]) {
      if (item[field] !== undefined && typeof item[field] !== "string") problems.push(`${name}: ${field} is no text`);
    }
    if (item["content_html"] === undefined && item["content_text"] === undefined) problems.push(`${name}: no content`);
    for (const field of ["url", "external_url"]) {
      if (item[field] !== undefined && !isWhole(textOf(item[field]))) problems.push(`${name}: ${field} isn’t whole`);
    }
    for (const field of ["date_published", "date_modified"]) {
      if (item[field] !== undefined && !isRfc3339(textOf(item[field])))
        problems.push(`${name}: ${field} is no RFC 3339 time`);
    }
    const tags = item["tags"];
    if (tags !== undefined && !(Array.isArray(tags) && tags.every((tag) => typeof tag === "string")))
      problems.push(`${name}: tags are no list of texts`);
    problems.push(...contentProblems(textOf(item["content_html"]), name));
  }
  return [...problems, ...repeated(items.map((item) => textOf(item["id"])))];
}

export interface Subscription {
  readonly text: string;
  readonly xmlUrl: string;
  readonly htmlUrl: string | undefined;
}

/** OPML 2.0 as a list of subscriptions: outlines with texts; those of feeds with a type and a whole address. */
export function opmlProblems(xml: string): string[] {
  const problems = xmlProblems(xml);
  const { opml } = parser.parse(xml) as { opml?: Tree };
  if (opml?.["@_version"] !== "2.0") return [...problems, "isn’t OPML 2.0"];
  if (opml["head"] === undefined || outlinesOf(xml).length === 0) problems.push("has no head or no outline");
  for (const outline of outlinesOf(xml)) {
    const text = textOf(outline["@_text"]);
    if (text === "") problems.push("an outline has no text");
    const isFeed = outline["@_xmlUrl"] !== undefined;
    if (isFeed && outline["@_type"] !== "rss") problems.push(`${text}: a subscription of another type`);
    if (isFeed && !isWhole(textOf(outline["@_xmlUrl"]))) problems.push(`${text}: xmlUrl isn’t whole`);
    if (!isFeed && listOf(outline["outline"]).length === 0) problems.push(`${text}: neither a feed nor a group`);
  }
  return problems;
}

/** The feeds that an OPML file lists, in its order. */
export function subscriptionsIn(xml: string): Subscription[] {
  return outlinesOf(xml)
    .filter((outline) => outline["@_xmlUrl"] !== undefined)
    .map((outline) => ({
      text: textOf(outline["@_text"]),
      xmlUrl: textOf(outline["@_xmlUrl"]),
      htmlUrl: outline["@_htmlUrl"] === undefined ? undefined : textOf(outline["@_htmlUrl"]),
    }));
}

/** The addresses that stand in an item's HTML. */
export function addressesInContent(html: string): string[] {
  return parseHtml(html).flatMap(({ attributes }) =>
    ["href", "src", "srcset", "poster", "action"].flatMap((name) => attributes.get(name) ?? []),
  );
}

function outlinesOf(xml: string): Tree[] {
  const { opml } = parser.parse(xml) as { opml: Tree };
  const below = (tree: Tree): Tree[] => listOf(tree["outline"]).flatMap((each) => [each, ...below(each)]);
  return below(treeOf(opml["body"]));
}

function contentProblems(html: string, name: string): string[] {
  if (html === "") return [`${name}: no content`];
  const elements = parseHtml(html);
  const forbidden = elements.filter(({ tag }) => /^(script|style|iframe|object|embed|form|input|svg|math)$/u.test(tag));
  const handlers = elements.flatMap(({ attributes }) =>
    [...attributes.keys()].filter((key) => key === "style" || key.startsWith("on")),
  );
  const partial = addressesInContent(html).filter((address) => !isWhole(address) && !address.startsWith("mailto:"));
  return [
    ...forbidden.map(({ tag }) => `${name}: <${tag}> in the content`),
    ...handlers.map((key) => `${name}: ${key} in the content`),
    ...partial.map((address) => `${name}: the relative address ${address}`),
  ];
}

function xmlProblems(xml: string): string[] {
  const result = XMLValidator.validate(xml);
  return [
    ...(result === true ? [] : [`isn’t well-formed: ${result.err.msg}`]),
    // eslint-disable-next-line no-control-regex
    ...(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u.test(xml) ? ["has characters that XML forbids"] : []),
  ];
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** With a weekday that is the date's own. */
function isRfc822(text: string): boolean {
  const form = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [JFMASOND][a-z]{2} \d{4} \d\d:\d\d:\d\d (GMT|[+-]\d{4})$/u;
  return form.test(text) && DAYS[new Date(text).getUTCDay()] === text.slice(0, 3);
}

function isRfc3339(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/u.test(text) && !Number.isNaN(Date.parse(text));
}

function isWhole(address: string): boolean {
  return /^https?:\/\/[^/\s]/u.test(address) && URL.canParse(address);
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `the id ${id} stands twice`);
}

function strangers(tree: Tree, known: ReadonlySet<string>): string[] {
  return Object.keys(tree)
    .filter((key) => !known.has(key) && !key.startsWith("_"))
    .map((key) => `the unknown field ${key}`);
}

function listOf(value: unknown): Tree[] {
  const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return list.map((each) => (typeof each === "object" && each !== null ? (each as Tree) : { "#text": each }));
}

function treeOf(value: unknown): Tree {
  return typeof value === "object" && value !== null ? (value as Tree) : {};
}

/** Of an element with or without attributes. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  const text = treeOf(value)["#text"];
  return typeof text === "string" ? text : "";
}
