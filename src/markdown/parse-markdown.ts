/**
 * Text to a Markdown tree (mdast), with GitHub's tables, footnotes, task lists, strikethrough and bare links. `.mdx` is
 * parsed without a JavaScript parser: code between braces is found by its braces, whatever it says, so that every piece
 * of it is reported in one run and none is ever understood.
 */
import type { Root } from "mdast";
import { mdxFromMarkdown } from "mdast-util-mdx";
import { mdx } from "micromark-extension-mdx";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";
import { problem, type Problem } from "../facts/problem.ts";
import { MAX_DEPTH, SYNTAX_LIMITS, tooDeep } from "./limits.ts";
import { measuredSyntax, TooMuchMarkdown } from "./measured-syntax.ts";
import { placeInFile, type BodyFile } from "./place.ts";

function remarkMdxSyntax(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(mdx());
  (data.fromMarkdownExtensions ??= []).push(mdxFromMarkdown());
}

function remarkMeasuredSyntax(this: Processor): void {
  (this.data().micromarkExtensions ??= []).push(measuredSyntax(SYNTAX_LIMITS));
}

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const markdownWithMdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdxSyntax).freeze();

export type ParsedMarkdown = { readonly tree: Root } | { readonly problem: Problem };

/** Plain Markdown parses unless there is too much of it; `.mdx` may be ill-formed, which is one problem at the place where parsing stopped. */
export function parseMarkdown(text: string, format: "md" | "mdx", file: BodyFile): ParsedMarkdown {
  try {
    // Each text has counts of its own.
    const parser = (format === "mdx" ? markdownWithMdx : markdown)().use(remarkMeasuredSyntax);
    return { tree: parser.parse(text) };
  } catch (error) {
    if (error instanceof TooMuchMarkdown) return { problem: tooDeep(error.what, error.limit, file, error.line) };
    if (error instanceof RangeError) return { problem: tooDeep("elements in each other", MAX_DEPTH, file) };
    if (isSyntaxMessage(error)) return { problem: illFormed(error, text, file) };
    if (isParserAssertion(error))
      return {
        problem: illFormed(
          { reason: "Expected every tag to be closed where it was opened", ruleId: "end-tag" },
          text,
          file,
        ),
      };
    throw error;
  }
}

/**
 * With development checks on, the parser trips over a tag left open in a heading that is underlined, before it says so
 * itself. https://github.com/wooorm/markdown-rs/pull/219 mends the same in its sibling; when mdast-util-from-markdown
 * follows, this can go.
 */
function isParserAssertion(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_ASSERTION";
}

interface Point {
  readonly line: number;
  readonly column: number;
}

/** What the MDX parsers throw (a VFileMessage), told by its shape. */
interface SyntaxMessage {
  readonly reason: string;
  readonly ruleId?: string;
  readonly line?: number;
  readonly column?: number;
}

function isSyntaxMessage(error: unknown): error is SyntaxMessage {
  return error instanceof Error && "reason" in error && typeof error.reason === "string";
}

function illFormed(message: SyntaxMessage, text: string, file: BodyFile): Problem {
  const point = whereItStarts(message, text);
  const line = text.split(/\r\n|\n|\r/u)[point.line - 1] ?? "";
  return problem({
    ruleId: "mdx-is-well-formed",
    reason: reasonOf(message, line, file),
    place: placeInFile(file, { start: point, end: point }),
    actual: line.trim() === "" ? null : line.trim().slice(0, 80),
    note: noteOn(message, line, message.line === point.line ? (message.column ?? 1) : point.column),
  });
}

/** The parser stops behind what is wrong: at the end for a brace never closed, at the slash of a tag never opened. */
function whereItStarts({ line = 1, column = 1, reason }: SyntaxMessage, text: string): Point {
  const lines = text.split(/\r\n|\n|\r/u);
  if (/closing slash/u.test(reason) && lines[line - 1]?.slice(column - 2, column) === "</")
    return { line, column: column - 1 };
  if (isNoTag(reason, lines[line - 1] ?? "", column)) return { line, column: column - 1 };
  const opened = /^Expected a closing tag for .*?\((\d+):(\d+)/u.exec(reason);
  if (opened) return { line: Number(opened[1]), column: Number(opened[2]) };
  if (!/closing brace/u.test(reason)) return { line, column };
  let closed = 0;
  for (let row = Math.min(line, lines.length); row > 0; row--) {
    const end = row === line ? column - 1 : lines[row - 1]!.length;
    for (let at = end - 1; at >= 0; at--) {
      const mark = lines[row - 1]![at];
      if (mark === "}") closed++;
      else if (mark === "{" && lines[row - 1]![at - 1] !== "\\" && closed-- === 0) return { line: row, column: at + 1 };
    }
  }
  return { line, column };
}

/** Whether the parser stopped right behind a `<` that starts no tag. */
function isNoTag(reason: string, line: string, column: number): boolean {
  return / before name,/u.test(reason) && line[column - 2] === "<";
}

/** In the words of the other rules, with lines of the file. */
function reasonOf({ reason, column = 1 }: SyntaxMessage, line: string, file: BodyFile): string {
  if (isNoTag(reason, line, column)) {
    const behind = line.slice(column - 1);
    return behind.startsWith("!--")
      ? "Unexpected `<!--`, expected `{/* … */}`"
      : `Unexpected \`<\` before \`${[...behind][0] ?? ""}\`, expected \`\\<\` or \`&lt;\``;
  }
  return reason
    .replace(
      /\((\d+):(\d+)(?:-\d+:\d+)?\)/gu,
      (_, line: string, column: string) => `(at ${file.line - 1 + Number(line)}:${column})`,
    )
    .replace(/^Expected (.*?) before the (end of .*)$/u, "Unexpected $2, expected $1")
    .replace(/^Expected /u, "Unexpected end of the text, expected ")
    .replace(/ \(note: .*\)$/u, "");
}

function noteOn({ ruleId = "", reason }: SyntaxMessage, line: string, column: number): string {
  const before = line.slice(0, column);
  if (/expression|brace/iu.test(reason) && !/attribute/iu.test(reason))
    return "Write `\\{` for a brace that is meant as text; a body holds no `{expressions}`.";
  if (/closing tag|closing slash|end-tag|open tag/iu.test(`${ruleId} ${reason}`)) {
    return "Close every tag in the paragraph or block where it was opened (`<b>…</b>`, `<br />`); write `&lt;` for a `<` that is meant as text.";
  }
  if (/<!$|<!-/u.test(before) || /`!`/u.test(reason)) return "Write comments as `{/* … */}`.";
  if (/<https?:?|<[^<>\s]*@/iu.test(line)) return "Write `[text](address)`: MDX has no `<address>` links.";
  return "Write `&lt;` or `\\<` for a `<` that is meant as text.";
}
