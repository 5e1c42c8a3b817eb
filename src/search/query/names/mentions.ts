/** Which names stand in a query: of those that overlap the longest. Sent to the browser. */
import type { Mention } from "../names.ts";
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

/** The names in the order of the query; legal forms behind a company’s name belong to it. */
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
  return extended.filter((_, place) => isMeant(extended, place, pieces.length));
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

/** A common word is a name beside an entity or a metric that is named for sure; a short ticker needs more than a trigger. */
function isMeant(candidates: readonly Candidate[], place: number, pieces: number): boolean {
  const { from, to, sureness, isTicker } = candidates[place]!;
  if (sureness === "sure" || to - from === pieces) return true;
  if (sureness === "alone") return false;
  return [candidates[place - 1], candidates[place + 1]].some(
    (other) =>
      other?.sureness === "sure" &&
      (other.to === from || other.from === to) &&
      (other.entries[0]!.kind === "entity" || other.entries[0]!.kind === "metric") &&
      !(isTicker && other.isTrigger),
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
