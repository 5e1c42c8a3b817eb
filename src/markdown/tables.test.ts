import type { Root, TableRow } from "mdast";
import { expect, test } from "vitest";
import { widenTables } from "./tables.ts";

test("a table of any number of rows gets as many columns as its widest has cells", () => {
  const row = (cells: number): TableRow => ({
    type: "tableRow",
    children: Array.from({ length: cells }, () => ({ type: "tableCell" as const, children: [] })),
  });
  const children = [...Array.from({ length: 200_000 }, () => row(1)), row(3)];
  const tree: Root = { type: "root", children: [{ type: "table", align: ["left"], children }] };
  widenTables(tree);
  expect(tree.children[0]).toMatchObject({ align: ["left", null, null] });
});
