/** The words of an article that carry a figure: at most eight, with its number, unit and hedge. */
import type { Place } from "../../facts/problem.ts";
import { checkWords } from "../../model/check-words.ts";
import type { TextSpan } from "../article.ts";
import type { QuantityMention } from "../quantities/quantity-mention.ts";

const MAX_WORDS = 8;
const NOWHERE: Place = { path: "", line: 1, column: 1 };

/**
 * Where the quotation is in the text. The verb before the figure is in it where eight words reach so far. `isWhole` says
 * whether the words alone state the figure, as the content gate checks it.
 */
export function quoteFigure(text: string, quantity: QuantityMention): TextSpan & { readonly isWhole: boolean } {
  const spans = candidates(text, quantity);
  for (const span of spans) {
    if (lengthOf(text.slice(span.start, span.end)) > MAX_WORDS) continue;
    const words = text.slice(span.start, span.end);
    if (checkWords(words, quantity.value, NOWHERE).length === 0) return { ...span, isWhole: true };
  }
  const short = spans.find((span) => lengthOf(text.slice(span.start, span.end)) <= MAX_WORDS);
  return { ...(short ?? cut(text, quantity)), isWhole: false };
}

/** At most eight words from a place on, for a statement. */
export function quoteStatement(text: string, { start, end }: TextSpan): TextSpan {
  return cut(text, { start, end });
}

function candidates(text: string, { start, end, movedBy }: QuantityMention): TextSpan[] {
  const figure = trimmed(text, start, end);
  const around = movedBy === null ? figure : trimmed(text, Math.min(start, movedBy.start), Math.max(end, movedBy.end));
  const wider = trimmed(text, wordsBack(text, around.start, 1), wordsOn(text, around.end, 1));
  return [
    around,
    figure,
    trimmed(text, wordsBack(text, figure.start, 1), figure.end),
    trimmed(text, wordsBack(text, figure.start, 2), figure.end),
    trimmed(text, figure.start, wordsOn(text, figure.end, 1)),
    trimmed(text, figure.start, wordsOn(text, figure.end, 2)),
    wider,
    trimmed(text, wordsBack(text, figure.start, 4), figure.end),
  ];
}

/** White space separates words, and each Chinese character counts as half a word, as the content gate counts. */
function lengthOf(words: string): number {
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = words
    .replace(/\p{Script=Han}/gu, " ")
    .split(/\s+/u)
    .filter((word) => word !== "").length;
  return latin + Math.ceil(han / 2);
}

function wordsBack(text: string, start: number, count: number): number {
  let place = start;
  for (let n = 0; n < count && place > 0; n++) {
    while (place > 0 && /\s/u.test(text[place - 1]!)) place--;
    if (/[.。！？!?;；]/u.test(text[place - 1] ?? "")) return start;
    if (/\p{Script=Han}/u.test(text[place - 1] ?? "")) place--;
    else while (place > 0 && !/\s|\p{Script=Han}|[，。；、]/u.test(text[place - 1]!)) place--;
  }
  return place;
}

function wordsOn(text: string, end: number, count: number): number {
  let place = end;
  for (let n = 0; n < count && place < text.length; n++) {
    while (place < text.length && /\s/u.test(text[place]!)) place++;
    if (/\p{Script=Han}/u.test(text[place] ?? "")) place++;
    else while (place < text.length && !/\s|\p{Script=Han}|[，。；、]/u.test(text[place]!)) place++;
  }
  return place;
}

function trimmed(text: string, start: number, end: number): TextSpan {
  while (start < end && /[\s,，、;；(（]/u.test(text[start]!)) start++;
  while (end > start && /[\s,，、;；:：.。]/u.test(text[end - 1]!)) end--;
  return { start, end };
}

function cut(text: string, { start, end }: TextSpan): TextSpan {
  let last = start;
  for (let place = start; place <= end; place++) {
    const isEdge = place === end || /\s|\p{Script=Han}/u.test(text[place]!);
    if (isEdge && lengthOf(text.slice(start, place)) <= MAX_WORDS) last = place;
    else if (isEdge) break;
  }
  return trimmed(text, start, last > start ? last : end);
}
