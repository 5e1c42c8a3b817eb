/**
 * What raw HTML in `.md` would take away without a word: whatever stands behind a comment or element that is never
 * closed, and elements that bodies may not hold.
 */
import { problem, type Problem } from "../facts/problem.ts";
import { isComponentName } from "./components.ts";
import type { ReadText } from "./lost-text.ts";
import { placeInFile, type BodyFile } from "./place.ts";
import { SHOWN_ELEMENTS, STRIPPED_ELEMENTS } from "./sanitize.ts";
import { RAW_TEXT, scanHtml, type RawPiece } from "./scan-html.ts";

const STRIPPED: ReadonlySet<string> = new Set(STRIPPED_ELEMENTS);
/** Elements whose text isn't shown, or only when they are opened. */
const HIDING: ReadonlySet<string> = new Set([...STRIPPED, ...RAW_TEXT, "details"]);
/** An end tag doesn't reach outside them. */
const ENCLOSING: ReadonlySet<string> = new Set(["object", "template", "svg", "math"]);

export interface Opened {
  /** In small letters. */
  readonly name: string;
  readonly isForeign: boolean;
  readonly place: Problem["place"];
}

/** Before it is parsed. `text` is the body's; `shown` gets the pieces' text that nothing hides, in order. */
export function checkRawHtml(
  pieces: readonly RawPiece[],
  text: string,
  file: BodyFile,
  shown: ReadText[] = [],
): Problem[] {
  const problems: Problem[] = [];
  const open: Opened[] = [];
  let strippedDepth = 0;
  let lastStripped: Opened | null = null;
  const placeOf = placesIn(text, file);
  for (const found of scanHtml(pieces)) {
    if (found.kind === "text") {
      if (strippedDepth === 0) shown.push({ ...found, behind: lastStripped });
      continue;
    }
    if (found.kind === "endless") {
      problems.push(unclosed(found.mark, found.end, placeOf(found.piece, found.index)));
      continue;
    }
    const { name, isClosing, isClosed, isForeign, piece, index } = found;
    const isHiding = HIDING.has(name) && (!isForeign || name === "svg" || name === "math" || RAW_TEXT.has(name));
    if (isClosing) {
      for (const each of isHiding ? closeIn(open, name) : []) {
        if (STRIPPED.has(each.name)) strippedDepth--;
        // What comes between can take it out of the formula, and then it hides all that follows.
        if (each.isForeign && each.name !== name && RAW_TEXT.has(each.name))
          problems.push(unclosed(`<${each.name}>`, `</${each.name}>`, each.place));
      }
      continue;
    }
    const isShown = isForeign || strippedDepth > 0 || SHOWN_ELEMENTS.has(name);
    if (isShown && !isHiding) continue;
    const place = placeOf(piece, index);
    if (!isShown && !isComponent(piece.value, index)) problems.push(notShown(name, STRIPPED.has(name), place));
    if (!isHiding || isClosed) continue;
    const opened = { name, isForeign, place };
    open.push(opened);
    if (!STRIPPED.has(name)) continue;
    strippedDepth++;
    lastStripped = opened;
  }
  for (const { name, place } of open) problems.push(unclosed(`<${name}>`, `</${name}>`, place));
  return problems;
}

/** Takes the element that an end tag closes, and what is open in it, off the open ones. */
function closeIn(open: Opened[], name: string): Opened[] {
  let at = open.length - 1;
  while (at >= 0 && open[at]!.name !== name && !ENCLOSING.has(open[at]!.name)) at--;
  if (at >= 0 && open[at]!.name !== name && ENCLOSING.has(name)) at = open.findLastIndex((each) => each.name === name);
  return at >= 0 && open[at]!.name === name ? open.splice(at) : [];
}

/** `component-is-in-mdx` speaks of these. */
function isComponent(value: string, index: number): boolean {
  const tag = /<([A-Za-z]+)/uy;
  tag.lastIndex = index;
  return isComponentName(tag.exec(value)?.[1] ?? "");
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

function notShown(name: string, isStripped: boolean, place: Problem["place"]): Problem {
  return problem({
    ruleId: "html-is-harmless",
    severity: "warning",
    reason: `Unexpected element \`<${name}>\`, expected text and plain HTML`,
    place,
    actual: `<${name}>`,
    note: isStripped
      ? "It isn't shown, nor is what stands in it. Take it out, or write `&lt;` for a `<` that is meant as text."
      : `The tag isn't shown; what stands behind it is. Take it out, or write \`&lt;${name}>\` if it is meant as text.`,
  });
}

/** Exact places of what stands in pieces of a text, asked for in the order of the text. */
export function placesIn(text: string, file: BodyFile): (piece: RawPiece, index: number) => Problem["place"] {
  const lines = text.split(/\r\n|\n|\r/u);
  let current: RawPiece | null = null;
  let row = 0;
  let lineStart = 0;
  let indent = 0;
  return (piece, index) => {
    const { start } = piece.position ?? {};
    if (start === undefined) return placeInFile(file, piece.position);
    if (piece !== current) [current, row, lineStart, indent] = [piece, 0, 0, start.column - 1];
    for (;;) {
      const lineEnd = piece.value.indexOf("\n", lineStart);
      if (lineEnd < 0 || lineEnd >= index) break;
      row++;
      lineStart = lineEnd + 1;
      const next = piece.value.indexOf("\n", lineStart);
      const line = piece.value.slice(lineStart, next < 0 ? undefined : next).replace(/\r$/u, "");
      // Quotes and lists around it took their marks off.
      indent = Math.max(0, lines[start.line + row - 1]?.lastIndexOf(line) ?? 0);
    }
    const point = { line: start.line + row, column: indent + index - lineStart + 1 };
    return placeInFile(file, { start: point, end: point });
  };
}
