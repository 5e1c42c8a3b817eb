/** Alignment of table cells as classes (`is-center`, `is-end`): the attribute is obsolete, and styles aren't inline. */
import type { Root } from "hast";
import { visit } from "unist-util-visit";

const CLASS_BY_ALIGN: Readonly<Record<string, string>> = { center: "is-center", right: "is-end" };

export function alignCells(tree: Root): void {
  visit(tree, "element", ({ properties }) => {
    if (properties.align === undefined) return;
    const className = CLASS_BY_ALIGN[String(properties.align).toLowerCase()];
    delete properties.align;
    if (className !== undefined) properties.className = [className];
  });
}
