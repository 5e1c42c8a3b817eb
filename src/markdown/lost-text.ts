/**
 * Whether all text that stands in a body is still there when its HTML is parsed and made safe. Browsers move and close
 * elements by rules that no author has in mind, and an element that hides what it holds can so reach over all that follows.
 */
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { problem, type Problem } from "../facts/problem.ts";
import type { BodyFile } from "./place.ts";
import { placesIn, type Opened } from "./raw-html.ts";
import type { RawPiece } from "./scan-html.ts";

/** A stretch of a piece's value that must be shown. */
export interface ReadText {
  readonly piece: RawPiece;
  readonly index: number;
  readonly end: number;
  /** The last element before it that hides what it holds. */
  readonly behind: Opened | null;
}

/** At most one problem, for the first text that is lost. Linear where nothing is. */
export function checkTextIsShown(read: readonly ReadText[], tree: Root, text: string, file: BodyFile): Problem[] {
  const shown = shownText(tree);
  if (!lacksLetters(shown, read)) return [];
  const lost = firstLost(shown, read);
  if (lost === null) return [];
  const quoted = shorten(lost.piece.value.slice(lost.index, lost.end).trim());
  const { behind } = lost;
  if (behind !== null)
    return [
      problem({
        ruleId: "html-is-closed",
        reason: `Unexpected end of \`<${behind.name}>\` out of its reach, expected \`</${behind.name}>\` in the block where it was opened`,
        place: behind.place,
        actual: `<${behind.name}>`,
        expected: `</${behind.name}>`,
        note: `It would hide the text “${quoted}”. Open and close it in the same paragraph, cell or item, or take it out.`,
      }),
    ];
  return [
    problem({
      ruleId: "html-is-closed",
      reason: `Unexpected HTML that takes away the text “${quoted}”, expected text that is shown`,
      place: placesIn(text, file)(lost.piece, lost.index),
      actual: quoted,
      note: "Browsers show it nowhere. Take out the tags and marks around it, or write `&lt;` for a `<` that is meant as text.",
    }),
  ];
}

/** Without white space, and without what parsers replace. */
function lettersOf(text: string): string {
  return text.replace(/[\s\0\ufeff\ufffd]+/gu, "");
}

/** A reference such as `&lt;` stands for another letter: it is left out of what must be found. */
function lettersRead({ piece, index, end }: ReadText): string {
  const value = piece.value.slice(index, end);
  return lettersOf(piece.isText === true ? value : value.replace(/&[#\w]*;?/gu, " "));
}

function shownText(tree: Root): string {
  const texts: string[] = [];
  visit(tree, "text", ({ value }) => {
    texts.push(lettersOf(value));
  });
  return texts.join("");
}

/** Whether some letter stands there less often than it was read. */
function lacksLetters(shown: string, read: readonly ReadText[]): boolean {
  const counts = new Map<number, number>();
  for (let at = 0; at < shown.length; at++) {
    const unit = shown.charCodeAt(at);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  for (const each of read) {
    const letters = lettersRead(each);
    for (let at = 0; at < letters.length; at++) {
      const unit = letters.charCodeAt(at);
      const count = counts.get(unit) ?? 0;
      if (count === 0) return true;
      counts.set(unit, count - 1);
    }
  }
  return false;
}

/** Text may have been moved: what doesn't stand behind the text before it is looked for everywhere, so many times. */
const SEARCHES = 200;

function firstLost(shown: string, read: readonly ReadText[]): ReadText | null {
  let searches = 0;
  let behind = 0;
  for (const each of read) {
    const letters = lettersRead(each);
    if (letters === "") continue;
    if (shown.startsWith(letters, behind)) {
      behind += letters.length;
      continue;
    }
    const at = shown.indexOf(letters);
    if (at < 0 || ++searches > SEARCHES) return each;
    behind = at + letters.length;
  }
  return read.findLast((each) => lettersRead(each) !== "") ?? null;
}

function shorten(text: string): string {
  const line = text.split("\n", 1)[0]!;
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
