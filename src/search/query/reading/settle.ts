/** Which pieces of a query are meant, given all the others: `fell` is a price change beside a company, and a word by itself. */
import type { Mention, Names } from "../names.ts";
import type { Constraint } from "../reading.ts";
import type { Meant, Piece } from "./pieces.ts";
import { isFiller } from "./words.ts";

export interface Settled {
  /** Phrases, and pieces that mean something; in the order of the query. */
  readonly pieces: readonly Piece[];
  /** At least one each; none for phrases. */
  readonly meanings: ReadonlyMap<Piece, readonly Meant[]>;
}

/** Names of metrics that measure a change, so that a verb can say which way it went. */
const CHANGE = /change|return|move|gain|growth|涨|漲|跌/iu;

/** What isn't meant becomes words again. */
export function settle(query: string, plain: string, pieces: readonly Piece[], names: Names): Settled {
  const context: Context = { query, plain, pieces, names };
  const firm = pieces.filter((piece) => isFirm(piece));
  const tags = pieces.filter(isTag);
  const hasFirm = firm.length > 0;
  const isStructure = pieces.every((piece) => isTag(piece) || !["name", "phrase"].includes(piece.kind));
  const keepsTags = tags.length === 1 && isStructure && !hasOtherWords(context);
  const standsAlone =
    pieces.some((piece) => piece.kind === "word" && piece.meaning.standsAlone) && !hasOtherWords(context);
  const isBesideSomething = hasFirm || standsAlone || (keepsTags && pieces.length > 1);

  const meanings = new Map<Piece, readonly Meant[]>();
  for (const piece of pieces) {
    const meant = isTag(piece) ? (keepsTags ? named(piece.mention) : []) : meaningOf(piece, context, isBesideSomething);
    if (meant.length > 0) meanings.set(piece, meant);
  }
  return { pieces: pieces.filter((piece) => piece.kind === "phrase" || meanings.has(piece)), meanings };
}

interface Context {
  readonly query: string;
  readonly plain: string;
  readonly pieces: readonly Piece[];
  readonly names: Names;
}

type NamePiece = Piece & { kind: "name" };
type WordPiece = Piece & { kind: "word" };

function isTag(piece: Piece): piece is NamePiece {
  return piece.kind === "name" && piece.mention.entries[0]!.kind === "tag";
}

/** Whether a piece is meant whatever stands beside it. */
function isFirm(piece: Piece): boolean {
  if (piece.kind === "name") return !piece.mention.isTrigger && !isTag(piece);
  return piece.kind === "period" || (piece.kind === "comparison" && !piece.comparison.isUnitless);
}

function meaningOf(piece: Piece, context: Context, isBesideSomething: boolean): readonly Meant[] {
  switch (piece.kind) {
    case "phrase":
      return [];
    case "period":
      return [exactly(piece.period.constraint, piece.period.label)];
    case "comparison": {
      const isAlone = context.pieces.length === 1 && !hasOtherWords(context);
      const isMeant = !piece.comparison.isUnitless || isBesideSomething || isAlone;
      return isMeant ? [exactly(piece.comparison.constraint, piece.comparison.label)] : [];
    }
    case "name":
      if (!piece.mention.isTrigger || isBesideSomething) return named(piece.mention);
      return context.pieces.length === 1 && !hasOtherWords(context) && isShortName(piece.mention, context)
        ? named(piece.mention)
        : [];
    case "word":
      return isBesideSomething ? meaningOfWord(piece, context) : [];
  }
}

function meaningOfWord(piece: WordPiece, context: Context): readonly Meant[] {
  const { constraint, label } = piece.meaning;
  if (constraint.kind !== "direction") return [exactly(constraint, label)];
  if (isPhrasal(piece, context)) return [];
  const direction = exactly(constraint, label);
  const metric = metricBefore(piece, context);
  if (metric) return metric.entries.some(isChange) ? [direction] : [];
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
  const before = pieces.filter(
    (piece): piece is NamePiece => piece.kind === "name" && piece.stretch.end <= stretch.start,
  );
  const last = before.at(-1);
  if (last?.mention.entries[0]!.kind !== "metric") return null;
  const between = plain
    .slice(last.stretch.end, stretch.start)
    .split(" ")
    .filter((word) => word !== "");
  return between.every((word) => isFiller(word, "entity")) ? last.mention : null;
}

/** A verb that no metric is registered with moves what its plainest synonym moves. */
function triggerLike(direction: "up" | "down", names: Names): Mention | null {
  const [mention] = names.mentionsIn(direction === "up" ? "rose" : "fell");
  return mention?.isTrigger === true && mention.recognition === "exact" ? mention : null;
}

/** `P/E` of `P/E ratio`, `IPO` of `IPO proceeds`. */
function isShortName({ entries, stretch }: Mention, { query, names }: Context): boolean {
  const written = names.fold(query.slice(stretch.start, stretch.end));
  return entries.some(({ name }) => names.fold(name).startsWith(`${written} `));
}

function isChange({ name }: { readonly name: string }): boolean {
  return CHANGE.test(name);
}

/** Whether words stand outside all pieces that aren't fillers. */
function hasOtherWords({ plain, pieces }: Context): boolean {
  let outside = plain;
  for (const { stretch } of pieces) {
    outside = outside.slice(0, stretch.start) + " ".repeat(stretch.end - stretch.start) + outside.slice(stretch.end);
  }
  return outside.split(/[^\p{L}\p{N}']+/u).some((word) => word !== "" && !isFiller(word, "something"));
}

function named({ entries, recognition }: Mention): Meant[] {
  const constraint: Constraint = { kind: entries[0]!.kind, ids: entries.map(({ id }) => id) };
  const label = [...new Set(entries.map(({ name }) => name))].join(" / ");
  return [{ constraint, label, recognition }];
}

function exactly(constraint: Constraint, label: string): Meant {
  return { constraint, label, recognition: "exact" };
}
