/** Many times as a few numbers. */

export interface Summary {
  readonly count: number;
  /** Milliseconds. */
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly maxMs: number;
}

/** Null where nothing was measured. */
export function summarize(timesMs: readonly number[]): Summary | null {
  if (timesMs.length === 0) return null;
  return {
    count: timesMs.length,
    medianMs: percentile(timesMs, 50),
    p95Ms: percentile(timesMs, 95),
    maxMs: percentile(timesMs, 100),
  };
}

/** The smallest of the values that so many percent of them don't exceed (nearest rank). Throws where there are none. */
export function percentile(values: readonly number[], percent: number): number {
  if (values.length === 0) throw new RangeError("No values have no percentile");
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil((percent / 100) * ordered.length) - 1)]!;
}
