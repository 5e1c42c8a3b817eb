/**
 * What a body may not exceed, so that a hostile or broken one neither overflows a stack nor takes more than linear time:
 * parsers of Markdown and HTML walk nested things recursively, and compare each emphasis mark and bracket with those
 * before it. No text for people comes near these limits.
 */
import type { Node } from "unist";
import { problem, type Problem } from "../facts/problem.ts";
import { lineOf, placeInFile, type BodyFile, type PartialPosition } from "./place.ts";

export const MAX_DEPTH = 100;
const MAX_COLUMNS = 100;
/** Of one paragraph; 2,000 take about 50 ms, and the time grows with the square. */
const MAX_EMPHASIS_MARKS = 2_000;
const MAX_BRACKETS = 10_000;
/** How much more fenced code and tables may hold, in which marks are text or stand in cells that are parsed one by one. */
const LENIENCE = 5;
/** Of the whole body, line ends included: each costs about 2 kB of memory and 10 µs while the body is parsed. */
const MAX_MARKS = 400_000;
/** Raw HTML that may end in any later line, such as a comment, times the length of its paragraph: 50 million take 0.6 s. */
const MAX_LOOKAHEAD = 50_000_000;
/** Each reference is looked for among all of them. */
const MAX_DEFINITIONS = 2_000;

const MARK = /[*_~[\]<>`|&\\{}@:.#\n]/gu;
const DEFINITION = /^[ \t>*+\-\d.)]*\[[^\]]*\]:/u;

/** Before parsing: nesting of quotes and lists on one line, marks in one paragraph and in all. At most one problem. */
export function checkTextIsShallow(text: string, file: BodyFile): Problem[] {
  let paragraph = newParagraph();
  let isFenced = false;
  let isTable = false;
  let allMarks = 0;
  let definitions = 0;
  let lineNumber = 0;
  for (const line of text.split(/\r\n|\n|\r/u)) {
    lineNumber++;
    const refuse = (what: string) => [tooDeep(what, file, lineNumber)];
    if (countContainers(line) > MAX_DEPTH) return refuse("quotes and lists");
    const isBlank = line.trim() === "";
    if (/^ *(?:```|~~~)/u.test(line)) isFenced = !isFenced;
    if (isBlank) isTable = false;
    else if (/^[ |:-]+$/u.test(line) && line.includes("|") && line.includes("-")) isTable = true;
    if (isBlank) paragraph = newParagraph();
    if (isFenced || isTable) paragraph.scale = LENIENCE;
    allMarks += 1 + countMarks(line, paragraph);
    if (paragraph.marks > MAX_EMPHASIS_MARKS * paragraph.scale) return refuse("emphasis marks in one paragraph");
    if (paragraph.brackets > MAX_BRACKETS * paragraph.scale) return refuse("brackets in one paragraph");
    if (paragraph.openings * paragraph.length > MAX_LOOKAHEAD) return refuse("comments in one paragraph");
    if (allMarks > MAX_MARKS) return refuse("marks and lines in all");
    if (DEFINITION.test(line) && ++definitions > MAX_DEFINITIONS) return refuse("definitions of links and footnotes");
  }
  return [];
}

interface Paragraph {
  marks: number;
  brackets: number;
  /** Of comments and other things that end with a mark of their own. */
  openings: number;
  length: number;
  scale: number;
}

function newParagraph(): Paragraph {
  return { marks: 0, brackets: 0, openings: 0, length: 0, scale: 1 };
}

/** Adds a line's marks to those of its paragraph; how many it has of any kind. */
function countMarks(line: string, paragraph: Paragraph): number {
  let count = 0;
  paragraph.length += line.length;
  for (const { 0: mark, index } of line.matchAll(MARK)) {
    count++;
    if (mark === "<" && (line[index + 1] === "!" || line[index + 1] === "?")) paragraph.openings++;
    if (mark === "*" || mark === "_" || mark === "~") paragraph.marks++;
    else if (mark === "[" || mark === "]") paragraph.brackets++;
  }
  return count;
}

/** After parsing: nesting of anything, and width of tables. At most one problem. */
export function checkTreeIsShallow(tree: Node, file: BodyFile): Problem[] {
  const waiting: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    const children = (node as { children?: Node[] }).children ?? [];
    const line = lineOf(node);
    if (depth > MAX_DEPTH) return [tooDeep("elements", file, line)];
    if (node.type === "tableRow" && children.length > MAX_COLUMNS) {
      return [tooDeep(`columns (at most ${MAX_COLUMNS})`, file, line)];
    }
    for (const child of children) waiting.push({ node: child, depth: depth + 1 });
  }
  return [];
}

/** Elements that HTML doesn't close by itself, so that leaving them open nests whatever follows. */
const NESTING_TAG =
  /<(\/?)(?!(?:p|li|d[dt]|t[dhr]|tbody|thead|tfoot|option|br|hr|img|input|wbr|col|area|meta|link|source)\b)([a-z][a-z0-9-]*)/giu;

/** Raw HTML before it is parsed: how many elements are open at once. At most one problem. */
export function checkHtmlIsShallow(
  pieces: readonly { readonly value: string; readonly position?: PartialPosition }[],
  file: BodyFile,
): Problem[] {
  let open = 0;
  for (const piece of pieces) {
    for (const [, slash] of piece.value.matchAll(NESTING_TAG)) {
      open = Math.max(0, open + (slash === "" ? 1 : -1));
      if (open > MAX_DEPTH) return [tooDeep("open elements", file, lineOf(piece))];
    }
  }
  return [];
}

/** A breach of `markdown-is-shallow`; `line` counts from the first line of the body. */
export function tooDeep(what: string, file: BodyFile, line = 1): Problem {
  return problem({
    ruleId: "markdown-is-shallow",
    reason: `Unexpected number of ${what}, expected Markdown that nests at most ${MAX_DEPTH} deep`,
    place: placeInFile(file, { start: { line, column: 1 }, end: { line, column: 1 } }),
    note: "Shown without its body. Split the paragraph or table, or take levels out; if it was pasted, look for something that was never closed.",
  });
}

/** How many quotes and list items a line opens: `> - 1. x` opens three. */
function countContainers(line: string): number {
  let count = 0;
  let at = 0;
  while (at < line.length) {
    const marker = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/uy;
    marker.lastIndex = at;
    if (!marker.test(line)) break;
    at = marker.lastIndex;
    count++;
  }
  return count;
}
