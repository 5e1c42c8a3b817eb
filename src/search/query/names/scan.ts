/**
 * A text as the search for names reads it: folded, and cut into pieces at which a name can begin or end. A piece is a
 * word, or one character of a script that writes no spaces. Names and queries are cut by the same rule, so that they can
 * be compared without their spaces: `P/E`, `p e` and `PE`, `HangSengTech` and `Hang Seng Tech`.
 */
import { isUnspaced } from "../../../model/fold.ts";
import type { Stretch } from "../reading.ts";

export interface Piece {
  /** Folded; never empty. */
  readonly text: string;
  /** In the text as it stands; a possessive ’s belongs to its word. */
  readonly stretch: Stretch;
  /** Whether it is a character of a script without spaces. */
  readonly isUnspaced: boolean;
}

type FoldHan = (text: string) => string;

/** In the order of the text; empty where it has neither letters nor digits. */
export function scan(text: string, foldHan: FoldHan): readonly Piece[] {
  const pieces: Piece[] = [];
  let word = "";
  let stretch = { start: 0, end: 0 };
  const endWord = () => {
    if (word !== "") pieces.push({ text: word, stretch, isUnspaced: false });
    word = "";
  };
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    for (const part of partsOf(character, foldHan)) {
      if (part !== BREAK && (part < "\u0080" || !isUnspaced(part))) {
        stretch = { start: word === "" ? start : stretch.start, end };
        word += part;
        continue;
      }
      endWord();
      if (part !== BREAK) pieces.push({ text: part, stretch: { start, end }, isUnspaced: true });
    }
    start = end;
  }
  endWord();
  return withoutPossessives(pieces, text);
}

/** Pieces as one text: words apart by spaces, unspaced characters in a row. */
export function spaced(pieces: readonly Piece[]): string {
  let text = "";
  for (const [place, piece] of pieces.entries()) {
    const isApart = place > 0 && !(piece.isUnspaced && pieces[place - 1]!.isUnspaced);
    text += isApart ? ` ${piece.text}` : piece.text;
  }
  return text;
}

export function glued(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

const BREAK = " ";

/** A character folded; marks over letters give nothing. */
function partsOf(character: string, foldHan: FoldHan): Iterable<string> {
  if (character < "\u0080") {
    const letter = character.toLowerCase();
    return (letter >= "a" && letter <= "z") || (letter >= "0" && letter <= "9") ? letter : BREAK;
  }
  const folded = character
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return foldHan(folded.replace(/[^\p{L}\p{N}]/gu, BREAK));
}

function withoutPossessives(pieces: readonly Piece[], text: string): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const owner = kept.at(-1);
    const isPossessive =
      piece.text === "s" &&
      owner?.stretch.end === piece.stretch.start - 1 &&
      /['’ʼ＇]/u.test(text[piece.stretch.start - 1]!);
    if (!isPossessive) kept.push(piece);
    else kept[kept.length - 1] = { ...owner, stretch: { start: owner.stretch.start, end: piece.stretch.end } };
  }
  return kept;
}
