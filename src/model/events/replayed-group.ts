/**
 * Groups of facts or statements that decide each other's claims, whatever else is in the record, so that each can be
 * replayed by itself.
 */
import { claimKeyOf } from "../../facts/claim.ts";
import type { Fact, MetricTraits, Statement } from "../../facts/fact.ts";
import { isUnknown } from "../../facts/period.ts";

/**
 * Facts that restate others left out, each in one group. Facts of one claim belong together; so do all that one origin
 * says on a subject, `of`, metric and mode as soon as one of them has no period, because such a fact joins or leaves
 * another's claim by what its origin says besides (SPEC P5). Groups and their facts are in the order given.
 */
export function groupFacts(facts: readonly Fact[], metrics: ReadonlyMap<string, MetricTraits>): Fact[][] {
  const counting = facts.filter(({ restates, metric }) => restates === null && metrics.has(metric));
  const undatedStories = new Set(counting.filter(({ period }) => isUnknown(period)).map(storyOf));
  const firstByName = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let next = firstByName.get(root); next !== undefined; next = firstByName.get(root)) root = next;
    if (root !== name) firstByName.set(name, root);
    return root;
  };
  const claimNames = counting.map((fact) => `claim ${claimKeyOf(fact, metrics.get(fact.metric)!).key}`);
  for (const [index, fact] of counting.entries()) {
    const story = storyOf(fact);
    if (!undatedStories.has(story)) continue;
    const [claimRoot, storyRoot] = [rootOf(claimNames[index]!), rootOf(`story ${story}`)];
    if (claimRoot !== storyRoot) firstByName.set(claimRoot, storyRoot);
  }
  const places = counting.map((_, index) => index);
  const groups = Map.groupBy(places, (index) => rootOf(claimNames[index]!));
  return [...groups.values()].map((group) => group.map((index) => counting[index]!));
}

/** By kind and key: views of one key by different holders are different claims, which don't touch each other. */
export function groupStatements(statements: readonly Statement[]): Statement[][] {
  return [...Map.groupBy(statements, ({ kind, key }) => `${kind} ${key}`).values()];
}

/** A source that wasn't examined shares its story with nobody. */
function storyOf({ source, subject, of, metric, mode }: Fact): string {
  return JSON.stringify([source.origin ?? [source.report], subject, of, metric, mode]);
}
