/** Whether a line of plain text is a heading: short, no sentence, no figure on its own. */

const LONGEST = 100;
const LONGEST_CHINESE = 36;
const ENDS_LIKE_TEXT = /[.。,，、;；:：…)）\]]["'”’」』]*$/u;

/** Told by the line alone; whether text follows is for the caller to see. */
export function looksLikeHeading(line: string): boolean {
  const chinese = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (line.length > LONGEST || chinese > LONGEST_CHINESE) return false;
  if (ENDS_LIKE_TEXT.test(line) || /^["“「『#@]|https?:|www\./iu.test(line)) return /^#{1,6} \S/u.test(line);
  if (
    !/\p{L}{2}/u.test(line) ||
    /[。！？.!?]\s*\S/u.test(line.replace(/\b\p{Lu}?\p{L}{0,3}\.(?=\S|\s\p{Lu})|\d[.]\d/gu, ""))
  )
    return false;
  return true;
}
