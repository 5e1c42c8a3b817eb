/** Whether lines that stand together are one paragraph, broken to a width, or a paragraph each. */

/** Columns of a terminal that a wrapped line takes up; Chinese characters take two. */
const WIDEST = 120;
const NARROWEST = 30;
const ENDS_SENTENCE = /[.!?…。！？；;:：]["'”’」』）)\]]*$/u;

/** At least one line; what belongs to one paragraph stands in one group. */
export function groupWrappedLines<Line extends { readonly text: string }>(lines: readonly Line[]): Line[][] {
  if (lines.length > 1 && areWrapped(lines.map(({ text }) => text))) return [[...lines]];
  return lines.map((line) => [line]);
}

/**
 * All but the last fill their width about equally, and some break within a sentence. Two short lines are never taken for
 * one.
 */
function areWrapped(lines: readonly string[]): boolean {
  const widths = lines.map(widthOf);
  const width = Math.max(...widths);
  if (width > WIDEST || width < NARROWEST) return false;
  const broken = lines.slice(0, -1);
  const isFilled = broken.every((line, index) => {
    const nextWord = /^\S+/u.exec(lines[index + 1]!)?.[0] ?? "";
    return widths[index]! + 1 + Math.min(widthOf(nextWord), 25) > width * 0.85;
  });
  return (
    isFilled && broken.some((line) => !ENDS_SENTENCE.test(line)) && !broken.every((line) => ENDS_SENTENCE.test(line))
  );
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u.test(character) ? 2 : 1;
  return width;
}

/** Whether lines that are joined keep no space between them: Chinese, or a word broken at its hyphen. */
export function joinsWithoutSpace(before: string, after: string): boolean {
  const unspaced = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f「」『』，。、；：？！]/u;
  return (unspaced.test(before.slice(-1)) && unspaced.test(after[0] ?? "")) || /\p{L}-$/u.test(before);
}
