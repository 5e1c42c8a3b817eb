/** Invisible characters written as references are warned of where they stand, and only where they are ones. */
import { expect, test } from "vitest";
import { checkReferencesAreVisible } from "./hidden-references.ts";
import { parseMarkdown } from "./parse-markdown.ts";

function found(text: string): string[] {
  const file = { path: "r.md", line: 1 };
  const parsed = parseMarkdown(text, "md", file);
  if ("problem" in parsed) throw new Error(parsed.problem.reason);
  return checkReferencesAreVisible(parsed.tree, text, file).map(
    ({ place, actual }) => `${place.line}:${place.column} ${actual}`,
  );
}

test.each([
  ["a&#x202e;b", "1:2 &#x202e;"],
  ["a\n\n| a |\n|---|\n| b &#8238; |", "5:5 &#8238;"],
  ["a &#X200B; b", "1:3 &#X200B;"],
  ["a\r\nb&ZeroWidthSpace;c", "2:2 &ZeroWidthSpace;"],
  ["## so&shy;me", "1:6 &shy;"],
  ["[a&lrm;b](https://wire.example/)", "1:3 &lrm;"],
  ['x <b title="a&#x2066 b">c</b>', "1:14 &#x2066"],
  ["`&zwj;` and&zwj; so", "1:12 &zwj;"],
])("%j", (text, expected) => {
  expect(found(text)).toEqual([expected]);
});

test.each([
  "`&#x202e;`",
  "```\n&#x202e;\n```",
  "\\&#x202e;",
  "&#x202e",
  "سلام می&zwnj;خواهم",
  "👨&zwj;👩",
  "a&nbsp;b&ensp;c &lt; &amp;",
])("%j is left alone", (text) => {
  expect(found(text)).toEqual([]);
});
