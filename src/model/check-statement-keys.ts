/** Keys of statements tie reports together: one that is nearly another's is most likely meant to be the same. */
import type { Statement } from "../facts/fact.ts";
import { compareText, nearest, type Problem } from "../facts/problem.ts";
import { breach } from "./rules.ts";

/** Of the words of both keys, how many both must have to count as close. */
const SHARED_WORDS = 0.75;

export function checkStatementKeys(statements: readonly Statement[]): Problem[] {
  const byKey = Map.groupBy(statements, (statement) => statement.key);
  return [...checkKinds(byKey), ...checkNearKeys(byKey)];
}

function checkKinds(byKey: ReadonlyMap<string, readonly Statement[]>): Problem[] {
  return [...byKey.values()].flatMap(([first, ...others]) =>
    others.flatMap((other) => {
      if (other.kind === first!.kind) return [];
      return [
        breach("statement-kind-is-one", other.place, {
          reason: `Unexpected ${other.kind} with the key of ${first!.kind === "event" ? "an event" : "a view"}, expected one kind to a key`,
          actual: other.key,
          note: "An event happens, a view is held: correct the kind, or give one of them another key.",
          related: [{ reason: `${first!.kind} with this key`, place: first!.place }],
        }),
      ];
    }),
  );
}

/** A key that one statement uses, and a near one of another report. */
function checkNearKeys(byKey: ReadonlyMap<string, readonly Statement[]>): Problem[] {
  const keys = [...byKey.keys()].sort(compareText);
  const keysByWord = indexByRareWord(keys);
  const seen = new Set<string>();
  return keys.flatMap((key) => {
    const [single, ...more] = byKey.get(key)!;
    if (more.length > 0) return [];
    return keysByWord.nearby(key).flatMap((other) => {
      const [first] = byKey.get(other)!;
      const pair = [key, other].sort(compareText).join(" ");
      if (other === key || seen.has(pair) || first!.source.report === single!.source.report || !areClose(key, other))
        return [];
      seen.add(pair);
      return [
        breach("statement-key-is-known", single!.place, {
          reason: `Unexpected key \`${key}\` close to \`${other}\`, expected one key for one thing`,
          actual: key,
          expected: other,
          note: `Did you mean \`${other}\`? If they are two things, leave both.`,
          related: [{ reason: `\`${other}\` is used here`, place: first!.place }],
        }),
      ];
    });
  });
}

/**
 * Close keys share one of their rarest words, since at most a quarter of their words, or one, differ: looking only there
 * keeps large sites fast (prefix filtering; Chaudhuri, Ganti and Kaushik, ICDE 2006).
 */
function indexByRareWord(keys: readonly string[]): { nearby: (key: string) => string[] } {
  const counts = new Map<string, number>();
  for (const key of keys) for (const word of new Set(wordsOf(key))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rareWordsOf = (key: string) => {
    const words = [...new Set(wordsOf(key))].sort((a, b) => counts.get(a)! - counts.get(b)! || compareText(a, b));
    return words.slice(0, Math.max(2, Math.floor(words.length * (1 - SHARED_WORDS)) + 1));
  };
  const keysByWord = new Map<string, string[]>();
  for (const key of keys)
    for (const word of rareWordsOf(key)) keysByWord.set(word, [...(keysByWord.get(word) ?? []), key]);
  return { nearby: (key) => [...new Set(rareWordsOf(key).flatMap((word) => keysByWord.get(word)!))].sort(compareText) };
}

/** Nearly the same words, in whatever order, or one word of them misspelled. */
function areClose(a: string, b: string): boolean {
  const [wordsA, wordsB] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const [onlyA, onlyB] = [[...wordsA.difference(wordsB)], [...wordsB.difference(wordsA)]];
  const shared = wordsA.size - onlyA.length;
  if (shared / (shared + onlyA.length + onlyB.length) >= SHARED_WORDS) return true;
  const isMisspelled =
    onlyA.length === 1 && onlyB.length === 1 && onlyA[0]!.length > 3 && nearest(onlyA[0]!, onlyB).length > 0;
  return isMisspelled && shared > 0;
}

/** Without endings of number. */
function wordsOf(key: string): string[] {
  return key.split("-").map((word) => (word.length > 3 ? word.replace(/s$/u, "") : word));
}
