/** Names as they are compared, so that case, accents, width and punctuation don't matter. Sent to the browser. */

/** `ＢＡＢＡ` and `baba`, `Société-Générale` and `societe generale`, are the same. Folding twice changes nothing. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether the text has a character of a script that writes no spaces between words. */
export function isUnspaced(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}
