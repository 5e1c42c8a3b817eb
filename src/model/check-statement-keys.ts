/** Keys of statements tie reports together: one that is nearly another's is most likely meant to be the same. */
import type { Statement } from "../facts/fact.ts";
import type { Problem } from "../facts/problem.ts";
import { nearKeyPairs } from "./near-keys.ts";
import { breach } from "./rules.ts";

/** Breaches among the keys of all reports' statements. */
export function checkStatementKeys(statements: readonly Statement[]): Problem[] {
  const byKey = Map.groupBy(statements, (statement) => statement.key);
  return [...checkKinds(byKey), ...checkSubjects(byKey), ...checkNearKeys(byKey)];
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

/** A key used of two things makes them one claim, in which neither is what the other says. */
function checkSubjects(byKey: ReadonlyMap<string, readonly Statement[]>): Problem[] {
  return [...byKey.values()].flatMap(([first, ...others]) =>
    others.flatMap((other) => {
      const isComparable = first!.subjects.length > 0 && other.subjects.length > 0;
      if (!isComparable || other.subjects.some((subject) => first!.subjects.includes(subject))) return [];
      return [
        breach("statement-key-is-of-one-thing", other.place, {
          reason: `Unexpected ${codes(other.subjects)} under the key \`${other.key}\`, expected a subject in common with ${codes(first!.subjects)}`,
          actual: other.subjects.join(", "),
          expected: first!.subjects.join(", "),
          note: "If they are two things, give one another key; if they are one, name in both whom it is about.",
          related: [{ reason: "statement with this key", place: first!.place }],
        }),
      ];
    }),
  );
}

function codes(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(", ");
}

/** A key that one statement uses, and a near one of another report. */
function checkNearKeys(byKey: ReadonlyMap<string, readonly Statement[]>): Problem[] {
  return nearKeyPairs(byKey.keys()).flatMap((pair) => {
    const [first, second] = pair.map((key) => byKey.get(key)!) as [readonly Statement[], readonly Statement[]];
    const [single, other] = second.length === 1 ? [second[0]!, first[0]!] : [first[0]!, second[0]!];
    const isUsedOnce = first.length === 1 || second.length === 1;
    if (!isUsedOnce || single.source.report === other.source.report) return [];
    return [
      breach("statement-key-is-known", single.place, {
        reason: `Unexpected key \`${single.key}\` close to \`${other.key}\`, expected one key for one thing`,
        actual: single.key,
        expected: other.key,
        note: `Did you mean \`${other.key}\`? If they are two things, leave both.`,
        related: [{ reason: `\`${other.key}\` is used here`, place: other.place }],
      }),
    ];
  });
}
