/**
 * Markdown tree (mdast) to HTML tree (hast), with raw HTML parsed as browsers parse it, and footnotes made ours: their
 * anchors are trusted elements, which no author can write.
 */
import type { Element, ElementContent, Root } from "hast";
import type { Root as MarkdownRoot } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import rehypeRaw from "rehype-raw";
import remarkRehype, { type Options } from "remark-rehype";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import { PROPERTY_BY_ATTRIBUTE } from "./components.ts";
import type { ComponentInMarkdown } from "./mdx-holds-no-code.ts";
import type { SiteComponent, TrustedElement } from "./own-nodes.ts";

type Handler = NonNullable<NonNullable<Options["handlers"]>["text"]>;

const jsxElement: Handler = (state, node: MdxJsxFlowElement | MdxJsxTextElement) => {
  const properties: Element["properties"] = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== "mdxJsxAttribute" || (attribute.value !== null && typeof attribute.value === "object"))
      continue;
    properties[PROPERTY_BY_ATTRIBUTE[attribute.name] ?? attribute.name] = attribute.value ?? true;
  }
  const element: Element = { type: "element", tagName: node.name ?? "span", properties, children: state.all(node) };
  state.patch(node, element);
  return element;
};

const siteComponent: Handler = (state, node: ComponentInMarkdown) => {
  const children: ElementContent[] = state.wrap<ElementContent>(state.all(node), true);
  const component: SiteComponent = { type: "siteComponent", name: node.name, props: node.props, children };
  state.patch(node, component);
  return component;
};

/** What footnotes' anchors start with; never what a fact's id starts with, see `footnotePrefix`. */
export function footnotePrefix(anchors: ReadonlySet<string>): string {
  let prefix = "fn-";
  while ([...anchors].some((anchor) => anchor.startsWith(prefix))) prefix = `foot${prefix}`;
  return prefix;
}

export interface HtmlTreeOptions {
  /** Starts the id of everything that footnotes add. */
  readonly footnotePrefix: string;
  readonly footnoteLabel: string;
}

/** Without raw HTML parsed: `raw` nodes hold the author's HTML, elements come from Markdown alone. */
export function toHtmlTree(tree: MarkdownRoot, options: HtmlTreeOptions): Root {
  const transform = remarkRehype({
    allowDangerousHtml: true,
    clobberPrefix: options.footnotePrefix,
    footnoteLabel: options.footnoteLabel,
    footnoteLabelProperties: { className: ["vh"] },
    handlers: { mdxJsxFlowElement: jsxElement, mdxJsxTextElement: jsxElement, siteComponent },
  });
  const html = transform(tree, new VFile());
  trustFootnotes(html, `${options.footnotePrefix}label`);
  trustTaskBoxes(html);
  return html;
}

/**
 * Has parse5 read the raw HTML; nothing inside our own nodes can reach outside them. An element stands before it while
 * that happens, so that it is read as on a page, where `<col>` or `<td>` without a table is no table's beginning.
 */
export function parseRawHtml(tree: Root, text: string): Root {
  const transform = rehypeRaw({ passThrough: ["siteComponent", "trustedElement"] });
  const begun: Root = {
    ...tree,
    children: [{ type: "element", tagName: "p", properties: {}, children: [] }, ...tree.children],
  };
  const parsed = transform(begun, new VFile(text));
  parsed.children.shift();
  return parsed;
}

function trustFootnotes(tree: Root, labelId: string): void {
  visit(tree, (node) => {
    if (node.type !== "element") return;
    const { properties } = node;
    if (properties.dataFootnoteRef !== undefined) {
      properties.ariaDescribedBy = [labelId];
      encodePercent(properties);
      trust(node);
    } else if (properties.dataFootnoteBackref !== undefined) {
      properties.className = undefined;
      encodePercent(properties);
      trust(node);
    } else if (properties.dataFootnotes !== undefined) {
      trust(node);
      for (const part of elementsOf(node)) {
        trust(part);
        if (part.tagName === "h2") part.properties.id = labelId;
        for (const item of elementsOf(part)) trust(item);
      }
    }
  });
}

/** A box that no task list asked for is none: raw HTML is still raw here, and `.mdx` has no `<input>`. */
function trustTaskBoxes(tree: Root): void {
  visit(tree, "element", (node) => {
    if (node.tagName === "input" && node.properties.type === "checkbox") trust(node);
  });
}

/** A label's other characters stand percent-encoded in ids, and an address is decoded before its id is looked for. */
function encodePercent(properties: Element["properties"]): void {
  properties.href = String(properties.href).replaceAll("%", "%25");
}

function elementsOf({ children }: { children: readonly ElementContent[] }): Element[] {
  return children.filter((child) => child.type === "element");
}

function trust(node: Element): void {
  (node as { type: string } as TrustedElement).type = "trustedElement";
}
