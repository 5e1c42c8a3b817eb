/**
 * What a body may not exceed, so that a hostile or broken one neither overflows a stack nor takes more than linear time:
 * parsers of Markdown and HTML walk nested things recursively, and compare each emphasis mark and bracket with those
 * before it. No text for people comes near these limits.
 */
import type { Node } from "unist";
import { problem, type Problem } from "../facts/problem.ts";
import type { SyntaxLimits } from "./measured-syntax.ts";
import { lineOf, placeInFile, type BodyFile } from "./place.ts";
import { scanHtml, type RawPiece } from "./scan-html.ts";

export const MAX_DEPTH = 100;
const MAX_COLUMNS = 100;
/** Line ends, and bars of tables: each costs about 2 kB of memory and 10 µs while the body is parsed. */
const MAX_MARKS = 400_000;

/** What the parser itself counts while it reads a body. */
export const SYNTAX_LIMITS: SyntaxLimits = {
  containers: MAX_DEPTH,
  /** Four seconds: the time grows with the square. */
  nested: 4_000,
  /** About two seconds. */
  inRows: 2_000_000,
  /** 2,000 take about 50 ms, and the time grows with the square. */
  emphasisMarks: 2_000,
  brackets: 10_000,
  definitions: 2_000,
  marks: MAX_MARKS,
  steps: 50_000_000,
  /** About half a second. */
  stepsBack: 10_000_000,
};

/** Before parsing: lines and bars of tables in all. At most one problem. */
export function checkTextIsShallow(text: string, file: BodyFile): Problem[] {
  let marks = 0;
  let line = 1;
  for (const { 0: mark } of text.matchAll(/\r\n|[\n\r|]/gu)) {
    if (mark !== "|") line++;
    if (++marks > MAX_MARKS) return [tooDeep("marks and lines in all", MAX_MARKS, file, line)];
  }
  return [];
}

/** After parsing: nesting of anything, and width of tables. At most one problem. */
export function checkTreeIsShallow(tree: Node, file: BodyFile): Problem[] {
  const waiting: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    const children = (node as { children?: Node[] }).children ?? [];
    const line = lineOf(node);
    if (depth > MAX_DEPTH) return [tooDeep("elements in each other", MAX_DEPTH, file, line)];
    if (node.type === "tableRow" && children.length > MAX_COLUMNS) {
      return [tooDeep("columns", MAX_COLUMNS, file, line)];
    }
    for (const child of children) waiting.push({ node: child, depth: depth + 1 });
  }
  return [];
}

/** Elements that HTML closes by itself; any other that is left open nests whatever follows. */
const CLOSED_BY_HTML = new Set(
  "p li dd dt td th tr tbody thead tfoot option br hr img input wbr col area base embed meta link source track".split(
    " ",
  ),
);

/** Raw HTML before it is parsed: how many elements are open at once. At most one problem. */
export function checkHtmlIsShallow(pieces: readonly RawPiece[], file: BodyFile): Problem[] {
  let open = 0;
  for (const found of scanHtml(pieces)) {
    if (found.kind !== "tag" || found.isClosed || CLOSED_BY_HTML.has(found.name)) continue;
    open = Math.max(0, open + (found.isClosing ? -1 : 1));
    if (open > MAX_DEPTH) return [tooDeep("open elements", MAX_DEPTH, file, lineOf(found.piece))];
  }
  return [];
}

/** A breach of `markdown-is-shallow`; `line` counts from the first line of the body. */
export function tooDeep(what: string, limit: number, file: BodyFile, line = 1): Problem {
  return problem({
    ruleId: "markdown-is-shallow",
    reason: `Unexpected number of ${what}, expected at most ${limit}`,
    place: placeInFile(file, { start: { line, column: 1 }, end: { line, column: 1 } }),
    note: "Shown without its body. Split the paragraph or table, or take levels out; if it was pasted, look for something that was never closed.",
  });
}
