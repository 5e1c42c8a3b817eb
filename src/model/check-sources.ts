/** Rules over reconciled facts: what one source says of one thing, and sources that say nearly all the same. */
import { relate, relateOptions, type RelateOptions } from "../facts/agreement.ts";
import { listingsOfClaim } from "../facts/claim-listings.ts";
import type { Fact } from "../facts/fact.ts";
import { isKnownSpan } from "../facts/period.ts";
import { compareText, type Problem } from "../facts/problem.ts";
import { printQuantity } from "../facts/quantity.ts";
import { articleAddress } from "./article-address.ts";
import type { Metric } from "./registry.ts";
import type { CaveatKind, Report } from "./report.ts";
import { breach } from "./rules.ts";
import type { SiteModel } from "./site-model.ts";

/**
 * Breaches within one source, and what looks like one story under two origins. Drafts take part where the model has
 * them.
 */
export function checkSources(model: SiteModel): Problem[] {
  return [
    ...checkConsistency(model),
    ...checkListings(model),
    ...checkOrigins(model),
    ...checkTexts(model),
    ...checkClaimIds(model),
  ];
}

/** Kinds of caveat that say that a figure of the source can't be taken as it stands. */
const DOUBTS: readonly CaveatKind[] = ["contradiction", "restated", "suspected-error"];

function checkConsistency({ factClaims, factById, reportById, registry }: SiteModel): Problem[] {
  return factClaims.flatMap(({ facts, metric }) => {
    const options = relateOptions(countingOf(facts), registry.metrics.get(metric));
    return [...Map.groupBy(facts, (fact) => fact.source.report)].flatMap(([report, ofSource]) => {
      const counting = countingOf(ofSource).sort((a, b) => a.place.line - b.place.line);
      const restating = ofSource.filter((fact) => fact.restates !== null);
      return [
        ...pairsOf(counting).flatMap(([a, b]) =>
          canBothBeTrue(a, b, options) ? [] : [inconsistent(b, a, "restates")],
        ),
        ...restating.flatMap((fact) => {
          const target = factById.get(fact.restates!);
          if (!target || canBothBeTrue(fact, target, options) || hasDoubt(fact, target, reportById.get(report)!))
            return [];
          return [inconsistent(fact, target, "caveat")];
        }),
      ];
    });
  });
}

function countingOf(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ restates }) => restates === null);
}

function pairsOf(facts: readonly Fact[]): [Fact, Fact][] {
  return facts.flatMap((a, index) => facts.slice(index + 1).map((b): [Fact, Fact] => [a, b]));
}

/** Of one source: figures of another unit, day of reading or forecast, and two without a period, may be about two things. */
function canBothBeTrue(a: Fact, b: Fact, options: RelateOptions): boolean {
  if (a.value.unit !== b.value.unit) return true;
  const isUndated = !options.isOnce && !isKnownSpan(a.period) && !isKnownSpan(b.period);
  if (a.restates === null && b.restates === null && isUndated) return true;
  return relate(a, b, options).kind !== "dispute";
}

function hasDoubt(fact: Fact, target: Fact, { caveats }: Report): boolean {
  return caveats.some(
    ({ kind, about }) => DOUBTS.includes(kind) && (about.includes(fact.localId) || about.includes(target.localId)),
  );
}

function inconsistent(fact: Fact, other: Fact, missing: "restates" | "caveat"): Problem {
  const [value, otherValue] = [printQuantity(fact.value), printQuantity(other.value)];
  const both = missing === "caveat" ? `about: [${fact.localId}, ${other.localId}]` : `restates: ${other.localId}`;
  const note =
    missing === "caveat"
      ? `Correct the one that was misread; if the source says both, add a caveat with \`${both}\` and kind \`contradiction\`.`
      : `Correct the one that was misread; if the source says both, add \`${both}\` here and a caveat of kind \`contradiction\`.`;
  return breach("source-is-consistent", fact.place, {
    reason: `Unexpected \`${value}\` beside \`${otherValue}\` in one source, expected figures that can both be true`,
    actual: value,
    expected: otherValue,
    note,
    related: [{ reason: `\`${other.localId}\` says \`${otherValue}\``, place: other.place }],
  });
}

/**
 * Figures of one listing whose source could mean either, beside those of a report that names one. Never in a story that
 * names it: that one is meant (SPEC L2).
 */
function checkListings({ factClaims, registry }: SiteModel): Problem[] {
  return factClaims.flatMap(({ facts, metric, subject }) => {
    const symbols = registry.entities.get(subject)?.listings.map(({ symbol }) => symbol) ?? [];
    const counting = countingOf(facts);
    const listings = symbols.length < 2 ? null : listingsOfClaim(counting, registry.metrics.get(metric));
    if (listings === null) return [];
    return counting.flatMap((fact) => {
      const naming = counting.find(({ listing, source }) => listing !== null && source.report !== fact.source.report);
      if (listings.byFact.has(fact.id) || !naming) return [];
      return [
        breach("listing-is-named", fact.place, {
          reason: `Unexpected \`${subject}\` beside \`${naming.listing}\`, expected one of its listings`,
          actual: subject,
          note: `Write ${symbols.map((symbol) => `\`${symbol}\``).join(" or ")} as \`subject\`; leave it where the source doesn't say.`,
          related: [{ reason: `about \`${naming.listing}\``, place: naming.place }],
        }),
      ];
    });
  });
}

/** From so many shared claims, and this part of the smaller report's, copying is likelier than chance. */
const MIN_SHARED = 5;
const MIN_SHARED_PERCENT = 60;

function checkOrigins({ factClaims, reports, reportById, registry }: SiteModel): Problem[] {
  const shared = new Map<string, number>();
  for (const { facts, metric } of factClaims) {
    for (const pair of comparablePairs(facts, registry.metrics.get(metric)))
      shared.set(pair, (shared.get(pair) ?? 0) + 1);
  }
  const claimsByReport = new Map(reports.map((report) => [report.id, 0]));
  for (const { sources } of factClaims) for (const id of sources) claimsByReport.set(id, claimsByReport.get(id)! + 1);
  return [...shared].flatMap(([pair, count]) => {
    const [a, b] = pair.split(" ").map((id) => reportById.get(id)!) as [Report, Report];
    const smaller = Math.min(claimsByReport.get(a.id)!, claimsByReport.get(b.id)!);
    if (count < MIN_SHARED || count * 100 < smaller * MIN_SHARED_PERCENT) return [];
    return [
      breach("origin-is-plausible", b.place, {
        reason: `Unexpected origin of its own with ${count} of ${smaller} facts shared with \`${a.id}\`, expected one origin for both`,
        actual: b.source?.origin ?? null,
        expected: a.source?.origin ?? null,
        note: "If one was written from the other, or both from a third, give both the same `origin`.",
        related: [{ reason: `\`${a.id}\` has \`${a.source?.origin}\``, place: a.place }],
      }),
    ];
  });
}

/** Two reports on one article are one witness, whoever's page it was read on. */
function checkTexts({ reports }: SiteModel): Problem[] {
  return (["url", "sha256"] as const).flatMap((field) => {
    const textOf = (report: Report) => report.source![field]!;
    const articleOf = (report: Report) => (field === "url" ? articleAddress(textOf(report)) : textOf(report));
    const examined = reports.filter(({ source }) => source?.[field] && source.origin !== null);
    return [...Map.groupBy(examined, articleOf).values()].flatMap(([first, ...others]) =>
      others.flatMap((other) => {
        const [expected, actual] = [first!.source!.origin, other.source!.origin];
        if (actual === expected) return [];
        return [
          breach("one-text-has-one-origin", other.place, {
            reason: `Unexpected origin \`${actual}\` of an article that \`${first!.id}\` has too, expected \`${expected}\``,
            actual,
            expected,
            note: `Both have the \`${field}\` \`${textOf(first!)}\`: give both the same \`origin\`, or correct the one that isn't this article's.`,
            related: [{ reason: `\`${first!.id}\` is on the same article`, place: first!.place }],
          }),
        ];
      }),
    );
  });
}

/** Reports of different origins that have comparable facts in the claim; each pair once, ids in text order. */
function comparablePairs(facts: readonly Fact[], metric: Metric | undefined): Set<string> {
  const counting = countingOf(facts);
  const options = relateOptions(counting, metric);
  const examined = counting.filter((fact) => fact.source.origin !== null);
  const pairs = pairsOf(examined).flatMap(([a, b]) => {
    if (a.source.origin === b.source.origin || relate(a, b, options).kind === "apart") return [];
    return [[a.source.report, b.source.report].sort(compareText).join(" ")];
  });
  return new Set(pairs);
}

function checkClaimIds({ factClaims, statementClaims }: SiteModel): Problem[] {
  const factClaimById = new Map(factClaims.map((claim) => [claim.id, claim]));
  return statementClaims.flatMap((claim) => {
    const taken = factClaimById.get(claim.id);
    if (!taken) return [];
    return [
      breach("claim-id-is-unique", claim.statements[0]!.place, {
        reason: `Unexpected statement at \`${claim.anchor}\`, expected an address of its own`,
        actual: claim.key,
        note: "Rename the key.",
        related: [{ reason: "fact with this address", place: taken.facts[0]!.place }],
      }),
    ];
  });
}
