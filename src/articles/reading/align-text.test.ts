import { describe, expect, test } from "vitest";
import { alignText } from "./align-text.ts";

describe("each unit of a parsed text is found in its source", () => {
  test.each([
    ["rose 5%", "rose 5%", "markdown", [0, 1, 2, 3, 4, 5, 6, 7]],
    ["a*b", String.raw`a\*b`, "markdown", [0, 2, 3, 4]],
    ["a&b", "a&amp;b", "html", [0, 1, 6, 7]],
    ["R&D", "R&D", "html", [0, 1, 2, 3]],
    ["€5", "&euro;5", "html", [0, 6, 7]],
    ["’s", "&#8217;s", "html", [0, 7, 8]],
    ["a\nb", "a\r\nb", "html", [0, 1, 3, 4]],
    ["a\nb", "a\n> b", "markdown", [0, 1, 4, 5]],
    ["💡5", "&#x1f4a1;5", "html", [0, 0, 9, 10]],
    ['a"b', String.raw`a\"b`, "json", [0, 1, 3, 4]],
    ["é1", String.raw`\u00e91`, "json", [0, 6, 7]],
    ["ab", "axb", "html", [0, -1, -1]],
  ] as const)("%j in %j", (value, source, syntax, offsets) => {
    expect(alignText(value, source, 0, source.length, syntax)).toEqual(offsets);
  });
});
