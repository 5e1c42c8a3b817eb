/**
 * Which elements of `.mdx` are blocks. Its syntax tells blocks from text by line breaks alone; in HTML the element
 * decides.
 */
import type { Nodes, PhrasingContent } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx";
import { ELEMENTS, isComponentName, isPhrasing } from "./components.ts";
import type { ComponentInMarkdown } from "./mdx-holds-no-code.ts";

/**
 * Components and blocks that stand alone on their lines are parsed as text of a paragraph; what they hold, without that
 * paragraph. Null where the paragraph has text of its own.
 */
export function unravel(children: readonly PhrasingContent[]): PhrasingContent[] | null {
  let hasBlock = false;
  for (const child of children) {
    if (child.type === "mdxJsxTextElement")
      hasBlock ||=
        child.name !== null &&
        (isComponentName(child.name) || (Object.hasOwn(ELEMENTS, child.name) && !isPhrasing(child.name)));
    else if (
      child.type === "text" ? child.value.trim() !== "" : child.type !== "mdxTextExpression" && child.type !== "break"
    )
      return null;
  }
  return hasBlock ? children.filter((child) => child.type !== "text" && child.type !== "break") : null;
}

export function asBlocks(children: readonly Nodes[]): ComponentInMarkdown["children"] {
  const isText = children.some(
    (child) =>
      child.type === "text" ||
      child.type === "emphasis" ||
      child.type === "strong" ||
      child.type === "link" ||
      child.type === "linkReference" ||
      child.type === "inlineCode" ||
      child.type === "mdxJsxTextElement",
  );
  return (isText ? [{ type: "paragraph", children }] : children) as ComponentInMarkdown["children"];
}

/** What stands between the tags of an element that holds text is parsed as paragraphs where it has lines of its own. */
export function asText(children: readonly Nodes[]): MdxJsxTextElement["children"] {
  return children.flatMap((child) =>
    child.type === "paragraph" ? child.children : [child],
  ) as MdxJsxTextElement["children"];
}
