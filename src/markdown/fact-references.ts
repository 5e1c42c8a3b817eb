/**
 * Fact references: links to the report's own facts. A link's text must state its fact's value; a link without text is
 * given the value.
 */
import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import { problem, problemFrom, type Problem } from "../facts/problem.ts";
import type { Quantity } from "../facts/quantity.ts";
import { checkTextStates, stateValue } from "../facts/state-value.ts";
import { isPhrasing } from "./components.ts";
import { anchorOf, type Page } from "./links.ts";
import { placeInFile, type BodyFile } from "./place.ts";
import { textRuns, type Leaf, type Parent } from "./text-runs.ts";

export interface FactReferencesInput {
  readonly file: BodyFile;
  readonly page: Page;
  readonly valuesByFact: ReadonlyMap<string, Quantity>;
}

/** How much text before a link is looked at: a sentence and some more. */
const BEFORE_LENGTH = 400;

/** Replaces links to facts by fact references. Must see the author's own punctuation, before it is made typographic. */
export function linkFacts(
  tree: Root,
  { file, page, valuesByFact }: FactReferencesInput,
): { problems: Problem[]; factIds: string[] } {
  const problems: Problem[] = [];
  const factIds = new Set<string>();
  let before = "";

  const walk = (parent: Parent): void => {
    for (const [index, node] of parent.children.entries()) {
      if (node.type === "text") {
        before += node.value;
        continue;
      }
      if (!("children" in node)) continue;
      const isInline = node.type === "element" && isPhrasing(node.tagName);
      if (!isInline) before = "";
      const factId = node.type === "element" && node.tagName === "a" ? anchorOf(node, page) : null;
      const quantity = factId === null ? undefined : valuesByFact.get(factId);
      if (factId === null || quantity === undefined) {
        walk(node);
      } else {
        const text = stateFact(node as Element, factId, quantity);
        factIds.add(factId);
        parent.children[index] = { type: "factReference", factId, text, position: node.position };
        before += text;
      }
      if (!isInline) before = "";
    }
  };

  const stateFact = (link: Element, factId: string, quantity: Quantity): string => {
    const place = placeInFile(file, link.position);
    const text = toString(link).replace(/\s+/gu, " ").trim();
    const title = text === "" ? link.properties.title : undefined;
    const stated = text === "" ? stateValue(quantity, title === "size" ? "size" : "signed") : text;
    const complaint = checkTextStates(stated, before.slice(-BEFORE_LENGTH).replace(/\s+/gu, " "), quantity);
    if (complaint) problems.push(problemFrom(complaint, "text-states-fact", place));
    if (title !== undefined && title !== "size") {
      problems.push(
        problem({
          ruleId: "text-states-fact",
          reason: `Unexpected form \`${String(title)}\`, expected \`size\` or none`,
          place,
          actual: String(title),
          expected: "size",
          note: `\`[](#${factId})\` prints the value with its sign, \`[](#${factId} "size")\` without.`,
        }),
      );
    }
    return stated;
  };

  walk(tree);
  problems.push(...checkNeighbours(tree, file, valuesByFact));
  return { problems, factIds: [...factIds] };
}

/** Digits and signs that touch a reference would be read as part of its figure. */
function checkNeighbours(tree: Root, file: BodyFile, valuesByFact: ReadonlyMap<string, Quantity>): Problem[] {
  return textRuns(tree).flatMap(({ leaves }) =>
    leaves.flatMap(({ node }, index) => {
      if (node?.type !== "factReference") return [];
      const [before, behind] = [textOf(leaves[index - 1]), textOf(leaves[index + 1])];
      const [sign] = /(?<![^\s(])[-−+]$/u.exec(before) ?? [];
      const isMinusMeant = !/(?<!\S)[-−+]/u.test(node.text) && valuesByFact.get(node.factId)!.amount.isNegative;
      const touching =
        /\p{N}[.,]?$/u.exec(before)?.[0] ??
        (sign !== undefined && (sign === "+" || !isMinusMeant) ? sign : undefined) ??
        /^[.,]?\p{N}/u.exec(behind)?.[0];
      if (touching === undefined) return [];
      return [
        problem({
          ruleId: "text-states-fact",
          reason: `Unexpected \`${touching}\` that touches \`${node.text}\`, expected a space between them`,
          place: placeInFile(file, node.position),
          actual: touching,
          note: "Read together they are another figure: put a space or words between them, or delete what isn't the fact's.",
        }),
      ];
    }),
  );
}

/** Without footnotes' marks, which stand higher. */
function textOf(leaf: Leaf | undefined): string {
  if (!leaf?.node || ("tagName" in leaf.parent && leaf.parent.tagName === "sup")) return "";
  return leaf.node.type === "text" ? leaf.node.value : leaf.node.text;
}
