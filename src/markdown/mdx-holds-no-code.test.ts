import { describe, expect, test } from "vitest";
import { mdxHoldsNoCode } from "./mdx-holds-no-code.ts";
import { parseMarkdown } from "./parse-markdown.ts";

const file = { path: "content/reports/r.mdx", line: 21 };

function check(text: string) {
  const parsed = parseMarkdown(text, "mdx", file);
  if ("problem" in parsed) return { problems: [parsed.problem], rest: "" };
  const problems = mdxHoldsNoCode(parsed.tree, text, file);
  return { problems, rest: JSON.stringify(parsed.tree) };
}

const found = (text: string) =>
  check(text).problems.map(({ ruleId, place }) => `${place.line}:${place.column} ${ruleId}`);

describe("code", () => {
  test.each([
    ["an import", 'import fs from "node:fs"'],
    ["an import for its effect", "import 'x'"],
    ["an import of names", "import {a} from 'x'"],
    ["an import call", "import('x')"],
    ["an export", "export const a = 1"],
    ["a default export", "export default 1"],
    ["an export of names", "export {a} from 'x'"],
    ["an expression of its own", "{process.exit(1)}"],
    ["an expression over lines", "{\n  1 +\n  1\n}"],
    ["an expression with braces", "{(() => { return {} })()}"],
    ["an expression that isn't even JavaScript", "{1 +}"],
    ["an empty expression", "{}"],
    ["a line comment", "{// a\n}"],
    ["code behind a comment", "{/* a */ b}"],
    ["a fragment", "<>a</>"],
    ["a script", "<script>alert(1)</script>"],
    ["a style", "<style>x</style>"],
    ["a frame", '<iframe src="/x" />'],
    ["a member of something", "<a.b>c</a.b>"],
    ["something inherited", "<constructor>c</constructor>"],
    ["an element of another component library", "<Tabs />"],
  ])("%s is one problem where it starts", (_, text) => {
    expect(found(`Text.\n\n${text}\n\nText.`)[0]).toBe("23:1 mdx-holds-no-code");
    expect(check(text).rest).not.toMatch(/mdx(?:Flow|Text)Expression|script|iframe|Tabs|constructor/u);
  });

  test.each([
    ["an expression in a line", "a {b} c", ["21:3"]],
    ["an expression in a heading", "## a {b}", ["21:6"]],
    ["an expression in a table", "| a |\n|---|\n| {b} |", ["23:3"]],
    ["an expression in a link", "[a {b}](/x/)", ["21:4"]],
    ["an expression in a component", "<Callout>\n{b}\n</Callout>", ["22:1"]],
    ["an expression in what is refused", "<Tabs>\n{b}\n</Tabs>", ["21:1", "22:1"]],
    ["an attribute that is computed", "<FactTable metric={m} />", ["21:12"]],
    ["an attribute that is a template", "<FactTable metric={`m`} />", ["21:12"]],
    ["attributes that are spread", "<FactTable {...m} />", ["21:12"]],
    ["a handler", '<b onClick="x">b</b>', ["21:4"]],
    ["a handler in small letters", '<b onclick="x">b</b>', ["21:4"]],
    ["a style", '<b style="x">b</b>', ["21:4"]],
    ["a class", '<b class="x" className="y">b</b>', ["21:4", "21:14"]],
    ["an id", '<b id="x">b</b>', ["21:4"]],
    ["an attribute in a namespace", '<a xlink:href="x">b</a>', ["21:4"]],
    ["an attribute without a value", "<a href>b</a>", ["21:4"]],
  ])("%s is a problem at its place", (_, text, places) => {
    expect(found(text)).toEqual(places.map((place) => `${place} mdx-holds-no-code`));
  });

  test("everything is found in one run", () => {
    expect(found('import a from "b"\n\n{c}\n\n<Tabs />\n\n<FactTable {...d} e={f} g="h" />')).toEqual([
      "21:1 mdx-holds-no-code",
      "23:1 mdx-holds-no-code",
      "25:1 mdx-holds-no-code",
      "27:12 mdx-holds-no-code",
      "27:19 mdx-holds-no-code",
      "27:25 component-prop-is-known",
    ]);
  });
});

describe("what is no code", () => {
  test.each([
    ["comments", "{/* a */}\n\nb {/* c\n d */} {/* e **/}"],
    ["braces with a backslash", "a \\{b\\}"],
    ["braces in code", "`{a}`\n\n```js\nimport a from 'b'\n```"],
    ["prose that starts with a word of JavaScript", "import duties rose\n\nexport growth slowed\n\nexports fell"],
    ["imports that are quoted", "> import a from 'b'"],
    [
      "plain HTML",
      '<abbr title="x">a</abbr> H<sub>2</sub>O <time datetime="2026">b</time> <a href="/x/" lang="en">c</a>',
    ],
    [
      "HTML in blocks",
      '<details open>\n<summary>a</summary>\nb\n</details>\n\n<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
    ],
    [
      "components with known attributes",
      '<FactTable metric="a" subject="b" facts="c d" title="e" />\n\n<Callout kind="note" title="a">b</Callout>',
    ],
    ["a `<` behind a backslash or before a space", "a \\<1 < 2 &lt;3"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("attributes of components", () => {
  test.each([
    ["unknown ones", '<FactTable metrc="a" />', "Did you mean `metric`?"],
    ["inherited ones", '<FactTable toString="a" />', "`<FactTable>` takes `facts`, `metric`, `subject`, `title`."],
    ["values that aren't on the list", '<Callout kind="warnin">a</Callout>', "Did you mean `warning`?"],
    ["missing values", "<FactTable metric />", 'Write `metric="…"`.'],
  ])("%s are problems that say what to write", (_, text, note) => {
    const { problems } = check(text);
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(["component-prop-is-known"]);
    expect(problems[0]!.note).toBe(note);
  });

  test.each([
    "a <FactTable /> b",
    "## <FactTable />",
    "| a |\n|---|\n| <FactTable /> |",
    "<b><FactTable /></b>",
    "<p>\n<FactTable />\n</p>",
  ])("a component in text must stand alone: %s", (text) => {
    expect(check(text).problems.map(({ ruleId }) => ruleId)).toEqual(["component-stands-alone"]);
    expect(check(text).rest).not.toContain("siteComponent");
  });
});

describe("what isn't well-formed", () => {
  test.each([
    ["a tag never closed", "a\n\n<b>x", 23, 1, /Close every tag/u],
    ["a tag never opened", "x </b>", 21, 3, /Close every tag/u],
    ["tags closed crosswise", "<b><i>x</b></i>", 21, 8, /Close every tag/u],
    ["a brace never closed", "a {b", 21, 3, /\\\{/u],
    ["a brace never closed before another line", "a {b} {c\nd", 21, 7, /\\\{/u],
    ["a number behind `<`", "a <1 b", 21, 3, /&lt;/u],
    ["an address in angles", "<https://x.y>", 21, 8, /\[text\]\(address\)/u],
    ["an HTML comment", "a\n<!-- b -->", 22, 1, /\{\/\*/u],
    ["a tag left open in an underlined heading", "<b>a\n--", 21, 1, /Close every tag/u],
    ["a tag that ends early", "<b", 21, 3, /&lt;/u],
  ])("%s is one problem where parsing stopped, with the way out", (_, text, line, column, note) => {
    const { problems } = check(text);
    expect(problems.map(({ ruleId, place }) => [ruleId, place.line, place.column])).toEqual([
      ["mdx-is-well-formed", line, column],
    ]);
    expect(problems[0]!.note).toMatch(note);
  });

  test("places inside the reason are places in the file", () => {
    expect(check("a\n\n<b>x").problems[0]!.reason).toBe(
      "Unexpected end of `paragraph`, expected a closing tag for `<b>` (at 23:1)",
    );
  });
});
