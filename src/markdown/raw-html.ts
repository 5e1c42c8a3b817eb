/**
 * What raw HTML in `.md` would take away without a word: whatever stands behind a comment or element that is never
 * closed, and the text of elements that bodies may not hold.
 */
import { problem, type Problem } from "../facts/problem.ts";
import { placeInFile, type BodyFile, type PartialPosition } from "./place.ts";
import { STRIPPED_ELEMENTS } from "./sanitize.ts";

export interface RawPiece {
  readonly value: string;
  readonly position?: PartialPosition;
}

/** Elements whose text isn't shown, or only when they are opened. */
const HIDING = new Set([...STRIPPED_ELEMENTS, "details", "noembed", "noframes", "xmp", "plaintext"]);
const STRIPPED: ReadonlySet<string> = new Set(STRIPPED_ELEMENTS);
/** Elements whose tags inside are text. */
const RAW_TEXT = new Set(["script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"]);
const TAG_OR_COMMENT = /<!--|<!\[CDATA\[|<\?|<(\/?)([a-z][a-z0-9]*)(?=[\s/>])/giu;

function endOf(mark: string): string {
  return mark === "<!--" ? "-->" : mark === "<?" ? "?>" : "]]>";
}

interface Opened {
  readonly name: string;
  readonly place: Problem["place"];
}

/** Before it is parsed, in the order of the text. `text` is the body's. */
export function checkRawHtml(pieces: readonly RawPiece[], text: string, file: BodyFile): Problem[] {
  const problems: Problem[] = [];
  const open = new Map<string, Opened[]>();
  let inside: string | null = null;
  for (const piece of pieces) {
    const { value } = piece;
    const pattern = new RegExp(TAG_OR_COMMENT);
    for (let found = pattern.exec(value); found; found = pattern.exec(value)) {
      const [mark, slash, tag] = found;
      if (inside !== null && !(slash === "/" && tag!.toLowerCase() === inside)) continue;
      inside = null;
      const place = placeIn(piece, found.index, text, file);
      if (tag === undefined) {
        const end = value.indexOf(endOf(mark), found.index + mark.length);
        if (end < 0) {
          problems.push(unclosed(mark, endOf(mark), place));
          break;
        }
        pattern.lastIndex = end;
        continue;
      }
      const name = tag.toLowerCase();
      if (!HIDING.has(name)) continue;
      const same = open.get(name) ?? [];
      open.set(name, same);
      if (slash === "/") same.pop();
      else {
        same.push({ name, place });
        if (STRIPPED.has(name)) problems.push(stripped(name, place));
        if (RAW_TEXT.has(name)) inside = name;
      }
    }
  }
  for (const { name, place } of [...open.values()].flat()) problems.push(unclosed(`<${name}>`, `</${name}>`, place));
  return problems;
}

function unclosed(mark: string, end: string, place: Problem["place"]): Problem {
  return problem({
    ruleId: "html-is-closed",
    reason: `Unexpected \`${mark}\` that is never closed, expected \`${end}\` behind it`,
    place,
    actual: mark,
    expected: end,
    note: `It would hide the rest of the text. Close it with \`${end}\`, or write \`&lt;\` for a \`<\` that is meant as text.`,
  });
}

function stripped(name: string, place: Problem["place"]): Problem {
  return problem({
    ruleId: "html-is-harmless",
    severity: "warning",
    reason: `Unexpected element \`<${name}>\`, expected text and plain HTML`,
    place,
    actual: `<${name}>`,
    note: "It isn't shown, nor is what stands in it. Take it out, or write `&lt;` for a `<` that is meant as text.",
  });
}

/** Exact where the piece stands in the file as it is; its start where indentation was taken off. */
function placeIn(piece: RawPiece, index: number, text: string, file: BodyFile): Problem["place"] {
  const { start, end } = piece.position ?? {};
  if (start?.offset === undefined || end === undefined) return placeInFile(file, piece.position);
  if (text.slice(start.offset, start.offset + piece.value.length) !== piece.value)
    return placeInFile(file, { start, end: start });
  const before = piece.value.slice(0, index).split("\n");
  const line = start.line + before.length - 1;
  const column = (before.length === 1 ? start.column : 1) + before.at(-1)!.length;
  const point = { line, column };
  return placeInFile(file, { start: point, end: point });
}
