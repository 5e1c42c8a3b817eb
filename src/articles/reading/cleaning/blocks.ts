/** The blocks of an article while it is cleaned: each can be left out, or shortened, with the reason noted. */
import type { Heading, Nodes, Paragraph, Parent, Root, TableRow } from "mdast";
import type { DroppedText } from "../../article.ts";
import { blockText, cutText } from "../inline-text.ts";
import { pruneEmpty } from "../settle-blocks.ts";
import type { TextPlaces } from "../text-places.ts";

export type Reason = DroppedText["reason"];

export interface Block {
  readonly node: Heading | Paragraph | TableRow;
  readonly kind: "heading" | "paragraph" | "item" | "row";
  /** Whether it stands in a quote. */
  readonly isQuoted: boolean;
  /** Its place among all blocks. */
  readonly index: number;
}

export class Blocks {
  readonly all: readonly Block[];
  readonly places: TextPlaces;
  readonly #body: Root;
  readonly #texts = new Map<Block, string>();
  readonly #left = new Set<Nodes>();
  readonly #dropped: { readonly index: number; readonly at: number; readonly dropped: DroppedText }[] = [];

  /** `body` must be settled; it changes with what is left out. */
  constructor(body: Root, places: TextPlaces) {
    this.#body = body;
    this.places = places;
    this.all = listBlocks(body);
    for (const block of this.all) this.#read(block);
  }

  /** Those that are still there, in the order of the text. */
  get kept(): Block[] {
    return this.all.filter(({ node }) => !this.#left.has(node));
  }

  /** A row's cells with a bar between them. */
  textOf(block: Block): string {
    return this.#texts.get(block)!;
  }

  isKept(block: Block): boolean {
    return !this.#left.has(block.node);
  }

  drop(block: Block, reason: Reason): void {
    if (this.#left.has(block.node)) return;
    this.#left.add(block.node);
    this.#note(block, 0, reason, this.textOf(block));
  }

  /** Leaves out a part of a block that is no row; all of it where nothing but white space would stay. */
  cut(block: Block, start: number, end: number, reason: Reason): void {
    const text = this.textOf(block);
    if ((text.slice(0, start) + text.slice(end)).trim() === "") {
      this.drop(block, reason);
      return;
    }
    this.#note(block, start, reason, text.slice(start, end).trim());
    cutText(block.node, start, end, this.places);
    this.#read(block);
  }

  /** Takes the left out blocks from the body, and returns what was left out, in the order of the text. */
  finish(): DroppedText[] {
    this.#remove(this.#body);
    pruneEmpty(this.#body, this.places);
    return this.#dropped.sort((a, b) => a.index - b.index || a.at - b.at).map(({ dropped }) => dropped);
  }

  #read(block: Block): void {
    const { node } = block;
    const text =
      node.type === "tableRow"
        ? node.children.map((cell) => blockText(cell, this.places).text).join(" | ")
        : blockText(node, this.places).text;
    this.#texts.set(block, text);
  }

  #note(block: Block, at: number, reason: Reason, text: string): void {
    if (text !== "") this.#dropped.push({ index: block.index, at, dropped: { reason, text } });
  }

  #remove(parent: Parent): void {
    parent.children = parent.children.filter((child) => {
      if (this.#left.has(child)) return false;
      if ("children" in child && child.type !== "paragraph" && child.type !== "heading") this.#remove(child);
      return true;
    });
  }
}

function listBlocks(body: Root): Block[] {
  const blocks: Block[] = [];
  const walk = (nodes: readonly Nodes[], isItem: boolean, isQuoted: boolean): void => {
    for (const node of nodes) {
      const index = blocks.length;
      if (node.type === "heading") blocks.push({ node, kind: "heading", isQuoted, index });
      else if (node.type === "paragraph") blocks.push({ node, kind: isItem ? "item" : "paragraph", isQuoted, index });
      else if (node.type === "tableRow") blocks.push({ node, kind: "row", isQuoted, index });
      else if ("children" in node) {
        walk(node.children, isItem || node.type === "listItem", isQuoted || node.type === "blockquote");
      }
    }
  };
  walk(body.children, false, false);
  return blocks;
}
