/** Whether a fact's period is what its label allows. */
import { isSamePeriod } from "./labels.ts";
import { NOTHING, type Tally } from "./tally.ts";

/**
 * A period that the label leaves open need not be found, but what is found must be what the label allows. What happens
 * once has no period to find.
 */
export function scorePeriod(wanted: readonly string[], found: string): Tally {
  if (wanted.includes("once")) return NOTHING;
  const isRight = wanted.some((each) => isSamePeriod(each, found));
  const isKnown = !isSamePeriod(found, "unknown");
  if (isRight) return isKnown ? { expected: 1, found: 1, right: 1 } : NOTHING;
  return { expected: wanted.includes("unknown") ? 0 : 1, found: isKnown ? 1 : 0, right: 0 };
}
