/** What is too large, too deep or too many for a report, and what is only large. */
import { report, facts } from "../../../src/gate/examples/example.ts";
import {
  inFields,
  inMarkdown,
  inMdx,
  inFile,
  kept,
  refused,
  type HostileInput,
  type Outcome,
} from "../hostile-input.ts";

function large(name: string, text: () => string, outcome: Outcome, format: "md" | "mdx" = "md"): HostileInput {
  return inFile(
    name,
    () => report(facts({}), text()),
    outcome,
    outcome.kind === "refused" ? [[13, 1]] : null,
    `reports/#.${format}`,
  );
}

const times = (text: string, count: number) => text.repeat(count);

/** Nested deeper than anybody writes: refused at the line on which it starts. */
const deep: readonly (readonly [name: string, text: () => string])[] = [
  ["ten thousand quotes in each other", () => `${times("> ", 10_000)}a`],
  ["ten thousand lists in each other", () => `${times("- ", 10_000)}a`],
  ["ten thousand numbered lists in each other", () => `${times("1. ", 10_000)}a`],
  ["quotes and lists in turn", () => `${times("> - ", 200)}a`],
  ["ten thousand brackets", () => `${times("[", 20_000)}a`],
  ["ten thousand stars and letters", () => times("*a_", 10_000)],
  ["ten thousand pairs of stars", () => times("**a ", 10_000)],
  ["ten thousand tildes", () => times("~a~ ~~b ", 10_000)],
  ["five hundred open elements", () => times("<div>\n", 500)],
  ["five hundred open elements on a line", () => times("<b>", 500)],
  ["five hundred quotes of HTML", () => times("<blockquote>", 500)],
  [
    "five hundred links in each other's text",
    () => `${times("[", 200)}a${times("](/about/)", 200)}${times("[", 20_000)}`,
  ],
  ["a table of a thousand columns", () => `${times("|a", 1_000)}|\n${times("|-", 1_000)}|\n`],
];

const flat: readonly (readonly [name: string, text: () => string])[] = [
  ["a line of a hundred thousand letters", () => times("a", 100_000)],
  ["a word of ten thousand Chinese characters", () => times("阿", 10_000)],
  ["two thousand paragraphs", () => times("a\n\n", 2_000)],
  ["ten thousand blank lines", () => times("\n", 10_000)],
  ["a thousand headings of the same words", () => times("## A\n\n", 1_000)],
  ["a list of a thousand items", () => times("- a\n", 1_000)],
  ["a table of a thousand rows", () => `| a | b |\n| - | - |\n${times("| 1 | 2 |\n", 1_000)}`],
  ["ten thousand backticks", () => times("`", 10_001)],
  ["ten thousand backslashes", () => times("\\", 10_000)],
  ["ten thousand ampersands", () => times("&", 10_000)],
  ["ten thousand opening angle brackets", () => times("< ", 10_000)],
  ["ten thousand quotes", () => times(`"'`, 10_000)],
  ["ten thousand spaces before a line's end", () => `a${times(" ", 10_000)}\nb`],
  ["ten thousand tabs", () => `a${times("\t", 10_000)}b`],
  ["ten thousand hyphens", () => `a\n\n${times("-", 10_000)}\n\nb`],
  ["ten thousand dots", () => times("..", 5_000)],
  ["ten thousand pipes", () => `a ${times("|", 10_000)}`],
  [
    "a thousand footnotes",
    () =>
      Array.from({ length: 1_000 }, (_, n) => `a[^${n}]`).join(" ") +
      "\n\n" +
      Array.from({ length: 1_000 }, (_, n) => `[^${n}]: b`).join("\n"),
  ],
  ["five thousand pictures that are never closed", () => `${times("![", 5_000)}a`],
  ["a fence of ten thousand lines of marks", () => `\`\`\`\n${times("> > > [[[***\n", 10_000)}\`\`\``],
  ["an e-mail address of ten thousand letters", () => `${times("a", 10_000)}@${times("b.", 5_000)}example`],
  ["an address of ten thousand letters", () => `https://example.org/${times("a", 10_000)}`],
  ["a thousand marks on one letter", () => `a${times("\u0301", 1_000)}`],
];

export const sizes: readonly HostileInput[] = [
  ...deep.map(([name, text]) => large(`${name} are too deep for Markdown`, text, refused("markdown-is-shallow"))),
  ...flat.map(([name, text]) => large(`${name} come to an end`, text, kept("title", "Alibaba falls"))),
  ...flat
    .slice(0, 8)
    .map(([name, text]) => large(`${name} come to an end in MDX`, text, kept("title", "Alibaba falls"), "mdx")),
  inMarkdown("a hundred levels of quotes are too deep", `¦${times("> ", 101)}a`, refused("markdown-is-shallow")),
  inMarkdown("twenty levels of quotes are not", `${times("> ", 20)}a`, kept("title", "Alibaba falls")),
  inMdx(
    "a hundred elements in each other are too deep",
    `¦${times("<b>", 120)}a${times("</b>", 120)}`,
    refused("markdown-is-shallow"),
  ),
  inFields(
    "brackets of YAML nested a hundred deep are refused",
    `tags: ${times("[", 15)}¦${times("[", 85)}${times("]", 100)}`,
    refused("yaml-is-plain"),
  ),
  inFields(
    "a title of ten thousand letters is kept",
    `summary: ${times("a", 10_000)}`,
    kept("summary", times("a", 10_000)),
  ),
  inFields(
    "a summary of a thousand lines is one text",
    `summary: >-\n${times("  a\n", 1_000)}`,
    kept("summary", times("a ", 1_000).trim()),
  ),
  inFile(
    "front matter beyond 64 kB is refused",
    () => report(`summary: ${times("a", 64_000)}\n`),
    refused("file-is-small"),
    [[2, 1]],
  ),
  inFile(
    "a registry file beyond 64 kB is refused",
    () => `name: A\nkind: company\ndescription: ${times("a", 64_000)}\n`,
    refused("file-is-small"),
    [[1, 1]],
    "registry/entities/#.yaml",
  ),
  inFile(
    "five hundred facts are read",
    () =>
      report(
        `facts:\n${Array.from({ length: 500 }, (_, n) => `  - { id: f-${n}, subject: alibaba, metric: pe-ratio, value: ${n + 1}.5x, period: ${1000 + n} }\n`).join("")}`,
      ),
    kept("facts.499.localId", "f-499"),
  ),
];
