/**
 * Footnotes that nothing refers to, and what Markdown takes for the address of a link although no link has that name:
 * both stand nowhere on the page. `[Tencent]: -15.2%` is such an address, whatever its author meant.
 */
import type { Definition, FootnoteDefinition, Root } from "mdast";
import { visit } from "unist-util-visit";
import { problem, type Problem } from "../facts/problem.ts";
import { placeInFile, type BodyFile } from "./place.ts";

/** One warning for each, in the order of the text. */
export function checkDefinitionsAreUsed(tree: Root, file: BodyFile): Problem[] {
  const used = new Set<string>();
  const links: Definition[] = [];
  const notes: FootnoteDefinition[] = [];
  visit(tree, (node) => {
    if (node.type === "linkReference" || node.type === "imageReference") used.add(`link ${node.identifier}`);
    else if (node.type === "footnoteReference") used.add(`note ${node.identifier}`);
    else if (node.type === "definition") links.push(node);
    else if (node.type === "footnoteDefinition") notes.push(node);
  });
  return [
    ...unusedOf(links.filter(isNoComment), (each) => used.has(`link ${each.identifier}`)).map((each) =>
      unused(`[${nameOf(each)}]:`, "link", each, file),
    ),
    ...unusedOf(notes, (each) => used.has(`note ${each.identifier}`)).map((each) =>
      unused(`[^${nameOf(each)}]:`, "footnote", each, file),
    ),
  ];
}

/** Where two have a name, the first one counts. */
function unusedOf<Node extends Definition | FootnoteDefinition>(
  nodes: readonly Node[],
  isUsed: (node: Node) => boolean,
): Node[] {
  const seen = new Set<string>();
  return nodes.filter((node) => {
    const isFirst = !seen.has(node.identifier);
    seen.add(node.identifier);
    return !isFirst || !isUsed(node);
  });
}

/** `[//]: # (…)`, by which people write comments. */
function isNoComment({ url }: Definition): boolean {
  return url !== "#" && url !== "";
}

function nameOf({ label, identifier }: Definition | FootnoteDefinition): string {
  const name = label ?? identifier;
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}

function unused(
  mark: string,
  what: "link" | "footnote",
  { position }: Definition | FootnoteDefinition,
  file: BodyFile,
): Problem {
  const use = what === "link" ? mark.slice(0, -1).replace(/^/u, "[text]") : mark.slice(0, -1);
  return problem({
    ruleId: "definition-is-used",
    severity: "warning",
    reason: `Unexpected definition \`${mark}\` that no ${what} uses, expected \`${use}\` in the text`,
    place: placeInFile(file, position),
    actual: mark,
    note: `It isn't shown. Refer to it, delete it, or write \`\\${mark}\` if it is meant as text; where two have one name, the first one counts.`,
  });
}
