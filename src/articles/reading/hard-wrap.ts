/** Whether lines that stand together are one paragraph, broken to a width, or a paragraph each. */

/** Columns of a terminal that a wrapped line takes up; Chinese characters take two. */
const WIDEST = 120;
const NARROWEST = 30;
const ENDS_SENTENCE = /[.!?…。！？；;:：]["'”’」』）)\]]*$/u;

/**
 * At least one line; what belongs to one paragraph stands in one group. `fileWidth` is that of the file's widest line, or
 * null where that isn't known: lines much narrower than the file aren't broken to its width.
 */
export function groupWrappedLines<Line extends { readonly text: string }>(
  lines: readonly Line[],
  fileWidth: number | null,
): Line[][] {
  const texts = lines.map(({ text }) => text);
  if (lines.length > 1 && areWrapped(texts, fileWidth)) return [[...lines]];
  const groups: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined && goesOn(before.text, line.text)) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Whether a sentence runs on into the next line, whatever the lines' widths. */
function goesOn(before: string, after: string): boolean {
  if (widthOf(before) < NARROWEST || ENDS_SENTENCE.test(before)) return false;
  return /[,，、]$|[\p{L}\d]-$/u.test(before) || /^\p{Ll}\p{L}*[\s,]/u.test(after);
}

/**
 * All but the last fill their width about equally, and some break within a sentence. Two short lines are never taken for
 * one.
 */
function areWrapped(lines: readonly string[], fileWidth: number | null): boolean {
  const widths = lines.map(widthOf);
  const width = Math.max(...widths);
  if (width > WIDEST || width < (fileWidth === null ? NARROWEST * 1.5 : NARROWEST)) return false;
  if (fileWidth !== null && width < fileWidth * 0.8) return false;
  const broken = lines.slice(0, -1);
  const isFilled = broken.every((line, index) => {
    const nextWord = /^\S+/u.exec(lines[index + 1]!)?.[0] ?? "";
    return widths[index]! + 1 + Math.min(widthOf(nextWord), 25) > width * 0.85;
  });
  return (
    isFilled && broken.some((line) => !ENDS_SENTENCE.test(line)) && !broken.every((line) => ENDS_SENTENCE.test(line))
  );
}

/** In columns of a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u.test(character) ? 2 : 1;
  return width;
}

/** Whether lines that are joined keep no space between them: Chinese, or a word broken at its hyphen. */
export function joinsWithoutSpace(before: string, after: string): boolean {
  const unspaced = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f「」『』，。、；：？！]/u;
  return (unspaced.test(before.slice(-1)) && unspaced.test(after[0] ?? "")) || /[\p{L}\d]-$/u.test(before);
}
