/**
 * The rule that a report's `.mdx` holds no code. Imports, exports, `{expressions}`, spread and computed attributes and
 * unlisted elements are reported and taken out of the tree; listed components become nodes of their own (`siteComponent`)
 * and listed elements stay, for sanitising to look at once more.
 */
import type { BlockContent, Nodes, Parents, PhrasingContent, Root } from "mdast";
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import type { Node } from "unist";
import { didYouMean, problem, type Problem } from "../facts/problem.ts";
import {
  BOOLEAN_ATTRIBUTES,
  COMPONENTS,
  ELEMENTS,
  HOLDS_TEXT_ONLY,
  isComponentName,
  isPhrasing,
} from "./components.ts";
import { asBlocks, asText, unravel } from "./mdx-blocks.ts";
import { list, noteOnAttribute, noteOnElement, noteOnExpression } from "./mdx-notes.ts";
import { placeInFile, type BodyFile } from "./place.ts";
import type { ComponentName } from "./rendered-body.ts";

/** A component in a Markdown tree (mdast). */
export interface ComponentInMarkdown extends Node {
  type: "siteComponent";
  name: ComponentName;
  props: Record<string, string | true>;
  children: (BlockContent | PhrasingContent)[];
}

declare module "mdast" {
  interface RootContentMap {
    siteComponent: ComponentInMarkdown;
  }
}

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

const RULE = "mdx-holds-no-code";

/** Changes the tree; all problems in one run, in the order of the text. */
export function mdxHoldsNoCode(tree: Root, text: string, file: BodyFile): Problem[] {
  const problems: Problem[] = [];
  const report = (ruleId: string, node: Node, reason: string, note: string, details: Partial<Problem> = {}) =>
    problems.push(
      problem({
        ruleId,
        reason,
        place: placeInFile(file, node.position),
        note,
        actual: sourceOf(node, text),
        ...details,
      }),
    );

  const visit = (parent: Parents, isInText: boolean): void => {
    parent.children = parent.children.flatMap((child) => {
      if (isModuleCode(child, parent, text)) {
        report(
          RULE,
          child,
          "Unexpected import or export, expected Markdown",
          "Take it out: the site's components need no import, and nothing else can be used. Words that only look like code can be moved from the start of the paragraph.",
        );
        return [];
      }
      const unraveled = child.type === "paragraph" ? unravel(child.children) : null;
      if (unraveled) {
        const block = { type: "root", children: unraveled } as Root;
        visit(block, isInText);
        return block.children;
      }
      return replace(child, isInText);
    }) as never;
  };

  const replace = (node: Nodes, isInText: boolean): Nodes[] => {
    switch (node.type) {
      case "mdxFlowExpression":
      case "mdxTextExpression":
        if (!isComment(node.value))
          report(
            RULE,
            node,
            `Unexpected expression \`${shorten(`{${node.value}}`)}\`, expected text`,
            noteOnExpression(node.value),
          );
        return [];
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        return replaceElement(node, isInText);
      default:
        if ("children" in node)
          visit(node, isInText || node.type === "paragraph" || node.type === "heading" || node.type === "tableCell");
        return [node];
    }
  };

  const replaceElement = (node: JsxElement, isInText: boolean): Nodes[] => {
    const name = node.name ?? "";
    const isComponent = isComponentName(name);
    const isListed = isComponent || Object.hasOwn(ELEMENTS, name);
    if (!isListed)
      report(
        RULE,
        node,
        name === ""
          ? "Unexpected fragment `<>`, expected an element with a name"
          : `Unexpected element \`<${name}>\`, expected a component of the site or plain HTML`,
        noteOnElement(name),
        { expected: Object.keys(COMPONENTS).join(", ") },
      );
    const props = isListed ? readAttributes(node, name, isComponent) : {};
    visit(node, isInText || (!isComponent && (isPhrasing(name) || HOLDS_TEXT_ONLY.has(name))));
    if (!isListed) return [];
    if (!isComponent) {
      if (HOLDS_TEXT_ONLY.has(name) || isPhrasing(name)) node.children = asText(node.children);
      node.attributes = Object.entries(props).map(([attribute, value]) => ({
        type: "mdxJsxAttribute",
        name: attribute,
        value: value === true ? null : value,
      }));
      return [node];
    }
    if (isInText) {
      report(
        "component-stands-alone",
        node,
        `Unexpected \`<${name}>\` in a line of text, expected it on a line of its own`,
        "Put an empty line before and after it, outside paragraphs, headings and table cells.",
      );
      return [];
    }
    return [{ type: "siteComponent", name, props, children: asBlocks(node.children), position: node.position }];
  };

  const readAttributes = (node: JsxElement, name: string, isComponent: boolean): Record<string, string | true> => {
    const read: Record<string, string | true> = {};
    for (const attribute of node.attributes) {
      if (attribute.type === "mdxJsxExpressionAttribute") {
        report(
          RULE,
          attribute,
          `Unexpected spread attribute \`${shorten(`{${attribute.value}}`)}\`, expected literal attributes`,
          'Write each attribute out: `metric="price-change"`.',
        );
        continue;
      }
      const { value } = attribute;
      if (value !== null && typeof value === "object") {
        report(
          RULE,
          attribute,
          `Unexpected expression in \`${attribute.name}\`, expected a literal value`,
          `Write the value between quotes: \`${attribute.name}="…"\`.`,
        );
        continue;
      }
      const isFine = isComponent ? checkProp(attribute, name as ComponentName) : checkAttribute(attribute, name);
      if (isFine) read[attribute.name] = value ?? true;
    }
    return read;
  };

  const checkProp = (attribute: MdxJsxAttribute, name: ComponentName): boolean => {
    const known = COMPONENTS[name];
    const prop = Object.hasOwn(known, attribute.name) ? known[attribute.name] : undefined;
    if (prop === undefined) {
      report(
        "component-prop-is-known",
        attribute,
        `Unexpected attribute \`${attribute.name}\` of \`<${name}>\`, expected a known one`,
        didYouMean(attribute.name, Object.keys(known)) || `\`<${name}>\` takes ${list(Object.keys(known))}.`,
        { expected: Object.keys(known).join(", ") },
      );
      return false;
    }
    const value = typeof attribute.value === "string" ? attribute.value : "";
    if (value === "" || (prop.values !== null && !prop.values.includes(value))) {
      const expected = prop.values === null ? "a value" : list(prop.values);
      report(
        "component-prop-is-known",
        attribute,
        `Unexpected \`${attribute.name}\` of \`<${name}>\`, expected ${expected}`,
        (prop.values && didYouMean(value, prop.values)) || `Write \`${attribute.name}="${prop.values?.[0] ?? "…"}"\`.`,
        { expected: prop.values?.join(", ") ?? null },
      );
      return false;
    }
    return true;
  };

  const checkAttribute = (attribute: MdxJsxAttribute, name: string): boolean => {
    const known = ELEMENTS[name] ?? [];
    if (known.includes(attribute.name) && (attribute.value !== null || BOOLEAN_ATTRIBUTES.has(attribute.name)))
      return true;
    report(
      RULE,
      attribute,
      `Unexpected attribute \`${attribute.name}\` of \`<${name}>\`, expected ${list(known)}`,
      noteOnAttribute(attribute.name, known),
      { expected: known.join(", ") },
    );
    return false;
  };

  visit(tree, false);
  return problems;
}

/** In MDX, code of the module starts in the first column of a block of the document itself. */
function isModuleCode(node: Nodes, parent: Parents, text: string): boolean {
  if (node.type !== "paragraph" || parent.type !== "root" || node.position?.start.column !== 1) return false;
  const start = text.slice(node.position.start.offset, (node.position.start.offset ?? 0) + 200);
  return (
    /^import\s*(?:["'{*]|[\w$]+\s*,|[\w$]+\s+from\b|type\s)/u.test(start) ||
    /^import\s*\(/u.test(start) ||
    /^export\s*(?:[{*]|(?:default|const|let|var|function|async|class|type|interface|enum)\b)/u.test(start)
  );
}

function isComment(value: string): boolean {
  return /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)+$/u.test(value);
}

function sourceOf(node: Node, text: string): string | null {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return null;
  return shorten(text.slice(start.offset, end.offset));
}

function shorten(text: string): string {
  const line = text.split(/\r?\n|\r/u, 1)[0]!;
  return line.length > 60 ? `${line.slice(0, 59)}…` : line === text ? line : `${line}…`;
}
