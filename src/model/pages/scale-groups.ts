/**
 * Which figures share a scale. A mark can be read where it is at least a hundredth of the scale long, and a group of marks
 * can be compared where its largest is at least an eighth; what would be crushed gets a scale of its own.
 */

/** Figures that belong together, such as those of one period, with the size of each. */
export interface SizedGroup<T> {
  readonly group: string;
  readonly item: T;
  /** Distance from zero. */
  readonly size: number;
}

/** The largest of a scale is at most so many times the smallest of one group … */
const WITHIN_GROUP = 100;
/** … and at most so many times the largest of each group. */
const BETWEEN_GROUPS = 8;

/**
 * Items that share a scale stand together in the order given; the scale with most items comes first, then those with
 * larger figures. Zeros go wherever the rest of their group goes.
 */
export function shareScales<T>(items: readonly SizedGroup<T>[]): T[][] {
  const clusters = [...Map.groupBy(items, ({ group }) => group).values()].flatMap(splitGroup);
  const scales: SizedGroup<T>[][] = [];
  let waiting = clusters.sort((a, b) => largestOf(b) - largestOf(a));
  while (waiting.length > 0) {
    const chosen = fullestWindow(waiting);
    scales.push(chosen.flat());
    waiting = waiting.filter((cluster) => !chosen.includes(cluster));
  }
  const place = new Map(items.map((each, index) => [each, index]));
  return scales.map((scale) => scale.sort((a, b) => place.get(a)! - place.get(b)!).map(({ item }) => item));
}

/** A group is split where its figures lie magnitudes apart. */
function splitGroup<T>(members: readonly SizedGroup<T>[]): SizedGroup<T>[][] {
  const falling = [...members].sort((a, b) => b.size - a.size);
  const parts: SizedGroup<T>[][] = [];
  for (const each of falling) {
    const part = parts.at(-1);
    if (part && (each.size === 0 || each.size * WITHIN_GROUP >= part[0]!.size)) part.push(each);
    else parts.push([each]);
  }
  return parts;
}

/** Of clusters from large to small, the run on one scale that has most items; of several the one with larger figures. */
function fullestWindow<T>(clusters: readonly (readonly SizedGroup<T>[])[]): (readonly SizedGroup<T>[])[] {
  let best: (readonly SizedGroup<T>[])[] = [];
  let bestCount = 0;
  let end = 0;
  let count = 0;
  clusters.forEach((cluster, start) => {
    const limit = largestOf(cluster);
    const fits = (other: readonly SizedGroup<T>[]) =>
      largestOf(other) === 0 || largestOf(other) * BETWEEN_GROUPS >= limit;
    while (end < clusters.length && fits(clusters[end]!)) count += clusters[end++]!.length;
    if (count > bestCount) [best, bestCount] = [clusters.slice(start, end), count];
    count -= cluster.length;
  });
  return best;
}

function largestOf<T>(cluster: readonly SizedGroup<T>[]): number {
  return cluster.reduce((largest, { size }) => Math.max(largest, size), 0);
}
