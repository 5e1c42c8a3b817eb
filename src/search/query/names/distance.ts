/**
 * How many letters are wrong: the optimal string alignment distance, in which a letter left out, put in or replaced
 * counts one, and so do two neighbours that changed places. Sent to the browser.
 */

/** More than `limit` is only said to be more: `limit + 1`. In UTF-16 code units. */
export function distance(written: string, meant: string, limit: number): number {
  if (Math.abs(written.length - meant.length) > limit) return limit + 1;
  let last = Array.from({ length: meant.length + 1 }, (_, column) => column);
  let beforeLast = last;
  for (let row = 1; row <= written.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= meant.length; column++) {
      const isSame = written[row - 1] === meant[column - 1];
      let steps = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1));
      const isSwapped =
        row > 1 && column > 1 && written[row - 1] === meant[column - 2] && written[row - 2] === meant[column - 1];
      if (isSwapped) steps = Math.min(steps, beforeLast[column - 2]! + 1);
      current.push(steps);
      least = Math.min(least, steps);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[meant.length]!, limit + 1);
}
