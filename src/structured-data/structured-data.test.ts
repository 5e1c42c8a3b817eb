import fc from "fast-check";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import type { Graph } from "schema-dts";
import { describe, expect, test } from "vitest";
import { sampleListing, sampleModel } from "../model/pages/sample-site.ts";
import { dataGraph } from "./data-graph.ts";
import { encodeJsonLd } from "./encode-json-ld.ts";
import { entityGraph } from "./entity-graph.ts";
import { reportGraph } from "./report-graph.ts";
import { siteGraph } from "./site-graph.ts";

const site = {
  name: "Readacross",
  tagline: "Side by side.",
  address: "https://example.org",
  base: "/research/",
  language: "en",
  licence: { url: "https://licence.example/" },
};

const hostile = "</script><script>alert(1)</script><!-- <script> & \u2028\u2029";

const model = sampleModel({
  entities: [
    { id: "acme", name: "Acme", listings: [sampleListing("00001.HK")] },
    { id: "wind", name: "Wind", kind: "institution" },
    { id: "csi", name: "CSI", kind: "index" },
    { id: "shop", name: "Shop" },
  ],
  metrics: [{ id: "price-change", name: "Price change", isChange: true, definition: "A change." }],
  publishers: [{ id: "wire", name: "Wire", siglum: "WI", url: "https://wire.example/" }],
  reports: [
    {
      id: "one",
      title: hostile,
      added: "2026-03-03",
      updated: "2026-03-09",
      correction: "The year.",
      source: {
        publisher: "wire",
        headline: hostile,
        published: "2026-02-09",
        url: "https://wire.example/a",
        language: "zh",
      },
      facts: [
        { id: "plain", subject: "acme", value: "-15.50%", period: "2026-02-02" },
        { id: "nearly", subject: "acme", value: "nearly -15%", period: "2026-02-02/2026-02-06", by: "wind" },
        { id: "over", subject: "acme", value: "over 0.1bn USD", metric: "sales", period: "2026-02-03?" },
        { id: "exact", subject: "csi", value: "12345678901234567.89 HKD", metric: "sales" },
        { id: "forecast", subject: "acme", value: "3%", metric: "margin", mode: "projected" },
        { id: "again", subject: "acme", value: "-15.5%", period: "2026-02-02", restates: "plain" },
        {
          id: "gone",
          subject: "acme",
          value: "3%",
          metric: "weight",
          withdrawn: { ruling: "r", date: "2026-04-01", reason: "M." },
        },
      ],
    },
    {
      id: "two",
      source: { published: "2026-02-08", headline: null },
      caveats: [{ about: [], kind: "inferred-date", note: "G." }],
    },
    { id: "undated", source: {} },
    { id: "bare", source: null },
  ],
});

type Node = Record<string, unknown> & { readonly "@type": string };

const nodesOf = (graph: Graph): Node[] => JSON.parse(encodeJsonLd(graph))["@graph"];
const ofType = (nodes: readonly Node[], type: string) => nodes.filter((node) => node["@type"] === type);
const report = (id: string) => nodesOf(reportGraph(model, model.reportById.get(id)!, site));
const observation = (id: string) =>
  report("one").find((node) => node["@id"] === `https://example.org/research/reports/one/#${id}`)!;

describe("a report", () => {
  const [article, source] = ofType(report("one"), "Article");

  test("is an article of ours, by our dates, based on the source", () => {
    expect(article).toMatchObject({
      headline: hostile,
      url: "https://example.org/research/reports/one/",
      datePublished: "2026-03-03",
      dateModified: "2026-03-09",
      correction: "The year.",
      author: { "@type": "Organization", name: "Readacross" },
      publisher: { "@type": "Organization", name: "Readacross" },
      isBasedOn: { "@id": "_:source" },
      citation: { "@id": "_:source" },
    });
  });

  test("names the source as far as it says what it is", () => {
    expect(source).toEqual({
      "@type": "Article",
      "@id": "_:source",
      headline: hostile,
      url: "https://wire.example/a",
      datePublished: "2026-02-09",
      inLanguage: "zh",
      creditText: "Wire",
      publisher: { "@type": "Organization", name: "Wire", url: "https://wire.example/" },
    });
  });

  test("gives the source no date that it hasn't, or that the editors inferred", () => {
    for (const id of ["two", "undated"]) {
      expect(ofType(report(id), "Article")[1]).not.toHaveProperty("datePublished");
    }
  });

  test("without a source is based on nothing and observes nothing", () => {
    expect(report("bare").map((node) => node["@type"])).toEqual(["Article", "BreadcrumbList"]);
    expect(report("bare")[0]).not.toHaveProperty("isBasedOn");
  });

  test("is about listed entities and mentions the others", () => {
    expect(article!["about"]).toMatchObject([{ "@type": "Corporation", name: "Acme" }]);
    expect(article!["mentions"]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ "@type": "Organization", name: "Wind" }),
        expect.objectContaining({ "@type": "Thing", name: "CSI" }),
      ]),
    );
  });
});

describe("an observation", () => {
  test("has the plain figure, exactly, with what its wording allows", () => {
    expect(observation("plain")).toMatchObject({
      name: "Acme (00001.HK), price change: −15.50%, 2 February 2026",
      value: -15.5,
      minValue: -15.505,
      maxValue: -15.495,
      unitText: "percent",
      unitCode: "P1",
      observationDate: "2026-02-02",
      observationAbout: { name: "Acme" },
      measuredProperty: { name: "Price change" },
      subjectOf: { "@id": "_:source" },
    });
    expect(encodeJsonLd(reportGraph(model, model.reportById.get("one")!, site))).toContain(
      '"value":12345678901234567.89,',
    );
  });

  test("has no value where the figure is hedged, and no end that the wording leaves open", () => {
    expect(observation("nearly")).toMatchObject({ minValue: -15, maxValue: -14.5 });
    expect(observation("nearly")).not.toHaveProperty("value");
    expect(observation("over")).toMatchObject({ minValue: 100000000, unitText: "USD" });
    expect(observation("over")).not.toHaveProperty("maxValue");
  });

  test("has a date only where the source gives a single day", () => {
    for (const id of ["nearly", "over"]) expect(observation(id)).not.toHaveProperty("observationDate");
  });

  test("is made of nothing that is projected, said again or withdrawn", () => {
    const ids = ofType(report("one"), "Observation").map((node) => String(node["@id"]).split("#")[1]);
    expect(ids).toEqual(["plain", "nearly", "over", "exact"]);
  });

  test("is one of thirty at most", () => {
    const facts = Array.from({ length: 40 }, (_, i) => ({ id: `f${i}`, subject: "acme", value: `${i}%` }));
    const many = sampleModel({ reports: [{ id: "one", facts }] });
    expect(ofType(nodesOf(reportGraph(many, many.reports[0]!, site)), "Observation")).toHaveLength(30);
  });
});

test("a listed company is a corporation with its exchange's code and symbol; others claim less", () => {
  const nodeOf = (id: string) => nodesOf(entityGraph(model, { id, trail: [] }, site))[0]!;
  expect(nodeOf("acme")).toMatchObject({ "@type": "Corporation", name: "Acme", tickerSymbol: ["XHKG 00001.HK"] });
  expect(nodeOf("shop")["@type"]).toBe("Organization");
  expect(nodeOf("csi")).not.toHaveProperty("tickerSymbol");
});

test("the data are one dataset with all its files", () => {
  const files = [{ name: "facts.json", mediaType: "application/json", description: "All." }];
  const [dataset] = nodesOf(dataGraph(model, files, site));
  expect(dataset).toMatchObject({
    "@type": "Dataset",
    license: "https://licence.example/",
    isAccessibleForFree: true,
    dateModified: "2026-11-22",
    distribution: [{ encodingFormat: "application/json", contentUrl: "https://example.org/research/data/facts.json" }],
  });
  expect(String(dataset!["description"]).length).toBeGreaterThanOrEqual(50);
  expect(nodesOf(dataGraph(sampleModel({}), [], site))[0]).not.toHaveProperty("dateModified");
});

test("the home is the site's", () => {
  expect(nodesOf(siteGraph(site))).toMatchObject([{ "@type": "WebSite", url: "https://example.org/research/" }]);
});

describe("the encoder", () => {
  const scriptsIn = (html: string) => {
    const scripts: string[] = [];
    const walk = (node: DefaultTreeAdapterTypes.Node): void => {
      if ("tagName" in node && node.tagName === "script") {
        scripts.push(node.childNodes.map((child) => ("value" in child ? child.value : "")).join(""));
      }
      if ("childNodes" in node) node.childNodes.forEach(walk);
    };
    walk(parse(html));
    return scripts;
  };
  const inPage = (json: string) =>
    `<!doctype html><head><script type="application/ld+json">${json}</script></head><p>end`;

  test("lets no text end its element, and keeps every text", () => {
    const json = encodeJsonLd(reportGraph(model, model.reportById.get("one")!, site));
    expect(scriptsIn(inPage(json))).toEqual([json]);
    expect(JSON.parse(json)["@graph"][0].headline).toBe(hostile);
  });

  test("does so whatever the text is", () => {
    const unit = fc.constantFrom(
      "<",
      ">",
      "/",
      "!",
      "-",
      "script",
      "&",
      "]]>",
      "\u2028",
      '"',
      "\\",
      "a",
      "<!--",
      "</script",
    );
    fc.assert(
      fc.property(fc.string({ unit }), (headline) => {
        const json = encodeJsonLd({ "@context": "https://schema.org", "@graph": [{ "@type": "Article", headline }] });
        expect(scriptsIn(inPage(json))).toEqual([json]);
        expect(JSON.parse(json)["@graph"][0].headline).toBe(headline);
        expect(json).not.toMatch(/[<>&\u2028\u2029]/u);
      }),
    );
  });
});
