/** What kind of line a text is, told by its form. */

const ENDS_SENTENCE = /[.!?。！？…][”"’'」』）)\]*]*$/u;

/** Whether a text says something in a whole sentence: long enough and closed. */
export function isSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text) && weightOf(text) >= 40;
}

/** Length as it reads: a Chinese character says about as much as three letters. */
export function weightOf(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return text.length + 2 * han;
}

/** Whether it states a figure: percent, money, a multiple, or digits with a place after the point. */
export function hasFigure(text: string): boolean {
  return /\d\s*(?:%|％|percent|per cent|bps?\b|[xX]\b|億|亿|萬|万|元|港元|million|billion|trillion)|[$€£¥￥]\s?\d|\d\.\d/u.test(
    text,
  );
}

/** Letters and digits alone, lower case, for comparing one line with another. */
export function keyOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%.]+/gu, "")
    .replace(/\.+$/u, "");
}
