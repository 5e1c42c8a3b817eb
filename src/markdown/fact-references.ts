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
import type { Parent } from "./text-runs.ts";

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
    if (text !== "") {
      const complaint = checkTextStates(text, before.slice(-BEFORE_LENGTH).replace(/\s+/gu, " "), quantity);
      if (complaint) problems.push(problemFrom(complaint, "text-states-fact", place));
      return text;
    }
    const title = link.properties.title;
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
    return stateValue(quantity, title === "size" ? "size" : "signed");
  };

  walk(tree);
  return { problems, factIds: [...factIds] };
}
