/** How elements of a page take part in its text. */
import type { Element, ElementContent, Root, RootContent } from "hast";

/** Never text that a reader sees, or only words of a control. */
export const UNREAD = new Set(
  "script style template noscript svg math iframe object embed applet canvas audio video picture source track map area img input button select option optgroup datalist textarea progress meter dialog head title meta link base frameset frame noframes rp rt".split(
    " ",
  ),
);

export const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

export type HtmlNode = Root | RootContent | ElementContent;

/** A property as text; empty where there is none. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  if (Array.isArray(value)) return value.join(" ");
  return value === null || value === undefined || value === false ? "" : String(value);
}

/** Text below a node, without what is never read. */
export function visibleText(node: HtmlNode): string {
  if (node.type === "text") return node.value;
  if (node.type === "element" && UNREAD.has(node.tagName)) return "";
  return "children" in node ? node.children.map(visibleText).join("") : "";
}

/** Whether a browser wouldn't show it, as far as the element itself says. */
export function isHidden(node: Element): boolean {
  if (node.properties["hidden"] !== undefined && node.properties["hidden"] !== false) return true;
  const style = attribute(node, "style");
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style);
}

/** All elements of a tree, in the order of the page. */
export function allElements(tree: Root): Element[] {
  const elements: Element[] = [];
  const walk = (node: HtmlNode): void => {
    if (node.type === "element") elements.push(node);
    if ("children" in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return elements;
}
