import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generateContent } from "../../scripts/bench/generate-content.ts";
import { parseAnyYaml } from "./parse-yaml.ts";
import { readPlainYaml } from "./read-plain-yaml.ts";
import { splitFrontMatter } from "./split-front-matter.ts";

const read = (text: string, firstLine = 1) => readPlainYaml(text, "a.md", firstLine, 12);

/** Where it reads a text at all it must read what the full parser reads, which finds nothing wrong with it. */
function expectSame(text: string, firstLine = 1): boolean {
  const plain = read(text, firstLine);
  if (plain === null) return false;
  expect({ ...plain, problems: [] }, JSON.stringify(text)).toEqual(parseAnyYaml(text, "a.md", firstLine));
  return true;
}

const REPORT = `# yaml-language-server: $schema=a.json
title: The index — 恆指 fell:a week's "worst"
added: 2026-02-09
draft: false
source:
  publisher: wire
  url: https://wire.example/a?b=c#d
  headline: "Buyers: back # again"
  after: [first-wire, 'second, wire', "third"]
tags: []
facts:
  - id: a
    value: -8.1%
    of:   csi-300
    words: 'fell "8" percent'
  -   id: b
      value: ~5
caveats:
- about: [a, b]
  kinds:
  - other
  - x
  note: See $5 (net)
- plain text`;

test("the forms in which reports are written are read quickly", () => {
  expect(expectSame(REPORT, 2)).toBe(true);
  expect(expectSame(`${REPORT}\n`, 7)).toBe(true);
  for (const text of generateContent(500, 1).values()) {
    const split = splitFrontMatter(text);
    if (split.ok) expect(expectSame(split.frontMatter, split.frontMatterLine)).toBe(true);
  }
});

test.each([
  "",
  "a",
  "- a",
  " a: b",
  "a:",
  "a: b: c",
  "a: b #c",
  "a: b\n# c",
  "# c",
  "a: b\n\nc: d",
  "a: |\n  b",
  "a: b\n  c",
  "a: b\n  c: d",
  "a:\n  b: c\n d: e",
  "a: b\na: c",
  "a: &b c",
  "a: *b",
  "a: !b c",
  'a: "\\n"',
  "a: 'it''s'",
  'a: "b" c',
  "a: [b, [c]]",
  "a: [b, ]",
  "a: {b: c}",
  "a: [b\n  , c]",
  "a: \tb",
  "a: b ",
  "a: b:",
  "a: 😀",
  "a: @b",
  "a: - b",
  "a:\n  -\n    b: c",
  "a:\n  - - b",
  "__proto__: a",
  "<<: a",
  "---\na: b",
  "a: b\n---\nc: d",
  "a: b\n...",
])("%j is left to the full parser", (text) => {
  expect(read(text)).toBeNull();
});

test("what is nested deeper than any field is left to the full parser", () => {
  const nested = (depth: number) =>
    Array.from({ length: depth }, (_, index) => `${" ".repeat(index)}a:`).join("\n") + " b";
  expect(expectSame(nested(12))).toBe(true);
  expect(read(nested(13))).toBeNull();
});

describe("whatever is read quickly is what the full parser reads", () => {
  const pieces = fc.constantFrom(
    ..."abZ09-_.:#,'\"[]{}&*!|>%@`~?<=$(/\\ \n".split(""),
    ..."  ,- ,: ,:\n,\n- ,\n  ,\n  - ,\n    , #,a: b\n,[a, b],--- ,...,阿里,é,\t,😀,\u00a0".split(","),
    ..."key: ,- id: ,\"x\",'y',2026-02-09,-8%,null,true,https://a.example/b".split(","),
  );

  test("of pieces of YAML", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => void expectSame(parts.join(""))),
      { numRuns: 4000 },
    );
  });

  test("of a report with a piece put in, or taken out", () => {
    const places = fc.integer({ min: 0, max: REPORT.length });
    fc.assert(
      fc.property(places, fc.integer({ min: 0, max: 6 }), fc.array(pieces, { maxLength: 2 }), (at, cut, parts) => {
        expectSame(REPORT.slice(0, at) + parts.join("") + REPORT.slice(at + cut));
      }),
      { numRuns: 4000 },
    );
  });

  test("of everything in the content and the fixtures", () => {
    const files = globSync(["content/**/*.{md,mdx,yaml}", "test/fixtures/**/*.{md,mdx,yaml}"]);
    expect(files.length).toBeGreaterThan(150);
    for (const file of files) {
      const text = readFileSync(file, "utf8").replace(/\r\n?/gu, "\n");
      const split = splitFrontMatter(text);
      if (file.endsWith(".yaml")) expectSame(text);
      else if (split.ok) expectSame(split.frontMatter, split.frontMatterLine);
    }
  });
});
