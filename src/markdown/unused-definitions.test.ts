/** What is defined and used nowhere isn't shown, and is said. */
import { expect, test } from "vitest";
import { parseMarkdown } from "./parse-markdown.ts";
import { checkDefinitionsAreUsed } from "./unused-definitions.ts";

function found(text: string): string[] {
  const file = { path: "r.md", line: 1 };
  const parsed = parseMarkdown(text, "md", file);
  if ("problem" in parsed) throw new Error(parsed.problem.reason);
  return checkDefinitionsAreUsed(parsed.tree, file).map(
    ({ place, actual }) => `${place.line}:${place.column} ${actual}`,
  );
}

test.each([
  ["a footnote", "a\n\n[^n]: b", ["3:1 [^n]:"]],
  ["a second footnote of a name", "a[^n]\n\n[^n]: b\n\n[^N]: c", ["5:1 [^N]:"]],
  ["a figure that Markdown takes for an address", "[Tencent]: -15.2%\n\na", ["1:1 [Tencent]:"]],
  ["a second address of a name", "[a]\n\n[a]: /b/\n[a]: /c/", ["4:1 [a]:"]],
])("%s", (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each(["a[^n]\n\n[^n]: b", "[a] ![c][d]\n\n[a]: /b/\n[d]: /e.png", "[//]: # (a comment)\n[x]: <>\n\na"])(
  "%j is left alone",
  (text) => {
    expect(found(text)).toEqual([]);
  },
);
