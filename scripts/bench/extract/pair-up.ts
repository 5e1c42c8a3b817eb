/** Who is whom among what was expected and what was found: each at most once. */

export interface Pairing<Expected, Found> {
  readonly pairs: readonly (readonly [Expected, Found])[];
  /** Expected, not found; in their order. */
  readonly missed: readonly Expected[];
  /** Found, not expected; in their order. */
  readonly extra: readonly Found[];
}

/**
 * As many pairs as there can be (augmenting paths); where there is a choice, what is expected first gets what is found
 * first.
 */
export function pairUp<Expected, Found>(
  expected: readonly Expected[],
  found: readonly Found[],
  isSame: (expected: Expected, found: Found) => boolean,
): Pairing<Expected, Found> {
  const expectedByFound = new Map<number, number>();
  const candidates = expected.map((each) => found.flatMap((other, index) => (isSame(each, other) ? [index] : [])));

  const place = (wanted: number, tried: Set<number>): boolean => {
    for (const index of candidates[wanted]!) {
      if (tried.has(index)) continue;
      tried.add(index);
      const holder = expectedByFound.get(index);
      if (holder === undefined || place(holder, tried)) {
        expectedByFound.set(index, wanted);
        return true;
      }
    }
    return false;
  };
  expected.forEach((_, wanted) => place(wanted, new Set()));

  const foundByExpected = new Map([...expectedByFound].map(([index, wanted]) => [wanted, index]));
  return {
    pairs: expected.flatMap((each, wanted) => {
      const index = foundByExpected.get(wanted);
      return index === undefined ? [] : [[each, found[index]!] as const];
    }),
    missed: expected.filter((_, wanted) => !foundByExpected.has(wanted)),
    extra: found.filter((_, index) => !expectedByFound.has(index)),
  };
}
