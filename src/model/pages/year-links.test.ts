import { describe, expect, test } from "vitest";
import { yearLinks } from "./year-links.ts";

const linksOf = (days: readonly string[], page: number, perPage = 2) =>
  yearLinks(
    { length: days.length, dayAt: (index) => days[index]!, perPage },
    page,
    (target, index) => `${target}#${index}`,
  );

describe("the ways to the years of a long list", () => {
  const days = ["2026-11-02", "2026-02-02", "2026-01-01", "2024-05-05", "2023-01-01", "", ""];

  test("lead to the page and place of each year's first item, undated last", () => {
    expect(linksOf(days, 1).map(({ label, address }) => [label, address])).toEqual([
      ["2026", "1#0"],
      ["2024", "2#3"],
      ["2023", "3#4"],
      ["Undated", "3#5"],
    ]);
  });

  test("say which years the page has something of", () => {
    const current = (page: number) => linksOf(days, page).flatMap(({ label, isCurrent }) => (isCurrent ? [label] : []));
    expect([1, 2, 3, 4].map(current)).toEqual([["2026"], ["2026", "2024"], ["2023", "Undated"], ["Undated"]]);
  });

  test("aren't there for one page or one year", () => {
    expect(linksOf(days, 1, 10)).toEqual([]);
    expect(linksOf(["2026-02-02", "2026-02-01", "2026-01-01"], 1)).toEqual([]);
    expect(linksOf([], 1)).toEqual([]);
  });
});
