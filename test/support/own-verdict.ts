/**
 * What sources make of a claim, worked out a second time from the published rows alone, so that a slip in the core
 * isn't also in its test. Only for claims whose wordings all have two near ends, a known day and one listing or none: the plain cases.
 */
import type { Ends, FactRow, Verdict } from "./data-rows.ts";

const TWO_ENDED: readonly (string | null)[] = [null, "nearly", "about"];

/** Whether the facts of a claim can be judged by comparing their ends alone. */
export function isPlain(facts: readonly FactRow[]): boolean {
  const listings = new Set(facts.map(({ listing }) => listing));
  return facts.every(
    ({ qualifier, mode, period }) =>
      TWO_ENDED.includes(qualifier) && mode === "reported" && period !== null && listings.size === 1,
  );
}

/** From a claim's facts, those that restate others left out. */
export function ownVerdict(facts: readonly FactRow[]): Verdict {
  const pairs = facts.flatMap((a, index) =>
    facts.slice(index + 1).flatMap((b) => (a.report === b.report ? [] : [{ a, b }])),
  );
  if (pairs.length === 0) return "single-source";
  if (pairs.some(({ a, b }) => !doMeet(a, b))) return "disputed";
  const isIndependent = pairs.some(({ a, b }) => a.witness !== null && b.witness !== null && a.witness !== b.witness);
  return isIndependent ? "corroborated" : "syndicated";
}

function doMeet(a: Ends, b: Ends): boolean {
  return !isLeftOf(a, b) && !isLeftOf(b, a);
}

/** Whether all of `a` lies below all of `b`. */
function isLeftOf(a: Ends, b: Ends): boolean {
  if (a.high === null || b.low === null) return false;
  return a.high < b.low || (a.high === b.low && (a.highOpen || b.lowOpen));
}
