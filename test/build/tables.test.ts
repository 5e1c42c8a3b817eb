/** What the frames of tables ask of the tables in them, on every page. */
import { describe, expect, test } from "vitest";
import { builtSite, type SiteName } from "../support/built-sites.ts";
import { readDist } from "../support/dist.ts";
import type { PageElement } from "../support/html.ts";

const sites: SiteName[] = ["real", "every-verdict"];

/** What styles take away from elements that are drawn as blocks. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  table: ["table"],
  thead: ["rowgroup"],
  tbody: ["rowgroup"],
  tfoot: ["rowgroup"],
  tr: ["row"],
  th: ["columnheader", "rowheader"],
  td: ["cell"],
};

const SORTS = ["text", "number", "date"];

describe.each(sites)("in the site %s", (name) => {
  const boxes = readDist(builtSite(name)).fullPages.flatMap(({ path, elements }) =>
    elements
      .filter(({ attributes }) => attributes.get("class")?.split(" ").includes("tablebox"))
      .map((box) => ({ path, box })),
  );
  const where = (isWanted: (box: PageElement) => boolean) => boxes.filter(({ box }) => isWanted(box));

  test("every frame is named, can be reached by keyboard, and holds one table", () => {
    expect(boxes.length).toBeGreaterThan(0);
    for (const { path, box } of boxes) {
      // Authors' own tables are groups.
      if (box.tag !== "section") expect(box.attributes.get("role"), path).toBe("group");
      expect(box.attributes.get("tabindex"), path).toBe("0");
      expect(box.attributes.get("aria-label"), path).toMatch(/\S/u);
      expect(
        box.inside.filter(({ tag }) => tag === "table"),
        path,
      ).toHaveLength(1);
    }
  });

  test("the parts of tables that stack say what they are", () => {
    const stacking = where(({ attributes }) => attributes.get("class")!.includes("tablebox--stacks"));
    expect(stacking.length).toBeGreaterThan(0);
    for (const { path, box } of stacking) {
      const mute = box.inside.filter(
        ({ tag, attributes }) => tag in ROLES && !ROLES[tag]!.includes(attributes.get("role") ?? ""),
      );
      expect(mute.map(({ tag, line }) => `${path}:${line} ${tag}`)).toEqual([]);
    }
  });

  test("tables that sort say by what, and numbers are numbers", () => {
    const sortable = where(({ attributes }) => attributes.has("data-sortable"));
    expect(sortable.length).toBeGreaterThan(0);
    for (const { path, box } of sortable) {
      const heads = box.inside.filter(({ tag, attributes }) => tag === "th" && attributes.has("data-sort"));
      expect(heads.length, path).toBeGreaterThan(0);
      for (const { attributes } of heads) expect(SORTS, path).toContain(attributes.get("data-sort"));
      const rows = box.inside.filter(({ tag }) => tag === "tr").map(({ inside }) => inside.filter(isCell));
      const numeric = rows[0]!.flatMap(({ attributes }, place) =>
        attributes.get("data-sort") === "number" ? place : [],
      );
      for (const row of rows.slice(1)) {
        // Cells that span rows or columns move those behind them.
        if (row.length !== rows[0]!.length) continue;
        for (const place of numeric) {
          const { attributes, text } = row[place]!;
          expect(attributes.get("data-value") ?? text.replaceAll(",", ""), path).toMatch(
            /^$|^(?:[\w-]+ )?-?(?:\d+(?:\.\d+)?)?(?:\.\.-?(?:\d+(?:\.\d+)?)?)?$/u,
          );
        }
      }
    }
  });
});

function isCell({ tag }: PageElement): boolean {
  return tag === "th" || tag === "td";
}
