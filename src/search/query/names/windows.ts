/** What stretches of a query can name, each by itself. Sent to the browser. */
import type { LookupEntry } from "../lookup.ts";
import type { Recognition } from "../reading.ts";
import { COMMON_WORDS } from "./common-words.ts";
import { distance } from "./distance.ts";
import { compareEntries, inAlphabeticOrder, type KnownNames } from "./known-names.ts";
import { glued, spaced, type Piece } from "./scan.ts";
import { singular } from "./singular.ts";
import type { Spelling, Sureness } from "./spellings.ts";
import { isAllInCapitals, isInCapitals } from "./tickers.ts";

/** A name in a query, before it is decided which of those that overlap is meant. */
export interface Candidate {
  /** The pieces from this place up to but without `to`. */
  readonly from: number;
  readonly to: number;
  readonly letters: number;
  /** All of one kind, best first. */
  readonly entries: readonly LookupEntry[];
  readonly recognition: Recognition;
  readonly isTrigger: boolean;
  readonly isTicker: boolean;
  readonly sureness: Sureness;
}

/** The spellings that pieces are: as they stand, in the singular, or in another order; empty: none. */
export function spellingsAt(known: KnownNames, pieces: readonly Piece[]): readonly Spelling[] {
  const asWritten = divided(known.byKey.get(glued(pieces)), pieces);
  if (asWritten.length > 0 || pieces.every((piece) => piece.isUnspaced)) return asWritten;
  const inOne = pieces.map((piece) => ({ ...piece, text: singular(piece.text) }));
  const found = divided(known.byKey.get(glued(inOne)), inOne);
  const sure = found.filter(({ sureness, isTrigger }) => sureness === "sure" && !isTrigger);
  if (sure.length > 0 || pieces.length < 2 || pieces.length > MOST_WORDS) return sure;
  const reordered = known.byWords.get(inAlphabeticOrder(spaced(pieces).split(" ")));
  return reordered ? [reordered] : [];
}

/** Every name and ticker that begins at a place of the query. */
export function candidatesAt(known: KnownNames, query: string, pieces: readonly Piece[], from: number): Candidate[] {
  const found: Candidate[] = [];
  let letters = 0;
  for (let to = from + 1; to <= pieces.length; to++) {
    letters += pieces[to - 1]!.text.length;
    if (letters > known.longest + PLURAL_ENDINGS) break;
    const window = pieces.slice(from, to);
    const isWhole = window.length === pieces.length;
    const meant = meantBy(spellingsAt(known, window), isWhole);
    if (!meant || isBeginningOfAnother(known, pieces, from, to, meant[0]!)) continue;
    const isCapital = window.length === 1 && isWrittenAsName(query, pieces, window[0]!, meant[0]!.sureness);
    found.push({
      ...{ from, to, letters, recognition: "exact", isTicker: false, isTrigger: meant[0]!.isTrigger },
      entries: meant.map(({ entry }) => entry),
      sureness: isWhole || isCapital ? "sure" : meant[0]!.sureness,
    });
  }
  const ticker = known.tickerAt(query, pieces, from);
  if (ticker) {
    const to = from + ticker.length;
    found.push({
      ...{ from, to, recognition: "exact", isTicker: true, isTrigger: false },
      letters: glued(pieces.slice(from, to)).length,
      entries: ticker.entries,
      sureness: to - from === pieces.length ? "sure" : ticker.sureness,
    });
  }
  return found;
}

/**
 * Whether a run of Chinese goes on behind the name so that all of it begins another: `港股通` isn't about `港股`, where
 * `港股通資金` is a name.
 */
function isBeginningOfAnother(
  known: KnownNames,
  pieces: readonly Piece[],
  from: number,
  to: number,
  { key, entry }: Spelling,
): boolean {
  let end = to;
  while (pieces[end]?.isUnspaced && pieces[end]!.stretch.start === pieces[end - 1]!.stretch.end) end++;
  return end > to && pieces[from]!.isUnspaced && known.isBeginningOfOther(key + glued(pieces.slice(to, end)), entry);
}

/**
 * The best name that begins at a place once letters are put right; null: none is near. Only what is no word by itself is
 * a misspelling.
 */
export function correctedAt(known: KnownNames, pieces: readonly Piece[], from: number): Candidate | null {
  let best: (Candidate & { readonly errors: number }) | null = null;
  let hasUnknown = false;
  for (let to = from + 1; to <= Math.min(pieces.length, from + MOST_WORDS); to++) {
    const last = pieces[to - 1]!;
    if (last.isUnspaced) break;
    hasUnknown ||= !isKnown(known, last, to === pieces.length);
    if (!hasUnknown) continue;
    const window = pieces.slice(from, to);
    const written = glued(window);
    for (const { text, errors } of known.near.like(written)) {
      if (errors === 0) continue;
      const meant = (known.byKey.get(text) ?? [])
        .filter((spelling) => isPlausible(known, window, spelling, errors))
        .map(({ entry }) => entry)
        .sort(compareEntries)[0];
      if (!meant) continue;
      best = {
        ...{ from, to, letters: written.length - errors, recognition: "corrected", errors },
        ...{ isTrigger: false, isTicker: false, sureness: "sure" },
        entries: [meant],
      };
      break;
    }
  }
  return best;
}

/** A window can be so much longer than the name that it is the plural of. */
const PLURAL_ENDINGS = 4;
/** Of a name that is misspelt, or whose words stand in another order. */
const MOST_WORDS = 6;

/**
 * Spellings divided as the window is; else those that it runs together, or splits where that can be meant: `1&1` isn't
 * `11`.
 */
function divided(spellings: readonly Spelling[] | undefined, pieces: readonly Piece[]): readonly Spelling[] {
  if (!spellings) return [];
  const written = spaced(pieces);
  const alike = spellings.filter((spelling) => spelling.spaced === written);
  if (alike.length > 0) return alike;
  const words = wordCount(written);
  return spellings.filter(
    (spelling) =>
      !/\d \d/u.test(spelling.spaced) &&
      (wordCount(spelling.spaced) >= words ||
        (spelling.key.length >= SPLITTABLE && !pieces.every(({ text }) => COMMON_WORDS.has(text)))),
  );
}

/** Shorter names are written in one word or aren't meant. */
const SPLITTABLE = 5;

function wordCount(text: string): number {
  return text.split(" ").length;
}

/**
 * Of the spellings of a window those of the kind that is meant, each entry once: names before triggers, which go before
 * tags and publishers where the query says more. Null: none.
 */
function meantBy(spellings: readonly Spelling[], isWhole: boolean): readonly Spelling[] | null {
  const strength = ({ entry, isTrigger }: Spelling) => {
    if (isTrigger) return isWhole ? 3 : 1;
    return entry.kind === "entity" || entry.kind === "metric" ? 0 : 2;
  };
  const sorted = [...spellings].sort((a, b) => strength(a) - strength(b) || compareEntries(a.entry, b.entry));
  const first = sorted[0];
  if (!first) return null;
  const alike = sorted.filter((each) => each.entry.kind === first.entry.kind && each.isTrigger === first.isTrigger);
  return alike.filter(({ entry }, place) => alike.findIndex((each) => each.entry === entry) === place);
}

/** Whether its capitals make a name of a common word: `Wind`, but of a word like `on` only `ON`. */
function isWrittenAsName(query: string, pieces: readonly Piece[], piece: Piece, sureness: Sureness): boolean {
  if (sureness === "alone")
    return piece.text.length > 1 && isInCapitals(query, piece) && !isAllInCapitals(query, pieces);
  return /^\p{Lu}/u.test(query.slice(piece.stretch.start)) && !isAllInCapitals(query, pieces);
}

/** A word that may still be growing counts as known where a name begins with it. */
function isKnown(known: KnownNames, { text }: Piece, isLast: boolean): boolean {
  return /\d/u.test(text) || known.isWord(text) || (isLast && known.isBeginning(text));
}

/** Word by word where there are as many; else what is known must stand in the name as it is. */
function isPlausible(known: KnownNames, window: readonly Piece[], spelling: Spelling, errors: number): boolean {
  const { entry, key, canBeMisspelt } = spelling;
  if (!canBeMisspelt) return false;
  const isProper = entry.kind === "entity" || entry.kind === "publisher";
  if (!isProper && (key[0] !== window[0]!.text[0] || (errors > 1 && key.length < LONG))) return false;
  const words = spelling.spaced.split(" ");
  if (words.length !== window.length) {
    return errors === 1 && window.every(({ text }) => !known.isWord(text) || key.includes(text));
  }
  return window.every(({ text }, place) => {
    const word = words[place]!;
    return text === word || (!isKnown(known, window[place]!, false) && (errors === 1 || isNear(text, word)));
  });
}

/** Words that aren't names of their own, as of a metric or tag, have two wrong letters only where they are long. */
const LONG = 9;

/** Where two letters are wrong, not both in a short word. */
function isNear(written: string, word: string): boolean {
  const length = Math.min(written.length, word.length);
  const allowed = length < 3 ? 0 : length < 7 ? 1 : 2;
  return distance(written, word, allowed) <= allowed;
}
