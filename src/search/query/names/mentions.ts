/** Which names stand in a query: of those that overlap the longest. Sent to the browser. */
import type { Mention } from "../names.ts";
import { isExchangeBeside } from "./exchanges.ts";
import { compareEntries, type KnownNames } from "./known-names.ts";
import { glued, scan, type Piece } from "./scan.ts";
import { HAN_LEGAL_FORMS_BEHIND, LEGAL_FORMS } from "./spellings.ts";
import { candidatesAt, correctedAt, type Candidate } from "./windows.ts";

/** Longer queries are no questions: what stands behind is only words. In pieces. */
const MOST_PIECES = 120;

/** In the order of the query, without overlaps. */
export function mentionsIn(known: KnownNames, query: string): readonly Mention[] {
  const pieces = scan(query, known.foldHan).slice(0, MOST_PIECES);
  return chosenIn(known, query, pieces).map(({ from, to, entries, recognition, isTrigger }) => ({
    stretch: { start: pieces[from]!.stretch.start, end: pieces[to - 1]!.stretch.end },
    ...{ entries, recognition, isTrigger },
  }));
}

/** The names in the order of the query; legal forms behind a company’s name belong to it, and its exchange beside it. */
export function chosenIn(known: KnownNames, query: string, pieces: readonly Piece[]): readonly Candidate[] {
  const found = pieces.flatMap((_, from) => [
    ...candidatesAt(known, query, pieces, from),
    ...[correctedAt(known, pieces, from)].flatMap((each) => each ?? []),
  ]);
  const taken: Candidate[] = [];
  for (const candidate of found.sort(compareCandidates)) {
    const overlaps = taken.some(({ from, to }) => candidate.from < to && from < candidate.to);
    if (!overlaps) taken.push(candidate);
  }
  const inOrder = taken.sort((a, b) => a.from - b.from);
  const extended = inOrder.map((each, place) => {
    const end = inOrder[place + 1]?.from ?? pieces.length;
    return { ...each, to: endOfLegalForms(query, pieces.slice(0, end), each) };
  });
  const withExchanges = extended.map((each, place) =>
    withExchange(query, pieces, each, [extended[place - 1]?.to ?? 0, extended[place + 1]?.from ?? pieces.length]),
  );
  return meantOf(withoutOverlaps(withExchanges), pieces.length);
}

/** `free`: from where and up to where no other name stands. Behind it is looked first. */
function withExchange(
  query: string,
  pieces: readonly Piece[],
  candidate: Candidate,
  free: readonly [from: number, to: number],
): Candidate {
  const { from, to, entries } = candidate;
  const [before, first, last, behind] = [pieces[from - 1], pieces[from]!, pieces[to - 1]!, pieces[to]];
  const isListedAt = (pair: readonly [Piece, Piece], exchange: Piece) =>
    entries.some((entry) => isExchangeBeside(query, pair, exchange, entry));
  if (behind && to < free[1] && isListedAt([last, behind], behind)) return { ...candidate, to: to + 1 };
  if (before && from > free[0] && isListedAt([before, first], before)) return { ...candidate, from: from - 1 };
  return candidate;
}

/** An exchange between two companies belongs to the first. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((each, place) => ({ ...each, from: Math.max(each.from, candidates[place - 1]?.to ?? 0) }));
}

/** The longest first, then what is surest. */
function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    b.letters - a.letters || doubtOf(a) - doubtOf(b) || compareEntries(a.entries[0]!, b.entries[0]!) || a.from - b.from
  );
}

function doubtOf({ sureness, recognition, isTrigger }: Candidate): number {
  return (sureness === "sure" ? 0 : 4) + (recognition === "exact" ? 0 : 2) + (isTrigger ? 1 : 0);
}

/**
 * Those that are sure, and common words beside an entity or a metric that is meant, or where the query is nothing but
 * companies and the like; a short ticker needs more than a trigger.
 */
function meantOf(candidates: readonly Candidate[], pieces: number): readonly Candidate[] {
  const isCovered = candidates.reduce((sum, { from, to }) => sum + to - from, 0) === pieces;
  const areEntities = candidates.every(
    ({ entries, isTicker, sureness }) => entries[0]!.kind === "entity" && !isTicker && sureness !== "alone",
  );
  if (isCovered && areEntities) return candidates;
  const meant = new Set(candidates.filter(({ from, to, sureness }) => sureness === "sure" || to - from === pieces));
  for (const run of [candidates, candidates.toReversed()]) {
    for (const [place, candidate] of run.entries()) {
      const before = run[place - 1];
      if (before && meant.has(before) && isNameBeside(candidate, before)) meant.add(candidate);
    }
  }
  return candidates.filter((candidate) => meant.has(candidate));
}

function isNameBeside({ from, to, sureness, isTicker }: Candidate, other: Candidate): boolean {
  const { kind } = other.entries[0]!;
  return (
    sureness === "common" &&
    (other.to === from || other.from === to) &&
    (kind === "entity" || kind === "metric") &&
    !(isTicker && other.isTrigger)
  );
}

/** Where a company’s name ends with what stands behind it: `Holdings Ltd`, `控股有限公司`, the `-W` of a share. */
function endOfLegalForms(query: string, pieces: readonly Piece[], { to, entries, isTicker }: Candidate): number {
  const kind = entries[0]!.entityKind;
  if (isTicker || (kind !== "company" && kind !== "institution")) return to;
  let end = to;
  while (LEGAL_FORMS.has(pieces[end]?.text ?? "")) end++;
  if (end > to) return end;
  const han = glued(pieces.slice(to)).match(HAN_LEGAL_FORMS_BEHIND)?.[0];
  if (han !== undefined) return to + han.length;
  const next = pieces[to];
  const isShareClass =
    next !== undefined &&
    /^(?:sw|[wsbrh])$/u.test(next.text) &&
    /^[-－–]$/u.test(query.slice(pieces[to - 1]!.stretch.end, next.stretch.start));
  return isShareClass ? to + 1 : to;
}
