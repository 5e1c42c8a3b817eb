/** How far words reach that attribute or project: to the end of a clause or sentence, or over a quotation. */
import type { TextSpan } from "../article.ts";
import { sentencesOf } from "../entities/sentences.ts";

export interface Reach {
  readonly text: string;
  readonly sentences: readonly TextSpan[];
}

export function reachOf(text: string): Reach {
  return { text, sentences: sentencesOf(text) };
}

const CLAUSE_END =
  /;|；|, (?:while|but|whereas|although|though|after|following|compared|versus|against|up from|down from|and (?:its|the|it|[A-Z]\w+) [a-z]+(?:ed|s)\b)|(?<=[0-9%a-z]) (?:while|whereas|compared with|compared to|versus) |，(?=而|但|惟|至於|至于|相[較较比]|去年|上年|此前|較去年|较去年)/gu;
const CLAUSE_START =
  /[;；,，:：—–“「(（]|\b(?:while|but|whereas|as|after|because|and|with|that|since|where|which)\b(?= )/gu;

/** The index of the sentence that a place is in. */
export function sentenceIndexAt({ sentences }: Reach, place: number): number {
  const index = sentences.findIndex(({ end }) => place < end);
  return index === -1 ? Math.max(0, sentences.length - 1) : index;
}

/** That sentence, without white space behind it. */
export function sentenceOf(reach: Reach, place: number): TextSpan {
  return trimmed(reach, reach.sentences[sentenceIndexAt(reach, place)] ?? { start: 0, end: reach.text.length });
}

/** From a place to where its clause ends within its sentence. */
export function clauseFrom(reach: Reach, place: number, from: number = place): TextSpan {
  const { end } = sentenceOf(reach, place);
  const behind = reach.text.slice(from, end);
  const stop = Array.from(behind.matchAll(CLAUSE_END)).find(({ index }) => index > 0);
  return { start: place, end: stop ? from + stop.index : end };
}

/** Up to a place from where its clause begins within its sentence. */
export function clauseUpTo(reach: Reach, place: number): TextSpan {
  const { start } = sentenceOf(reach, place);
  const before = reach.text.slice(start, place);
  const last = Array.from(before.matchAll(CLAUSE_START)).at(-1);
  return { start: last ? start + last.index + last[0].length : start, end: place };
}

/** The part of the sentence between semicolons, `while` and the like around a place. */
export function clauseAround(reach: Reach, place: number): TextSpan {
  const sentence = sentenceOf(reach, place);
  const before = reach.text.slice(sentence.start, place);
  const start = Array.from(before.matchAll(/[;；]\s*|, (?:while|but|whereas) /gu)).at(-1);
  return {
    start: start ? sentence.start + start.index + start[0].length : sentence.start,
    end: Math.max(place, clauseFrom(reach, place).end),
  };
}

/**
 * The sentence with the quotation that it attributes: back to where a quotation opens that closes in it, and on over
 * one that follows at once.
 */
export function quotedSentences(reach: Reach, place: number): TextSpan {
  const { text, sentences } = reach;
  const index = sentenceIndexAt(reach, place);
  let { start, end } = sentenceOf(reach, place);
  const own = text.slice(start, end);
  const closes = own.search(/[”」]|[,.!?]"/u);
  const opens = own.search(/[“「]/u);
  if (closes >= 0 && (opens === -1 || closes < opens)) {
    const open = Math.max(text.lastIndexOf("“", start), text.lastIndexOf("「", start));
    if (open >= 0) start = sentences[sentenceIndexAt(reach, open)]!.start;
  }
  const next = sentences[index + 1];
  if (next && /^[“"「]/u.test(text.slice(next.start)) && /[”"」]/u.test(own)) {
    const close = text.slice(next.start + 1).search(/[”"」]/u);
    if (close >= 0) end = Math.max(end, next.start + close + 2);
  }
  return { start, end };
}

function trimmed({ text }: Reach, { start, end }: TextSpan): TextSpan {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
