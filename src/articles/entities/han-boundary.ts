/** Whether two Chinese characters that are a name are it where they stand, and not the end and the beginning of two words. */
import { foldText } from "./fold-text.ts";

const REACH = 8;
const FUNCTION_CHARACTERS = /^[的和与及对向在而为是由从被将把令让给於于同跟或以因后前]$/u;

/**
 * By the words that the text around falls into: 快手 in 加快手續 and 富途 in 財富途徑 are no names. A character that
 * only joins clauses may stick to a name.
 */
export function isHanBoundary(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - REACH);
  const around = foldText(text.slice(from, end + REACH));
  if (
    /[一二三四五六七八九十百千万亿0-9]$/u.test(around.slice(0, start - from)) &&
    /^万/u.test(around.slice(start - from))
  ) {
    return false;
  }
  const segments = new Intl.Segmenter("zh", { granularity: "word" }).segment(around);
  const crossing = segments.containing(start - from);
  if (crossing === undefined || crossing.index === start - from) return true;
  const outside = around.slice(crossing.index, start - from);
  return FUNCTION_CHARACTERS.test(outside) || crossing.index + crossing.segment.length >= end - from + 1;
}
