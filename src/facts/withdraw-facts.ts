/** Editors' rulings on facts, and what goes with them (SPEC D). */
import type { Fact, Withdrawal } from "./fact.ts";

/**
 * The same facts in the same order, with their withdrawals: those that are ruled on, by fact id, and those that say a
 * withdrawn fact again, directly or by way of others. A fact's own ruling goes before the one that it would take over.
 * What `withdrawn` said before doesn't matter.
 */
export function withdrawFacts(facts: readonly Fact[], rulings: ReadonlyMap<string, Withdrawal>): Fact[] {
  const restated = new Map(facts.map(({ id, restates }) => [id, restates]));
  return facts.map((fact) => ({ ...fact, withdrawn: firstRuling(fact.id, restated, rulings) }));
}

/** The nearest ruling on the way from a fact to what it restates in the end; a circle is gone round once. */
function firstRuling(
  id: string,
  restated: ReadonlyMap<string, string | null>,
  rulings: ReadonlyMap<string, Withdrawal>,
): Withdrawal | null {
  const seen = new Set<string>();
  for (let next: string | null | undefined = id; next && !seen.has(next); next = restated.get(next)) {
    const ruling = rulings.get(next);
    if (ruling) return ruling;
    seen.add(next);
  }
  return null;
}
