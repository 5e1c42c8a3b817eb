/**
 * Text as Pagefind can index it exactly. Pagefind cuts words at white space only and drops all punctuation in them, so
 * in a run of Chinese it finds nothing, and `7.523` is the same to it as `75.23`. Hence every character of a script
 * without spaces stands alone, so that a phrase finds any stretch of a run, and the point and comma of a figure become
 * signs that Pagefind keeps. The query is written the same way; what is shown is written back. Sent to the browser.
 */

/** Tie signs that Pagefind counts among the characters of a word and never cuts at. */
export const POINT = "\u203f";
export const COMMA = "\u2040";

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc`;
/** Signs that belong to what follows. */
const OPENING = String.raw`\p{Ps}\p{Pi}\p{Sc}"'#@~`;
/** Stand alone, so that no phrase reaches over them. */
const STOPS = "、。，；：！？…—";
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
const BEFORE_UNSPACED = new RegExp(`([^\\s${OPENING}])(?=[${UNSPACED}])`, "gu");
const BEHIND_UNSPACED = new RegExp(`([${UNSPACED}])(?=[\\p{L}\\p{N}${OPENING}${STOPS}])`, "gu");
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu;

/** Whether the text has a character of a script that writes no spaces between words. */
export function hasUnspaced(text: string): boolean {
  return HAS_UNSPACED.test(text);
}

/** `跌5%，騰訊` → `跌 5%， 騰 訊`; `HK$7.523bn` with a tie for the point. Spacing twice changes nothing. */
export function spaceOut(text: string): string {
  const plain = text
    .replace(FULL_WIDTH, (letter) => letter.normalize("NFKC"))
    .replace(/(?<=\d)\.(?=\d)/gu, POINT)
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, COMMA);
  if (!hasUnspaced(plain)) return plain;
  return plain.replace(BEFORE_UNSPACED, "$1 ").replace(BEHIND_UNSPACED, "$1 ");
}

const TIGHT_LEFT = new RegExp(`[${UNSPACED}\u3000-\u303f\uff01-\uff65\u201c\u2018(]$`, "u");
const TIGHT_RIGHT = new RegExp(`^[${UNSPACED}\u3000-\u303f\uff01-\uff65\u201d\u2019),.;:!?%]`, "u");

/** Whether two neighbouring words of an indexed text are shown without a space between them. */
export function isTight(left: string, right: string): boolean {
  return (
    (hasUnspaced(left.slice(-1)) || hasUnspaced(right.charAt(0))) && TIGHT_LEFT.test(left) && TIGHT_RIGHT.test(right)
  );
}

/** The points and commas of figures as they were. */
export function unTie(text: string): string {
  return text.replaceAll(POINT, ".").replaceAll(COMMA, ",");
}

/** An indexed text as it is shown: the spaces between characters of a script without spaces taken out again. */
export function closeUp(text: string): string {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  return unTie(words.map((word, at) => (at > 0 && !isTight(words[at - 1]!, word) ? ` ${word}` : word)).join(""));
}
