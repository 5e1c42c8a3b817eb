/**
 * Invisible characters that a body writes as references, such as `&#x202e;` or `&ZeroWidthSpace;`. Whoever reads files
 * sees the reference and warns of the character itself only.
 */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { firstSuspect, INVISIBLE_CHARACTERS } from "../facts/invisible.ts";
import { problem, type Problem } from "../facts/problem.ts";
import { placeInFile, type BodyFile } from "./place.ts";

/** HTML's names for what can't be seen. https://html.spec.whatwg.org/multipage/named-characters.html */
const NAMED: ReadonlyMap<string, string> = new Map([
  ...["ZeroWidthSpace", "NegativeVeryThinSpace", "NegativeThinSpace", "NegativeMediumSpace", "NegativeThickSpace"].map(
    (name) => [name, "\u200b"] as const,
  ),
  ["zwnj", "\u200c"],
  ["zwj", "\u200d"],
  ["lrm", "\u200e"],
  ["rlm", "\u200f"],
  ["shy", "\u00ad"],
  ["NoBreak", "\u2060"],
  ["ApplyFunction", "\u2061"],
  ["af", "\u2061"],
  ["InvisibleTimes", "\u2062"],
  ["it", "\u2062"],
  ["InvisibleComma", "\u2063"],
  ["ic", "\u2063"],
]);

/** Without its semicolon a reference is one in raw HTML only. */
const REFERENCE = /&(?:#x0*([\da-f]{1,6})|#0*(\d{1,7})|([A-Za-z]+))(?![\da-z])(;?)/giu;

/** The first one of each line that nothing beside it asks for. `text` is the body's. */
export function checkReferencesAreVisible(tree: Root, text: string, file: BodyFile): Problem[] {
  const problems: Problem[] = [];
  let ranges: Ranges | null = null;
  let start = 0;
  for (const [row, line] of text.split(/\r\n|\n|\r/u).entries()) {
    if (line.includes("&")) {
      const isReference = (index: number, isWhole: boolean) => {
        ranges ??= rangesOf(tree);
        const offset = start + index;
        return !isEscaped(line, index) && !isIn(ranges.code, offset) && (isWhole || isIn(ranges.html, offset));
      };
      const found = firstHidden(line, isReference);
      if (found !== null) problems.push(hidden(found, row + 1, file));
    }
    start += line.length + (text.startsWith("\r\n", start + line.length) ? 2 : 1);
  }
  return problems;
}

interface Hidden {
  readonly index: number;
  readonly reference: string;
  readonly code: string;
}

function firstHidden(line: string, isReference: (index: number, isWhole: boolean) => boolean): Hidden | null {
  const references = new Map<number, { readonly index: number; readonly reference: string }>();
  let decoded = "";
  let behind = 0;
  for (const match of line.matchAll(REFERENCE)) {
    const [reference, hexadecimal, decimal, name, semicolon] = match;
    const char =
      name === undefined
        ? charOf(hexadecimal === undefined ? parseInt(decimal!, 10) : parseInt(hexadecimal, 16))
        : NAMED.get(name);
    if (char === undefined || !isReference(match.index, semicolon === ";")) continue;
    decoded += line.slice(behind, match.index);
    if (INVISIBLE_CHARACTERS.test(char)) references.set(decoded.length, { index: match.index, reference });
    decoded += char;
    behind = match.index + reference.length;
  }
  if (references.size === 0) return null;
  const found = firstSuspect(decoded + line.slice(behind));
  const reference = found && references.get(found.index);
  return reference ? { ...reference, code: found.code } : null;
}

function charOf(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}

function hidden({ index, reference, code }: Hidden, line: number, file: BodyFile): Problem {
  const start = { line, column: index + 1 };
  return problem({
    ruleId: "text-is-visible",
    severity: "warning",
    reason: `Unexpected invisible character ${code}, expected text that shows what it says`,
    place: placeInFile(file, { start, end: { line, column: index + 1 + reference.length } }),
    actual: reference,
    note: `Delete \`${reference}\`, or put it between backticks where it is spoken of.`,
  });
}

function isEscaped(line: string, index: number): boolean {
  return /\\*$/u.exec(line.slice(Math.max(0, index - 100), index))![0].length % 2 === 1;
}

/** Offsets, each range's start and end, in order and apart. */
type Range = readonly [start: number, end: number];

interface Ranges {
  /** In which a reference is text. */
  readonly code: readonly Range[];
  readonly html: readonly Range[];
}

function rangesOf(tree: Root): Ranges {
  const code: Range[] = [];
  const html: Range[] = [];
  visit(tree, ["code", "inlineCode", "html"], ({ type, position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start !== undefined && end !== undefined) (type === "html" ? html : code).push([start, end]);
  });
  return { code, html };
}

function isIn(ranges: readonly Range[], offset: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]![1] <= offset) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length && ranges[low]![0] <= offset;
}
