import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, it } from "vitest";
import { samplePage, sampleFiles, writeSampleSite } from "./testing.ts";
import { verifySite } from "./verify-site.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

type Sabotage = (folder: string) => void;

async function faultsOf(sabotage: Sabotage, ...site: Parameters<typeof writeSampleSite>): Promise<string[]> {
  const folder = await writeSampleSite(...site);
  folders.push(folder);
  sabotage(folder);
  return (await verifySite(folder, join(folder, "../none"))).map(({ path, reason }) => `${path}: ${reason}`);
}

/** Once the site is sealed. */
const write =
  (path: string, text: string): Sabotage =>
  (folder) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
const change =
  (path: string, from: string | RegExp, to: string): Sabotage =>
  (folder) => {
    const text = readFileSync(join(folder, path), "utf8");
    expect(text).toMatch(from);
    writeFileSync(join(folder, path), text.replace(from, to));
  };
const remove =
  (path: string): Sabotage =>
  (folder) =>
    rmSync(join(folder, path));
const nothing: Sabotage = () => undefined;

it("finds no fault with a site that is whole, and takes the outline away", async () => {
  const folder = await writeSampleSite();
  folders.push(folder);
  expect(await verifySite(folder)).toEqual([]);
  expect(() => readFileSync(join(folder, "build-outline.json"))).toThrow();
});

it("says how to mend each fault", async () => {
  const folder = await writeSampleSite();
  folders.push(folder);
  rmSync(join(folder, "reports/one.md"));
  const [fault] = await verifySite(folder);
  expect(fault!.note).not.toBe("");
});

it.each([
  [
    "at an address of its own host that an author wrote in full",
    '<a href="https://site.example/gone/#x" rel="external">a</a>',
  ],
  ["at an anchor of another page that an author wrote", '<a href="/research/reports/one/#gone" data-elsewhere>a</a>'],
  ["at an anchor of a file that is no page", '<a href="/research/reports/one.md#L3">a</a>'],
])("finds no fault %s", async (_name, link) => {
  expect(await faultsOf(change("404.html", "</main>", `${link}</main>`))).toEqual([]);
});

describe("once the site is sealed, it finds", () => {
  it.each<[name: string, sabotage: Sabotage, fault: RegExp]>([
    ["no outline", remove("build-outline.json"), /^\/?build-outline.json: Unexpected site without its outline/],
    ["an outline that is none", write("build-outline.json", "{"), /Unexpected outline/],
    ["a page that is missing", remove("reports/one/index.html"), /^\/reports\/one\/index.html: Unexpected gap/],
    ["a file that is missing", remove("reports/one.md"), /^\/reports\/one.md: Unexpected gap/],
    ["a feed that is missing", remove("atom.xml"), /^\/atom.xml: Unexpected gap/],
    ["a file that is empty", write("reports/one.md", ""), /Unexpected empty file/],
    [
      "a page that nobody wants",
      write("stray/index.html", samplePage()),
      /^\/stray\/index.html: Unexpected page, expected only/,
    ],
    [
      "a page without policy",
      change("404.html", /<meta http-equiv[^>]*>/u, ""),
      /^\/404.html: Unexpected beginning of <head>/,
    ],
    ["a policy that is no such header", change("404.html", "http-equiv", "name"), /Unexpected beginning of <head>/],
    ["another policy", change("404.html", "default-src 'none'", "default-src *"), /Unexpected beginning of <head>/],
    [
      "a policy behind something",
      change("404.html", /(<meta http-equiv[^>]*>)(<meta[^>]*>)/u, "$2$1"),
      /Unexpected beginning/,
    ],
    [
      "a script that changed",
      write("_astro/theme.js", "evil()"),
      /Unexpected integrity of \/research\/_astro\/theme.js/,
    ],
    [
      "styles without integrity",
      change("404.html", /(site.css") integrity="[^"]*"/u, "$1"),
      /Unexpected integrity of .*site.css/,
    ],
    [
      "a script in the page",
      change("404.html", "</main>", "</main><script>1</script>"),
      /Unexpected <script> with its own text/,
    ],
    [
      "styles in the page",
      change("404.html", "</main>", "</main><style>a{}</style>"),
      /Unexpected <style> with its own text/,
    ],
    ["a handler", change("404.html", "<main", '<main onclick="1"'), /Unexpected onclick at <main>/],
    ["a style attribute", change("404.html", "<main", '<main style="a:b"'), /Unexpected style at <main>/],
    [
      "a picture of another host",
      change("404.html", "</main>", '<img src="https://b.example/a.png"></main>'),
      /at <img>, expected a file of this site/,
    ],
    [
      "a picture of another host, without scheme",
      change("404.html", "</main>", '<img srcset="//b.example/a.png 2x"></main>'),
      /at <img>, expected a file/,
    ],
    [
      "a link that leads nowhere",
      change("404.html", "</main>", '<a href="/research/gone/">a</a></main>'),
      /Unexpected link to \/research\/gone\/, expected/,
    ],
    [
      "a relative link that leads nowhere",
      change("index.html", "</main>", '<a href="gone/">a</a></main>'),
      /Unexpected link to gone\//,
    ],
    [
      "its own address, gone",
      change("404.html", "</main>", '<a href="https://site.example/research/gone">a</a></main>'),
      /Unexpected link to https:\/\/site.example\/research\/gone/,
    ],
    [
      "a link out of the base path",
      change("404.html", "</main>", '<a href="/reports/one/">a</a></main>'),
      /outside of \/research\//,
    ],
    [
      "a link that runs code",
      change("404.html", "</main>", '<a href="javascript&#58;a()">a</a></main>'),
      /Unexpected scheme of javascript:a\(\)/,
    ],
    [
      "an anchor that isn’t there",
      change("404.html", "</main>", '<a href="/research/reports/one/#gone">a</a></main>'),
      /Unexpected link to #gone of \/reports\/one\/index.html/,
    ],
    [
      "an anchor that isn’t on its own page",
      change("404.html", "</main>", '<a href="#gone">a</a></main>'),
      /Unexpected link to #gone of \/404.html/,
    ],
    [
      "an old address that leads nowhere",
      change("404.html", "<title>", '<meta http-equiv="refresh" content="0; url=/research/gone/"><title>'),
      /link to \/research\/gone\//,
    ],
    ["data of programs that isn’t JSON", change("404.html", '{"@id"', '{"@id'), /^\/404.html: .*JSON/],
    [
      "a tag without its end",
      change("404.html", "</html>", '<a href="'),
      /^\/404.html: a tag <a at \d+ without its end/,
    ],
    [
      "bytes that are no text",
      (folder) => writeFileSync(join(folder, "404.html"), Buffer.from([0x3c, 0xff])),
      /expected UTF-8/,
    ],
    [
      "a link of styles that leads nowhere",
      change("_astro/site.css", "font.woff2", "gone.woff2"),
      /^\/_astro\/site.css: Unexpected link/,
    ],
    [
      "a control character in a feed",
      change("rss.xml", "<title>All", "<title>\u0001"),
      /^\/rss.xml: Unexpected feed, expected one that can be read/,
    ],
    ["a feed that was cut off", change("atom.xml", "</feed>", ""), /^\/atom.xml: Unexpected feed, expected one/],
    ["a feed of another format", write("rss.xml", "<html/>"), /without <rss> or <feed>/],
    ["a channel without its title", change("rss.xml", "<title>All</title>", ""), /without a title of the channel/],
    ["an item without its guid", change("rss.xml", "<guid>b</guid>", ""), /without a guid of item 2/],
    ["two items of one guid", change("rss.xml", "<guid>b", "<guid>a"), /without an id of its own for each item/],
    ["an item without its day", change("rss.xml", /<pubDate>[^<]*/u, "<pubDate>soon"), /without a pubDate of item 1/],
    [
      "an item that leads nowhere",
      change("rss.xml", "reports/one/</link>", "gone/</link>"),
      /^\/rss.xml: Unexpected link/,
    ],
    ["an entry without its id", change("atom.xml", "<id>b</id>", ""), /without a id of entry 1/],
    ["entries without author", change("atom.xml", /<author>.*<\/author>/u, ""), /without an author of entry 1/],
    ["an Atom feed without its day", change("atom.xml", /<updated>[^<]*<\/updated>/u, ""), /without a day in updated/],
    ["a JSON feed that was cut off", change("feed.json", "}]}", ""), /^\/feed.json: Unexpected feed/],
    ["a JSON feed without items", change("feed.json", "items", "entries"), /without items/],
    [
      "an item of JSON without content",
      change("feed.json", "content_html", "html"),
      /without the content of each item/,
    ],
    ["a list of feeds that isn’t XML", change("feeds.opml", "</opml>", ""), /^\/feeds.opml: Unexpected text/],
    [
      "a list of feeds that names one which is gone",
      change("feeds.opml", "rss.xml", "gone.xml"),
      /^\/feeds.opml: Unexpected link/,
    ],
    [
      "a sitemap that names a page which is gone",
      change("sitemap-0.xml", "research/<", "research/gone/<"),
      /^\/sitemap-0.xml: Unexpected link/,
    ],
    [
      "an empty sitemap",
      change("sitemap-index.xml", /<sitemap>.*<\/sitemap>/u, ""),
      /^\/sitemap-index.xml: Unexpected file without addresses/,
    ],
    [
      "robots.txt without the sitemap",
      write("robots.txt", "User-agent: *\n"),
      /^\/robots.txt: Unexpected file without/,
    ],
    [
      "a fact too few in JSON",
      write("data/facts.json", '{"facts":[{}]}'),
      /^\/data\/facts.json: Unexpected 1 rows, expected 2/,
    ],
    ["a claim too many", write("data/claims.json", '{"claims":[{},{},{}]}'), /Unexpected 3 rows, expected 2/],
    ["a report too few", write("data/reports.json", '{"reports":[]}'), /Unexpected 0 rows, expected 1/],
    [
      "data that was cut off",
      change("data/facts.json", "]}", ""),
      /^\/data\/facts.json: Unexpected data, expected some/,
    ],
    [
      "a row too few in CSV",
      change("data/facts.csv", "b,c\r\n", ""),
      /^\/data\/facts.csv: Unexpected 1 rows, expected 2/,
    ],
    [
      "a cell of CSV that nothing closes",
      change("data/facts.csv", "b,c", 'b,"c'),
      /^\/data\/facts.csv: Unexpected data/,
    ],
    [
      "a Parquet file that was cut off",
      change("data/facts.parquet", "PAR1\x15", "PAR"),
      /^\/data\/facts.parquet: Unexpected data, expected some/,
    ],
    [
      "a row too few in Parquet",
      change("data/facts.parquet", "\x16\x04", "\x16\x02"),
      /^\/data\/facts.parquet: Unexpected 1 rows, expected 2/,
    ],
    [
      "a row whose page is gone",
      change("data/facts.json", "reports/one/", "reports/gone/"),
      /^\/data\/facts.json: Unexpected link to .*gone/,
    ],
    [
      "a row whose place on its page is gone",
      change("data/facts.json", "#caf", "#tea"),
      /^\/data\/facts.json: Unexpected link to #tea%C3%A9 of \/reports\/one\/index.html/,
    ],
    [
      "an item that leads to a place which is gone",
      change("rss.xml", "reports/one/</link>", "reports/one/#gone</link>"),
      /^\/rss.xml: Unexpected link to #gone of \/reports\/one/,
    ],
    [
      "an entry that leads to a place which is gone",
      change("atom.xml", 'reports/one/"/>', 'reports/one/#gone"/>'),
      /^\/atom.xml: Unexpected link to #gone of \/reports\/one/,
    ],
    [
      "a row too few in the database",
      (folder) => {
        const database = new DatabaseSync(join(folder, "data/readacross.sqlite"));
        database.exec("DELETE FROM claims");
        database.close();
      },
      /readacross.sqlite: Unexpected 0 rows of claims, expected 2/,
    ],
    [
      "a database that is none",
      write("data/readacross.sqlite", "not a database, by far not long enough to be one"),
      /readacross.sqlite: Unexpected data/,
    ],
    [
      "an explorer with fewer rows",
      write("facts/shards/facts/columns.json", '{"count":1}'),
      /columns.json: Unexpected 1 rows/,
    ],
    ["a search of fewer pages", change("pagefind/pagefind-entry.json", "4", "3"), /Unexpected 3 pages, expected 4/],
  ])("%s", async (_, sabotage, fault) => {
    const faults = await faultsOf(sabotage);
    expect(
      faults.filter((each) => fault.test(each)),
      faults.join("\n"),
    ).not.toEqual([]);
  });

  it("a page that is a link to another place", async () => {
    const faults = await faultsOf((folder) => {
      rmSync(join(folder, "404.html"));
      symlinkSync("/etc/hostname", join(folder, "404.html"));
    });
    expect(faults.join()).toMatch(/404.html: Unexpected gap/);
  });
});

it("lets pages stand that the project brings along as files", async () => {
  const folder = await writeSampleSite({ "own/index.html": samplePage() });
  const project = await writeSampleSite({ "own/index.html": samplePage() });
  folders.push(folder, project);
  expect(await verifySite(folder, project)).toEqual([]);
});

it("tells a fault once, however often a page has it", async () => {
  const link = '<a href="/research/gone/">a</a>';
  expect(await faultsOf(nothing, { "404.html": samplePage(link.repeat(3)) })).toHaveLength(1);
});

it("reads no tags where a page only seems to have some", async () => {
  const seeming =
    `<!-- <a href="/gone/"> --><p title='<a href="/gone/" onclick=">'>` +
    `&lt;script src="/gone.js"> </head> <title-like> 1 < 2</p><textarea><style></textarea>`;
  expect(await faultsOf(nothing, { "404.html": samplePage(seeming) })).toEqual([]);
});

it("takes a number of pages’ worth of markup in one page in its stride", async () => {
  const many = `${"<".repeat(50_000)}${'<p id="a">"'.repeat(20_000)}${"<!".repeat(0)}`;
  expect(await faultsOf(nothing, { "404.html": samplePage(many) })).toEqual([]);
});

it("has a sample that stands for every kind of file", () => {
  expect(Object.keys(sampleFiles).length).toBeGreaterThan(20);
});
