/** Links from prose to entities: the first mention in each section, a section being what stands under one heading. */
import type { Element, ElementContent, Root, Text } from "hast";
import { findMentions, type EntityNames } from "./entity-names.ts";
import { toSite, type Page } from "./links.ts";
import { textOfLeaf, textRuns, type Parent } from "./text-runs.ts";

/** Changes the tree; ids of the entities that the text links to, by itself or here, each once, in order. */
export function linkEntities(tree: Root, names: EntityNames, page: Page): string[] {
  const linked = new Set<string>();
  const pieces = new Map<Text, ElementContent[]>();
  const parents = new Set<Parent>();
  let inSection = new Set<string>();

  for (const { leaves, isHeading, links } of textRuns(tree)) {
    if (isHeading) {
      inSection = new Set();
      continue;
    }
    for (const href of links) {
      const id = entityOf(href, page);
      if (id !== null) {
        inSection.add(id);
        linked.add(id);
      }
    }
    const texts = leaves.map(textOfLeaf);
    const mentions = findMentions(texts.join(""), names);
    let next = 0;
    let start = 0;
    for (const [index, { node, parent, isInLink }] of leaves.entries()) {
      const end = start + texts[index]!.length;
      let cut = start;
      const parts: ElementContent[] = [];
      for (; next < mentions.length && mentions[next]!.start < end; next++) {
        const { start: from, end: to, entityId } = mentions[next]!;
        if (entityId === null || to > end || node?.type !== "text" || isInLink || inSection.has(entityId)) continue;
        inSection.add(entityId);
        linked.add(entityId);
        const slice = (a: number, b: number) => node.value.slice(a - start, b - start);
        if (from > cut) parts.push({ type: "text", value: slice(cut, from) });
        parts.push(linkTo(entityId, slice(from, to), page));
        cut = to;
      }
      if (parts.length > 0 && node?.type === "text") {
        if (cut < end) parts.push({ type: "text", value: node.value.slice(cut - start) });
        pieces.set(node, parts);
        parents.add(parent);
      }
      start = end;
    }
  }
  for (const parent of parents)
    parent.children = parent.children.flatMap((child) => (child.type === "text" && pieces.get(child)) || [child]);
  return [...linked];
}

function linkTo(entityId: string, text: string, page: Page): Element {
  const href = toSite(page, `/entities/${entityId}/`);
  return { type: "element", tagName: "a", properties: { href }, children: [{ type: "text", value: text }] };
}

function entityOf(href: string, page: Page): string | null {
  const start = toSite(page, "/entities/");
  return href.startsWith(start) ? (/^([^/?#]+)\/?(?:[?#]|$)/u.exec(href.slice(start.length))?.[1] ?? null) : null;
}
