/** Which claim each fact belongs to, once unknown periods have joined another fact's (SPEC P5, P6). */
import { claimKeyOf, keyWithoutPeriod, type ClaimKey } from "./claim.ts";
import type { Fact, MetricTraits } from "./fact.ts";
import { isUnknown } from "./period.ts";

/** What one origin says on one subject, `of`, metric and mode. */
interface Story {
  /** Of the facts that have one, as claim ids write them. */
  readonly periods: Set<string>;
  /** The claim of each unit and forecaster, of the facts that have a period. */
  readonly claims: Map<string, ClaimKey>;
  readonly reportsWithPeriod: Set<string>;
  readonly undated: Fact[];
}

/** By fact. Facts whose metric isn't in `metrics` are an error of ours. */
export function assignClaims(
  facts: readonly Fact[],
  metrics: ReadonlyMap<string, MetricTraits>,
): ReadonlyMap<Fact, ClaimKey> {
  const claimByFact = new Map<Fact, ClaimKey>();
  const stories = new Map<string, Story>();
  for (const fact of facts) {
    const claim = claimKeyOf(fact, metrics.get(fact.metric)!);
    claimByFact.set(fact, claim);
    if (fact.source.origin === null || claim.isOnce) continue;
    const story = storyOf(fact, stories);
    if (isUnknown(fact.period)) {
      story.undated.push(fact);
    } else {
      story.periods.add(claim.period);
      story.claims.set(keyWithoutPeriod(fact), claim);
      story.reportsWithPeriod.add(fact.source.report);
    }
  }
  for (const { periods, claims, reportsWithPeriod, undated } of stories.values()) {
    // A source that dates one figure and not the other means two things: its undated figure is a second claim.
    const hasSecondClaim = undated.some((fact) => reportsWithPeriod.has(fact.source.report));
    if (periods.size !== 1 || hasSecondClaim) continue;
    for (const fact of undated) {
      const claim = claims.get(keyWithoutPeriod(fact));
      if (claim) claimByFact.set(fact, claim);
    }
  }
  return claimByFact;
}

function storyOf({ source, subject, of, metric, mode }: Fact, stories: Map<string, Story>): Story {
  const key = JSON.stringify([source.origin, subject, of, metric, mode]);
  let story = stories.get(key);
  if (!story) {
    story = { periods: new Set(), claims: new Map(), reportsWithPeriod: new Set(), undated: [] };
    stories.set(key, story);
  }
  return story;
}
