/** Values as numbered lists: what a column's codes point into. */
import { compareText } from "../facts/problem.ts";
import { fold } from "../model/fold.ts";

export interface Dictionary<T> {
  readonly values: readonly T[];
  /** Throws where the value isn't in it. */
  readonly codeOf: (value: T) => number;
}

/** Each value once, in the order of `compare`. */
export function dictionaryOf<T>(values: Iterable<T>, compare: (a: T, b: T) => number): Dictionary<T> {
  const ordered = [...new Set(values)].sort(compare);
  const codes = new Map(ordered.map((value, code) => [value, code]));
  return {
    values: ordered,
    codeOf: (value) => {
      const code = codes.get(value);
      if (code === undefined) throw new RangeError(`${String(value)} is not in its dictionary`);
      return code;
    },
  };
}

/** As an index lists names: case and accents don't count, equal names by id. */
export function byName(nameOf: (id: string) => string): (a: string, b: string) => number {
  const folded = new Map<string, string>();
  const keyOf = (id: string) => {
    const known = folded.get(id);
    if (known !== undefined) return known;
    const key = fold(nameOf(id));
    folded.set(id, key);
    return key;
  };
  return (a, b) => compareText(keyOf(a), keyOf(b)) || compareText(a, b);
}
