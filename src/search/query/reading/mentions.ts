/** Which of the site's names are meant where a query spells one. */
import type { Mention, Names } from "../names.ts";
import type { Stretch } from "../reading.ts";
import { covers, lengthOf, overlaps, type Piece } from "./pieces.ts";
import { isWordEnd, isWordStart } from "./plain-text.ts";
import { gapsBetween } from "./rest-words.ts";
import { isFiller, meaningAt } from "./words.ts";

/**
 * Names outside phrases, periods and comparisons, and those that hold such a figure within them (`Nasdaq 100`, `3M`):
 * these overlap it. A ticker of four digits that could be a year is one only where it is the whole query.
 */
export function mentionsBetween(query: string, plain: string, taken: readonly Piece[], names: Names): Mention[] {
  const whole = names.mentionsIn(query).filter((mention) => isMeant(query, plain, mention));
  if (taken.length === 0) return whole;
  const holding = whole.filter((mention) => taken.some((piece) => isNameWith(query, plain, mention, piece)));
  const fixed = [
    ...taken.filter(({ stretch }) => !holding.some((mention) => overlaps(mention.stretch, stretch))),
    ...holding,
  ].map(({ stretch }) => stretch);
  const between = gapsBetween(
    fixed.sort((a, b) => a.start - b.start),
    query.length,
  ).flatMap((gap) => mentionsWithin(query, gap, names));
  return [...holding, ...between.filter((mention) => isMeant(query, plain, mention))];
}

function mentionsWithin(query: string, { start, end }: Stretch, names: Names): Mention[] {
  return names.mentionsIn(query.slice(start, end)).map((mention) => ({
    ...mention,
    stretch: { start: mention.stretch.start + start, end: mention.stretch.end + start },
  }));
}

/** Whether a name is meant although a figure could be read in it. */
function isNameWith(query: string, plain: string, { stretch, recognition, isTrigger }: Mention, piece: Piece): boolean {
  if (recognition !== "exact" || isTrigger || piece.kind === "phrase" || !covers(stretch, piece.stretch)) return false;
  if (lengthOf(stretch) > lengthOf(piece.stretch)) return true;
  if (piece.kind === "period") return piece.period.isBareYear && isAlone(query, plain, stretch);
  return piece.kind === "comparison" && piece.comparison.isBare;
}

/**
 * Beginnings of names are words until they are whole. What only looks like a name isn't one: a part of a hyphened word
 * (`start-up`), a common word in small letters that is also a ticker (`now`), a known word taken for a misspelling.
 */
function isMeant(query: string, plain: string, { stretch, entries, recognition, isTrigger }: Mention): boolean {
  if (recognition === "prefix" || entries.length === 0) return false;
  const word = plain.slice(stretch.start, stretch.end);
  const isOrdinary = word.split(" ").every((each) => isFiller(each, "entity"));
  const meaning = recognition === "exact" ? null : meaningAt(plain, stretch.start);
  if (meaning?.end === stretch.end || (isOrdinary && recognition !== "exact")) return false;
  if (isTrigger && !(isWordStart(plain, stretch.start) && isWordEnd(plain, stretch.end))) return false;
  if (!isOrdinary && !entries.every(({ isCommonWord }) => isCommonWord)) return true;
  return isCapital(query, stretch) || isAlone(query, plain, stretch);
}

/** In capitals, or for longer words with one, within a query that isn't all in capitals. */
function isCapital(query: string, { start, end }: Stretch): boolean {
  const word = query.slice(start, end);
  if (query === query.toUpperCase()) return false;
  return word.length > 3 ? /^\p{Lu}/u.test(word) : word === word.toUpperCase();
}

/** Whether there is nothing beside it but words that ask for nothing. */
function isAlone(query: string, plain: string, { start, end }: Stretch): boolean {
  const others = `${plain.slice(0, start)} ${plain.slice(end)}`.split(/[^\p{L}\p{N}']+/u).filter((word) => word !== "");
  return query.length > 0 && others.every((word) => isFiller(word, "entity"));
}
