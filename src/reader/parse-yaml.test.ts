import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAnyYaml, parseYaml } from "./parse-yaml.ts";

const dataOf = (text: string) => parseYaml(text, "a.yaml").data;
const rulesOf = (text: string) =>
  parseYaml(text, "a.yaml").problems.map(({ ruleId, place }) => `${place.line}:${place.column} ${ruleId}`);

test("every scalar stays the text that was typed", () => {
  const typed = ["0700", "12.50", "NO", "true", "2026-02-02", "1e400", "0x10", "~", "null", "-8%", "1_000", ".nan"];
  for (const text of typed) {
    expect(dataOf(`a: ${text}\n`)).toEqual({ a: text });
    expect(dataOf(`a: "${text}"\n`)).toEqual({ a: text });
    expect(dataOf(`a: '${text}'\n`)).toEqual({ a: text });
    expect(parseAnyYaml(`a: ${text}\n`, "a.yaml", 1).data).toEqual({ a: text });
  }
});

test("a value left empty is null, an empty text is empty", () => {
  expect(dataOf("a:\nb: ''\nc: [x, , y]\n")).toMatchObject({ a: null, b: "" });
});

test("all problems come in one run, with line and column from the top of the file", () => {
  expect(rulesOf("a: b: c\n\td: @e\nf: 1\nf: 2\n")).toEqual(
    expect.arrayContaining(["1:4 yaml-is-valid", "2:1 yaml-is-valid", "4:1 key-is-unique"]),
  );
  expect(parseYaml("a: @b\n", "a.md", 7).problems[0]!.place).toMatchObject({ line: 7, column: 4 });
});

test.each([
  ["an anchor", "a: &x 1\n", "1:4 yaml-is-plain"],
  ["an alias", "a: *x\n", "1:4 yaml-is-plain"],
  ["a tag", "a: !!int 3\n", "1:4 yaml-is-plain"],
  ["a merge key", "<<: { a: 1 }\n", "1:1 yaml-is-plain"],
  ["a list as a key", "? [a]\n: 2\n", "1:3 yaml-is-plain"],
  ["a second document", "a: 1\n---\nb: 2\n", "2:1 yaml-is-valid"],
  ["an unseen character", 'a: "\\0"\n', "1:4 text-is-printable"],
  ["an escaped quote at the end of an open text", 's: "it\\"', "1:4 yaml-is-valid"],
  ["a doubled quote at the end of an open text", "s: 'it''", "1:4 yaml-is-valid"],
  ["half a character", 'a: "\\uD800"\n', "1:4 text-is-printable"],
])("%s is refused", (_name, text, expected) => {
  expect(rulesOf(text)).toEqual([expected]);
});

test("a second key names the place of the first", () => {
  expect(parseYaml("a: 1\nb: 2\na: 3\n", "a.yaml").problems[0]!.related[0]!.place).toMatchObject({
    line: 1,
    column: 1,
  });
});

test("keys that objects have anyway are keys like others", () => {
  const { data } = parseYaml("__proto__: 1\nconstructor: 2\n", "a.yaml");
  expect(Object.keys(data as object)).toEqual(["__proto__", "constructor"]);
});

test("values and keys have places", () => {
  const { places } = parseYaml("facts:\n  - id: a\n    value: -8%\n", "a.md", 3);
  expect(places["/facts/0/value"]).toEqual({ path: "a.md", line: 5, column: 12, endLine: 5, endColumn: 15 });
  expect(places["/facts/0/value#key"]).toMatchObject({ line: 5, column: 5 });
});

test.each([
  ["[", 100],
  ["[", 50_000],
  ["{a: ", 50_000],
  ["- ", 5_000],
])("%s nested %i deep is refused, not a crash", (open, count) => {
  expect(parseYaml(open.repeat(count), "a.yaml").problems.length).toBeGreaterThan(0);
});

test.each([17, 500, 5_000, 50_000])("%i levels that are all closed are one problem", (count) => {
  expect(rulesOf(`${"[".repeat(count)}${"]".repeat(count)}`).map((found) => found.split(" ")[1])).toEqual([
    "yaml-is-plain",
  ]);
});

test("as many levels as the format has, and some more, are fine", () => {
  expect(rulesOf(`${"[".repeat(16)}${"]".repeat(16)}`)).toEqual([]);
});

test("nothing that looks like YAML throws", () => {
  const piece = fc.constantFrom(
    "a",
    ": ",
    "- ",
    "\n",
    "  ",
    "[",
    "]",
    "{",
    "}",
    ",",
    '"',
    "'",
    "&x ",
    "*x",
    "!t ",
    "|",
    ">",
    "#",
    "---",
    "? ",
    "<<",
    "\t",
    "%",
    "阿",
    "\0",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { problems } = parseYaml(pieces.join(""), "a.yaml");
      for (const { place } of problems) expect(place.line).toBeGreaterThan(0);
    }),
  );
});
