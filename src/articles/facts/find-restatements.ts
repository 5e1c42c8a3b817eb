/** Which facts of an article say another of its facts again. */
import { intersection, intervalOf } from "../../facts/interval.ts";
import { printQuantity } from "../../facts/quantity.ts";
import type { KnownMetric } from "../metrics/known-metric.ts";
import type { FactCandidate } from "./fact-candidate.ts";
import { isSame } from "./mention-groups.ts";

export interface Said extends Omit<FactCandidate, "restates"> {
  /** Whether it stands in the headline, a heading or a list of key points, which repeat the body. */
  readonly isSummary: boolean;
  /** The metric with its traits; null where it isn't known. */
  readonly measured: KnownMetric | null;
}

/**
 * For each candidate the index of the fact that it says again, or null. Of those that say one thing, the first in the body
 * that is most precise is the fact. Only whole candidates of one subject, metric and `of` are compared, and only where their
 * values can be one and their periods are equal or one is unknown.
 */
export function findRestatements(said: readonly Said[]): (number | null)[] {
  const restates: (number | null)[] = said.map(() => null);
  const byKey = new Map<string, number[]>();
  for (const [place, each] of said.entries()) {
    if (each.subject === null || each.metric === null) continue;
    const subject = each.subject.id ?? `~${each.subject.name}`;
    const key = `${subject}|${each.of ?? ""}|${each.metric.replace(/^intraday-/u, "")}|${each.quantity.value.unit}|${each.mode}`;
    byKey.set(key, [...(byKey.get(key) ?? []), place]);
  }
  for (const places of byKey.values()) {
    const clusters: number[][] = [];
    for (const place of places) {
      const cluster = clusters.find((each) => each.every((other) => canBeSame(said[other]!, said[place]!)));
      if (cluster) cluster.push(place);
      else clusters.push([place]);
    }
    for (const cluster of clusters) {
      const main = [...cluster].sort((a, b) => rank(said[a]!) - rank(said[b]!) || a - b)[0]!;
      for (const place of cluster) if (place !== main) restates[place] = main;
    }
  }
  return restates;
}

function canBeSame(a: Said, b: Said): boolean {
  if (!isSame(a.subject!, b.subject!)) return false;
  if (a.metric !== b.metric && !(a.isSummary ? a : b.isSummary ? b : null)?.metric?.startsWith("price")) return false;
  const [periodA, periodB] = [a.period.replaceAll("?", ""), b.period.replaceAll("?", "")];
  if (!a.measured!.isOnce && periodA !== periodB && periodA !== "unknown" && periodB !== "unknown") return false;
  const isLiteral = printQuantity(a.quantity.value) === printQuantity(b.quantity.value);
  // Without a period to go by, only what is printed alike, or a summary of what is printed finer, is one.
  if (isLiteral) return true;
  const meet = intersection(intervalOf(a.quantity.value), intervalOf(b.quantity.value)) !== null;
  return (
    meet && (a.isSummary || b.isSummary || periodA === periodB) && (periodA !== "unknown" || a.isSummary || b.isSummary)
  );
}

/** The less, the fitter to be the fact. */
function rank({ isSummary, quantity, period }: Said): number {
  const { value } = quantity;
  const digits = value.amount.digits.replace(/\D/gu, "").replace(/0+$/u, "").length;
  return (isSummary ? 100 : 0) + (value.qualifier === null ? 0 : 10) - digits + (period === "unknown" ? 0.5 : 0);
}
