/** Built pages as flat lists of elements: what tests ask is which elements are there, not how they nest. */
import { parse, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type ParsedElement = DefaultTreeAdapterTypes.Element;

export interface PageElement {
  readonly tag: string;
  /** By name in small letters, entities decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Of the file, from 1. */
  readonly line: number;
  /** All text inside, white space collapsed. */
  readonly text: string;
  /** The elements inside, in order. */
  readonly inside: readonly PageElement[];
}

/** All elements in the order of the document. */
export function parseHtml(html: string): PageElement[] {
  return elementsIn(parse(html, { sourceCodeLocationInfo: true }));
}

/** The elements with that name, and with these attributes where they are given. */
export function select(
  elements: readonly PageElement[],
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
): PageElement[] {
  const wanted = Object.entries(attributes);
  return elements.filter(
    (element) => element.tag === tag && wanted.every(([name, value]) => element.attributes.get(name) === value),
  );
}

function elementsIn(node: Node): PageElement[] {
  return childrenOf(node).flatMap((child) => {
    if (!("tagName" in child)) return [];
    const inside = elementsIn(child);
    return [toElement(child, inside), ...inside];
  });
}

function toElement(node: ParsedElement, inside: readonly PageElement[]): PageElement {
  return {
    tag: node.tagName,
    attributes: new Map(node.attrs.map(({ name, prefix, value }) => [prefix ? `${prefix}:${name}` : name, value])),
    line: node.sourceCodeLocation?.startLine ?? 0,
    get text() {
      return textOf(node).replace(/\s+/gu, " ").trim();
    },
    inside,
  };
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return childrenOf(node).map(textOf).join("");
}

function childrenOf(node: Node): Node[] {
  if ("content" in node) return node.content.childNodes;
  return "childNodes" in node ? node.childNodes : [];
}
