import fc from "fast-check";
import type { Paragraph, PhrasingContent } from "mdast";
import { describe, expect, test } from "vitest";
import { parseGfm, textOf } from "../../test/support/gfm.ts";
import { escapeHeading, escapeInline, escapeLineStart, escapeMarkdown, escapeTarget, link } from "./escape-markdown.ts";
import { markdownTable } from "./markdown-table.ts";

/** GitHub's Markdown makes links of addresses in plain text, escaped or not: they lead where they say. */
const isItsOwnAddress = (node: PhrasingContent) =>
  node.type === "link" && [`http://`, `mailto:`, ""].some((scheme) => scheme + textOf(node) === node.url);

/** What a reader would see of a text on one line. */
const plain = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

const hostile = fc.string({
  unit: fc.constantFrom(
    ..."\\`*_[]<>()|~&#!:@.+-=1漢\n a\"'{}$",
    ...["http://", "www.", "&amp;", "</script>", "<!--", "a@b.co", "1. ", "- ", "# ", "~~", "**"],
  ),
  minLength: 1,
});

describe("escaped text", () => {
  test("reads as itself in a paragraph, whatever it holds, with no markup", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { children } = parseGfm(escapeLineStart(escapeMarkdown(text)));
        if (plain(text) === "") return;
        expect(children.map(({ type }) => type)).toEqual(["paragraph"]);
        for (const node of (children[0] as Paragraph).children) {
          expect(node.type === "text" || isItsOwnAddress(node)).toBe(true);
        }
        expect(textOf(children[0]!)).toBe(plain(text));
      }),
    );
  });

  test("reads as itself in a heading, its end included", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [heading, ...more] = parseGfm(`# ${escapeHeading(text)}\n\nx`).children;
        expect([heading!.type, more.length]).toEqual(["heading", 1]);
        expect(textOf(heading!)).toBe(plain(text));
      }),
    );
    for (const text of ["C #", "C ##", "C#", "#", "---", "a\n---", "---\ntitle: b\n---"])
      expect(textOf(parseGfm(`# ${escapeHeading(text)}`).children[0]!)).toBe(plain(text));
  });

  test("holds nothing that a terminal would obey", () => {
    expect(escapeInline("a\u001b[2J\u009bb\u0000\r\nc\ud800")).toBe("a\\[2Jb\nc\ufffd");
    expect(escapeTarget("https://a.b/\u0000\u009b\u2028\ud800(")).toBe("https://a.b/%00%C2%9B%E2%80%A8\ufffd%28");
  });

  test("reads as itself in the cell of a table", () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const [table] = parseGfm(markdownTable(["A", "B"], [[escapeMarkdown(one), escapeMarkdown(other)]])).children;
        if (table?.type !== "table") throw new Error("no table");
        expect(table.children).toHaveLength(2);
        expect(table.children[1]!.children.map(textOf)).toEqual([plain(one), plain(other)]);
      }),
    );
  });

  test("reads as itself in a link, which leads where it should", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        if (plain(text) === "") return;
        const [paragraph] = parseGfm(`x ${link(text, "https://example.org/a_b/(c)")} y`).children;
        const [, found] = (paragraph as Paragraph).children;
        expect(found).toMatchObject({ type: "link", url: "https://example.org/a_b/%28c%29" });
        expect(textOf(found!)).toBe(plain(text));
      }),
    );
  });

  test("keeps figures clean", () => {
    expect(escapeMarkdown("nearly −15%, US$175bn–185bn, 24.68×, -3.0, 1,240")).toBe(
      "nearly −15%, US$175bn–185bn, 24.68×, -3.0, 1,240",
    );
  });
});

test("a cell's code keeps its pipes without ending the cell", () => {
  const [table] = parseGfm(markdownTable(["A"], [["`a|b` \\| c"]])).children;
  expect(table).toMatchObject({ children: [{}, { children: [{}] }] });
  expect(textOf(table!)).toContain("a|b | c");
});
