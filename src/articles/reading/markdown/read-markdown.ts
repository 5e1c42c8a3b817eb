/** A Markdown file as an article: CommonMark with tables, strikethrough and bare links. Raw HTML is read as such. */
import type { BlockContent, Html, Nodes, Paragraph, PhrasingContent, Root, Text } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { visit } from "unist-util-visit";
import { checkTextIsShallow, checkTreeIsShallow, SYNTAX_LIMITS } from "../../../markdown/limits.ts";
import { measuredSyntax, TooMuchMarkdown } from "../../../markdown/measured-syntax.ts";
import { alignText } from "../align-text.ts";
import { htmlIsTooMuch } from "../html/html-limits.ts";
import { readFragment } from "../html/read-fragment.ts";
import { settleBlocks } from "../settle-blocks.ts";
import type { ReadText } from "../read-text.ts";
import { textAt, textWith, type TextPlaces } from "../text-places.ts";
import { unclosedHtml } from "../unclosed-html.ts";
import { splitFields } from "./split-fields.ts";
import { splitParagraphLines } from "./split-paragraph-lines.ts";
import { statedInFields } from "./stated-in-fields.ts";

/** A word for what there is too much of, where the text is beyond the limits of Markdown here. May throw a RangeError. */
export function readMarkdown(text: string): ReadText | string {
  const file = { path: "", line: 1 };
  if (checkTextIsShallow(text, file).length > 0)
    return "marks in one paragraph or of quotes and lists within one another";
  const { fields, bodyStart } = splitFields(text);
  // Offsets and lines stay those of the file.
  const source = text.slice(0, bodyStart).replace(/[^\r\n]/gu, " ") + text.slice(bodyStart);
  const tree = parse(source);
  if (tree === null) return "marks in one paragraph or of quotes and lists within one another";
  if (checkTreeIsShallow(tree, file).length > 0) return "elements within one another or of columns";
  const pieces = htmlIn(tree);
  for (const { value } of pieces) {
    const tooMuch = htmlIsTooMuch(value);
    if (tooMuch !== null) return tooMuch;
  }
  const places: TextPlaces = new Map();
  const body: Root = { type: "root", children: blocks(tree.children, source, places) };
  settleBlocks(body, places);
  return { body, places, stated: statedInFields(fields), leftOut: [], unclosed: unclosedHtml(pieces, source) };
}

function htmlIn(tree: Root): Html[] {
  const pieces: Html[] = [];
  visit(tree, "html", (node) => {
    pieces.push(node);
  });
  return pieces;
}

/** Null: beyond what the parser does in time. */
function parse(source: string): Root | null {
  const extensions = [gfm(), measuredSyntax(SYNTAX_LIMITS)];
  try {
    return fromMarkdown(source, { extensions, mdastExtensions: [gfmFromMarkdown()] });
  } catch (error) {
    if (error instanceof TooMuchMarkdown) return null;
    throw error;
  }
}

function blocks(nodes: readonly Nodes[], source: string, places: TextPlaces): BlockContent[] {
  return nodes.flatMap((node): BlockContent[] => {
    switch (node.type) {
      case "heading":
        return [{ type: "heading", depth: node.depth, children: inline(node.children, source, places) }];
      case "paragraph":
        return splitParagraphLines({ type: "paragraph", children: inline(node.children, source, places) }, places);
      case "blockquote":
        return [{ type: "blockquote", children: blocks(node.children, source, places) }];
      case "list":
        return [
          {
            type: "list",
            ordered: node.ordered ?? false,
            spread: false,
            children: node.children.map((item) => ({
              type: "listItem",
              spread: false,
              children: blocks(item.children, source, places),
            })),
          },
        ];
      case "table":
        return [
          {
            type: "table",
            align: node.align ?? null,
            children: node.children.map((row) => ({
              type: "tableRow",
              children: row.children.map((cell) => ({
                type: "tableCell",
                children: inline(cell.children, source, places),
              })),
            })),
          },
        ];
      case "code":
        return codeLines(node, source, places);
      case "footnoteDefinition":
        return blocks(node.children, source, places);
      case "html":
        return readFragment(source, node.position!.start.offset!, node.position!.end.offset!, places);
      default:
        return [];
    }
  });
}

/** An indented paragraph is code to Markdown; in an article it is text. */
function codeLines(node: Extract<Nodes, { type: "code" }>, source: string, places: TextPlaces): Paragraph[] {
  const { start, end } = node.position!;
  const isFenced = /^\s{0,3}(?:```|~~~)/u.test(source.slice(start.offset));
  const from = isFenced ? source.indexOf("\n", start.offset) : start.offset!;
  const offsets = alignText(node.value, source, Math.max(from, start.offset!), end.offset!, "markdown");
  return splitParagraphLines({ type: "paragraph", children: [textWith(node.value, offsets, places)] }, places);
}

/** Inline HTML is taken away and what it encloses stays, but scripts and styles don't. */
function inline(nodes: readonly PhrasingContent[], source: string, places: TextPlaces): PhrasingContent[] {
  let hiddenBy: string | null = null;
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === "html") {
      const [, slash, name = ""] = /^<(\/?)([A-Za-z][\w-]*)/u.exec(node.value) ?? [];
      const tag = name.toLowerCase();
      if (slash === "/" && tag === hiddenBy) hiddenBy = null;
      else if (slash === "" && hiddenBy === null && /^(?:script|style|template|noscript)$/u.test(tag)) hiddenBy = tag;
      return tag === "br" ? [{ type: "break" }] : [];
    }
    if (hiddenBy !== null) return [];
    switch (node.type) {
      case "text":
        return [placedText(node, source, places)];
      case "inlineCode": {
        const start = source.indexOf(node.value, node.position!.start.offset);
        return [
          start >= 0 && start < node.position!.end.offset!
            ? textAt(node.value, start, places)
            : placedText({ ...node, type: "text" }, source, places),
        ];
      }
      case "break":
        return [{ type: "break" }];
      case "emphasis":
      case "strong":
      case "delete":
        return [{ type: node.type, children: inline(node.children, source, places) }];
      case "link": {
        const children = inline(node.children, source, places);
        return children.length === 0 ? [] : [{ type: "link", url: node.url, children }];
      }
      case "linkReference":
        return inline(node.children, source, places);
      default:
        return [];
    }
  });
}

function placedText(node: Text, source: string, places: TextPlaces): Text {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  // A bare link's text carries no place of its own.
  const offsets =
    start === undefined || end === undefined
      ? node.value
          .split("")
          .map(() => -1)
          .concat(-1)
      : alignText(node.value, source, start, end, "markdown");
  return textWith(node.value, offsets, places);
}
