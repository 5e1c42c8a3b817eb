/** Every report, fact, statement and claim can be cited, and what the citations say is what the data say. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseBibtex } from "../support/bibtex.ts";
import { builtSite, type SiteName } from "../support/built-sites.ts";
import type { ClaimRow, FactRow } from "../support/data-rows.ts";
import { readDist, type Page } from "../support/dist.ts";
import { select, type PageElement } from "../support/html.ts";
import { reasonBroken } from "../support/links.ts";

const sites: SiteName[] = ["real", "every-verdict", "every-verdict-in-subfolder"];

const cslDate = z.strictObject({
  "date-parts": z.tuple([z.tuple([z.int(), z.int().min(1).max(12), z.int().min(1).max(31)])]),
  circa: z.literal(true).optional(),
});
const cslName = z.strictObject({ literal: z.string().min(1) });

/** The part of CSL's schema for data that the site uses, closed as that is. */
const cslItem = z.strictObject({
  id: z.string().min(1),
  type: z.literal("webpage"),
  title: z.string().min(1),
  author: z.tuple([cslName]),
  issued: cslDate,
  "container-title": z.string(),
  URL: z.url(),
  language: z.string(),
  abstract: z.string().optional(),
  note: z.string().optional(),
  "original-title": z.string().optional(),
  "original-author": z.tuple([cslName]).optional(),
  "original-date": cslDate.optional(),
});

interface Forms {
  readonly text: string;
  readonly bibtex: ReturnType<typeof parseBibtex>[number];
  readonly csl: z.infer<typeof cslItem>;
}

/** The one citation in an element, read in all its forms. */
function formsIn(elements: readonly PageElement[]): Forms {
  const textOf = (tag: string, copy: string) => {
    const found = select(elements, tag, { "data-copy": copy });
    expect(found).toHaveLength(1);
    return found[0]!.text;
  };
  const [bibtex, ...others] = parseBibtex(textOf("pre", "BibTeX"));
  expect(others).toEqual([]);
  const items = z.tuple([cslItem]).parse(JSON.parse(textOf("pre", "CSL-JSON")));
  return { text: textOf("p", "citation"), bibtex: bibtex!, csl: items[0] };
}

const LABELS = {
  corroborated: "corroborated",
  syndicated: "syndicated",
  "single-source": "single source",
  disputed: "disputed",
};

describe.each(sites)("in the site %s", (name) => {
  const dist = readDist(builtSite(name));
  const { facts } = dist.json<{ facts: FactRow[] }>("data/facts.json");
  const { statements } = dist.json<{ statements: { id: string; url: string }[] }>("data/statements.json");
  const claims = dist.json<{ claims: ClaimRow[] }>("data/claims.json").claims.filter(({ url }) => url !== null);
  const { reports } = dist.json<{ reports: { id: string; title: string; url: string }[] }>("data/reports.json");

  const pathOf = (url: string) => new URL(url).pathname.slice(dist.base.length - 1);
  const anchorOf = (url: string) => new URL(url).hash.slice(1);
  const entryOf = (url: string): PageElement => {
    const [entry] = select(dist.page(`${pathOf(url)}cite/`).elements, "li", { id: anchorOf(url) });
    expect(entry, url).toBeDefined();
    return entry!;
  };
  const citations = new Map<string, Forms>([
    ...reports.map(({ url }) => [url, formsIn(dist.page(pathOf(url)).elements)] as const),
    ...[...facts, ...statements, ...claims].map(({ url }) => [url!, formsIn(entryOf(url!).inside)] as const),
  ]);

  test("there is something to cite", () => {
    expect(facts.length).toBeGreaterThan(10);
    expect(citations.size).toBe(reports.length + facts.length + statements.length + claims.length);
  });

  test("every form holds the permanent address, which lands on what is cited", () => {
    for (const [url, { text, bibtex, csl }] of citations) {
      expect(text.endsWith(` ${url}`), url).toBe(true);
      expect(bibtex.fields.get("url")).toBe(url);
      expect(csl.URL).toBe(url);
      expect(
        reasonBroken({ from: "citation", target: new URL(url), written: url, isResource: false }, dist),
      ).toBeNull();
    }
  });

  test("all forms say the same", () => {
    for (const { text, bibtex, csl } of citations.values()) {
      expect(csl.id).toBe(bibtex.key);
      expect(csl.title).toBe(bibtex.fields.get("title"));
      expect(csl.note ?? "").toBe(bibtex.fields.get("note") ?? "");
      expect(text).toContain(`“${csl.title}”.`);
      expect(text).toContain(csl.note ?? "");
      const [year, , day] = csl.issued["date-parts"][0];
      expect([bibtex.fields.get("year"), bibtex.fields.get("day")]).toEqual([String(year), String(day)]);
    }
  });

  test("no two share a key", () => {
    const keys = [...citations.values()].map(({ bibtex }) => bibtex.key);
    expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([]);
  });

  test("a fact's citation has the value of the data: hedge, sign and every digit", () => {
    for (const { id, value, url } of facts) {
      const { title } = citations.get(url)!.csl;
      const [, qualifier = "", amounts = ""] = /^([a-z-]+ )?([^a-z]+)/u.exec(value)!;
      const digits = amounts.match(/\d[\d,.]*\d|\d/gu)!.flatMap((each) => each.split(".."));
      const said = title.slice(title.indexOf(": ") + 2);
      expect(said.startsWith(qualifier.replace("at-", "at ")), `${id}: ${title}`).toBe(true);
      const figure = said.slice(qualifier.length);
      for (const each of digits) expect(figure, id).toContain(each);
      expect(figure.split("−").length - 1, `${id}: ${title}`).toBe(amounts.split("-").length - 1);
    }
  });

  test("a withdrawn fact's citation says so, and no other's does", () => {
    for (const { url, withdrawn } of facts as (FactRow & { withdrawn: string | null })[]) {
      expect(citations.get(url)!.csl.title.startsWith("[Withdrawn] "), url).toBe(withdrawn !== null);
    }
  });

  test("a claim's citation has the verdict of the data, with its sources and witnesses", () => {
    for (const { url, verdict, sources, witnesses } of claims) {
      const said =
        /^Verdict as of \d+ \w+ \d{4}: ([a-z ]+) \((\d+) sources?, (?:(\d+) witness(?:es)?|origin not examined)\)\./u.exec(
          citations.get(url!)!.csl.note!,
        );
      expect(said?.[1]?.startsWith(LABELS[verdict]), url!).toBe(true);
      expect([Number(said![2]), Number(said![3] ?? 0)]).toEqual([sources.length, witnesses.length]);
      expect(said![1]!.length > LABELS[verdict].length).toBe(verdict === "disputed");
    }
  });

  test("every fact, statement and claim leads to its citation from where it stands", () => {
    for (const { url } of [...facts, ...statements, ...claims]) {
      const row = dist.page(pathOf(url!)).elements.find(({ attributes }) => attributes.get("id") === anchorOf(url!))!;
      const href = `${new URL(url!).pathname}cite/#${anchorOf(url!)}`;
      expect(select(row.inside, "a", { href }), href).toHaveLength(1);
      expect(select(row.inside, "a", { href: `#${anchorOf(url!)}` }).length, url!).toBeGreaterThan(0);
    }
  });

  test("pages of citations stay out of search engines, the sitemap and the search", () => {
    const pages = dist.fullPages.filter(({ path }) => path.endsWith("/cite/index.html"));
    const isPrivate = ({ html }: Page) => html.includes('content="noindex"') && !html.includes("data-pagefind-body");
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.filter((page) => !isPrivate(page))).toEqual([]);
    expect(
      dist.files
        .filter((path) => path.startsWith("sitemap"))
        .map(dist.text)
        .join(""),
    ).not.toContain("/cite/");
  });
});
