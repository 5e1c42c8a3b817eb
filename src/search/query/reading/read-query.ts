/**
 * A query read as far as it can be. Periods and comparisons have a grammar, names are the site's, a few words ask for
 * verdicts, modes and directions; what remains are words. Pure: no clock, no locale. Sent to the browser.
 */
import type { Mention, Names } from "../names.ts";
import type { Reading, Understood } from "../reading.ts";
import { mentionsBeside } from "./mentions.ts";
import { covers, figuresIn, overlaps, phrasesIn, lengthOf, wordsIn, type Piece } from "./pieces.ts";
import { plainText } from "./plain-text.ts";
import { gapsBetween, restWord, restWords } from "./rest-words.ts";
import { settle } from "./settle.ts";

export const MAX_QUERY_LENGTH = 200;

/**
 * Reads any text. `understood` may hold two things of one stretch: a verb such as `fell` is a metric and a direction;
 * taking out either takes out both. `rest` is empty only where everything was understood or the query is blank.
 */
export function readQuery(written: string, names: Names): Reading {
  const query = cut(written);
  const plain = plainText(query);
  const { pieces, meanings } = settle(query, plain, piecesOf(query, plain, names), names);

  const understood = pieces.flatMap((piece) =>
    (meanings.get(piece) ?? []).map((meant): Understood => ({
      ...meant,
      stretch: piece.stretch,
      without: without(query, piece.stretch.start, piece.stretch.end),
    })),
  );
  const phrases = pieces
    .filter(({ kind }) => kind === "phrase")
    .map(({ stretch }) => restWord(query, stretch, query.slice(stretch.start + 1, stretch.end - 1).trim()));
  const gaps = gapsBetween(
    pieces.map(({ stretch }) => stretch),
    query.length,
  );
  const hasEntity = understood.some(({ constraint }) => constraint.kind === "entity");
  const beside = hasEntity ? "entity" : understood.length > 0 ? "something" : "nothing";
  const words = [...restWords(query, plain, gaps, beside), ...phrases].sort(
    (a, b) => a.stretch.start - b.stretch.start,
  );
  const rest = words.length === 0 && understood.length === 0 ? asTyped(query, plain) : words;
  const [only] = understood;
  return {
    query,
    understood,
    rest,
    isOneName: rest.length === 0 && understood.length === 1 && isName(only!),
  };
}

/** Without white space around it, and no longer than is read. */
function cut(written: string): string {
  const text = written.trim().slice(0, MAX_QUERY_LENGTH);
  return text.replace(/[\ud800-\udbff]$/u, "").trimEnd();
}

function piecesOf(query: string, plain: string, names: Names): Piece[] {
  const phrases = phrasesIn(plain);
  const taken = phrases.map(({ stretch }) => stretch);
  const figures = figuresIn(query, plain, taken);
  const mentions = mentionsBeside(query, plain, [...phrases, ...figures], names);
  const kept = figures.filter(({ stretch }) => !mentions.some((mention) => overlaps(mention.stretch, stretch)));
  const fixed = [...phrases, ...kept];
  const words = wordsIn(plain).filter(({ stretch }) => !fixed.some((each) => overlaps(each.stretch, stretch)));
  return [...fixed, ...namesAndWords(mentions, words)].sort((a, b) => a.stretch.start - b.stretch.start);
}

/** The longer of two that overlap; a name before a word, and a word before the trigger that it is. */
function namesAndWords(mentions: readonly Mention[], words: readonly (Piece & { kind: "word" })[]): Piece[] {
  const keptWords = words.filter(
    ({ stretch }) =>
      !mentions.some(
        (mention) =>
          overlaps(mention.stretch, stretch) &&
          (mention.isTrigger
            ? lengthOf(mention.stretch) > lengthOf(stretch)
            : lengthOf(mention.stretch) >= lengthOf(stretch)),
      ),
  );
  const keptMentions = mentions.filter(({ stretch }) => !keptWords.some((word) => overlaps(word.stretch, stretch)));
  return [
    ...keptMentions.map((mention): Piece => ({ kind: "name", stretch: mention.stretch, mention })),
    ...keptWords.map((word): Piece => ({
      ...word,
      trigger: mentions.find(({ stretch, isTrigger }) => isTrigger && covers(word.stretch, stretch)) ?? null,
    })),
  ];
}

/** Nothing but words that ask for nothing, or but signs: then these are what is looked for. */
function asTyped(query: string, plain: string) {
  const words = restWords(query, plain, [{ start: 0, end: query.length }], null);
  if (words.length > 0) return words;
  return [...query.matchAll(/\S+/gu)].map(({ 0: text, index }) =>
    restWord(query, { start: index, end: index + text.length }),
  );
}

/** White space and separators around the gap are mended. */
function without(query: string, start: number, end: number): string {
  const [before, behind] = [query.slice(0, start).trimEnd(), query.slice(end).trimStart()];
  if (before === "") return behind.replace(/^[\s,;，、；]+/u, "");
  if (behind === "") return before.replace(/[\s,;，、；]+$/u, "");
  const isApart = before.length < start || query.length - behind.length > end;
  return before + (isApart && !/^[,;，、；]/u.test(behind) ? " " : "") + behind;
}

function isName({ constraint, recognition }: Understood): boolean {
  return "ids" in constraint && recognition !== "prefix";
}
