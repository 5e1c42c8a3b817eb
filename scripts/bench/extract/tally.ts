/** How much of what was to be found was found, and how much of what was found is right. */

export interface Tally {
  readonly expected: number;
  readonly found: number;
  /** What was expected and found: at most either of the two. */
  readonly right: number;
}

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const NOTHING: Tally = { expected: 0, found: 0, right: 0 };

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, each) => ({
      expected: sum.expected + each.expected,
      found: sum.found + each.found,
      right: sum.right + each.right,
    }),
    NOTHING,
  );
}

/** Each from 0 to 1; where nothing was expected and nothing found all is well, and otherwise an empty side counts as 0. */
export function scoresOf({ expected, found, right }: Tally): Scores {
  if (expected === 0 && found === 0) return { precision: 1, recall: 1, f1: 1 };
  const precision = found === 0 ? 0 : right / found;
  const recall = expected === 0 ? 0 : right / expected;
  return { precision, recall, f1: (2 * right) / (expected + found) };
}
