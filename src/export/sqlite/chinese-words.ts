/**
 * Words for a full-text index that takes a run of Chinese characters for one word: everything that a reader could ask
 * for within the run, since where its words end can't be seen.
 */

const HAN_RUN = /\p{Script=Han}+/gu;
const MIXED = /[\p{L}\p{N}]*\p{Script=Han}[\p{L}\p{N}]*/gu;
const MAX_LENGTH = 6;

/**
 * All pieces of one to six characters of each Chinese run, each once, and the parts in other scripts of words that mix
 * them, separated by spaces. Empty for text without Chinese characters.
 */
export function chineseWordsOf(text: string): string {
  const words = new Set<string>();
  for (const [mixed] of text.matchAll(MIXED)) {
    for (const part of mixed.split(HAN_RUN)) if (part !== "") words.add(part);
    for (const [run] of mixed.matchAll(HAN_RUN)) for (const piece of piecesOf([...run])) words.add(piece);
  }
  return [...words].join(" ");
}

function* piecesOf(characters: readonly string[]): Generator<string> {
  for (const start of characters.keys()) {
    const end = Math.min(start + MAX_LENGTH, characters.length);
    for (let length = 1; length <= end - start; length++) yield characters.slice(start, start + length).join("");
  }
}
