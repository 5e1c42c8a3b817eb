/** What the site tells programs: reports as Markdown, `/llms.txt`, structured data in pages. */
import { describe, expect, test } from "vitest";
import { builtSite, type SiteName } from "../support/built-sites.ts";
import type { FactRow } from "../support/data-rows.ts";
import { readDist } from "../support/dist.ts";
import { parseGfm, sectionOf, textOf, urlsIn } from "../support/gfm.ts";
import { select } from "../support/html.ts";
import { reasonBroken, siteOrigin } from "../support/links.ts";

const sites: SiteName[] = ["real", "every-verdict", "every-verdict-in-subfolder"];

type Node = Record<string, unknown>;

describe.each(sites)("in the site %s", (name) => {
  const dist = readDist(builtSite(name));
  const { facts } = dist.json<{ facts: FactRow[] }>("data/facts.json");
  const { reports } = dist.json<{ reports: { id: string; title: string }[] }>("data/reports.json");
  const brokenIn = (urls: readonly string[]) =>
    urls.flatMap((url) => {
      if (!URL.canParse(url)) return [`${url}: relative`];
      const reason = reasonBroken({ from: "", target: new URL(url), written: url, isResource: false }, dist);
      return reason === null ? [] : [`${url}: ${reason}`];
    });

  describe("Markdown", () => {
    const texts = new Map(reports.map(({ id }) => [id, dist.text(`reports/${id}.md`)]));

    test("there is for every report, announced on its page, and for nothing else", () => {
      for (const { id } of reports) {
        const alternate = { rel: "alternate", type: "text/markdown", href: `${dist.base}reports/${id}.md` };
        expect(select(dist.page(`/reports/${id}/`).elements, "link", alternate), id).toHaveLength(1);
      }
      expect(dist.files.filter((path) => path.endsWith(".md"))).toHaveLength(reports.length);
    });

    test("has no HTML, and no link that leads nowhere", () => {
      for (const [id, text] of texts) {
        const tree = parseGfm(text);
        expect(JSON.stringify(tree), id).not.toContain('"type":"html"');
        expect(brokenIn(urlsIn(tree))).toEqual([]);
      }
    });

    test("has a row for each fact, with the figures of the data", () => {
      for (const [id, text] of texts) {
        const own = facts.filter(({ report }) => report === id);
        const [table] = sectionOf(parseGfm(text), "Facts");
        const rows = table?.type === "table" ? table.children.slice(1).map(({ children }) => children.map(textOf)) : [];
        expect(rows.map(([localId]) => `${id}#${localId}`).sort()).toEqual(own.map((fact) => fact.id).sort());
        for (const fact of own) {
          const row = rows.find(([localId]) => fact.id === `${id}#${localId}`)!;
          for (const digits of fact.value.match(/\d+/gu)!) expect(row[3], fact.id).toContain(digits);
          expect((row[3]!.match(/−/gu) ?? []).length).toBe((fact.value.match(/(?<![a-z])-/gu) ?? []).length);
          if (fact.verdict !== null) expect(row.at(-1)).toMatch(new RegExp(`^${fact.verdict.replace("-", " ")}`, "u"));
        }
      }
    });
  });

  test("llms.txt leads to every report and to nothing that isn’t there", () => {
    const tree = parseGfm(dist.text("llms.txt"));
    const urls = urlsIn(tree);
    expect(brokenIn(urls)).toEqual([]);
    for (const { id } of reports) expect(urls).toContain(`${siteOrigin}${dist.base}reports/${id}.md`);
    expect(tree.children.slice(0, 2).map(({ type }) => type)).toEqual(["heading", "blockquote"]);
  });

  describe("structured data", () => {
    const graphs = dist.fullPages.flatMap(({ path, elements }) =>
      select(elements, "script", { type: "application/ld+json" }).map(({ text }) => ({
        path,
        graph: JSON.parse(text),
      })),
    );
    const nodesOn = (path: string): Node[] => graphs.find((each) => each.path === path)?.graph["@graph"] ?? [];

    test("stands on reports, entities and the home, once a page", () => {
      const paths = graphs.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      const wanted = [...reports.map(({ id }) => `reports/${id}/index.html`), "index.html", "entities/"];
      for (const path of wanted)
        expect(
          paths.some((each) => each.startsWith(path)),
          path,
        ).toBe(true);
      for (const { graph } of graphs) expect(graph["@context"]).toBe("https://schema.org");
    });

    test("has no relative address, and none of this site that leads nowhere", () => {
      const addresses: string[] = [];
      const collect = (value: unknown, key = ""): void => {
        if (Array.isArray(value)) value.forEach((each) => collect(each, key));
        else if (value !== null && typeof value === "object") {
          for (const [inner, each] of Object.entries(value)) collect(each, inner);
        } else if (/^(url|item|contentUrl|license|mainEntityOfPage|@id)$/u.test(key)) addresses.push(String(value));
      };
      graphs.forEach(({ graph }) => collect(graph));
      const ids = new Set(["Organization", "WebSite", "Article", "Entity", "Dataset"]);
      // Ids of things, which needn't be elements of a page.
      const places = addresses.filter((url) => url !== "_:source" && !ids.has(url.split("#")[1] ?? ""));
      expect(brokenIn([...new Set(places)])).toEqual([]);
    });

    test("says of each report whose it is and what it is based on", () => {
      for (const { id, title } of reports) {
        const nodes = nodesOn(`reports/${id}/index.html`);
        expect(nodes[0]).toMatchObject({ "@type": "Article", headline: title, author: { "@type": "Organization" } });
        const source = nodes.find((node) => node["@id"] === "_:source");
        expect(nodes[0]!["isBasedOn"]).toEqual(source && { "@id": "_:source" });
      }
    });

    test("tells of the data set with all its files", () => {
      const { resources } = dist.json<{ resources: { path: string }[] }>("data/datapackage.json");
      const [dataset] = nodesOn("data/index.html");
      const files = (dataset!["distribution"] as { contentUrl: string }[]).map(({ contentUrl }) => contentUrl);
      expect(dataset!["@type"]).toBe("Dataset");
      expect(files).toEqual(
        expect.arrayContaining(resources.map(({ path }) => `${siteOrigin}${dist.base}data/${path}`)),
      );
    });

    test("has the figures of the data, only for what is reported and stands", () => {
      const factByUrl = new Map(facts.map((fact) => [fact.url, fact]));
      const observations = graphs
        .flatMap(({ graph }) => graph["@graph"] as Node[])
        .filter((node) => node["@type"] === "Observation");
      expect(observations.length).toBeGreaterThan(3);
      for (const node of observations) {
        const fact = factByUrl.get(String(node["url"]))! as FactRow & { withdrawn: string | null };
        expect([fact.mode, fact.restates, fact.withdrawn]).toEqual(["reported", null, null]);
        if (node["minValue"] !== undefined) expect(node["minValue"]).toBe(fact.low);
        if (node["maxValue"] !== undefined) expect(node["maxValue"]).toBe(fact.high);
        expect("value" in node).toBe(fact.qualifier === null && !fact.value.includes(".."));
        if (node["observationDate"] !== undefined) expect(node["observationDate"]).toBe(fact.period);
      }
    });
  });
});
