/** A text in the pieces that names are made of: runs of letters and digits, single Chinese characters, single marks. */
import type { TextSpan } from "../article.ts";
import { foldText } from "./fold-text.ts";

export interface Token extends TextSpan {
  readonly kind: "word" | "han" | "mark";
  /** Folded. */
  readonly text: string;
  /** What the name index compares: the folded text, with the gap before it where names may differ by it. */
  readonly key: string;
}

const UNSPACED = "\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af";
const PIECE = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+|\\S`, "gu");
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");

/**
 * In the order of the text; white space and the hyphens between words are in none. Between two words a gap counts
 * (`Hang Seng` isn't `HangSeng`), a hyphen as a space; beside a Chinese character it doesn't; beside a mark only no gap
 * is none (`Pony.ai` isn't `Pony. AI`).
 */
export function tokensOf(text: string): Token[] {
  const folded = foldText(text);
  const tokens: Token[] = [];
  let last: Token | undefined;
  for (const match of folded.matchAll(PIECE)) {
    const start = match.index;
    const piece = match[0];
    const kind = STARTS_UNSPACED.test(piece) ? "han" : /^[\p{L}\p{N}]/u.test(piece) ? "word" : "mark";
    if (kind === "mark" && piece === "-" && isBetweenWords(folded, start)) continue;
    const hasGap = last !== undefined && last.end < start;
    const isFree = kind === "han" || last?.kind === "han";
    const token: Token = {
      start,
      end: start + piece.length,
      kind,
      text: piece,
      key: hasGap && !isFree ? ` ${piece}` : piece,
    };
    tokens.push(token);
    last = token;
  }
  return tokens;
}

function isBetweenWords(folded: string, place: number): boolean {
  return /[\p{L}\p{N}]/u.test(folded[place - 1] ?? "") && /[\p{L}\p{N}]/u.test(folded[place + 1] ?? "");
}
