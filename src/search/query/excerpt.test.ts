import { expect, it } from "vitest";
import { parseExcerpt } from "./excerpt.ts";

it("tells hits from the rest", () => {
  expect(parseExcerpt("fell <mark>nearly</mark> 15%")).toEqual([
    { text: "fell ", isHit: false },
    { text: "nearly", isHit: true },
    { text: " 15%", isHit: false },
  ]);
});

it("leaves markup of the page's own text as text", () => {
  const pieces = parseExcerpt("a &lt;img src=x onerror=alert(1)&gt; <mark>&lt;b&gt;</mark> <i>x</i>");
  expect(pieces.map(({ text }) => text)).toEqual(["a <img src=x onerror=alert(1)> ", "<b>", " <i>x</i>"]);
});

it("is empty for an empty excerpt", () => {
  expect(parseExcerpt("")).toEqual([]);
});
