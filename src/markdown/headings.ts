/** Headings: anchors that stay the same while the text does, and no second title. */
import type { Nodes, Root } from "hast";
import GithubSlugger from "github-slugger";
import { visit } from "unist-util-visit";
import { problem, type Problem } from "../facts/problem.ts";
import type { Heading } from "./rendered-body.ts";
import { placeInFile, type BodyFile } from "./place.ts";

/**
 * Gives each heading its id and shifts `h1` to `h2`. The headings in their order, footnotes' label excepted.
 *
 * @param anchors local ids of facts and statements, which a heading may not take
 * @param taken other ids on the page, which it silently avoids
 */
export function anchorHeadings(
  tree: Root,
  anchors: ReadonlySet<string>,
  taken: Iterable<string>,
  file: BodyFile,
): { headings: Heading[]; problems: Problem[] } {
  const headings: Heading[] = [];
  const problems: Problem[] = [];
  const slugger = new GithubSlugger();
  for (const id of taken) slugger.slug(id);

  visit(tree, "element", (node) => {
    const depth = /^h([1-6])$/u.exec(node.tagName)?.[1];
    if (depth === undefined) return;
    const place = placeInFile(file, node.position);
    const text = textOfHeading(node).replace(/\s+/gu, " ").trim();
    if (depth === "1") {
      node.tagName = "h2";
      problems.push(
        problem({
          ruleId: "heading-is-below-title",
          severity: "warning",
          reason: "Unexpected heading of the first level, expected the second or lower",
          place,
          actual: `# ${text}`,
          expected: `## ${text}`,
          note: "The page's title is the first level already; this one is shown as `##`.",
        }),
      );
    }
    let id = slugger.slug(text);
    if (id === "" || id.startsWith("-")) id = slugger.slug(`section-${text}`).replace(/-$/u, "");
    if (anchors.has(id)) {
      problems.push(
        problem({
          ruleId: "heading-id-is-free",
          reason: `Unexpected heading whose anchor is \`${id}\`, expected one that no fact or statement has`,
          place,
          actual: text,
          note: `A link to \`#${id}\` must lead to the fact or statement: word the heading otherwise, or rename the other.`,
        }),
      );
      while (anchors.has(id)) id = slugger.slug(`section-${text}`);
    }
    node.properties.id = id;
    headings.push({ depth: Math.max(2, Number(depth)), text, id });
  });
  return { headings, problems };
}

/** With the texts of fact references, without footnotes' marks. */
function textOfHeading(node: Nodes): string {
  if (node.type === "factReference") return node.text;
  if (node.type === "text") return node.value;
  if (node.type === "trustedElement") return "";
  return "children" in node ? node.children.map((child) => textOfHeading(child)).join("") : "";
}
