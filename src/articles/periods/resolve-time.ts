/** One time that words name, as days. */
import { addDays } from "../../facts/days.ts";
import type { Day } from "../../facts/period.ts";
import type { TextSpan } from "../article.ts";
import type { DateParts, Lean, Reading } from "./reading.ts";
import { resolveParts } from "./resolve-parts.ts";
import type { WrittenSpan } from "./write-period.ts";

export interface FoundTime extends TextSpan {
  readonly reading: Reading;
}

/** `unknown`: the words name a time, but not which. Null: there is no such day. */
export function resolveTime({ reading }: FoundTime, published: Day | null): WrittenSpan | "unknown" | null {
  if (reading.isUnknown) return "unknown";
  if (reading.daysFrom) {
    if (published === null) return "unknown";
    return { ...reading.daysFrom(published), isStartInferred: true, isEndInferred: true };
  }
  const days = resolveParts(reading.parts!, reading.near ?? published, reading.lean ?? "nearest");
  if (days === null || days === "unknown") return days;
  const isInferred = days.isInferred || reading.isDoubted === true;
  return { start: days.start, end: days.end, isStartInferred: isInferred, isEndInferred: isInferred };
}

/** Both ends of a span, each lending the other what only one of them says. Null: no span that goes forward. */
export function resolveSpan(first: FoundTime, last: FoundTime, published: Day | null): WrittenSpan | "unknown" | null {
  const [a, b] = [first.reading.parts, last.reading.parts];
  if (a && b) return resolvePartSpan(a, b, published, last.reading.lean ?? "nearest");
  const [from, to] = [resolveTime(first, published), resolveTime(last, published)];
  if (from === null || to === null) return null;
  if (from === "unknown" || to === "unknown") return "unknown";
  if (from.start > to.end! && first.reading.isWeekday && last.reading.isWeekday)
    return { ...from, start: addDays(from.start, -7), end: to.end };
  if (from.start > to.end!) return null;
  return { ...from, end: to.end, isEndInferred: to.isEndInferred };
}

function resolvePartSpan(
  a: DateParts,
  b: DateParts,
  published: Day | null,
  lean: Lean,
): WrittenSpan | "unknown" | null {
  const to = resolveParts({ ...yearOf(a), ...(b.months ? {} : monthsOf(a)), ...b }, published, lean);
  if (to === null || to === "unknown") return to;
  const year = Number(to.end.slice(0, 4));
  const lent = yearOf(a).year !== undefined ? a : { months: a.months, day: a.day, year };
  const from = resolveParts(withoutAbsent({ ...monthsOf(b, a), ...lent }), published, lean);
  if (from === null || from === "unknown") return from;
  const turned =
    from.start > to.end && a.year === undefined
      ? resolveParts(withoutAbsent({ ...lent, year: year - 1 }), published, lean)
      : from;
  if (turned === null || turned === "unknown" || turned.start > to.end) return null;
  const isInferred = a.year === undefined && b.year === undefined;
  return { start: turned.start, end: to.end, isStartInferred: isInferred, isEndInferred: isInferred };
}

function yearOf({ year, yearsOn }: DateParts): Pick<DateParts, "year" | "yearsOn"> {
  return { ...(year !== undefined && { year }), ...(yearsOn !== undefined && { yearsOn }) };
}

function monthsOf({ months }: DateParts, unless?: DateParts): Pick<DateParts, "months"> {
  return months && !unless?.months && unless?.day !== undefined ? { months } : months && !unless ? { months } : {};
}

function withoutAbsent(parts: Record<string, unknown>): DateParts {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
