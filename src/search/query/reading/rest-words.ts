/** What is left of a query when everything understood is taken out: words that stand for themselves. */
import type { RestWord, Stretch } from "../reading.ts";
import { isHanAt } from "./plain-text.ts";
import { HAN_PARTICLES, hanFillerAt, isFiller, isFillerAt, type Beside } from "./words.ts";

/** Words of the gaps in their order, fillers dropped; with `beside` null they are kept. */
export function restWords(query: string, plain: string, gaps: readonly Stretch[], beside: Beside | null): RestWord[] {
  return gaps
    .flatMap((gap) => wordsIn(plain, gap))
    .flatMap((word) => (beside === null ? [word] : withoutFillers(plain, word, beside)))
    .map((stretch) => restWord(query, stretch));
}

/** `text` is what stands there, or a part of it. */
export function restWord(query: string, stretch: Stretch, text = query.slice(stretch.start, stretch.end)): RestWord {
  return { text, stretch, isLast: stretch.end === query.length };
}

/** What lies between stretches that are in order, and around them. */
export function gapsBetween(taken: readonly Stretch[], length: number): Stretch[] {
  const starts = [0, ...taken.map(({ end }) => end)];
  const ends = [...taken.map(({ start }) => start), length];
  return starts.map((start, place) => ({ start, end: ends[place]! })).filter(({ start, end }) => end > start);
}

/** Runs without white space and separators, cut where an English word meets a Chinese one that asks for nothing. */
function wordsIn(plain: string, gap: Stretch): Stretch[] {
  const words: Stretch[] = [];
  for (const { 0: run, index } of plain
    .slice(gap.start, gap.end)
    .matchAll(/(?:[^\s,;:!?()[\]{}"“”「」『』，。、；：！？（）《》<>=|]|(?<=\d),(?=\d))+/gu)) {
    const kept = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?[+#]{0,2}/u.exec(run);
    if (!kept) continue;
    const start = gap.start + index + kept.index;
    words.push({ start, end: start + kept[0].length });
  }
  return words;
}

function withoutFillers(plain: string, word: Stretch, beside: Beside): Stretch[] {
  if (isFillerAt(plain, word, beside) || plain.slice(word.start, word.end) === "s") return [];
  if (!isHanAt(plain, word.start) && !isHanAt(plain, word.end - 1)) return [word];
  const parts = withoutHanFillers(plain, word, beside);
  return parts.filter(({ start, end }) => !isFiller(plain.slice(start, end), beside));
}

/** A Chinese run without its question words, and without particles where something understood stands beside them. */
function withoutHanFillers(plain: string, { start, end }: Stretch, beside: Beside): Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  for (let at = start; at < end;) {
    const length = hanFillerAt(plain, at, beside);
    if (length > 0) {
      parts.push({ start: from, end: at });
      from = at + length;
    }
    at += length || 1;
  }
  parts.push({ start: from, end });
  return parts.map((part) => trimmed(plain, part)).filter((part) => part.end > part.start);
}

function trimmed(plain: string, { start, end }: Stretch): Stretch {
  const isTied = (at: number) => at > 0 && at < plain.length && plain.charAt(at) !== " ";
  let [from, to] = [start, end];
  if (isTied(from) && plain.charAt(from - 1) !== " ") {
    while (from < to && HAN_PARTICLES.test(plain.charAt(from))) from++;
  }
  if (isTied(to) || to === plain.length) {
    while (to > from + 1 && /[了吗呢]/u.test(plain.charAt(to - 1))) to--;
    if (isTied(to)) while (to > from && HAN_PARTICLES.test(plain.charAt(to - 1))) to--;
  }
  return { start: from, end: to };
}
