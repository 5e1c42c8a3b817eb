/** How many items go with each key. */

/** Keys that no item has are missing. */
export function countBy<T>(items: Iterable<T>, keysOf: (item: T) => Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
