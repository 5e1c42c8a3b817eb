/**
 * Which listing each fact of a claim is about, where the metric measures one: a close in New York and a close in Hong
 * Kong are two figures, though of one company on one day (SPEC L).
 */
import type { Fact, MetricTraits } from "./fact.ts";

/** Listings by their symbols. */
export interface ClaimListings {
  /** By fact id; a fact that isn't there could be about any. */
  readonly byFact: ReadonlyMap<string, string>;
  /** Those that examined sources name. */
  readonly examined: ReadonlySet<string>;
}

/**
 * Of the facts of one claim that count. Null where listings play no part: the metric doesn't measure one, or nobody
 * names any.
 */
export function listingsOfClaim(
  facts: readonly Fact[],
  metric: Pick<MetricTraits, "isPerListing"> | undefined,
): ClaimListings | null {
  const naming = facts.filter(({ listing }) => listing !== null);
  if (!metric?.isPerListing || naming.length === 0) return null;
  const listingByStory = listingsOfStories(facts);
  const byFact = new Map<string, string>();
  for (const { id, listing, source } of facts) {
    const known = listing ?? (source.origin === null ? null : listingByStory.get(source.origin));
    if (known) byFact.set(id, known);
  }
  const examined = naming.flatMap(({ listing, source }) => (source.origin === null ? [] : [listing!]));
  return { byFact, examined: new Set(examined) };
}

/**
 * Whether two facts of the claim can't be compared, because they are about different listings, or because one of them
 * could as well be about a listing that another source names (SPEC L1, L3). Symmetric.
 */
export function areListingsApart(a: Fact, b: Fact, { byFact, examined }: ClaimListings): boolean {
  const [one, other] = [byFact.get(a.id) ?? a.listing, byFact.get(b.id) ?? b.listing];
  if (one !== null && other !== null) return one !== other;
  const named = one ?? other;
  return named !== null && (examined.size > 1 || (examined.size === 1 && !examined.has(named)));
}

/** By origin: the one listing that its sources name, where none of them names it for one figure and not for another. */
function listingsOfStories(facts: readonly Fact[]): Map<string, string> {
  const listingByStory = new Map<string, string>();
  for (const [origin, story] of Map.groupBy(facts, ({ source }) => source.origin)) {
    const [first, ...others] = new Set(story.flatMap(({ listing }) => listing ?? []));
    if (origin === null || first === undefined || others.length > 0) continue;
    const namingReports = new Set(story.filter(({ listing }) => listing !== null).map(({ source }) => source.report));
    const isMixed = story.some(({ listing, source }) => listing === null && namingReports.has(source.report));
    if (!isMixed) listingByStory.set(origin, first);
  }
  return listingByStory;
}
