/** Which parts of a name or title the reader has typed. */
import type { ExcerptPart } from "../../search/query/text-question.ts";

const HAN = /\p{Script=Han}/u;

/**
 * The text in pieces that put together are the text; hits are the words of the query, from the start of a word on,
 * whatever their case, Chinese ones anywhere. Single letters say nothing.
 */
export function markWords(text: string, query: string): ExcerptPart[] {
  const words = query.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const wanted = words.filter((word) => word.length > 1 || HAN.test(word)).sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return [{ text, isHit: false }];
  // Letters, digits and accents only, so that nothing has a meaning of its own in the pattern.
  const pattern = wanted.map((word) => (HAN.test(word) ? word : `(?<![\\p{L}\\p{N}])${word}`)).join("|");
  const pieces = text.split(new RegExp(`(${pattern})`, "giu"));
  return pieces.map((piece, index) => ({ text: piece, isHit: index % 2 === 1 })).filter((part) => part.text !== "");
}
