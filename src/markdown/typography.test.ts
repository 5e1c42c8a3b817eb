import fc from "fast-check";
import { expect, test } from "vitest";
import type { Root } from "hast";
import { curlQuotes, setTypography } from "./typography.ts";

test.each([
  ["\"a\" 'b'", "“a” ‘b’"],
  ["it's China's '90s", "it’s China’s ’90s"],
  ['("a")', "(“a”)"],
  ["He said, \"'Quoted' words.\"", "He said, “‘Quoted’ words.”"],
  ['"a." "b!" "c,"', "“a.” “b!” “c,”"],
  ["the banks' 5%'s", "the banks’ 5%’s"],
  ['"HK$5" and "5%"', "“HK$5” and “5%”"],
  ['他说"好"，又说"不好"。', "他说“好”，又说“不好”。"],
  ['"', "”"],
  ['a"', "a”"],
  ['a—"b"', "a—“b”"],
])("%s is set as %s", (typed, set) => {
  expect(curlQuotes(typed)).toBe(set);
});

function set(value: string): string {
  const tree: Root = {
    type: "root",
    children: [{ type: "element", tagName: "p", properties: {}, children: [{ type: "text", value }] }],
  };
  setTypography(tree);
  return JSON.stringify(tree).match(/"value":"(.*?)"/u)![1]!;
}

test.each([
  ["a -- b", "a — b"],
  ["a---b ---- c", "a---b ---- c"],
  ["a... b....", "a… b…"],
  ["a . . . b", "a … b"],
  ["-15% 3-4", "-15% 3-4"],
])("%s is set as %s", (typed, expected) => {
  expect(set(typed)).toBe(expected);
});

test("quotes keep a text's length, and setting twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', "'", "a", " ", ".", "(", "好", "5", "s", "—") }), (text) => {
      const once = curlQuotes(text);
      expect(once).toHaveLength(text.length);
      expect(once).not.toMatch(/["']/u);
      expect(curlQuotes(once)).toBe(once);
    }),
  );
});
