/** Tables of the author's own: alignment as classes, and a box in which a wide table scrolls, by keyboard too. */
import type { Root } from "hast";
import type { Root as MarkdownRoot } from "mdast";
import { SKIP, visit } from "unist-util-visit";

const CLASS_BY_ALIGN: Readonly<Record<string, string>> = { center: "is-center", right: "is-end" };

/** Cells beyond a table's head, which would be left out, get columns of their own: a bar too many must lose no figure. */
export function widenTables(tree: MarkdownRoot): void {
  visit(tree, "table", (table) => {
    // Rows may be more than a call takes arguments.
    const width = table.children.reduce((most, { children }) => Math.max(most, children.length), 0);
    const align = (table.align ??= []);
    while (align.length < width) align.push(null);
  });
}

/** The `align` attribute is obsolete, and styles aren't inline: `is-center`, `is-end`. */
export function alignCells(tree: Root): void {
  visit(tree, "element", ({ properties }) => {
    if (properties.align === undefined) return;
    const className = CLASS_BY_ALIGN[String(properties.align).toLowerCase()];
    delete properties.align;
    if (className !== undefined) properties.className = [className];
  });
}

/** Puts each table into a box of its own, named by its number in the text; a table inside another has its box already. */
export function boxTables(tree: Root): void {
  let count = 0;
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "table" || index === undefined || parent === undefined) return;
    count += 1;
    parent.children[index] = {
      type: "element",
      tagName: "div",
      properties: { className: ["tablebox"], role: "group", ariaLabel: `Table ${count}`, tabIndex: 0 },
      children: [node],
    };
    return SKIP;
  });
}
