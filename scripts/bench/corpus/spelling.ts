/** How far apart spellings are, so that made-up names stay apart by more than a slip of the finger. */

/**
 * Letters to put in, leave out, replace or swap with their neighbour until one is the other; counted up to `limit`,
 * which stands for all that is farther. (Optimal string alignment.)
 */
export function distanceUpTo(limit: number, a: string, b: string): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let least = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, before[column - 2]! + 1);
      next.push(least);
    }
    if (Math.min(...next) >= limit) return limit;
    [before, last] = [last, next];
  }
  return Math.min(limit, last[b.length]!);
}
