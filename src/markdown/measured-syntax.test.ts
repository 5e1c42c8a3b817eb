/** What grows faster than the text is refused at its line; code and tables of whatever length aren't. */
import { describe, expect, test } from "vitest";
import { SYNTAX_LIMITS } from "./limits.ts";
import { TooMuchMarkdown, measuredSyntax } from "./measured-syntax.ts";
import { fromMarkdown } from "mdast-util-from-markdown";
import { parseMarkdown } from "./parse-markdown.ts";

const file = { path: "r.md", line: 1 };

function found(text: string): string | null {
  const parsed = parseMarkdown(text, "md", file);
  return "problem" in parsed ? `${parsed.problem.place.line} ${parsed.problem.reason}` : null;
}

describe("code is as long as it likes", () => {
  const code = "> > > [[[***\n".repeat(2_000);
  test.each([
    ["in a fence", `\`\`\`\n${code}\`\`\``],
    ["in a fence of tildes with others in it", `~~~~\n\`\`\`\n~~~\n${code}~~~~`],
    ["in a list", `- a\n\n  \`\`\`\n${code.replace(/^/gmu, "  ")}\`\`\``],
    ["in a quote", `> \`\`\`\n${code.replace(/^/gmu, "> ")}`],
    ["indented", code.replace(/^/gmu, "    ")],
    ["of HTML's comments", `\`\`\`\n${"<!-- a\n<? b\n".repeat(2_000)}\`\`\``],
    ["that looks like definitions", `\`\`\`\n${"[2026-11-22]: a\n".repeat(2_500)}\`\`\``],
    ["that looks like quotes", `\`\`\`\n${"> ".repeat(200)}\n\`\`\``],
  ])("%s", (_, text) => {
    expect(found(text)).toBeNull();
  });
});

test.each([
  ["a thematic break", "- ".repeat(150)],
  ["paragraphs with marks", "*a* **b** [c](/d/)\n\n".repeat(1_000)],
  ["cells with marks", `| a | b |\n|---|---|\n${"| *1* | **2** |\n".repeat(700)}`],
  ["sixty quotes in each other", `${"> ".repeat(60)}a`],
  ["lines that begin with links", "- [a](/b/): c\n".repeat(2_100)],
])("nothing is said of %s", (_, text) => {
  expect(found(text)).toBeNull();
});

describe("the line is told", () => {
  test.each([
    ["emphasis", `a\n\nb\n${"*a_ ".repeat(2_000)}`, "4 Unexpected number of emphasis marks"],
    ["behind a fence that ended", `- \`\`\`\n\n${"*a_ ".repeat(2_000)}`, "3 Unexpected number of emphasis marks"],
    ["behind HTML with a fence in it", `<!--\n\`\`\`\n-->\n${"*a_ ".repeat(2_000)}`, "4 Unexpected number of emphasis"],
    ["brackets", `a\n\n${"[".repeat(10_001)}`, "3 Unexpected number of brackets"],
    ["quotes", `a\n${"> ".repeat(101)}`, "2 Unexpected number of quotes and lists"],
    ["rows of marks", `a\n\n${"- ".repeat(1_100_000)}a`, "3 Unexpected number of marks in a row"],
    ["definitions", "[a]: b\n".repeat(2_001), "2001 Unexpected number of definitions"],
    ["footnotes", "[^a]: b\n".repeat(2_001), "2001 Unexpected number of definitions"],
  ])("%s", (_, text, expected) => {
    expect(found(text)).toContain(expected);
  });
});

test.each(["a <!-- ", "a <? ", "<a b='", '[a](b "', "`a``b```c "])("what %j reads ahead is counted", (unit) => {
  const parse = () =>
    fromMarkdown(`${unit.repeat(500)}\n${"`".repeat(9)}`, {
      extensions: [measuredSyntax({ ...SYNTAX_LIMITS, steps: 2_000 })],
    });
  expect(parse).toThrow(TooMuchMarkdown);
});

test.each(["- - a\n", "- a\n  1. b\n", "1. > - a\n\n"])("lists and quotes in %j are counted", (unit) => {
  const parse = (nested: number) => () =>
    fromMarkdown(unit.repeat(100), { extensions: [measuredSyntax({ ...SYNTAX_LIMITS, nested })] });
  expect(parse(50)).toThrow(/in each other/u);
  expect(parse(SYNTAX_LIMITS.nested)).not.toThrow();
});

test("how far the parser goes back from closing brackets that nothing opens is counted", () => {
  const parse = (stepsBack: number) => () =>
    fromMarkdown("](\n".repeat(100), { extensions: [measuredSyntax({ ...SYNTAX_LIMITS, stepsBack })] });
  expect(parse(2_000)).toThrow(/steps back/u);
  expect(parse(SYNTAX_LIMITS.stepsBack)).not.toThrow();
  expect(found("](\n".repeat(9_000))).toMatch(/steps back/u);
});
