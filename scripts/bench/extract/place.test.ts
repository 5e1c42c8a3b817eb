import { expect, it } from "vitest";
import { isSamePlace, lineAt, placeOfWords } from "./place.ts";

const text = "one 3% and 3%\n\ntwo 3%\n";

it("finds the nth occurrence of words on their line", () => {
  expect(placeOfWords(text, 1, "3%", 1)).toEqual({ line: 1, start: 4, end: 6 });
  expect(placeOfWords(text, 1, "3%", 2)).toEqual({ line: 1, start: 11, end: 13 });
  expect(placeOfWords(text, 3, "3%", 1)).toEqual({ line: 3, start: 19, end: 21 });
});

it("knows no offsets where the words don’t stand on that line", () => {
  expect(placeOfWords(text, 1, "3%", 3)).toEqual({ line: 1, start: null, end: null });
  expect(placeOfWords(text, 2, "3%", 1)).toEqual({ line: 2, start: null, end: null });
  expect(placeOfWords(text, 9, "3%", 1)).toEqual({ line: 9, start: null, end: null });
  expect(placeOfWords(text, 3, "3%", 2)).toEqual({ line: 3, start: null, end: null });
});

it("says on which line an offset is", () => {
  expect([0, 13, 14, 15, 19].map((offset) => lineAt(text, offset))).toEqual([1, 1, 2, 3, 3]);
});

it("takes overlapping texts for the same place, and equal lines only where an offset isn’t known", () => {
  const at = (line: number, start: number | null, end: number | null) => ({ line, start, end });
  expect(isSamePlace(at(1, 4, 6), at(1, 0, 5))).toBe(true);
  expect(isSamePlace(at(1, 4, 6), at(1, 6, 8))).toBe(false);
  expect(isSamePlace(at(1, 4, 6), at(1, null, null))).toBe(true);
  expect(isSamePlace(at(1, 4, 6), at(2, null, null))).toBe(false);
});
