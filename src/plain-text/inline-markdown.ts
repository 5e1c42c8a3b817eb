/** What stands within a paragraph, from a tree of HTML to Markdown. */
import type { Element, ElementContent, RootContent } from "hast";
import { toString } from "hast-util-to-string";
import { escapeInline, escapeTarget, withoutControls } from "./escape-markdown.ts";

/** Text, or text between marks such as `**`. */
interface Piece {
  readonly text: string;
  readonly mark: string;
}

const MARKS: Readonly<Record<string, string>> = {
  strong: "**",
  b: "**",
  em: "*",
  i: "*",
  del: "~~",
  s: "~~",
  strike: "~~",
};

const CODE = new Set(["code", "kbd", "samp", "tt"]);

/** Trimmed; a `<br>` is a backslash at the end of a line. Elements that it doesn't know give their text. */
export function inlineMarkdown(nodes: readonly (ElementContent | RootContent)[]): string {
  return joined(piecesOf(nodes))
    .replace(/[ \t]+/gu, " ")
    .replace(/ ?\\\n ?/gu, "\\\n")
    .replace(/^(?:\\\n|\s)+|(?:\\\n|\s)+$/gu, "");
}

function piecesOf(nodes: readonly (ElementContent | RootContent)[]): Piece[] {
  return nodes.flatMap((node) => {
    if (node.type === "text") return [plain(escapeInline(node.value.replace(/\s+/gu, " ")))];
    return node.type === "element" ? piecesOfElement(node) : [];
  });
}

function piecesOfElement(element: Element): Piece[] {
  const { tagName, properties, children } = element;
  const mark = MARKS[tagName];
  if (mark !== undefined) return marked(mark, joined(piecesOf(children)));
  if (CODE.has(tagName)) return [plain(codeSpan(toString(element)))];
  switch (tagName) {
    case "a":
      return [plain(linkTo(textOf(properties.href), joined(piecesOf(children))))];
    case "img":
      return [plain(`!${linkTo(textOf(properties.src), escapeInline(textOf(properties.alt)), "picture")}`)];
    case "br":
      return [plain("\\\n")];
    case "q":
      return [plain("“"), ...piecesOf(children), plain("”")];
    case "rp":
      return [];
    case "rt":
      return [plain(" ("), ...piecesOf(children), plain(")")];
    default:
      return isBlock(tagName) ? [plain(" "), ...piecesOf(children), plain(" ")] : piecesOf(children);
  }
}

const INLINE = new Set(
  (
    "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strike strong sub " +
    "sup time tt u var wbr"
  ).split(" "),
);

/** Whether an element stands in paragraphs' place rather than in them. */
export function isBlock(tagName: string): boolean {
  return !INLINE.has(tagName);
}

function plain(text: string): Piece {
  return { text, mark: "" };
}

/** White space at the edges goes outside, where the marks need it. */
function marked(mark: string, text: string): Piece[] {
  const inner = text.trim();
  if (inner === "" || inner.includes("\\\n")) return [plain(text)];
  return [plain(/^\s*/u.exec(text)![0]), { text: inner, mark }, plain(/\s*$/u.exec(text)![0])];
}

/** A mark that CommonMark wouldn't take for one, because of what stands beside it, is left out: the text stays. */
function joined(pieces: readonly Piece[]): string {
  const all = pieces.filter(({ text }) => text !== "");
  return all.reduce((done, { text, mark }, index) => {
    const next = all[index + 1];
    const after = next && (next.mark || next.text);
    return mark !== "" && canMark(done.at(-1), text, after?.at(0), mark) ? done + mark + text + mark : done + text;
  }, "");
}

function canMark(before: string | undefined, text: string, after: string | undefined, mark: string): boolean {
  if (before === mark[0] || after === mark[0]) return false;
  const isEdge = (char: string | undefined) => char === undefined || /[\s\p{P}\p{S}]/u.test(char);
  const isPunctuation = (char: string | undefined) => char !== undefined && /[\p{P}\p{S}]/u.test(char);
  return (!isPunctuation(text.at(0)) || isEdge(before)) && (!isPunctuation(text.at(-1)) || isEdge(after));
}

function linkTo(url: string, text: string, otherwise = ""): string {
  const label = text.trim() === "" ? otherwise : text;
  return url === "" || label === "" ? label : `[${label.replaceAll("\\\n", " ")}](${escapeTarget(url)})`;
}

/** In more backticks than it holds in a row. */
function codeSpan(text: string): string {
  const code = withoutControls(text).replace(/\s+/gu, " ");
  if (code.trim() === "") return "";
  const fence = "`".repeat(longestRun(code) + 1);
  const pad = /^`|`$|^ .* $/u.test(code) ? " " : "";
  return fence + pad + code + pad + fence;
}

/** The length of the longest row of backticks; 0 where there is none. */
export function longestRun(code: string): number {
  return Math.max(0, ...(code.match(/`+/gu) ?? []).map((run) => run.length));
}

function textOf(property: Element["properties"][string]): string {
  return typeof property === "string" ? property : "";
}
