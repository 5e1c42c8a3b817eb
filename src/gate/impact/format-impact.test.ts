import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { HOSTILE_TEXTS } from "../../../test/support/hostile-markup.ts";
import { problem } from "../../facts/problem.ts";
import { sampleModel, type SampleReport } from "../../model/pages/sample-site.ts";
import { compareContent } from "./compare-content.ts";
import { formatImpact } from "./format-impact.ts";
import { formatImpactAsMarkdown } from "./format-impact-as-markdown.ts";

/** Reports with `isDraft` are left out of the site, as they are of the real one. */
function sideOf(reports: readonly SampleReport[]) {
  const isDraft = ({ isDraft: is }: SampleReport) => is === true;
  const model = sampleModel({ reports: reports.filter((each) => !isDraft(each)) });
  return { model, drafts: sampleModel({ reports: reports.filter(isDraft) }).reports };
}

function impactOf(before: readonly SampleReport[], after: readonly SampleReport[]) {
  return compareContent({ ...sideOf(before), unread: [] }, sideOf(after));
}

const report = (id: string, title = "A title"): SampleReport => ({
  id,
  title,
  source: { origin: id },
  facts: [{ id: "week", subject: "kestrel", value: "-15%", period: "2026-02", words: title }],
});

const TWO = impactOf([report("first")], [report("first"), report("second")]);

test("people read what becomes of claims, with the sources, and which pages and feeds change", () => {
  const text = formatImpact(TWO, "main");
  expect(text).toMatch(/^What changes on the site, compared with main\n/u);
  expect(text).toContain("1 report added\n    second A title\n");
  expect(text).toContain(
    "1 claim corroborated now\n    kestrel, price-change, February 2026 (was single-source): first, second; 2 witnesses\n",
  );
  expect(text).toContain("1 fact added\n    second#week kestrel, price-change: -15%, 2026-02\n");
  expect(text).toContain("/entities/kestrel/");
  expect(text).toContain("    /rss.xml: 1 item\n");
  expect(formatImpact(impactOf([], []), "HEAD")).toBe("Nothing on the site changes, compared with HEAD.\n");
});

test("a long group is cut and counted", () => {
  const many = Array.from({ length: 50 }, (_, index) => report(`r${index}`));
  expect(formatImpact(impactOf([], many), "HEAD")).toContain("    and 10 more: --json has all\n");
  expect(formatImpactAsMarkdown(impactOf([], many), "HEAD", [])).toContain(
    "<details><summary>50 reports added</summary>",
  );
});

test("what only one source makes so far is counted, not listed", () => {
  expect(formatImpact(impactOf([], [report("first")]), "HEAD")).toContain(
    "1 claim that only one source makes so far.\n",
  );
});

describe("drafts", () => {
  const draft = (id: string, title?: string): SampleReport => ({ ...report(id, title), isDraft: true });

  test("a new one changes nothing on the site, and is named with what it holds", () => {
    const added = impactOf([report("first")], [report("first"), draft("second")]);
    expect(formatImpact(added, "HEAD")).toBe(
      "Nothing on the site changes, compared with HEAD.\n\n" +
        "1 draft added, seen in dev only\n    second A title: 1 fact\n",
    );
    expect(formatImpactAsMarkdown(added, "HEAD", [])).toContain(
      "Nothing on the site changes, compared with `HEAD`.\n\n" +
        "**1 draft added, seen in dev only**\n\n- `second` `A title`: 1 fact\n",
    );
  });

  test("one that was worked on, moved on in its file, or deleted", () => {
    expect(impactOf([draft("a")], [draft("a", "Other words")]).drafts).toMatchObject({ changed: [{ id: "a" }] });
    const moved = { ...draft("a"), body: { text: "\n", line: 90 } };
    expect(impactOf([draft("a")], [moved]).drafts).toEqual({ added: [], changed: [], removed: [] });
    expect(formatImpact(impactOf([draft("a")], []), "HEAD")).toContain("1 draft removed\n    a A title: 1 fact\n");
  });

  test("of one that is published its report tells", () => {
    const { drafts, reports } = impactOf([draft("a")], [report("a")]);
    expect(drafts).toEqual({ added: [], changed: [], removed: [] });
    expect(reports.added).toEqual([{ id: "a", title: "A title" }]);
  });
});

test("files that couldn’t be read as they were are named", () => {
  const impact = compareContent({ ...sideOf([]), unread: ["content/reports/a.md"] }, sideOf([report("a")]));
  expect(formatImpact(impact, "main")).toContain(
    "1 file with errors in what this is compared with: what couldn’t be read of them counts as new\n" +
      "    content/reports/a.md\n",
  );
});

test.each(["::error::x", "##[group]x", "\u001b[2J\u009bx", "\u202ex", "a\n::set-output name=a::b", "\r::debug::x"])(
  "on a terminal, %j is neither obeyed by it nor by a workflow runner",
  (hostile) => {
    const changed = { ...report(`second${hostile}`, hostile), tags: [hostile] };
    const drafts: SampleReport[] = [{ ...report(hostile, hostile), isDraft: true }];
    const text = formatImpact(impactOf([report("first")], [report("first"), changed, ...drafts]), hostile);
    expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Bidi_Control}|##\w*\[/u);
    for (const line of text.split("\n")) expect(line).not.toMatch(/^\s*::/u);
  },
);

describe("Markdown for a pull request", () => {
  const problems = (text: string) => [
    problem({ ruleId: "key-is-known", place: { path: text, line: 1, column: 1 }, reason: text, note: text }),
  ];

  test("says first what is wrong", () => {
    const markdown = formatImpactAsMarkdown(TWO, "main", problems("x"));
    expect(markdown.indexOf("1 error")).toBeGreaterThan(0);
    expect(markdown.indexOf("1 error")).toBeLessThan(markdown.indexOf("What changes on the site"));
    expect(markdown).toContain("While the content has errors");
    expect(formatImpactAsMarkdown(TWO, "main", [])).toContain("No problems.");
  });

  test.each(HOSTILE_TEXTS.entries().toArray())(
    "shows hostile text %i and lets it be nothing else",
    (_number, hostile) => {
      const impact = impactOf(
        [report("first")],
        [report("first"), { ...report(`second${hostile}`, hostile), tags: [hostile] }],
      );
      const tree = fromMarkdown(formatImpactAsMarkdown(impact, hostile, problems(hostile)), {
        extensions: [gfm()],
        mdastExtensions: [gfmFromMarkdown()],
      });
      const seen = new Set<string>();
      visit(tree, (node) => {
        seen.add(node.type);
        if (node.type === "html") expect(node.value).toMatch(/^<\/?details>(?:<summary>[\w ,]+<\/summary>)?$/u);
        if (node.type === "text") expect(node.value).toMatch(/^[\w\s.,:;()→+…-]*$/u);
      });
      for (const type of seen) {
        expect(["root", "heading", "paragraph", "strong", "list", "listItem", "html", "text", "inlineCode"]).toContain(
          type,
        );
      }
    },
  );
});
