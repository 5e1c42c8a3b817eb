import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { contentOf } from "../../../test/support/content-in-memory.ts";
import { readSourceText } from "../../articles/reading/source-text.ts";
import { checkAgainstSources } from "./check-against-sources.ts";
import type { SourceFile } from "./source-file.ts";

const ARTICLE = `Kestrel has a hard week

Kestrel shares fell nearly 15% over five days, and
 turnover reached HK$7.5 billion. The stock’s price is 28 – 30 times
earnings.
Tern lost ８％ on the day — its worst.
快讯：翠鸟集团上半年收入3.5亿港元，按年升12%。
Tern lost 11 percent in May and another 3 percent in June.
`;

interface Given {
  readonly value?: string;
  readonly words?: string;
  readonly at?: string;
}

function fileOf(name: string, text: string): SourceFile {
  return {
    name,
    sha256: createHash("sha256").update(text).digest("hex"),
    bytes: new TextEncoder().encode(text),
  };
}

const article = fileOf("anything.txt", ARTICLE);

/** A report `week` with one fact on each line given; `source` are its other lines. */
function compare(facts: readonly Given[], files = [article], source = `  sha256: ${article.sha256}\n`) {
  const items = facts.map(({ value = "8%", words, at }, index) =>
    [
      `  - id: fact-${index}`,
      `value: ${value}`,
      ...(words ? [`words: "${words}"`] : []),
      ...(at ? [`at: ${at}`] : []),
    ].join("\n    "),
  );
  const text = `---\ntitle: A\nsource:\n${source}facts:\n${items.join("\n")}\n---\n`;
  return checkAgainstSources(contentOf({ "reports/week.md": text }).reports, files, readSourceText);
}

function outline(given: Given): string[] {
  return compare([given]).problems.map(
    ({ ruleId, place, expected }) => `${ruleId} ${place.line}:${place.column} ${expected}`,
  );
}

describe("words stand where the fact says", () => {
  test.each<[string, Given]>([
    ["as they are", { value: "nearly -15%", words: "fell nearly 15%", at: "3" }],
    ["whatever their case", { value: "nearly -15%", words: "Fell Nearly 15%", at: "3" }],
    [
      "running on into the next line",
      { value: "7.5bn HKD", words: "days, and turnover reached HK$7.5 billion", at: "3" },
    ],
    ["with other dashes and spaces", { value: "28..30x", words: "28 - 30  times earnings", at: "4" }],
    ["with other quotes", { value: "28..30x", words: "stock's price is 28 – 30 times", at: "4" }],
    ["with other widths", { value: "-8%", words: "Tern lost 8%", at: "6" }],
    ["in Chinese", { value: "3.5亿 HKD", words: "收入3.5亿港元", at: "7" }],
    ["in Chinese, with a percent sign", { value: "12%", words: "按年升12%", at: "7" }],
    ["on any line where none is given", { value: "-11%", words: "lost 11 percent" }],
    ["beside another figure", { value: "-11%", words: "lost 11 percent in May and another 3 percent", at: "8" }],
  ])("%s", (_name, given) => {
    expect(outline(given)).toEqual([]);
  });

  test.each<[string, Given, string]>([
    ["another line", { value: "nearly -15%", words: "fell nearly 15%", at: "4" }, "words-stand-in-source 9:9 3"],
    [
      "the line on which they end",
      { value: "7.5bn HKD", words: "and turnover reached HK$7.5 billion", at: "4" },
      "words-stand-in-source 9:9 3",
    ],
    ["a blank line", { value: "nearly -15%", words: "fell nearly 15%", at: "2" }, "line-is-in-source 9:9 3"],
    ["no line of the source", { value: "nearly -15%", words: "fell nearly 15%", at: "90" }, "line-is-in-source 9:9 3"],
    ["a blank line without words", { at: "2" }, "line-is-in-source 8:9 1 to 9"],
    [
      "words that it doesn’t have",
      { value: "nearly -15%", words: "slid nearly 15%", at: "3" },
      "words-stand-in-source 8:12 null",
    ],
    [
      "words across more than a line’s end",
      { value: "12%", words: "worst. 按年升12%", at: "6" },
      "words-stand-in-source 8:12 null",
    ],
  ])("%s is a problem at the very scalar", (_name, given, expected) => {
    expect(outline(given)).toEqual([expected]);
  });

  test("the note names the line, or what of the words there is", () => {
    const note = (given: Given) => compare([given]).problems[0]!.note;
    expect(note({ value: "-11%", words: "lost 11 percent", at: "3" })).toBe(
      "The words stand on line 8: write `at: 8`.",
    );
    expect(note({ value: "-11%", words: "dropped 11 percent in May", at: "8" })).toBe(
      "`11 percent in May` stands on line 8: quote the words as they are there.",
    );
    expect(note({ words: "elsewhere 80 percent", at: "3" })).toMatch(/^Quote the source's own words/u);
  });
});

describe("the figure that stands there is the value", () => {
  test.each<[string, Given]>([
    ["a hedge left out", { value: "15%", words: "15%", at: "3" }],
    ["a scale left out", { value: "7.5 HKD", words: "turnover reached HK$7.5", at: "4" }],
    ["the end of a range left out", { value: "28", words: "price is 28", at: "4" }],
    ["a unit left out", { value: "11", words: "Tern lost 11", at: "8" }],
    ["no Chinese scale", { value: "3.5 HKD", words: "收入3.5", at: "7" }],
    ["no percent sign", { value: "12", words: "按年升12", at: "7" }],
  ])("%s is found out by what surrounds the words", (_name, given) => {
    expect(outline(given).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(["words-state-value 8:12"]);
  });

  test.each<[string, Given]>([
    ["a number", { value: "1%", words: "another 3 perc", at: "8" }],
    ["a number’s first digit", { value: "1", words: "lost 1", at: "8" }],
    ["a decimal", { value: "7 HKD", words: "reached HK$7", at: "4" }],
  ])("words that break off inside %s aren’t the source’s", (_name, given) => {
    expect(outline(given)).toEqual(["words-stand-in-source 8:12 null"]);
  });

  test("what is wrong with the words alone is left to the check that needs no source", () => {
    expect(outline({ value: "-9%", words: "Tern lost 8%", at: "6" })).toEqual([]);
  });
});

describe("which file is whose", () => {
  const given = [{ value: "-8%", words: "Tern lost 8%", at: "6" }];
  const digest = `  sha256: ${"0".repeat(64)}\n`;

  test("a digest settles it, whatever the file’s name", () => {
    expect(compare(given).counts).toEqual({
      compared: 1,
      quotations: 1,
      changed: 0,
      missing: 0,
      unstated: 0,
      strangers: 0,
    });
  });

  test.each([
    ["its name", fileOf("saved/week.html", "Other text"), digest],
    ["its headline", fileOf("b.txt", ARTICLE), `${digest}  headline: Kestrel has a hard week\n`],
    ["its address", fileOf("b.txt", `${ARTICLE}https://wire.example/k`), `${digest}  url: https://wire.example/k\n`],
  ])("one that is recognised by %s but has another digest has changed", (_name, file, source) => {
    const { problems, counts } = compare(given, [file], source);
    expect(problems.map(({ ruleId, place, expected }) => [ruleId, place.line, place.column, expected])).toEqual([
      ["sha256-fits", 4, 11, file.sha256],
    ]);
    expect(counts).toMatchObject({ changed: 1, compared: 0, strangers: 0 });
  });

  test("a report without a digest is compared with the file of its name", () => {
    expect(
      compare([{ words: "elsewhere", at: "3" }], [fileOf("week.txt", ARTICLE)], "  language: en\n").counts,
    ).toMatchObject({ compared: 1, unstated: 0 });
    expect(compare(given, [fileOf("b.txt", ARTICLE)], "  language: en\n").counts).toMatchObject({
      compared: 0,
      unstated: 1,
      strangers: 1,
    });
  });

  test("what isn’t at hand and what nobody asks for are counted, not complained about", () => {
    const { problems, counts } = compare(given, [fileOf("b.txt", "Another story")], digest);
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ missing: 1, strangers: 1 });
  });
});

describe("other formats", () => {
  const given = { value: "-11%", words: "Tern lost 11 percent" };
  const compareWith = (name: string, text: string, at: string) => {
    const file = fileOf(name, text);
    return compare([{ ...given, at }], [file], `  sha256: ${file.sha256}\n`).problems.map(({ ruleId, expected }) => [
      ruleId,
      expected,
    ]);
  };

  test("a page is read as its readers see it, on the lines of its file", () => {
    const page = `<!doctype html>\n<title>Tern</title>\n<article>\n<p>Tern <b>lost</b>&nbsp;11\npercent in May.</p>\n</article>\n`;
    expect(compareWith("week.html", page, "4")).toEqual([]);
    expect(compareWith("week.html", page, "5")).toEqual([["words-stand-in-source", "4"]]);
  });

  test("Markdown is read without its marks, and tables across their cells", () => {
    expect(
      compareWith("week.md", "# Tern\n\nTern **lost** [11 percent](https://wire.example/) in May.\n", "3"),
    ).toEqual([]);
    expect(compareWith("week.md", "| who | what |\n| --- | --- |\n| Tern lost | 11 percent |\n", "3")).toEqual([]);
  });
});
