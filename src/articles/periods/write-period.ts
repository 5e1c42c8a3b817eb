/** EDTF for days of which some were concluded. */
import { canonicalPeriod, UNKNOWN_PERIOD, type Day } from "../../facts/period.ts";

export interface WrittenSpan {
  readonly start: Day;
  /** Null: still open. */
  readonly end: Day | null;
  readonly isStartInferred: boolean;
  readonly isEndInferred: boolean;
}

/** The shortest text: `2026-02?`, `2025-Q3`, `2026-02-02?/2026-02-06?`, `2015/..`; `?` behind each inferred end. */
export function writePeriod({ start, end, isStartInferred, isEndInferred }: WrittenSpan): string {
  const first = isStartInferred ? "?" : "";
  const last = isEndInferred ? "?" : "";
  if (end === null) return `${shortened(start)}${first}/..`;
  const whole = canonicalPeriod({ ...UNKNOWN_PERIOD, start, end });
  if (isStartInferred === isEndInferred)
    return whole
      .split("/")
      .map((part) => `${part}${first}`)
      .join("/");
  return `${shortened(start)}${first}/${end}${last}`;
}

/** A first of January is the start of the year. */
function shortened(day: Day): string {
  return day.endsWith("-01-01") ? day.slice(0, 4) : day.endsWith("-01") ? day.slice(0, 7) : day;
}
