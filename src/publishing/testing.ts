/** For tests: a small site as a build leaves it, whole and sealed but for what a test breaks. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { OUTLINE_FILE, OUTLINE_FORMAT, type BuildOutline } from "../model/pages/build-outline.ts";
import { sealSite } from "./seal-site.ts";

export const SAMPLE_BASE = "/research/";
const ROOT = `https://site.example${SAMPLE_BASE}`;

const outline: BuildOutline = {
  format: OUTLINE_FORMAT,
  address: "https://site.example",
  base: SAMPLE_BASE,
  pages: ["/", "/reports/one/", "/404.html"],
  feeds: ["/rss.xml", "/atom.xml", "/feed.json"],
  files: ["/robots.txt", "/sitemap-index.xml", "/feeds.opml", "/data/facts.json", "/reports/one.md"],
  counts: { reports: 1, facts: 2, statements: 1, claims: 2, entities: 1, metrics: 1 },
  searchedPages: 4,
};

/** A page of the site's form. `head` and `body` stand at their ends. */
export function samplePage(body = "", head = ""): string {
  return (
    `<!DOCTYPE html><html lang="en"> <head><meta charset="utf-8"><title>A page</title>` +
    `<link rel="stylesheet" href="/research/_astro/site.css"><script src="/research/_astro/theme.js"></script>` +
    `<script type="application/ld+json">{"@id":"a","text":"<b>"}</script>${head}</head>` +
    `<body><main id="Main">${body}</main></body></html>`
  );
}

const rows = (table: string, count: number) => JSON.stringify({ [table]: Array.from({ length: count }, () => ({})) });

const item = (guid: string) =>
  `<item><title>One</title><link>${ROOT}reports/one/</link><guid>${guid}</guid><pubDate>Sun, 22 Nov 2026 00:00:00 GMT</pubDate></item>`;

const entry = (id: string) =>
  `<entry><title>One</title><id>${id}</id><updated>2026-11-22T00:00:00Z</updated><link href="${ROOT}reports/one/"/></entry>`;

/** By path below the site's folder. */
export const sampleFiles: Readonly<Record<string, string>> = {
  "index.html": samplePage(
    `<a href="/research/reports/one/#caf%C3%A9">one</a> <a href="https://elsewhere.example/">out</a>`,
  ),
  "reports/one/index.html": samplePage(
    `<p id="café">A &lt;script src=x&gt; &amp; more</p><a href="#Main">up</a><a href="../../">home</a>`,
  ),
  "404.html": samplePage(),
  "_astro/site.css": `@font-face { src: url("/research/_astro/font.woff2") } .a { mask: url(#m) }`,
  "_astro/font.woff2": "font",
  "_astro/theme.js": "let theme;",
  "rss.xml": `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>All</title><link>${ROOT}</link><description>All</description>${item("a")}${item("b")}</channel></rss>`,
  "atom.xml": `<feed xmlns="http://www.w3.org/2005/Atom"><title>All</title><id>a</id><updated>2026-11-22T00:00:00Z</updated><author><name>A</name></author>${entry("b")}${entry("c")}</feed>`,
  "feed.json": JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "All",
    items: [{ id: "a", url: `${ROOT}reports/one/`, content_html: "<p>One</p>" }],
  }),
  "feeds.opml": `<opml version="2.0"><head><title>A</title></head><body><outline text="A"><outline type="rss" text="A" xmlUrl="${ROOT}rss.xml"/></outline></body></opml>`,
  "robots.txt": `User-agent: *\nSitemap: ${ROOT}sitemap-index.xml\n`,
  "sitemap-index.xml": `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${ROOT}sitemap-0.xml</loc></sitemap></sitemapindex>`,
  "sitemap-0.xml": `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${ROOT}</loc></url></urlset>`,
  "reports/one.md": "# One\n",
  "data/reports.json": rows("reports", 1),
  "data/facts.json": JSON.stringify({ facts: [{ url: `${ROOT}reports/one/#caf%C3%A9` }, { url: null }] }),
  "data/statements.json": rows("statements", 1),
  "data/claims.json": rows("claims", 2),
  "data/entities.json": rows("entities", 1),
  "data/metrics.json": rows("metrics", 1),
  "data/facts.csv": `id,words\r\na,"over\ntwo lines, ""quoted"""\r\nb,c\r\n`,
  "data/statements.csv": "id\na\n",
  // Version 1, no columns, 2 rows.
  "data/facts.parquet": "PAR1\x15\x02\x19\x0c\x16\x04\0\x07\0\0\0PAR1",
  "data/datapackage.json": "{}",
  "facts/shards/facts/columns.json": JSON.stringify({ count: 2 }),
  "pagefind/pagefind-entry.json": JSON.stringify({ languages: { en: { page_count: 4 } } }),
};

/** In a new folder, sealed, with its outline and database; `extra` takes the place of files, null leaves one out. */
export async function writeSampleSite(
  extra: Readonly<Record<string, string | null>> = {},
  change: Partial<BuildOutline> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "readacross-site-"));
  for (const [path, text] of Object.entries<string | null>({ ...sampleFiles, ...extra })) {
    if (text === null) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await sealSite(folder, SAMPLE_BASE);
  await writeFile(join(folder, OUTLINE_FILE), JSON.stringify({ ...outline, ...change }));
  const database = new DatabaseSync(join(folder, "data/readacross.sqlite"));
  // A test has no use for a disk that was waited for.
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
  for (const [table, count] of Object.entries<number>({ ...outline.counts })) {
    database.exec(`CREATE TABLE ${table} (id); ${`INSERT INTO ${table} VALUES (1);`.repeat(count)}`);
  }
  database.exec("COMMIT");
  database.close();
  return folder;
}
