/** What raw HTML takes away is said at its place; nothing is swallowed without a word. */
import { describe, expect, test } from "vitest";
import { indexEntityNames } from "./entity-names.ts";
import { renderBody } from "./render-body.ts";

function found(text: string): string[] {
  const { problems } = renderBody({
    reportId: "r",
    path: "r.md",
    format: "md",
    text,
    line: 11,
    language: "en",
    valuesByFact: new Map(),
    anchors: new Set(),
    entityNames: indexEntityNames([]),
    base: "/",
    isKnownAddress: () => false,
  });
  return problems.map(({ place, ruleId }) => `${place.line}:${place.column} ${ruleId}`);
}

describe("what would hide the rest of the text is an error where it starts", () => {
  test.each([
    ["a comment", "a\n\n<!-- b\n\nc", "13:1"],
    ["a comment inside a block", "<div>\nb <!-- c\n\nd</div>", "12:3"],
    ["a declaration of another language", "<?php echo\n\na", "11:1"],
    ["text of its own kind", "<textarea>\n\na\n\n## b", "11:1"],
    ["a style", "a\n\n  <style>\n\nb", "13:3"],
    ["a frame", "<iframe>\n\na", "11:1"],
    ["a drawing in a line", "> - a <b>b</b> <svg>\n\nc", "11:16"],
    ["a folded part", "<details>\n\na", "11:1"],
  ])("%s never closed", (_, text, place) => {
    expect(found(text)).toContain(`${place} html-is-closed`);
  });
});

test("what is taken out with its text is a warning", () => {
  expect(found("a <script>x('<svg>')</script> b\n\n<STYLE>\nx\n</STYLE>")).toEqual([
    "11:3 html-is-harmless",
    "13:1 html-is-harmless",
  ]);
});

test.each([
  "a <!-- b --> c\n\n<!--\nd\n\ne\n-->",
  "<details open>\n<summary>a</summary>\n\nb\n\n</details>",
  "a <b>b</b><br>c `<script>` \\<svg>",
  "```html\n<textarea>\n```\n\n    <!-- a",
  "a < b, c <- d, e <3, List<Integer>",
])("nothing is said of %j", (text) => {
  expect(found(text)).toEqual([]);
});
