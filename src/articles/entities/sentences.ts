/** A passage in sentences. */
import type { TextSpan } from "../article.ts";

const END = /[。！？!?]+["”’」』)）]*|\.["”’)]*(?=\s+["“‘(]?[\p{Lu}\p{N}\p{Script=Han}$€£]|\s*$)/gu;
const ABBREVIATION =
  /(?:^|[\s(“"])(?:Inc|Corp|Co|Cos|Ltd|Bros|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|etc|e\.g|i\.e|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|[A-Z](?:\.[A-Z])*)\.$/u;
const LEGAL_END = /(?:Inc|Corp|Co|Ltd)\.$/u;

/** In order; together they are the whole text, each with the white space behind it. Empty only for an empty text. */
export function sentencesOf(text: string): TextSpan[] {
  const sentences: TextSpan[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const marks = match.index + match[0].length;
    if (match[0].startsWith(".") && isAbbreviation(text, match.index)) continue;
    const end = marks + (/^\s*/u.exec(text.slice(marks))?.[0].length ?? 0);
    sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** `Inc.` in front of what can only begin a sentence ends one. */
function isAbbreviation(text: string, stop: number): boolean {
  const before = text.slice(Math.max(0, stop - 12), stop + 1);
  if (!ABBREVIATION.test(before)) return false;
  return !(
    LEGAL_END.test(before) &&
    /^\. (?:The|It|Its|In|On|At|This|That|But|And|Shares|Meanwhile|Analysts)\b/u.test(text.slice(stop))
  );
}
