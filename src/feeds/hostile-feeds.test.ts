/** Every feed and the list of feeds, with hostile text in each field that somebody writes, read as a strict parser reads. */
import fc from "fast-check";
import { parse as parseHtml, type DefaultTreeAdapterTypes } from "parse5";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { HOSTILE_TEXTS } from "../../test/support/hostile-markup.ts";
import { anyText, hostileTexts } from "../../test/support/hostile-text.ts";
import { atomProblems, jsonFeedProblems, opmlProblems, rssProblems } from "../../test/support/feed-rules.ts";
import { EMPTY_BODY } from "../markdown/rendered-body.ts";
import { sampleModel, type SampleReport } from "../model/pages/sample-site.ts";
import { feedsPage, termFeeds, type TermKind } from "../model/pages/feeds.ts";
import type { SiteModel } from "../model/site-model.ts";
import { agreementFeed } from "./agreement-feed.ts";
import { escapeHtml } from "./html.ts";
import { renderAtom } from "./render-atom.ts";
import { renderJsonFeed } from "./render-json-feed.ts";
import { renderOpml } from "./render-opml.ts";
import { renderRss } from "./render-rss.ts";
import { reportsFeed } from "./reports-feed.ts";
import { sampleSite } from "./sample-feed.ts";
import { termFeed } from "./term-feed.ts";
import { withoutForbidden } from "./xml-text.ts";

const XML_TEXTS = [
  "]]>",
  "]]]]>><![CDATA[>",
  "<![CDATA[",
  "<?xml version='1.0'?>",
  "<?php echo 1 ?>",
  "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
  "&b; &#0; &#x1F; &#xD800; &nbsp; &lol9;",
  "</title></item></channel></rss>",
  "<!-- -- -->",
  "--><script>alert(1)</script><!--",
  '" onload="alert(1)',
  "' onload='alert(1)",
  "\u0000\u0001\u0008\u000b\u000c\u000e\u001f\u007f\u0080\u009f",
  "\ud800 \udfff \udc00\ud800 \ufffe\uffff",
  "\ud83d\ude00 \u{10ffff} \u{1fffe}",
  "\u202ertl\u2069 \ufeff\u200b",
  "a\r\nb\rc\u2028d\u2029e\u0085f\tg",
  "&amp;lt;script&amp;gt; &lt;b&gt; &apos;&quot;",
  "xmlns:evil='http://evil' evil:a='b'",
  "x".repeat(5000),
];

/** The same text wherever somebody's words go; ids and addresses have forms of their own, which the reader checks. */
function siteOf(text: string): SiteModel {
  const fact = { id: "fall", subject: "kestrel", words: text, at: 1 };
  const report = (id: string, day: string, value: string, origin: string): SampleReport => ({
    id,
    title: text,
    summary: text,
    added: `2026-11-${day}`,
    updated: "2026-11-30",
    correction: text,
    tags: ["dip"],
    caveats: [{ kind: "other", about: [], note: text }],
    source: { publisher: origin, headline: text, url: `https://news.example/${id}?a=1&b='2'`, origin },
    facts: [{ ...fact, value }],
    statements: [{ id: "said", key: "deal", subjects: ["kestrel"], text, words: text }],
  });
  return sampleModel({
    entities: [{ id: "kestrel", name: text, description: text, aliases: [text] }],
    metrics: [{ id: "price-change", name: text, definition: text }],
    publishers: [
      { id: "wire", name: text, siglum: "WI" },
      { id: "post", name: text, siglum: "PO" },
    ],
    reports: [report("one", "20", "-15%", "wire"), report("two", "21", "-15%", "post")],
  });
}

function bodiesOf(text: string) {
  const parts = [
    {
      kind: "html" as const,
      html: `<p>${escapeHtml(text)} <input type="checkbox" checked disabled> <a href="/research/tags/dip/">dip</a></p>`,
    },
    { kind: "component" as const, name: "Callout" as const, props: { title: text }, children: [] },
  ];
  return new Map([["one", { ...EMPTY_BODY, parts }]]);
}

/** Whatever a strict reader complains of, and the texts of the elements of a name. */
function strictly(xml: string, name: string): { faults: string[]; texts: string[] } {
  const faults: string[] = [];
  const texts: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", ({ message }) => faults.push(message));
  parser.on("doctype", () => faults.push("a document type"));
  parser.on("opentag", (tag) => {
    open.push(tag.name);
    if (tag.name === name) texts.push("");
  });
  parser.on("closetag", () => void open.pop());
  const add = (text: string) => {
    if (open.at(-1) === name) texts.push(texts.pop()! + text);
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(xml).close();
  return { faults, texts };
}

/** As a parser of XML hands on what a text with these ends of lines becomes. */
function asRead(text: string): string {
  return withoutForbidden(text).replace(/\r\n?/gu, "\n");
}

const KINDS: readonly TermKind[] = ["tag", "entity", "metric", "publisher"];

async function holds(text: string): Promise<void> {
  const model = siteOf(text);
  const site = { ...sampleSite, name: text, tagline: text };
  const feed = reportsFeed(model, bodiesOf(text), site, "/rss.xml");
  const shown = asRead(text);
  const isShown = shown.trim() !== "";

  const rss = strictly(await renderRss(feed, site), "title");
  expect(rss.faults).toEqual([]);
  expect(rss.texts).toHaveLength(3);
  if (isShown) expect(rss.texts.slice(1).map((each) => each.trim())).toEqual([shown.trim(), shown.trim()]);

  const atom = strictly(renderAtom(feed, site), "title");
  expect(atom.faults).toEqual([]);
  if (isShown) expect(atom.texts.slice(1).map((each) => each.trim())).toEqual([shown.trim(), shown.trim()]);

  const json = JSON.parse(renderJsonFeed(feed, site)) as {
    items: { id: string; title: string; content_html: string }[];
  };
  expect(json.items.map(({ id }) => id)).toEqual(feed.items.map(({ id }) => id));
  if (isShown) expect(json.items[0]!.title.trim()).toBe(withoutForbidden(text).trim());
  for (const { content_html: html } of json.items) expect(activeMarkup(html)).toEqual([]);

  for (const kind of KINDS) {
    for (const term of termFeeds(model, kind)) {
      const own = termFeed(model, kind, term, site);
      const { faults, texts } = strictly(await renderRss(own, site), "item");
      expect(faults).toEqual([]);
      expect(texts).toHaveLength(own.items.length);
    }
  }
  const agreement = await renderRss(agreementFeed(model, site), site);
  expect(strictly(agreement, "guid")).toMatchObject({
    faults: [],
    texts: expect.arrayContaining([expect.any(String)]),
  });
  const opml = renderOpml(feedsPage(model), site);
  expect(strictly(opml, "outline").faults).toEqual([]);
  if (!isShown) return;
  expect([
    rssProblems(agreement),
    rssProblems(await renderRss(feed, site)),
    atomProblems(renderAtom(feed, site)),
    jsonFeedProblems(renderJsonFeed(feed, site)),
    opmlProblems(opml),
  ]).toEqual([[], [], [], [], []]);
}

/** Elements and attributes that act, in HTML as a browser reads it. */
function activeMarkup(html: string): string[] {
  const found: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ("tagName" in node) {
      const { tagName, attrs } = node;
      if (/^(?:script|iframe|object|embed|svg|math|form|input|style|base|meta|link|template|img)$/u.test(tagName))
        found.push(tagName);
      for (const { name, value } of attrs) {
        if (/^on|^style$|^srcdoc$/u.test(name)) found.push(name);
        if (/^(?:href|src)$/u.test(name) && !/^(?:https?:|mailto:)/u.test(value)) found.push(`${name}=${value}`);
      }
    }
    if ("childNodes" in node) node.childNodes.forEach(walk);
  };
  walk(parseHtml(html));
  return found;
}

describe("feeds are read strictly, with every word as it is and none of it as markup:", () => {
  const texts = [...XML_TEXTS, ...hostileTexts, ...HOSTILE_TEXTS.filter((text) => text !== "")];
  test.each(texts.map((text) => [text.slice(0, 60), text]))("%j", (_name, text) => holds(text));

  test("whatever the text", { timeout: 120_000 }, async () => {
    const pieces = fc.array(fc.constantFrom(...XML_TEXTS.slice(0, -1), "a", "\u0001", "&", "<", "&apos;"), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          anyText,
          pieces.map((all) => all.join("")),
        ),
        holds,
      ),
      { numRuns: 12 },
    );
  });
});

test("feeds without items are read strictly too", async () => {
  const feed = reportsFeed(sampleModel({}), new Map(), sampleSite, "/rss.xml");
  expect(strictly(await renderRss(feed, sampleSite), "item")).toEqual({ faults: [], texts: [] });
  expect(strictly(renderAtom(feed, sampleSite), "entry")).toEqual({ faults: [], texts: [] });
});
