import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { parseBibtex } from "../../test/support/bibtex.ts";
import type { Work } from "./work.ts";
import { sampleListing, sampleModel } from "../model/pages/sample-site.ts";
import { toCitation, citeReport } from "./citation.ts";
import { escapeTex, renderBibtex } from "./bibtex.ts";
import { citedEntities, citedReports, entityCitations, reportCitations } from "./citation-pages.ts";
import { claimKey, factKey, reportKey } from "./citation-key.ts";

import { toCslItem } from "./csl-json.ts";

const site = { name: "Readacross", address: "https://example.org", base: "/research/", language: "en" };

const model = sampleModel({
  entities: [
    { id: "acme", name: "Acme", listings: [sampleListing("00001.HK")] },
    { id: "wind", name: "Wind" },
    { id: "bank", name: "Bank & Co." },
  ],
  metrics: [{ id: "price-change", name: "Price change", isChange: true }],
  publishers: [
    { id: "wire", name: "Wire", siglum: "WI" },
    { id: "paper", name: "Paper", siglum: "PA" },
  ],
  reports: [
    {
      id: "one",
      title: "Acme falls",
      summary: "A fall.",
      added: "2026-03-03",
      updated: "2026-03-09",
      source: {
        publisher: "paper",
        after: ["wire"],
        headline: "大跌 {50%} & more_",
        published: "2026-02-09",
        origin: "story",
        isOwnOrigin: false,
      },
      facts: [
        { id: "fall", subject: "acme", value: "nearly -15%", period: "2026-02-02?/2026-02-06?", at: 16, by: "wind" },
        { id: "forecast", subject: "acme", value: "1,240bn HKD", metric: "sales", period: "2027", mode: "projected" },
        {
          id: "gone",
          subject: "acme",
          value: "3%",
          metric: "weight",
          period: "2026-01-05/2026-02-06?",
          withdrawn: { ruling: "r", date: "2026-04-01", reason: "Misread." },
        },
      ],
      statements: [
        { id: "launch", key: "launch", subjects: ["acme"], text: "Acme opens a shop." },
        { id: "mood", key: "mood", kind: "view", subjects: ["acme"], text: "Acme is cheap.", by: "bank" },
      ],
      caveats: [{ about: ["fall"], kind: "suspected-error", note: "Odd." }],
    },
    {
      id: "two",
      title: "Acme again",
      added: "2026-03-05",
      source: { publisher: "wire", origin: "story", isOwnOrigin: false, published: "2026-02-08" },
      facts: [{ id: "fall", subject: "acme", value: "about -15%", period: "2026-02-02/2026-02-06" }],
      statements: [{ id: "launch", key: "launch", subjects: ["acme"], text: "No shop opens.", says: "denies" }],
      caveats: [{ about: [], kind: "inferred-date", note: "Guessed." }],
    },
    { id: "undated", source: { headline: null, publisher: null, origin: null } },
    { id: "plain", source: null },
  ],
});

const report = (id: string) => citeReport(model, model.reportById.get(id)!, site);
const entriesOf = (page: ReturnType<typeof reportCitations>) => page.groups.flatMap(({ entries }) => entries);
const fromOne = new Map(entriesOf(reportCitations(model, "one", site)).map((entry) => [entry.anchor, entry]));
const onAcme = new Map(entriesOf(entityCitations(model, "acme", site)).map((entry) => [entry.anchor, entry]));

describe("a report's citation", () => {
  test("names the site, the title, both days, the article and the permanent address", () => {
    expect(report("one").text).toBe(
      "Readacross. “Acme falls”. 3 March 2026, updated 9 March 2026. " +
        "Source: “大跌 {50%} & more_”, Paper after Wire, 9 February 2026. https://example.org/research/reports/one/",
    );
  });

  test("marks a day that was worked out, and says n.d. where there is none", () => {
    expect(report("two").text).toContain("Source: Wire, [8 February 2026?].");
    expect(report("undated").text).toContain("Source: Publisher not named, n.d.");
    expect(JSON.parse(report("two").cslJson)[0]["original-date"]).toEqual({
      "date-parts": [[2026, 2, 8]],
      circa: true,
    });
    expect(JSON.parse(report("undated").cslJson)[0]).not.toHaveProperty("original-date");
  });

  test("names no source where there is none", () => {
    expect(report("plain").text).not.toContain("Source");
    expect(JSON.parse(report("plain").cslJson)[0]).not.toHaveProperty("original-author");
  });

  test("is the same in BibTeX, with TeX's signs spelled out and Chinese as it is", () => {
    expect(report("one").bibtex).toBe(
      [
        "@misc{readacross:one,",
        "  author = {{Readacross}},",
        "  title = {{Acme falls}},",
        "  year = {2026},",
        "  month = mar,",
        "  day = {9},",
        "  url = {https://example.org/research/reports/one/},",
        "  note = {Source: “大跌 \\textbraceleft{}50\\%\\textbraceright{} \\& more\\_”, Paper after Wire, 9 February 2026.},",
        "  abstract = {A fall.}",
        "}",
      ].join("\n"),
    );
  });

  test("is the same in CSL-JSON, dated by its last change", () => {
    expect(JSON.parse(report("one").cslJson)).toEqual([
      {
        id: "readacross:one",
        type: "webpage",
        title: "Acme falls",
        author: [{ literal: "Readacross" }],
        issued: { "date-parts": [[2026, 3, 9]] },
        "container-title": "Readacross",
        URL: "https://example.org/research/reports/one/",
        language: "en",
        abstract: "A fall.",
        note: "Source: “大跌 {50%} & more_”, Paper after Wire, 9 February 2026.",
        "original-title": "大跌 {50%} & more_",
        "original-author": [{ literal: "Paper after Wire" }],
        "original-date": { "date-parts": [[2026, 2, 9]] },
      },
    ]);
  });
});

describe("a fact's citation", () => {
  test("states value, subject, metric, period, who says so, the line, and what the editors doubt", () => {
    expect(fromOne.get("fall")!.text).toBe(
      "Readacross. “Acme (00001.HK), price change: nearly −15%, 2–6 February 2026 (inferred)”. " +
        "3 March 2026, updated 9 March 2026. According to Wind. In the report “Acme falls”. " +
        "Source: “大跌 {50%} & more_”, Paper after Wire, 9 February 2026, line 16. Editors’ note: suspected error. " +
        "https://example.org/research/reports/one/#fall",
    );
  });

  test("gives no verdict, which other reports can change", () => {
    expect(fromOne.get("fall")!.text).not.toMatch(/syndicated|corroborated|disputed|single source/iu);
  });

  test("keeps the sign of a figure in TeX", () => {
    expect(fromOne.get("fall")!.bibtex).toContain("nearly \\textminus{}15\\%");
  });

  test("says that a forecast is one, and that nobody is named for it", () => {
    expect(fromOne.get("forecast")!.text).toContain("HK$1,240bn, projected, 2027”");
    expect(fromOne.get("forecast")!.text).toContain("Forecaster not named.");
  });

  test("says first that it is withdrawn, when and why", () => {
    const { text, bibtex, cslJson } = fromOne.get("gone")!;
    for (const form of [text, bibtex, cslJson]) {
      expect(form).toContain("[Withdrawn] Acme");
      expect(form).toContain("Withdrawn by the editors on 1 April 2026: Misread.");
      expect(form).toContain("6 February 2026 (end inferred)");
    }
  });
});

describe("a statement's citation", () => {
  test("gives its text and, for a view, its holder", () => {
    expect(fromOne.get("launch")!.text).toContain("“Acme opens a shop”.");
    expect(fromOne.get("mood")!.text).toContain("A view of Bank & Co. In the report");
  });

  test("says so where it is a denial", () => {
    const [, denial] = entriesOf(reportCitations(model, "two", site));
    expect(denial!.text).toContain("“Denied: No shop opens”.");
  });
});

describe("a claim's citation", () => {
  test("gives the verdict with its day and counts, and each source's own wording", () => {
    expect(onAcme.get("price-change.2026-02-02--2026-02-06")!.text).toBe(
      "Readacross. “Acme (00001.HK), price change, 2–6 February 2026”. 9 March 2026. " +
        "Verdict as of 9 March 2026: syndicated (2 sources, 1 witness). " +
        "Wire, [8 February 2026?]: about −15%; Paper after Wire, 9 February 2026: nearly −15% (according to Wind). " +
        "https://example.org/research/entities/acme/#price-change.2026-02-02--2026-02-06",
    );
  });

  test("names both sides of a dispute", () => {
    const { text } = onAcme.get("launch")!;
    expect(text).toContain("disputed within one story (2 sources, 1 witness).");
    expect(text).toContain("8 February 2026?]: denied; Paper after Wire, 9 February 2026: said so.");
  });

  test("names the first of many sources and counts the rest", () => {
    const many = sampleModel({
      reports: Array.from({ length: 9 }, (_, i) => ({
        id: `r${i}`,
        facts: [{ id: "f", subject: "acme", metric: "weight", value: "5%" }],
      })),
    });
    const [entry] = entriesOf(entityCitations(many, "acme", site));
    expect(entry!.text.match(/: 5%/gu)).toHaveLength(6);
    expect(entry!.text).toContain("; and 3 more.");
  });

  test("doesn't exist for a withdrawn fact alone, nor for a claim about nobody", () => {
    expect([...onAcme.keys()].filter((anchor) => anchor.startsWith("weight"))).toEqual([]);
    const nobody = sampleModel({ reports: [{ id: "r", statements: [{ id: "s", key: "s" }] }] });
    expect(citedEntities(nobody)).toEqual([]);
    expect(citedReports(nobody)).toEqual(["r"]);
  });
});

describe("keys", () => {
  test("tell reports, facts and claims of one name apart", () => {
    const keys = [
      reportKey("S", "a"),
      factKey("S", "a#b"),
      claimKey("S", "a/b"),
      factKey("S", "claim#a"),
      reportKey("S", "claim"),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("are made of what BibTeX takes, whatever the site is called", () => {
    expect(reportKey("Größe & Söhne, {Ltd}", "a")).toBe("gro-e-so-hne-ltd:a");
    expect(reportKey("讀報", "a")).toBe("site:a");
  });
});

const anyWork = fc.record<Work>({
  key: fc.constant("site:a:b"),
  title: fc.string({ unit: "binary", minLength: 1 }),
  author: fc.string({ unit: "grapheme", minLength: 1 }),
  issued: fc.constantFrom("2026-01-09", "2026-12-31"),
  added: fc.constant(null),
  url: fc.constant("https://example.org/a_b/%7e/#c"),
  language: fc.constant("en"),
  abstract: fc.option(fc.string({ unit: fc.constantFrom(..."{}\\$%&#_~^<>|−×\"'@,= \n漢a") })),
  notes: fc.array(fc.string({ unit: fc.constantFrom(..."{}\\$%&#_~^<>|−×\"'@,= \n漢a"), minLength: 1 })),
  original: fc.constant(null),
});

/** As BibTeX holds text: white space and controls are single spaces. */
const plain = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();

describe("whatever a text holds", () => {
  test("a strict reader of BibTeX reads it back", () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const [entry] = parseBibtex(renderBibtex(work));
        expect(entry!.key).toBe(work.key);
        expect(entry!.fields.get("title")).toBe(plain(work.title));
        expect(entry!.fields.get("author")).toBe(plain(work.author));
        expect(entry!.fields.get("note") ?? "").toBe(plain(work.notes.join(" ")));
        expect(entry!.fields.get("abstract") ?? null).toBe(work.abstract === null ? null : plain(work.abstract));
        expect(entry!.fields.get("url")).toBe(work.url);
      }),
    );
  });

  test("no brace of it counts, escaped or not", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."{}\\a") }), (text) => {
        expect(escapeTex(text).replace(/\\text[a-z]+\{\}/gu, "")).not.toMatch(/[{}\\]/u);
      }),
    );
  });

  test("CSL-JSON keeps it letter for letter", () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        expect(JSON.parse(toCitation(work).cslJson)).toEqual([toCslItem(work)]);
        expect(toCslItem(work).title).toBe(work.title);
      }),
    );
  });
});
