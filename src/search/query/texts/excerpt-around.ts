/** Some words of a page around those that were looked for. Sent to the browser. */
import type { ExcerptPart } from "../text-question.ts";
import { hasUnspaced, isTight, unTie } from "./spacing.ts";

/** Whether a word of a text, as it stands there, is one that was looked for. */
export type HitTest = (word: string) => boolean;

/** A word has about as much to read as two characters of Chinese. */
const LENGTH = 60;
const WORD_LENGTH = 2;
/** So much of the length stands before the first hit, at most. */
const LEAD = 16;
const OUTER_SIGNS = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}%]*)$/su;

/**
 * From where the most hits stand together. `words` are the page's, spaced out; the excerpt keeps between `start` and
 * `end`. `hits` are places of true hits, ascending; with none it is the start.
 */
export function excerptAround(
  words: readonly string[],
  hits: readonly number[],
  start: number,
  end: number,
): ExcerptPart[] {
  const within = hits.filter((place) => place >= start && place < end);
  const isWhole = stretch(words, start, end, LENGTH) === end;
  const from = isWhole || within.length === 0 ? start : beginning(words, densest(words, within), start);
  const to = stretch(words, from, end, LENGTH);
  const marked = new Set(within);
  const parts: ExcerptPart[] = from > start ? [{ text: "… ", isHit: false }] : [];
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    const gap = at === from || isTight(words[at - 1]!, word) ? "" : " ";
    const isJoined = at > from && marked.has(at) && marked.has(at - 1);
    if (!marked.has(at)) append(parts, gap + word, false);
    else {
      const [, before = "", core = "", after = ""] = OUTER_SIGNS.exec(word) ?? [];
      if (isJoined && before === "" && parts.at(-1)?.isHit) append(parts, gap + core, true);
      else {
        append(parts, gap + before, false);
        append(parts, core, true);
      }
      append(parts, after, false);
    }
  }
  if (to < end) append(parts, " …", false);
  return parts.map(({ text, isHit }) => ({ text: unTie(text), isHit }));
}

function append(parts: ExcerptPart[], text: string, isHit: boolean): void {
  if (text === "") return;
  const last = parts.at(-1);
  if (last?.isHit === isHit) parts[parts.length - 1] = { text: last.text + text, isHit };
  else parts.push({ text, isHit });
}

/** The first hit of the stretch that holds most. */
function densest(words: readonly string[], hits: readonly number[]): number {
  let [best] = hits as [number];
  let most = 0;
  let last = 0;
  for (const [at, hit] of hits.entries()) {
    const end = stretch(words, hit, words.length, LENGTH - LEAD);
    while (last < hits.length && hits[last]! < end) last++;
    if (last - at > most) [best, most] = [hit, last - at];
  }
  return best;
}

function beginning(words: readonly string[], hit: number, start: number): number {
  let from = hit;
  let room = LEAD;
  while (from > start && room - lengthOf(words[from - 1]!) >= 0) room -= lengthOf(words[--from]!);
  return from;
}

function stretch(words: readonly string[], from: number, end: number, length: number): number {
  let to = from;
  let room = length;
  while (to < end && room > 0) room -= lengthOf(words[to++] ?? "");
  return to;
}

function lengthOf(word: string): number {
  return hasUnspaced(word) ? 1 : WORD_LENGTH;
}
