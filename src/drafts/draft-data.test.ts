import { expect, test } from "vitest";
import { noDraftData, placeInFile, printDraftData, type FactData } from "./draft-data.ts";
import { articleOf } from "./testing.ts";

test.each([
  ["article.md", "# H\n\nSome words of an article: **HK$2.4** billion, and more of them.\n", "HK$2.4"],
  ["article.md", "# H\r\n\r\nSome words of an article: HK$2.4 billion, and more of them.\r\n", "HK$2.4 billion"],
  ["article.txt", "A headline\n\nSome words of an article, 3.2% of them, and more of the like.\n", "3.2%"],
  [
    "article.html",
    "<h1>H</h1><article><p>Some words of an article by R&amp;D <b>3.2%</b> of them, and more of the like.</p></article>",
    "3.2%",
  ],
])("a place in %s is that of its very characters", (name, text, figure) => {
  const article = articleOf(text, name);
  const passage = article.passages.find((each) => each.text.includes(figure))!;
  const start = passage.text.indexOf(figure);
  const place = placeInFile(passage, start, start + figure.length, text);
  expect(text.slice(place.start!, place.end!)).toBe(figure);
});

test("a character that HTML writes out ends where its reference does", () => {
  const text =
    "<h1>H</h1><article><p>Some words of an article by R&amp;D and S&amp; others, and more of the like.</p></article>";
  const passage = articleOf(text, "article.html").passages.find((each) => each.text.includes("S&"))!;
  const start = passage.text.indexOf("S&");
  const place = placeInFile(passage, start, start + 2, text);
  expect(text.slice(place.start!, place.end!)).toBe("S&amp;");
});

test("what has no place says so", () => {
  const passage = { kind: "paragraph", text: "ab", offsets: [-1, -1, -1], runs: [], section: null, cells: [] } as const;
  expect(placeInFile(passage, 0, 2, "")).toEqual({ start: null, end: null });
  expect(placeInFile(undefined, 0, 2, "")).toEqual({ start: null, end: null });
});

test("bounds are numbers with their very digits, and no terminal obeys what is printed", () => {
  const fact = { low: "12345678901234567890.10", high: null, words: "\u001b[31m\u202e\u009b" } as FactData;
  const printed = printDraftData([{ ...noDraftData([]), facts: [fact] }], true);
  expect(printed).toContain('"low": 12345678901234567890.10');
  expect(printed).toContain('"high": null');
  // eslint-disable-next-line no-control-regex -- none of these may be printed
  expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
  expect((JSON.parse(printed) as { facts: FactData[] }).facts[0]!.words).toBe(fact.words);
});

test("one article is printed as an object, several as an array", () => {
  expect(JSON.parse(printDraftData([noDraftData([])], true))).toHaveProperty("report", null);
  expect(JSON.parse(printDraftData([noDraftData([])], false))).toHaveLength(1);
});
