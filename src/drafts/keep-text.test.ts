import { describe, expect, test } from "vitest";
import { contentOf } from "../../test/support/content-in-memory.ts";
import { problem, type Problem } from "../facts/problem.ts";
import { blockText } from "./block-text.ts";
import { draftArticle } from "./draft-article.ts";
import { plainTextProblems } from "./draft-problems.ts";
import type { Draft } from "./draft.ts";
import { readText } from "./files/content-with.ts";
import { lostWordsProblems } from "./lost-words.ts";
import { settleLiteralAddresses } from "./literal-addresses.ts";
import { settleDraft } from "./settle-draft.ts";
import { articleOf, finding } from "./testing.ts";

const CONTENT = contentOf({ "registry/publishers/deep-news.yaml": "name: Deep News\nsiglum: DN\n" });

const textWith = (last: string) =>
  `A headline\n\nThe first paragraph, of a fair length.\n\nThe second one.\n\n${last}\n`;

function draft(last: string, name: string) {
  const text = textWith(last);
  const drafted = draftArticle({
    article: articleOf(text, name),
    articleText: text,
    fileName: name,
    sha256: "0".repeat(64),
    choices: { added: "2026-11-22", body: "text", id: null },
    content: CONTENT,
    folder: "content",
    known: null,
    isForced: false,
    options: { includeDrafts: false, base: "/", homeCurrency: "HKD", language: "en" },
    findFacts: finding([]),
    readText,
  });
  if ("problem" in drafted) throw new Error(drafted.problem.reason);
  return drafted;
}

/** Without what escapes and code add. */
const wordsOf = (body: string) => body.replace(/\\(?=[!-/:-@[-`{-~])/gu, "").replaceAll("`", "");

describe("whatever stands in a text, the draft keeps its words and passes the gate", () => {
  test.each([
    '<iframe src="https://evil.example"></iframe>',
    'https://evil.example"></iframe>',
    'See https://ok.example/a. And www.evil.example"></iframe>',
    "https://user:pw@a.example/x is an address",
    "write to me@a.example, xmpp:a@b.example or mailto:a@b.example",
    "http://0x7f.1 and http://999.999.999.999 and http://1.2.3.4.5",
    "[x](http://a.example:99999/)",
    "![x](https://user:pw@a.example/x.png)",
    "| a | b |\n| - | - |\n| http://a.example:99999/ | b |",
    "- an item with https://a.example|b",
    "> quoted: www.a.example^b.example",
    "javascript://a.example/%0aalert(1) and ftp://a.example and data:text/html,x",
    "https://[::1]/x and https://a..example and https://-a.example and https://_ end",
    "<script>alert(1)",
    "<!-- never closed",
    "a <textarea> and <svg> and <details> and <plaintext> and <![CDATA[ and <?php stand here.",
    `${"*".repeat(300)} stand here.`,
    `${"[".repeat(300)} stand here.`,
    "{{{ }}} import x from 'y'",
  ])("%j", (last) => {
    const drafted = draft(last, "article.txt");
    expect(drafted.problems).toEqual([]);
    expect(drafted.draft.body.every(({ form }) => form === "whole")).toBe(true);
    for (const word of ["The first paragraph, of a fair length.", "The second one.", ...last.split(/[\s|>]+/u)])
      expect(wordsOf(drafted.body)).toContain(word);
    expect(lostWordsProblems(articleOf(textWith(last), "article.txt"), "", "a.txt", drafted.body)).toEqual([]);
  });
});

describe("a passage that didn't reach the body", () => {
  const TEXT =
    "# A\r\n\r\nFirst [rose 15%](https://a.example), *then* fell.\r\n\r\n| a | b |\r\n| - | - |\r\n| 漲5% | 2 |\r\n\r\nLast.\r\n";
  const lost = (body: string) =>
    lostWordsProblems(articleOf(TEXT), TEXT, "in/a.md", body).map(({ place, actual, severity }) => [
      `${place.path}:${place.line}`,
      actual,
      severity,
    ]);

  test("is a warning at its line, and others are none", () => {
    const body = "First rose [15%](#f), then\\_ `fell`.\n\n| a | b |\n| - | - |\n| 漲[5%](#g) | 2 |\n";
    expect(lost(`${body}\nLast.\n`)).toEqual([]);
    expect(lost(body)).toEqual([["in/a.md:9", "Last.", "warning"]]);
    expect(lost(body.replace("2", "3"))).toEqual([
      ["in/a.md:7", "漲5% | 2", "warning"],
      ["in/a.md:9", "Last.", "warning"],
    ]);
  });
});

describe("addresses in a text that GFM would link", () => {
  const settled = (value: string, mayLink: (url: string) => boolean) => {
    const block = { type: "paragraph" as const, children: [{ type: "text" as const, value }] };
    settleLiteralAddresses(block, mayLink);
    return blockText(block);
  };

  test("become code where they may be no link, and stay otherwise", () => {
    const text = 'a www.a.example b https://b.example"c d me@a.example e';
    expect(settled(text, () => true)).toBe('a www\\.a.example b https\\://b.example"c d me\\@a.example e');
    expect(settled(text, (url) => !url.includes('"'))).toBe(
      'a www\\.a.example b `https://b.example"c` d me\\@a.example e',
    );
    expect(settled(text, () => false)).toBe('a `www.a.example` b `https://b.example"c` d `me@a.example` e');
  });
});

describe("a block that the gate refuses", () => {
  const block = (value: string) => ({
    node: { type: "paragraph" as const, children: [{ type: "text" as const, value }] },
    form: "whole" as const,
    unlinked: new Set<string>(),
  });
  const DRAFT: Draft = {
    id: "a",
    entries: [{ field: ["title", "A"], decision: null, isHeld: false }],
    source: [],
    terms: [],
    facts: [],
    statements: [],
    caveats: [],
    proposals: [],
    body: [block("one"), block("two"), block("three")],
  };
  const CONTEXT = { figures: new Map(), definitions: new Map(), shift: 0 };
  const refused = (line: number): Problem =>
    problem({ ruleId: "r", reason: "x", place: { path: "a", line, column: 1 }, note: "n" });
  const settle = (check: (lines: readonly string[]) => Problem[]) =>
    settleDraft(DRAFT, CONTEXT, (text) => check(text.split("\n")));
  const isPlain = (lines: readonly string[], word: string) => lines[lines.indexOf(word) - 1] === "";
  const formsOf = ({ draft: { body } }: { draft: Draft }) => body.map(({ form }) => form);

  test("is taken back alone, and a warning says so at its place", () => {
    const result = settle((lines) => (isPlain(lines, "two") ? [refused(lines.indexOf("two") + 1)] : []));
    expect(formsOf(result)).toEqual(["whole", "verbatim", "whole"]);
    expect(result.formatted.body).toBe("\none\n\n```\ntwo\n```\n\nthree\n".slice(1));
    const [warning, ...others] = plainTextProblems(result.draft, result.formatted, "a.mdx");
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ ruleId: "text-is-kept", severity: "warning" });
    expect(result.formatted.text.split("\n")[warning!.place.line - 1]).toBe("```");
  });

  test("loses no word where the wrong one is blamed", () => {
    const result = settle((lines) => (isPlain(lines, "two") ? [refused(lines.indexOf("one") + 1)] : []));
    for (const word of ["one", "two", "three"]) expect(result.formatted.body).toContain(word);
    expect(result.problems).toEqual([]);
  });

  test("loses no word where nothing helps: the error stays", () => {
    const result = settle(() => [refused(4)]);
    for (const word of ["one", "two", "three"]) expect(result.formatted.body).toContain(word);
    expect(result.problems).toHaveLength(1);
  });
});
