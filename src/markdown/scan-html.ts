/**
 * Tags and never-ending marks of raw HTML, as browsers find them: a tag in an attribute's value, in a comment or in a
 * script is none. Nothing is built; parse5 does that later.
 */
import type { PartialPosition } from "./place.ts";

/** One stretch of raw HTML, as Markdown's parser cuts it out. */
export interface RawPiece {
  readonly value: string;
  readonly position?: PartialPosition;
  /** Text that stands between such stretches, in which nothing is a mark. */
  readonly isText?: boolean;
}

interface Found {
  readonly piece: RawPiece;
  /** In the piece's value. */
  readonly index: number;
}

export interface Tag extends Found {
  readonly kind: "tag";
  /** In small letters. */
  readonly name: string;
  readonly isClosing: boolean;
  /** `<x/>` where that closes it: inside drawings and formulas, and these themselves. */
  readonly isClosed: boolean;
  /** Inside a drawing or formula, whose elements aren't HTML's. */
  readonly isForeign: boolean;
}

/** A comment, a declaration or a tag whose end its piece doesn't hold. */
export interface Endless extends Found {
  readonly kind: "endless";
  readonly mark: string;
  readonly end: string;
}

/** Text outside of tags, comments and the elements in which tags are text. */
export interface Text extends Found {
  readonly kind: "text";
  readonly end: number;
}

/** Elements in which tags are text, until they are closed. */
export const RAW_TEXT: ReadonlySet<string> = new Set(
  "script style textarea title iframe noembed noframes xmp plaintext".split(" "),
);
const FOREIGN: ReadonlySet<string> = new Set(["svg", "math"]);

/** In the order of the text. Linear in its length. */
export function* scanHtml(pieces: readonly RawPiece[]): Generator<Tag | Endless | Text> {
  let inside: string | null = null;
  let foreignDepth = 0;
  for (const piece of pieces) {
    const { value } = piece;
    if (piece.isText === true) {
      yield { kind: "text", piece, index: 0, end: value.length };
      continue;
    }
    const find = finder(value);
    for (let at = 0; at < value.length;) {
      if (inside !== null) {
        const closing = new RegExp(`</${inside}(?=[\\s/>])`, "giu");
        closing.lastIndex = at;
        const found = closing.exec(value);
        if (found === null) break;
        inside = null;
        at = found.index;
      }
      const index = value.indexOf("<", at);
      yield { kind: "text", piece, index: at, end: index < 0 ? value.length : index };
      if (index < 0) break;
      const declared = endOfDeclaration(value, index, foreignDepth > 0, find);
      if (declared !== null) {
        if ("end" in declared) {
          yield { kind: "endless", piece, index, ...declared };
          break;
        }
        at = declared.behind;
        continue;
      }
      const tag = /<(\/?)([a-z][^\s/>]*)/iuy;
      tag.lastIndex = index;
      const match = tag.exec(value);
      if (match === null) {
        at = index + 1;
        continue;
      }
      const behind = endOfTag(value, tag.lastIndex);
      if (behind < 0) {
        yield { kind: "endless", piece, index, mark: match[0], end: ">" };
        break;
      }
      at = behind;
      const name = match[2]!.toLowerCase();
      const isClosing = match[1] === "/";
      const isRoot = FOREIGN.has(name);
      const isForeign = foreignDepth > 0;
      const isClosed = (isForeign || isRoot) && value[behind - 2] === "/";
      if (isRoot && isClosing) foreignDepth = Math.max(0, foreignDepth - 1);
      else if (isRoot && !isClosed) foreignDepth++;
      yield { kind: "tag", piece, index, name, isClosing, isClosed, isForeign };
      if (!isClosing && !isForeign && RAW_TEXT.has(name)) inside = name;
    }
  }
}

type Find = (mark: string, from: number) => number;

/** Looks for each mark once, however often it is asked. */
function finder(value: string): Find {
  const found = new Map<string, number>();
  return (mark, from) => {
    let at = found.get(mark);
    if (at === undefined || (at >= 0 && at < from)) {
      at = value.indexOf(mark, from);
      found.set(mark, at);
    }
    return at;
  };
}

/** What starts with `<!` or `<?`: where it is over for a browser, or what would end it; null: something else. */
function endOfDeclaration(
  value: string,
  index: number,
  isForeign: boolean,
  find: Find,
): { behind: number } | { mark: string; end: string } | null {
  if (value.startsWith("<!--", index)) {
    const short = /-?>/uy;
    short.lastIndex = index + 4;
    if (short.test(value)) return { behind: short.lastIndex };
    const end = find("-->", index + 4);
    const other = find("--!>", index + 4);
    if (end < 0 && other < 0) return { mark: "<!--", end: "-->" };
    return { behind: other >= 0 && (end < 0 || other < end) ? other + 4 : end + 3 };
  }
  const isData = value.startsWith("<![CDATA[", index);
  const isInstruction = value.startsWith("<?", index);
  if (!isData && !isInstruction && !value.startsWith("<!", index)) return null;
  const [mark, end] = isData ? ["<![CDATA[", "]]>"] : isInstruction ? ["<?", "?>"] : ["<!", ">"];
  const last = find(end, index);
  if (last < 0) return { mark: mark, end: end };
  return { behind: isData && isForeign ? last + 3 : find(">", index) + 1 };
}

/** Behind a tag's `>`, from behind its name; -1: it has none. */
function endOfTag(value: string, from: number): number {
  // A quote that is never closed takes in what follows: a value is never left away that an equals sign announces.
  const part =
    /[\s/]*(?:(>)|[^\s/>][^\s/>=]*(?![^\s/>=])(?:\s*=\s*(?:"[^"]*"|'[^']*'|(?=>)|(?!["'])[^\s>]+)|(?!\s*=)))/uy;
  for (let at = from; at < value.length; at = part.lastIndex) {
    part.lastIndex = at;
    const match = part.exec(value);
    if (match === null) return -1;
    if (match[1] === ">") return part.lastIndex;
  }
  return -1;
}
