/**
 * Occasions: what the sources say of one family of figures, by the time that it is about. A family is a metric with the
 * metric of its moments inside a session. Which family is shown is decided by the record, never by name.
 */
import { comparableFacts, type FactClaim } from "../../../facts/claim.ts";
import type { Fact } from "../../../facts/fact.ts";
import { isUnknown } from "../../../facts/period.ts";
import { isZero } from "../../../facts/quantity.ts";
import { compareText } from "../../../facts/problem.ts";
import type { SiteModel } from "../../site-model.ts";
import { spanOfClaim } from "../claim-order.ts";

/** Claims about one span of days or, undated, of one story. */
export interface Occasion {
  /** Null: none of its sources says when. */
  readonly span: { readonly start: string; readonly end: string } | null;
  /** In the order of the model. Never empty. */
  readonly claims: readonly FactClaim[];
  /** Origins of its facts, and, for a source that wasn't examined, its report. */
  readonly stories: readonly string[];
}

/** All occasions of one family, in one unit. */
export interface Moves {
  /** Metric id of the family. */
  readonly metric: string;
  /** Whether its figures are changes, which fall and rise. */
  readonly isChange: boolean;
  /** Newest first, undated ones behind. At least two claims in all. */
  readonly occasions: readonly Occasion[];
}

/** `both`: some figures fall and some rise; `unclear`: some are zero, or reach across it. */
export type Direction = "fall" | "rise" | "both" | "unclear";

/** What can be said of moves as a whole; each number is a count of what `occasions` hold. */
export interface MovesSummary {
  readonly stories: number;
  readonly reports: number;
  readonly periods: number;
  readonly undatedStories: number;
  /** `fall` and `rise` only where every single figure is one. */
  readonly direction: Direction;
  /** Whether every figure has exactly one witness, and so has every story: examined, and no two of them by the same. */
  readonly isOneWitnessEach: boolean;
}

/**
 * The family that most reports state, of most subjects: changes in percent before anything else. What happens once,
 * stands in an order, is about a second thing or about a span with one end only has no occasions. Null where no family has two claims.
 */
export function reportedMoves(model: SiteModel): Moves | null {
  const families = [...Map.groupBy(model.factClaims.filter(isShown), familyOf(model))].map(([key, claims]) => ({
    key,
    claims,
    isPercentChange: claims[0]!.unit === "percent" && isChange(model, claims[0]!.metric),
    reports: new Set(claims.flatMap(({ sources }) => sources)).size,
    subjects: new Set(claims.map(({ subject }) => subject)).size,
  }));
  const [first] = families
    .filter(({ claims }) => claims.length >= 2)
    .sort(
      (a, b) =>
        Number(b.isPercentChange) - Number(a.isPercentChange) ||
        b.reports - a.reports ||
        b.subjects - a.subjects ||
        b.claims.length - a.claims.length ||
        compareText(a.key, b.key),
    );
  if (!first) return null;
  const metric = baseMetric(model, first.claims[0]!.metric);
  return { metric, isChange: isChange(model, metric), occasions: occasionsOf(first.claims) };

  function isShown(claim: FactClaim): boolean {
    const { metric: id, mode, of, unit } = claim;
    const traits = model.registry.metrics.get(id);
    if (mode !== "reported" || of !== null || unit === "rank" || traits === undefined || traits.isOnce) return false;
    return spanOfClaim(claim) !== null || claim.facts.every(({ period }) => isUnknown(period));
  }
}

export function summaryOf({ occasions }: Moves): MovesSummary {
  const claims = occasions.flatMap((occasion) => occasion.claims);
  const facts = claims.flatMap(countingFacts);
  return {
    stories: new Set(facts.map(storyOf)).size,
    reports: new Set(facts.map(({ source }) => source.report)).size,
    periods: occasions.filter(({ span }) => span !== null).length,
    undatedStories: new Set(occasions.filter(({ span }) => span === null).flatMap(({ stories }) => stories)).size,
    direction: directionOf(facts),
    isOneWitnessEach: isOneWitnessEach(claims),
  };
}

/** Facts on which a claim's verdict rests, each saying once. */
export function countingFacts(claim: FactClaim): Fact[] {
  return comparableFacts(claim).filter(({ restates }) => restates === null);
}

function occasionsOf(claims: readonly FactClaim[]): Occasion[] {
  const groups = Map.groupBy(claims, (claim) => {
    const span = spanOfClaim(claim);
    return span === null ? `undated ${storiesOf([claim]).join(" ")}` : `${span.start}/${span.end}`;
  });
  return [...groups]
    .map(([key, members]) => ({
      key,
      occasion: { span: spanOfClaim(members[0]!), claims: members, stories: storiesOf(members) },
    }))
    .sort(
      (a, b) =>
        compareText(b.occasion.span?.end ?? "", a.occasion.span?.end ?? "") ||
        compareText(b.occasion.span?.start ?? "", a.occasion.span?.start ?? "") ||
        compareText(a.key, b.key),
    )
    .map(({ occasion }) => occasion);
}

function storiesOf(claims: readonly FactClaim[]): string[] {
  return [...new Set(claims.flatMap((claim) => countingFacts(claim).map(storyOf)))].sort(compareText);
}

function storyOf({ source }: Fact): string {
  return source.origin ?? `report ${source.report}`;
}

function directionOf(facts: readonly Fact[]): Direction {
  const signs = new Set(
    facts.flatMap(({ value: { amount, upTo } }) =>
      [amount, ...(upTo ? [upTo] : [])].map((each): Direction =>
        isZero(each) ? "unclear" : each.isNegative ? "fall" : "rise",
      ),
    ),
  );
  const [only = "unclear"] = signs;
  if (signs.size <= 1) return only;
  return signs.has("unclear") ? "unclear" : "both";
}

function isOneWitnessEach(claims: readonly FactClaim[]): boolean {
  const witnessByStory = new Map<string, string>();
  for (const claim of claims) {
    if (claim.witnesses.length !== 1) return false;
    for (const { id, source } of countingFacts(claim)) {
      const witness = claim.witnessByMember.get(id);
      if (!witness || source.origin === null) return false;
      if ((witnessByStory.get(source.origin) ?? witness) !== witness) return false;
      witnessByStory.set(source.origin, witness);
    }
  }
  return new Set(witnessByStory.values()).size === witnessByStory.size;
}

function familyOf(model: SiteModel): (claim: FactClaim) => string {
  return ({ metric, unit }) => `${baseMetric(model, metric)} ${unit}`;
}

function baseMetric(model: SiteModel, metric: string): string {
  return model.registry.metrics.get(metric)?.intradayOf ?? metric;
}

function isChange(model: SiteModel, metric: string): boolean {
  return model.registry.metrics.get(metric)?.isChange ?? false;
}
