/** Random choices that are the same for the same seed on every machine. */

export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  readonly whole: (below: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** True so often out of a hundred times. */
  readonly chance: (percent: number) => boolean;
}

/** Marsaglia's xorshift with 32 bits (Journal of Statistical Software 8, 2003). The seed is any whole number. */
export function randomFrom(seed: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1;
  const whole = (below: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
  return {
    whole,
    pick: (items) => items[whole(items.length)]!,
    chance: (percent) => whole(100) < percent,
  };
}
