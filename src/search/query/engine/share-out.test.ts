import { assert, constantFrom, integer, property, record, uniqueArray } from "fast-check";
import { expect, it } from "vitest";
import { RESULT_GROUPS } from "../search-answer.ts";
import { PAGE_LENGTH, pageCount, sharesOfPage, type PartSize } from "./share-out.ts";

const part = record({ group: constantFrom(...RESULT_GROUPS), count: integer({ min: 0, max: 90 }) });
const someParts = uniqueArray(part, { selector: ({ group }) => group, maxLength: 3 });

it("every result stands exactly once over all pages, and every page but the last is full", () => {
  assert(
    property(someParts, (parts) => {
      const pages = Array.from({ length: pageCount(parts) }, (_, index) => sharesOfPage(parts, index + 1));
      for (const { group, count } of parts) {
        const places = pages.flat().filter((share) => share.group === group);
        let next = 0;
        for (const { from, to } of places) {
          expect(from).toBe(next);
          next = to;
        }
        expect(next).toBe(count);
      }
      const lengths = pages.map((shares) => shares.reduce((sum, { from, to }) => sum + to - from, 0));
      for (const length of lengths.slice(0, -1)) expect(length).toBe(PAGE_LENGTH);
      expect(sharesOfPage(parts, pages.length + 1)).toEqual([]);
    }),
  );
});

it("the parts keep their order on every page", () => {
  assert(
    property(someParts, integer({ min: 1, max: 15 }), (parts, page) => {
      const order = parts.map(({ group }) => group);
      const shown = sharesOfPage(parts, page).map(({ group }) => group);
      expect(shown).toEqual(order.filter((group) => shown.includes(group)));
    }),
  );
});

it("the first page has some of every part, and fills the room that a short one leaves", () => {
  const sizes = (facts: number, names: number, pages: number): PartSize[] => [
    { group: "facts", count: facts },
    { group: "names", count: names },
    { group: "pages", count: pages },
  ];
  const lengths = (parts: PartSize[]) => sharesOfPage(parts, 1).map(({ group, to }) => [group, to]);
  expect(lengths(sizes(100, 100, 100))).toEqual([
    ["facts", 9],
    ["names", 5],
    ["pages", 6],
  ]);
  expect(lengths(sizes(100, 1, 100))).toEqual([
    ["facts", 13],
    ["names", 1],
    ["pages", 6],
  ]);
  expect(lengths(sizes(3, 1, 100))).toEqual([
    ["facts", 3],
    ["names", 1],
    ["pages", 16],
  ]);
  expect(lengths(sizes(0, 0, 2))).toEqual([["pages", 2]]);
});

it("an answer without results has one empty page", () => {
  expect(pageCount([])).toBe(1);
  expect(sharesOfPage([{ group: "facts", count: 0 }], 1)).toEqual([]);
});
