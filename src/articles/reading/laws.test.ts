/** What holds for every file. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readArticle } from "./read-article.ts";
import { readSourceText } from "./source-text.ts";
import { PUBLISHERS } from "./testing.ts";

const html = readFileSync(new URL("../../../test/fixtures/articles-html/article-tag.html", import.meta.url), "utf8");
const name = fc.constantFrom("a.txt", "a.md", "a.html");

const pieces = fc.constantFrom(
  "Lantern rose 5% on Monday, the bank said. ",
  "騰訊跌3%，報512元。",
  "\n",
  "\n\n",
  "\r\n",
  "- item 2%\n",
  "| a | b |\n| - | - |\n| 1% | 2 |\n",
  "> quote\n",
  "# Head\n",
  "**bold 3%** ",
  "[link](https://x.example) ",
  "&amp; ",
  "&#8364;5 ",
  "\\* ",
  "<p>",
  "</p>",
  "<b>",
  "</div>",
  "<table><tr><td>1%<td>2</table>",
  "Share\n",
  "Comments\n",
  "Also read: More\n",
  "By Joe Park\n",
  "2026-03-04\n",
  "\u00a0",
  "\u200b",
  "\0",
  "`code` ",
  "  ",
  "\t",
  "<!--",
  "<script>",
  "Disclaimer: none\n",
);
const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));
/** A page with pieces taken out, doubled and put in. */
const mutated = fc
  .array(fc.tuple(fc.nat(html.length), fc.nat(80), pieces), { maxLength: 12 })
  .map((edits) =>
    edits.reduce((page, [at, length, piece]) => page.slice(0, at) + piece + page.slice(at + length), html),
  );

/** A broken table gives away its text to what is before it, so that the order of such a page isn't the file's. */
function checkPlaces(file: { name: string; bytes: Uint8Array }, isInOrder: boolean) {
  const read = readArticle(file, PUBLISHERS);
  expect(readSourceText(file).length).toBeGreaterThan(0);
  if (!read.ok) {
    expect(read.problems).toHaveLength(1);
    return;
  }
  let last = -1;
  for (const passage of read.article.passages) {
    const { text: said, offsets, runs } = passage;
    expect(said).toBe(said.replace(/\s+/gu, " ").trim());
    expect(said).not.toBe("");
    expect(offsets).toHaveLength(said.length + 1);
    for (const [index, offset] of offsets.slice(0, -1).entries()) {
      if (offset < 0) continue;
      const found = read.text[offset]!;
      if (found !== said[index])
        expect(found === "&" || found === "\\" || found === "\0" || /\s/u.test(found + said[index]!)).toBe(true);
    }
    const known = offsets.filter((offset) => offset >= 0);
    expect(known).toEqual([...known].sort((a, b) => a - b));
    if (isInOrder && passage.kind !== "headline" && known.length > 0) {
      expect(known[0]!).toBeGreaterThanOrEqual(last);
      last = known.at(-1)!;
    }
    for (const { node, start } of runs) expect(said.slice(start, start + node.value.length)).toBe(node.value);
  }
}

test("text of any pieces: every unit stands where it is said to, in the order of the file", () => {
  fc.assert(
    fc.property(name, text, (file, content) =>
      checkPlaces({ name: file, bytes: new TextEncoder().encode(content) }, file !== "a.html"),
    ),
  );
});

test("a page with parts missing, doubled and broken is read or refused", () => {
  fc.assert(
    fc.property(mutated, (page) => checkPlaces({ name: "a.html", bytes: new TextEncoder().encode(page) }, false)),
    { numRuns: 40 },
  );
});

test("any bytes are read or refused", () => {
  fc.assert(
    fc.property(name, fc.uint8Array({ maxLength: 400 }), (file, bytes) =>
      checkPlaces({ name: file, bytes }, file !== "a.html"),
    ),
  );
});

test("the same file reads the same twice", () => {
  fc.assert(
    fc.property(name, text, (file, content) => {
      const bytes = new TextEncoder().encode(content);
      expect(readArticle({ name: file, bytes }, PUBLISHERS)).toEqual(readArticle({ name: file, bytes }, PUBLISHERS));
    }),
    { numRuns: 30 },
  );
});
