/**
 * A report's body cut between its outermost blocks: paragraphs, lists, tables, callouts. Pieces of rendered HTML open
 * elements that later ones close, so they are cut where everything that was opened is closed again. The HTML is our own
 * rendering: well formed, with text and attributes escaped.
 */
import type { BodyPart } from "../../markdown/rendered-body.ts";

export interface BodyBlock {
  readonly parts: readonly BodyPart[];
  /** Local ids of the facts that it links to, each once, in order. */
  readonly factIds: readonly string[];
  /** Characters of text, markup aside. */
  readonly length: number;
}

/** Put together in order, the parts of the blocks are the body again, letter for letter. */
export function bodyBlocks(parts: readonly BodyPart[]): BodyBlock[] {
  const blocks: BodyBlock[] = [];
  let block: BodyPart[] = [];
  let depth = 0;
  const close = () => {
    if (block.length > 0) blocks.push(blockOf(block));
    block = [];
  };
  for (const part of parts) {
    if (part.kind !== "html") {
      if (depth === 0 && part.kind === "component" && bodyText(block).trim() !== "") close();
      block.push(part);
      if (depth === 0 && part.kind === "component") close();
      continue;
    }
    let from = 0;
    for (const tag of tagsOf(part.html)) {
      depth += tag.step;
      if (depth > 0) continue;
      block.push({ kind: "html", html: part.html.slice(from, tag.end) });
      from = tag.end;
      close();
    }
    if (from < part.html.length) block.push({ kind: "html", html: part.html.slice(from) });
  }
  close();
  return blocks;
}

/** What a reader reads of a body, without its markup. */
export function bodyText(parts: readonly BodyPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === "html") return part.html.replace(TAG, " ").replace(/&[#\w]+;/gu, "x");
      return part.kind === "fact" ? part.text : ` ${bodyText(part.children)} `;
    })
    .join("");
}

const TAG = /<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/giu;
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

function tagsOf(html: string): { step: -1 | 0 | 1; end: number }[] {
  return [...html.matchAll(TAG)].map(({ 0: text, 1: slash, 2: name, index }) => ({
    step: VOID.has(name!.toLowerCase()) ? 0 : slash === "/" ? -1 : 1,
    end: index + text.length,
  }));
}

function blockOf(parts: readonly BodyPart[]): BodyBlock {
  return { parts, factIds: [...new Set(factIdsOf(parts))], length: bodyText(parts).trim().length };
}

function factIdsOf(parts: readonly BodyPart[]): string[] {
  return parts.flatMap((part) =>
    part.kind === "fact" ? [part.factId] : part.kind === "component" ? factIdsOf(part.children) : [],
  );
}
