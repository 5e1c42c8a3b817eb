/**
 * A problem is something wrong in the author's content: a value that is collected and shown, never thrown.
 * What is wrong in our own code or on the machine is an `Error` instead.
 */

export type Severity = "error" | "warning";

/** Where something stands. Lines and columns count from 1, from the top of the file; columns are UTF-16 units. */
export interface Place {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export interface Problem {
  /** Names the wanted state: `metric-is-registered`. */
  readonly ruleId: string;
  readonly severity: Severity;
  /** *Unexpected X, expected Y*, one sentence, no full stop. */
  readonly reason: string;
  readonly place: Place;
  /** What was found, as the author wrote it; null where something is missing. */
  readonly actual: string | null;
  /** What would have been right: a form or a list of values; null where no such form exists. */
  readonly expected: string | null;
  /** How to mend it. */
  readonly note: string;
  /** Other places that take part, such as the first use of a duplicate id. */
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly reason: string;
  readonly place: Place;
}

/** What a pure parser says is wrong with one scalar; the caller knows where the scalar stands. */
export interface Complaint {
  readonly reason: string;
  readonly actual: string | null;
  readonly expected: string | null;
  readonly note: string;
}

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly complaint: Complaint };

/** What a pure parser returns where it could read the text. */
export function accepted<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** What it returns where it couldn't; `actual` and `expected` are null where they aren't given. */
export function refused<T>(
  reason: string,
  details: { actual?: string | null; expected?: string | null; note: string },
): Parsed<T> {
  const { actual = null, expected = null, note } = details;
  return { ok: false, complaint: { reason, actual, expected, note } };
}

/** What was found is quoted up to here: enough to find it by. */
const LONGEST_ACTUAL = 200;
const LONGEST_REASON = 600;

/**
 * Makes a problem; what isn't given is empty: severity `error`, no actual, no expected, no related places. Its keys
 * stand in one order, which is that of `check --json`. What was found is shortened where it is very long, and so is the
 * reason: its start and its end, which says what was expected, stay.
 */
export function problem(fields: Pick<Problem, "ruleId" | "reason" | "place" | "note"> & Partial<Problem>): Problem {
  const { ruleId, severity = "error", reason, place, actual = null, expected = null, note, related = [] } = fields;
  const isLong = actual !== null && actual.length > LONGEST_ACTUAL;
  const quoted = isLong ? startOf(actual, LONGEST_ACTUAL) : actual;
  const named = isLong ? reason.replaceAll(actual, () => quoted!) : reason;
  return { ruleId, severity, reason: shortReason(named), place, actual: quoted, expected, note, related };
}

function shortReason(reason: string): string {
  if (reason.length <= LONGEST_REASON) return reason;
  const half = LONGEST_REASON / 2;
  const end = reason.length - half;
  return startOf(reason, half) + reason.slice(isWithinPair(reason, end) ? end + 1 : end);
}

/** At most so many UTF-16 units, the ellipsis among them, and no half of a character. */
function startOf(text: string, longest: number): string {
  const end = longest - 1;
  return `${text.slice(0, isWithinPair(text, end) ? end - 1 : end)}…`;
}

function isWithinPair(text: string, index: number): boolean {
  return index > 0 && text.codePointAt(index - 1)! > 0xffff;
}

/** Gives a complaint its rule and place. */
export function problemFrom(complaint: Complaint, ruleId: string, place: Place, severity: Severity = "error"): Problem {
  return problem({ ...complaint, ruleId, severity, place });
}

/** By path, line, column, then rule: the order in which problems are printed. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.place.path, b.place.path) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.reason, b.reason)
  );
}

/** By code unit: the one order of texts that is the same under every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The candidates nearest to what was written, nearest first, at most three: at most a third of the letters differ
 * (optimal string alignment: a swap of neighbours counts once). Case is ignored. Empty where nothing is near.
 */
export function nearest(written: string, candidates: Iterable<string>): string[] {
  const wanted = written.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const scored: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    if (Math.abs(other.length - wanted.length) > limit) {
      if (wanted.length >= 3 && other.startsWith(wanted)) scored.push({ candidate, distance: limit });
      continue;
    }
    const distance = editDistance(wanted, other);
    if (distance <= limit) scored.push({ candidate, distance });
  }
  scored.sort((a, b) => a.distance - b.distance || compareText(a.candidate, b.candidate));
  return scored.slice(0, 3).map(({ candidate }) => candidate);
}

/** *Did you mean `a` or `b`?*, or nothing where nothing is near. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const near = nearest(written, candidates);
  return near.length === 0 ? "" : `Did you mean ${near.map((name) => `\`${name}\``).join(" or ")}?`;
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
