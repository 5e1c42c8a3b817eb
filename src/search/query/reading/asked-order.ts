/** Which of several metrics in a query is asked for, and which only says more of it. Sent to the browser. */
import type { Constraint, Reading, Understood } from "../reading.ts";
import { plainText } from "./plain-text.ts";

/** What puts the metrics around it side by side, or the one before it first: `net income, p/e`, `odds of a rate cut`. */
const KEEPS_ORDER = /(?:^|[^\p{L}])(?:of|for|that|on|and|or|vs|versus|with|than)(?![\p{L}])|[,;&/，、；]|[和与或及跟]/u;

/**
 * What was understood, in the order in which facts are asked for it: as in the query, but of metrics one behind the
 * other the last first, because a noun stands behind what is said of it: `rate cut probability`, `降息概率`. Where a word
 * or sign between two puts them side by side, or says the second of the first, they keep their order.
 */
export function askedOrder({ query, understood }: Pick<Reading, "query" | "understood">): Constraint[] {
  const plain = plainText(query);
  const ranked: Understood[] = [];
  let before: Understood | null = null;
  let start = 0;
  for (const each of understood.filter(isMetric)) {
    if (before !== null && KEEPS_ORDER.test(plain.slice(before.stretch.end, each.stretch.start))) start = ranked.length;
    ranked.splice(start, 0, each);
    before = each;
  }
  return understood.map((each) => (isMetric(each) ? ranked.shift()! : each).constraint);
}

function isMetric({ constraint }: Understood): boolean {
  return constraint.kind === "metric";
}
