/** Which pieces of a query are meant, given all the others: `fell` is a price change beside a company, and a word by itself. */
import type { Mention, Names } from "../names.ts";
import type { Constraint } from "../reading.ts";
import type { Meant, Piece } from "./pieces.ts";
import { gapsBetween, restWords } from "./rest-words.ts";
import { isFiller } from "./words.ts";

export interface Settled {
  /** Phrases, and pieces that mean something; in the order of the query. */
  readonly pieces: readonly Piece[];
  /** At least one each; none for phrases. */
  readonly meanings: ReadonlyMap<Piece, readonly Meant[]>;
}

interface Context {
  readonly query: string;
  readonly plain: string;
  readonly pieces: readonly Piece[];
  readonly names: Names;
  /** Whether words stand outside all pieces that ask for something. */
  readonly hasOtherWords: boolean;
  /** Whether a tag is all that isn't a period, comparison, verdict or mode. Any other tag is words, which find its texts. */
  readonly isTagAlone: boolean;
}

type NamePiece = Piece & { kind: "name" };
type WordPiece = Piece & { kind: "word" };

/** Names of metrics that measure a change, so that a verb can say which way it went. */
const CHANGE = /change|return|move|gain|growth|[涨漲跌]/iu;

/** What isn't meant becomes words again. */
export function settle(query: string, plain: string, pieces: readonly Piece[], names: Names): Settled {
  const hasOtherWords = hasWordsOutside(plain, pieces);
  const isTagAlone = !hasOtherWords && pieces.filter(isText).length === 1 && pieces.some(isTag);
  const context: Context = { query, plain, pieces, names, hasOtherWords, isTagAlone };
  const isBesideSomething =
    pieces.some((piece) => isFirm(piece, context)) ||
    (!hasOtherWords && pieces.some((piece) => standsAlone(piece, context)));

  const meanings = new Map<Piece, readonly Meant[]>();
  for (const piece of pieces) {
    const meant = isBesideSomething ? meaningOf(piece, context) : [];
    if (meant.length > 0) meanings.set(piece, meant);
  }
  return { pieces: pieces.filter((piece) => piece.kind === "phrase" || meanings.has(piece)), meanings };
}

/** Whether a piece is what texts are about, no question about facts. */
function isText(piece: Piece): boolean {
  return piece.kind === "phrase" || piece.kind === "name" || (piece.kind === "word" && piece.trigger !== null);
}

function isTag(piece: Piece): piece is NamePiece {
  return piece.kind === "name" && piece.mention.entries[0]!.kind === "tag";
}

/** Whether a piece is meant whatever stands beside it. */
function isFirm(piece: Piece, context: Context): boolean {
  if (piece.kind === "comparison") return !piece.comparison.isUnitless;
  if (piece.kind !== "name") return piece.kind === "period";
  return isTag(piece) ? context.isTagAlone : !piece.mention.isTrigger;
}

/** Whether a piece that wants company is meant without it, all the query's words being pieces. */
function standsAlone(piece: Piece, context: Context): boolean {
  if (piece.kind === "word") return piece.meaning.standsAlone;
  if (piece.kind === "comparison") return context.pieces.length === 1 && piece.comparison.standsAlone;
  if (piece.kind !== "name" || !piece.mention.isTrigger) return false;
  return isLong(context.plain.slice(piece.stretch.start, piece.stretch.end)) || isShortName(piece.mention, context);
}

/** Two words, or two Chinese characters: enough to mean only one thing. */
function isLong(word: string): boolean {
  return /\p{L}[^\p{L}]+\p{L}|\p{Script=Han}{2}/u.test(word);
}

/** `P/E` of `P/E ratio`, `IPO` of `IPO proceeds`. */
function isShortName({ entries, stretch }: Mention, { query, names }: Context): boolean {
  const written = names.fold(query.slice(stretch.start, stretch.end));
  return entries.some(({ name }) => names.fold(name).startsWith(`${written} `));
}

/** Beside something that is understood; empty where it means nothing there. */
function meaningOf(piece: Piece, context: Context): readonly Meant[] {
  switch (piece.kind) {
    case "phrase":
      return [];
    case "period":
      return [exactly(piece.period.constraint, piece.period.label)];
    case "comparison":
      if (piece.comparison.isUnitless && context.hasOtherWords) return [];
      return [exactly(piece.comparison.constraint, piece.comparison.label)];
    case "name":
      return isTag(piece) && !context.isTagAlone ? [] : named(piece.mention);
    case "word":
      return meaningOfWord(piece, context);
  }
}

function meaningOfWord(piece: WordPiece, context: Context): readonly Meant[] {
  const { constraint, label, isLabel } = piece.meaning;
  if (constraint.kind !== "direction") return isLabel || !context.hasOtherWords ? [exactly(constraint, label)] : [];
  if (isPhrasal(piece, context)) return [];
  const direction = exactly(constraint, label);
  const metric = metricBefore(piece, context);
  if (metric) return metric.entries.some(({ name }) => CHANGE.test(name)) ? [direction] : [];
  const trigger = piece.trigger ?? triggerLike(constraint.direction, context.names);
  return trigger ? [...named(trigger), direction] : [direction];
}

/** `up` and `down` behind a word that isn't understood belong to it: `break up`, `shut down`; not so before a figure. */
function isPhrasal({ stretch }: WordPiece, { plain, pieces }: Context): boolean {
  if (!/^(?:up|down)$/u.test(plain.slice(stretch.start, stretch.end))) return false;
  const next = pieces.find((piece) => piece.stretch.start >= stretch.end);
  if (next?.kind === "comparison" && plain.slice(stretch.end, next.stretch.start).trim() === "") return false;
  const before = /(\S+) $/u.exec(plain.slice(0, stretch.start));
  if (!before || isFiller(before[1]!, "entity")) return false;
  return !pieces.some((piece) => piece.stretch.end === stretch.start - 1);
}

/** The metric whose name stands right before a verb, which then says how that one moved. */
function metricBefore({ stretch }: WordPiece, { plain, pieces }: Context): Mention | null {
  const before = pieces.filter((piece) => piece.kind === "name" && piece.stretch.end <= stretch.start) as NamePiece[];
  const last = before.at(-1);
  if (last?.mention.entries[0]!.kind !== "metric") return null;
  const between = plain.slice(last.stretch.end, stretch.start).split(" ");
  return between.every((word) => word === "" || isFiller(word, "entity")) ? last.mention : null;
}

/** A verb that no metric is registered with moves what its plainest synonym moves. */
function triggerLike(direction: "up" | "down", names: Names): Mention | null {
  const [mention] = names.mentionsIn(direction === "up" ? "rose" : "fell");
  return mention?.isTrigger === true && mention.recognition === "exact" ? mention : null;
}

function hasWordsOutside(plain: string, pieces: readonly Piece[]): boolean {
  const gaps = gapsBetween(
    pieces.map(({ stretch }) => stretch),
    plain.length,
  );
  return restWords(plain, plain, gaps, "something").length > 0;
}

function named({ entries, recognition }: Mention): Meant[] {
  const constraint: Constraint = { kind: entries[0]!.kind, ids: entries.map(({ id }) => id) };
  const label = [...new Set(entries.map(({ name }) => name))].join(" / ");
  return [{ constraint, label, recognition }];
}

function exactly(constraint: Constraint, label: string): Meant {
  return { constraint, label, recognition: "exact" };
}
