import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSourceText } from "./source-text.ts";
import { articleOf } from "./testing.ts";

const lines = (name: string, text: string) => readSourceText({ name, bytes: new TextEncoder().encode(text) });

test("a plain text is its lines, blank ones included", () => {
  expect(lines("a.txt", "One\r\n\r\nTwo 2%")).toEqual(["One", "", "Two 2%"]);
});

test("Markdown is its lines without markup, its fields as they are written", () => {
  expect(
    lines(
      "a.md",
      "---\ntitle: A\n---\n# A\n\nIt **fell 2%** &amp; more\nthen rose.\n\n| a | b |\n| - | - |\n| 1% | 2 |\n",
    ),
  ).toEqual(["---", "title: A", "---", "A", "", "It fell 2% & more", "then rose.", "", "a | b", "", "1% | 2", ""]);
});

test("a page is what it shows on each line, left out parts too", () => {
  const html =
    "<html><title>A falls</title>\n<nav>Home</nav>\n<p>It fell\n<b>2%</b>, or &pound;5.</p><script>\n1\n</script>\n<table><tr><td>x</td></table>";
  expect(lines("a.html", html)).toEqual(["A falls", "Home", "It fell", "2%, or £5.", "", "", "x"]);
});

test("every passage of a page stands on the line that its offset says", () => {
  const bytes = readFileSync(new URL("../../../test/fixtures/articles-html/article-tag.html", import.meta.url));
  const text = bytes.toString();
  const article = articleOf("a.html", text);
  const shown = readSourceText({ name: "a.html", bytes: new Uint8Array(bytes) });
  for (const passage of article.passages) {
    const line = text.slice(0, passage.offsets[0]).split("\n").length;
    expect(
      shown
        .slice(line - 1)
        .join(" ")
        .replace(/\s+/gu, " "),
    ).toContain(passage.text);
    expect(shown[line - 1]).toContain(passage.text.slice(0, 5));
  }
});

test("what can't be read as an article is shown as text", () => {
  expect(lines("a.xyz", "One\nTwo")).toEqual(["One", "Two"]);
  expect(lines("a.html", "<div>".repeat(1000))).toHaveLength(1);
});
