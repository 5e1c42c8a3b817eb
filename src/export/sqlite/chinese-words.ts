/**
 * Words for a full-text index that takes a run of Chinese characters for one word: everything that a reader could ask
 * for within the run, since where its words end can't be seen.
 */

const HAN_RUN = /\p{Script=Han}+/gu;
/** No character of the script comes before U+2E80 (Unicode, Scripts.txt): most texts need no closer look. */
const MAY_BE_HAN = /[\u2e80-\uffff]/;
const MIXED = /[\p{L}\p{N}]*\p{Script=Han}[\p{L}\p{N}]*/gu;
const MAX_LENGTH = 6;

/**
 * All pieces of one to six characters of each Chinese run, each once, and the parts in other scripts of words that mix
 * them. Empty for text without Chinese characters. The words of two texts with a space between them are those of both.
 */
export function chineseWordsOf(text: string): readonly string[] {
  if (!MAY_BE_HAN.test(text)) return [];
  const words = new Set<string>();
  for (const [mixed] of text.matchAll(MIXED)) {
    for (const part of mixed.split(HAN_RUN)) if (part !== "") words.add(part);
    for (const [run] of mixed.matchAll(HAN_RUN)) for (const piece of piecesOf([...run])) words.add(piece);
  }
  return [...words];
}

function* piecesOf(characters: readonly string[]): Generator<string> {
  for (const start of characters.keys()) {
    const end = Math.min(start + MAX_LENGTH, characters.length);
    for (let length = 1; length <= end - start; length++) yield characters.slice(start, start + length).join("");
  }
}
