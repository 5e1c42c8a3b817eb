/**
 * Witnesses: who can really vouch for what a claim's sources say (SPEC W). Independence is counted in witnesses,
 * never in articles.
 */
import { compareText } from "./problem.ts";

/** What a voice needs for its witness to be found. */
export interface Voice {
  /** Null: not examined. */
  readonly origin: string | null;
  /** Who says so; null for the article itself. For a view pass null: what is vouched for is that its holder said it. */
  readonly by: string | null;
  /** Whose page it was read on; null or left out where that doesn't matter. */
  readonly publisher?: string | null;
  /** Publishers whom the source itself says it repeats. */
  readonly after?: readonly string[];
}

/** Null: the source's origin wasn't examined, so that it vouches for nothing. */
export type Witness = string | null;

/**
 * The witness of each voice, in the order given. Voices of one origin are one witness; voices that name the same `by`
 * are one witness, whatever their origins; whoever is named or repeated is one witness with what they publish themselves
 * and with all who repeat them; a chain of such links is one witness too (SPEC W1 to W6).
 * A witness is named by the first `by` of its voices in text order or, where none names one, by the first origin.
 */
export function witnessesOf(voices: readonly Voice[]): Witness[] {
  const parent = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    while (parent.has(root) && parent.get(root) !== root) root = parent.get(root)!;
    parent.set(name, root);
    return root;
  };
  const join = (node: string, origin: string): void => {
    const [first, second] = [rootOf(node), rootOf(originNode(origin))].sort(compareText) as [string, string];
    parent.set(second, first);
  };
  const named = new Set(voices.flatMap(({ origin, by }) => (origin === null || by === null ? [] : [by])));
  const repeated = new Set(voices.flatMap(({ origin, after = [] }) => (origin === null ? [] : after)));
  for (const { origin, by, publisher, after = [] } of voices) {
    if (origin === null) continue;
    if (by !== null) join(byNode(by), origin);
    for (const each of publisher ? [publisher, ...after] : after) {
      if (named.has(each)) join(byNode(each), origin);
      if (repeated.has(each)) join(publisherNode(each), origin);
    }
  }
  return voices.map(({ origin }) => (origin === null ? null : nameOf(rootOf(originNode(origin)))));
}

/** The witnesses in text order, each once; sources whose origin was not examined add none. */
export function distinctWitnesses(witnesses: Iterable<Witness>): string[] {
  const distinct = new Set<string>();
  for (const witness of witnesses) if (witness !== null) distinct.add(witness);
  return [...distinct].sort(compareText);
}

/** Whether two voices of a claim vouch independently of each other. */
export function areIndependent(a: Witness, b: Witness): boolean {
  return a !== null && b !== null && a !== b;
}

// "by …" sorts before "origin …", so that a root is a `by` wherever its witness has one, and never a publisher.
function byNode(by: string): string {
  return `by ${by}`;
}

function originNode(origin: string): string {
  return `origin ${origin}`;
}

function publisherNode(publisher: string): string {
  return `publisher ${publisher}`;
}

function nameOf(node: string): string {
  return node.slice(node.indexOf(" ") + 1);
}
