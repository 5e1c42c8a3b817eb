/** Facts that say another fact of their report again. */
import type { Fact } from "../facts/fact.ts";
import { didYouMean, type Place, type Problem } from "../facts/problem.ts";
import type { ReportContext } from "./parse-report.ts";
import { placeOf } from "./raw.ts";
import type { Report } from "./report.ts";
import { breach } from "./rules.ts";

/** Breaches of `restates-exists` and `restates-same-thing`. */
export function checkRestatements(
  { id: report, facts }: Report,
  { directory, document, localIds, valuesByFact }: ReportContext,
): Problem[] {
  const factById = new Map(facts.map((fact) => [fact.id, fact]));
  const rawIndexById = indexOfFacts(document.data);
  return facts.flatMap((fact) => {
    if (fact.restates === null) return [];
    const place = placeOf(document, ["facts", rawIndexById.get(fact.localId)!, "restates"]);
    const written = fact.restates.slice(report.length + 1);
    const target = factById.get(fact.restates);
    const isPerListing = directory.registry.metrics.get(fact.metric)?.isPerListing ?? false;
    if (target) return checkTarget(fact, target, { written, isPerListing }, factById, place);
    // A fact with mistakes of its own is there all the same; a statement can't be restated.
    if (valuesByFact.has(written) || (localIds.ids.has(written) && rawIndexById.has(written))) return [];
    const others = facts.filter((other) => other !== fact).map((other) => other.localId);
    return [
      breach("restates-exists", place, {
        reason: `Unexpected \`${written}\`, expected another fact of this report`,
        actual: written,
        note: didYouMean(written, others) || "Name the fact that is said again, or leave `restates` out.",
      }),
    ];
  });
}

function checkTarget(
  fact: Fact,
  target: Fact,
  { written, isPerListing }: { written: string; isPerListing: boolean },
  factById: ReadonlyMap<string, Fact>,
  place: Place,
): Problem[] {
  if (isInCircle(fact, factById)) {
    const reason =
      fact === target
        ? "Unexpected fact itself, expected another"
        : "Unexpected circle, expected the fact that is said first";
    return [
      breach("restates-exists", place, {
        reason,
        actual: written,
        note: "Leave `restates` out where the thing is said first.",
      }),
    ];
  }
  const differing = (["subject", "metric", "of"] as const).find((key) => fact[key] !== target[key]);
  const isOfTwoListings =
    isPerListing && fact.listing !== null && target.listing !== null && fact.listing !== target.listing;
  const key = differing ?? (isOfTwoListings ? "listing" : undefined);
  if (key === undefined) return [];
  const field = key === "listing" ? "subject" : key;
  return [
    breach("restates-same-thing", place, {
      reason: `Unexpected \`${target[key] ?? "none"}\` as \`${field}\` of \`${written}\`, expected \`${fact[key] ?? "none"}\` as here`,
      actual: written,
      note: "Correct the fact, or leave `restates` out: it is another figure.",
      related: [{ reason: "fact that is said again", place: target.place }],
    }),
  ];
}

function isInCircle(fact: Fact, factById: ReadonlyMap<string, Fact>): boolean {
  const seen = new Set<string>();
  for (let next = fact.restates; next !== null; next = factById.get(next)?.restates ?? null) {
    if (next === fact.id) return true;
    if (seen.has(next)) return false;
    seen.add(next);
  }
  return false;
}

/** Index in the file by id; the first of a doubled id. */
function indexOfFacts(data: unknown): Map<string, number> {
  const facts = (data as { facts?: unknown } | null)?.facts;
  const indices = new Map<string, number>();
  for (const [index, fact] of Array.isArray(facts) ? facts.entries() : []) {
    const id = (fact as { id?: unknown } | null)?.id;
    if (typeof id === "string" && !indices.has(id.trim())) indices.set(id.trim(), index);
  }
  return indices;
}
