/** Asks Pagefind for one word and keeps what really holds it. Sent to the browser. */
import { hasUnspaced } from "./spacing.ts";
import type { IndexMatch, TextIndex } from "./text-files.ts";
import type { WordPlan } from "./word-plan.ts";

/** Pages by their id. */
export type Matches = ReadonlyMap<string, IndexMatch>;

export async function matchWord(plan: WordPlan, index: TextIndex): Promise<Matches> {
  if (plan.kind === "nothing" || plan.kind === "vague") return new Map();
  if (plan.kind === "beginning") return byId(await index.beginning(plan.beginning, plan.around));
  const matches = new Map<string, IndexMatch>();
  for (const words of plan.phrases) {
    for (const match of await matchPhrase(words, plan.around, index)) {
      const other = matches.get(match.id);
      matches.set(match.id, other === undefined ? match : joinMatches(other, match));
    }
  }
  return matches;
}

/**
 * An exact search scores all pages alike and tells one place of each. A single word has its score and places from the
 * plain search, where all that this mixes in is known; so has a Chinese phrase its score, in which nothing can mix.
 */
async function matchPhrase(
  words: readonly string[],
  around: readonly string[],
  index: TextIndex,
): Promise<readonly IndexMatch[]> {
  const exact = await index.phrase(words);
  const isPhrase = words.length > 1;
  const isAlone = words.every(hasUnspaced);
  if (exact.length === 0 || !(isAlone || (!isPhrase && around.length > 0))) return exact;
  const plain = byId(await index.beginning(words.join(" "), around));
  return exact.map((match) => {
    const { score, locations } = plain.get(match.id) ?? match;
    return { ...match, score, locations: isPhrase ? match.locations : locations };
  });
}

/** The pages that hold all words, each with the places of all and its scores added up. */
export function inAll(found: readonly Matches[]): Matches {
  const [first = new Map<string, IndexMatch>(), ...others] = found;
  const matches = new Map<string, IndexMatch>();
  for (const [id, match] of first) {
    const all = others.map((each) => each.get(id));
    if (all.every((each) => each !== undefined)) matches.set(id, all.reduce(joinMatches, match));
  }
  return matches;
}

/** `isInTitle` where both are. */
function joinMatches(a: IndexMatch, b: IndexMatch): IndexMatch {
  return {
    ...a,
    score: a.score + b.score,
    locations: [...new Set([...a.locations, ...b.locations])].sort((one, other) => one - other),
    isInTitle: a.isInTitle && b.isInTitle,
  };
}

function byId(matches: readonly IndexMatch[]): Map<string, IndexMatch> {
  return new Map(matches.map((match) => [match.id, match]));
}
