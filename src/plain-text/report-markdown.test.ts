import type { Table } from "mdast";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { checkContent } from "../gate/check-content.ts";
import { EMPTY_BODY } from "../markdown/rendered-body.ts";
import { sampleModel } from "../model/pages/sample-site.ts";
import { parseGfm, sectionOf, textOf, urlsIn } from "../../test/support/gfm.ts";
import { contentOf } from "../../test/support/content-in-memory.ts";
import { renderLlms } from "./llms.ts";
import { renderReportMarkdown } from "./report-markdown.ts";

const site = { name: "Readacross", address: "https://example.org", base: "/research/", language: "en" };

/** A site with one report, its body written as an author would. */
function rendered(body: string, format: "md" | "mdx" = "mdx"): string {
  const content = contentOf({
    [`reports/one.${format}`]: [
      "---",
      'title: "Acme | *falls* <b>"',
      "added: 2026-03-03",
      "source: { siglum: AB, headline: 'A <script>alert(1)</script> fall' }",
      "facts:",
      "  - { id: fall, subject: acme, metric: price-change, value: nearly -15%, period: 2026-02-02, words: 'fell 15% | `so`' }",
      "  - { id: rise, subject: acme, metric: price-change, value: 3.0%, period: 2026-02-03 }",
      "---",
      body,
    ].join("\n"),
    "registry/entities/acme.yaml": "name: Acme\nkind: company\n",
    "registry/metrics/price-change.yaml":
      "name: Price change\ndimension: percent\ndefinition: A change.\nperiods: [day]\n",
  });
  const { model, bodies, problems } = checkContent(content, { ...site, homeCurrency: "HKD", includeDrafts: false });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return renderReportMarkdown(model, bodies, "one", site);
}

describe("a report as Markdown", () => {
  const model = sampleModel({
    entities: [{ id: "acme", name: "Acme" }],
    metrics: [{ id: "price-change", name: "Price change", isChange: true }],
    publishers: [{ id: "paper", name: "Paper", siglum: "PA" }],
    reports: [
      {
        id: "one",
        title: "Acme falls",
        summary: "1. A fall.",
        added: "2026-03-03",
        updated: "2026-03-09",
        correction: "The year was wrong.",
        source: {
          publisher: "paper",
          headline: "A fall",
          published: "2026-02-09",
          url: "https://paper.example/a?b=1&c=2",
        },
        facts: [
          {
            id: "fall",
            subject: "acme",
            value: "nearly -15%",
            period: "2026-02-02?/2026-02-06?",
            at: 16,
            words: "fell 15",
          },
          { id: "again", subject: "acme", value: "-15%", period: "2026-02-02?/2026-02-06?", restates: "fall" },
          {
            id: "gone",
            subject: "acme",
            value: "3%",
            withdrawn: { ruling: "r", date: "2026-04-01", reason: "Misread." },
          },
        ],
        statements: [{ id: "launch", key: "launch", subjects: ["acme"], text: "Acme opens a shop.", says: "denies" }],
        caveats: [
          { about: [], kind: "inferred-date", note: "Guessed." },
          { about: ["fall"], kind: "suspected-error", note: "Odd." },
        ],
      },
      { id: "bare", source: null },
    ],
  });
  const text = renderReportMarkdown(model, new Map(), "one", site);
  const tree = parseGfm(text);

  test("says what it is, whose article it is about, and what changed", () => {
    expect(text).toMatch(
      /^# Acme falls\n\n> 1\\. A fall\.\n\n- Permanent address: <https:\/\/example\.org\/research\/reports\/one\/>\n/u,
    );
    expect(text).toContain("- Source: [Paper](https://example.org/research/publishers/paper/) (ON)\n");
    expect(text).toContain("- Published: 9 February 2026 (inferred)\n");
    expect(text).toContain("- Updated: 9 March 2026: The year was wrong.\n");
    expect(text).toContain("- Inferred date: Guessed.\n");
    expect(urlsIn(tree)).toContain("https://paper.example/a?b=1&c=2");
  });

  test("has a row for each fact, with its value as printed and its permanent address", () => {
    const [table] = sectionOf(tree, "Facts") as [Table];
    const rows = table.children.slice(1).map(({ children }) => children.map(textOf));
    expect(rows.map(([id, , , value, period]) => [id, value, period])).toEqual([
      ["fall", "nearly −15%", "2–6 February 2026 (inferred)"],
      ["again", "−15%", "2–6 February 2026 (inferred)"],
      ["gone", "+3%", "2 February 2026"],
    ]);
    expect(rows.map((row) => row.at(-1))).toEqual([
      "single source",
      "single source",
      "withdrawn on 1 April 2026: Misread.",
    ]);
    expect(rows[0]).toContain("“fell 15”, line 16");
    expect(rows[1]).toContain("says fall again");
    expect(urlsIn(tree)).toContain("https://example.org/research/reports/one/#fall");
  });

  test("has statements, notes, what verdicts mean, and its citation", () => {
    expect(textOf(sectionOf(tree, "Statements")[0]!)).toContain("Denies: Acme opens a shop.");
    expect(textOf(sectionOf(tree, "Editors’ notes")[0]!)).toMatch(
      /Suspected error \(Acme, price change \(01\)\): Odd\./u,
    );
    expect(textOf(sectionOf(tree, "How to read the verdicts")[0]!)).toContain("it stays one witness");
    expect(textOf(sectionOf(tree, "Cite")[0]!)).toContain("“Acme falls”. 3 March 2026, updated 9 March 2026.");
  });

  test("has no relative address", () => {
    expect(urlsIn(tree).filter((url) => !url.startsWith("https://"))).toEqual([]);
  });

  test("of a report with nothing but a title is short, not broken", () => {
    expect(renderReportMarkdown(model, new Map(), "bare", site)).toMatch(/^# Report bare\n\n- Permanent/u);
    expect(renderReportMarkdown(model, new Map(), "bare", site)).not.toMatch(/^## (Facts|Statements|How)/mu);
  });
});

describe("a body", () => {
  const facts = "[nearly 15%](#fall) and [3.0%](#rise)";

  test("keeps paragraphs, headings, lists, tables, code, quotations and emphasis", () => {
    const text = rendered(
      [
        `It fell ${facts}, **much** and *fast*.`,
        "## Why\n\n1. one\n2. two\n   - inner\n\n> said\n\n```sh\nnpm `x`\n```",
        "| a | b |\n| - | - |\n| 1 \\| 2 | `c` |",
      ].join("\n\n"),
    );
    expect(text).toContain("**much** and *fast*.");
    expect(text).toContain("[nearly 15%](https://example.org/research/reports/one/#fall)");
    expect(text).toContain(
      "## Why\n\n1. one\n2. two\n   - inner\n\n> said\n\n```\nnpm `x`\n```\n\n| a | b |\n| --- | --- |\n| 1 \\| 2 | `c` |",
    );
  });

  test("has components as tables and quotations", () => {
    const text = rendered(
      `${facts}\n\n<FactTable title="Both | of *them*" />\n\n<Callout title="Mind">\n\nthe gap\n\n</Callout>`,
    );
    const tables = parseGfm(text).children.filter((node) => node.type === "table");
    expect(tables.map(({ children }) => children.length)).toEqual([3, 3]);
    expect(text).toContain("**Both \\| of \\*them\\***");
    expect(text).toContain("> **Mind**\n>\n> the gap");
  });

  test("has no HTML, whatever the author wrote", () => {
    const text = rendered(
      `<p onclick="x()">a <b>b</b> &lt;script&gt;</p>\n\n<script>alert(1)</script>\n\n<!-- c -->\n\n1986\\. not a list\n\n\\# no heading, ${facts}`,
      "md",
    );
    const types = new Set<string>();
    visit(parseGfm(text), (node) => {
      types.add(node.type);
    });
    expect(types).not.toContain("html");
    expect(text).toContain("a **b** \\<script\\>");
    expect(text).not.toContain("alert(1)\n");
    expect(text).toContain("1986\\. not a list");
    expect(text).toContain("\\# no heading");
  });

  test("of a hostile title and headline stays text", () => {
    const text = rendered(facts);
    expect(text).toMatch(/^# Acme \\\| \\\*falls\\\* \\<b\\>\n/u);
    expect(textOf(parseGfm(text).children[0]!)).toBe("Acme | *falls* <b>");
    expect(text).toContain("- Headline: A \\<script\\>alert(1)\\</script\\> fall");
    const [table] = sectionOf(parseGfm(text), "Facts") as [Table];
    expect(table.children.map(({ children }) => children.length)).toEqual([9, 9, 9]);
  });
});

describe("emphasis that CommonMark wouldn’t see", () => {
  test.each([
    ["<p>一<strong>“二”</strong>三</p>", "一“二”三"],
    ["<p>a<strong>b</strong>c <em> d </em>e</p>", "a**b**c *d* e"],
    ["<p><em>a</em><em>b</em></p>", "a*b*"],
    ["<p>x*<em>a</em></p>", "x\\*a"],
    ["<p><strong><em>a</em></strong></p>", "***a***"],
  ])("%s", (html, expected) => {
    const model = sampleModel({ reports: [{ id: "one", source: null }] });
    const bodies = new Map([["one", { ...EMPTY_BODY, parts: [{ kind: "html" as const, html }] }]]);
    expect(renderReportMarkdown(model, bodies, "one", site)).toContain(`\n\n${expected}\n\n`);
  });
});

describe("llms.txt", () => {
  const settings = {
    ...site,
    tagline: "Side by side.",
    subject: "tech",
    disclaimer: "No advice.",
    licence: { name: "CC", url: "https://licence.example/" },
  };
  const reports = Array.from({ length: 60 }, (_, i) => ({ id: `r${i}`, title: `Report [${i}]`, added: "2026-01-01" }));
  const tree = parseGfm(
    renderLlms(sampleModel({ reports }), settings, [{ name: "facts.json", address: "/data/facts.json", note: "All." }]),
  );

  test("has the convention's form: a heading, a quotation, prose, then sections of links", () => {
    expect(tree.children.slice(0, 2).map(({ type }) => type)).toEqual(["heading", "blockquote"]);
    const headings = tree.children.filter((node) => node.type === "heading");
    expect(headings.map(({ depth }) => depth)).toEqual([1, 2, 2, 2, 2]);
    expect(sectionOf(tree, "Reports").map(({ type }) => type)).toEqual(["list"]);
  });

  test("lists the newest reports and not all of them", () => {
    const [list] = sectionOf(tree, "Reports");
    expect(urlsIn(list!).filter((url) => url.endsWith(".md"))).toHaveLength(50);
  });

  test("has no relative address, and says what syndicated is not", () => {
    expect(urlsIn(tree).filter((url) => !url.startsWith("https://"))).toEqual([]);
    expect(textOf(tree)).toContain("don’t corroborate it");
  });
});
