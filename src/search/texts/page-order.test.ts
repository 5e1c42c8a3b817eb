import fc from "fast-check";
import { expect, it } from "vitest";
import { orderPages, type OrderedPage } from "./page-order.ts";

const page = (address: string, day = ""): OrderedPage => ({ address, day });

it("has reports newest first, undated ones behind them, then all else by address", () => {
  const ordered = [
    page("/reports/b/", "2026-02-09"),
    page("/reports/a/", "2025-09-02"),
    page("/reports/c/", "2025-09-02"),
    page("/reports/0/"),
    page("/entities/z/"),
    page("/tags/a/"),
  ];
  expect(orderPages(ordered.toReversed())).toEqual(ordered);
});

it("is the same whatever order pages are listed in", () => {
  const address = fc.constantFrom("/reports/a/", "/reports/b/", "/entities/a/", "/tags/b/", "/metrics/c/");
  const day = fc.constantFrom("", "2025-01-01", "2026-01-01");
  const pages = fc.uniqueArray(fc.record({ address, day }), { selector: (each) => each.address });
  fc.assert(
    fc.property(pages, fc.func(fc.integer()), (some, key) => {
      const shuffled = some.toSorted((a, b) => key(a.address) - key(b.address));
      expect(orderPages(shuffled)).toEqual(orderPages(some));
    }),
  );
});
