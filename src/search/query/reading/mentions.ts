/** Which of the site's names are meant where a query spells one. */
import type { Mention, Names } from "../names.ts";
import { COMMON_WORDS } from "../names/common-words.ts";
import type { Stretch } from "../reading.ts";
import { covers, lengthOf, overlaps, wordsIn, type Piece } from "./pieces.ts";
import { isWordEnd, isWordStart } from "./plain-text.ts";
import { gapsBetween } from "./rest-words.ts";
import { meaningAt } from "./words.ts";

/**
 * Names outside phrases, periods, comparisons and labels of verdicts and modes, and those that hold such a figure within them (`Nasdaq 100`, `3M`):
 * these overlap it. Beginnings of names are words until they are whole.
 */
export function mentionsBeside(query: string, plain: string, taken: readonly Piece[], names: Names): Mention[] {
  const whole = names.mentionsIn(query).filter((mention) => isMeant(query, plain, mention));
  const labels = wordsIn(plain).filter(
    ({ meaning, stretch }) =>
      meaning.isLabel && ![...whole, ...taken].some((other) => overlaps(other.stretch, stretch)),
  );
  if (taken.length === 0 && labels.length === 0) return whole;
  const holding = [...tickerLikeYear(query, taken, names), ...whole].filter((mention) =>
    taken.some((piece) => isNameWith(mention, piece)),
  );
  const figures = taken.filter(({ stretch }) => !holding.some((mention) => overlaps(mention.stretch, stretch)));
  const behind = whole.flatMap((mention) => figures.flatMap((figure) => partBehind(plain, mention, figure) ?? []));
  const fixed = [...figures, ...labels, ...holding, ...behind]
    .map(({ stretch }) => stretch)
    .sort((a, b) => a.start - b.start);
  const between = gapsBetween(fixed, query.length).flatMap((gap) => mentionsWithin(query, gap, names));
  return [...holding, ...behind, ...between.filter((mention) => isMeant(query, plain, mention))];
}

/** Four digits that could be a year are a Hong Kong ticker where they are the whole query, and some company has it. */
function tickerLikeYear(query: string, [only, ...others]: readonly Piece[], names: Names): Mention[] {
  if (only?.kind !== "period" || !only.period.isBareYear || others.length > 0 || lengthOf(only.stretch) < query.length)
    return [];
  return names.mentionsIn(`${query}.HK`).map((mention) => ({ ...mention, stretch: only.stretch }));
}

function mentionsWithin(query: string, { start, end }: Stretch, names: Names): Mention[] {
  return names.mentionsIn(query.slice(start, end)).map((mention) => ({
    ...mention,
    stretch: { start: mention.stretch.start + start, end: mention.stretch.end + start },
  }));
}

/** Whether a name is meant although a figure could be read in it. */
function isNameWith({ stretch, recognition, isTrigger }: Mention, piece: Piece): boolean {
  if (recognition !== "exact" || isTrigger || piece.kind === "phrase" || !covers(stretch, piece.stretch)) return false;
  if (lengthOf(stretch) > lengthOf(piece.stretch)) return true;
  return piece.kind === "period" ? piece.period.isBareYear : piece.kind === "comparison" && piece.comparison.isBare;
}

/** What is left of a name that begins with a figure’s unit: `earnings` of `16 times earnings`, a trigger from `times` on. */
function partBehind(plain: string, mention: Mention, { stretch }: Piece): Mention | null {
  const { start, end } = mention.stretch;
  if (mention.recognition !== "exact" || start <= stretch.start || start >= stretch.end || end <= stretch.end)
    return null;
  const space = /^[^\p{L}\p{N}]*/u.exec(plain.slice(stretch.end, end))![0];
  return { ...mention, stretch: { start: stretch.end + space.length, end } };
}

/** Not so where it is only a part of a hyphened word (`start-up`), a known word taken for a misspelling, or a common word. */
function isMeant(query: string, plain: string, { stretch, recognition, isTrigger }: Mention): boolean {
  const { start, end } = stretch;
  if (recognition === "prefix" || (recognition === "corrected" && meaningAt(plain, start)?.end === end)) return false;
  if (isTrigger && !(isWordStart(plain, start) && isWordEnd(plain, end))) return false;
  const isCommon = COMMON_WORDS.has(query.slice(start, end));
  return !isCommon || lengthOf(stretch) === query.length;
}
