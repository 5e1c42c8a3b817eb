/** Tells the words that were looked for from those that only begin like them. Sent to the browser. */
import { stemmer } from "stemmer";
import type { HitTest } from "./excerpt-around.ts";
import { camelPartsOf, foldWord, partsOf } from "./fold-word.ts";
import type { WordPlan } from "./word-plan.ts";

/** For words of a text as it was spaced out, or parts of compounds among them. */
export function hitTest(plans: readonly WordPlan[]): HitTest {
  const exact = new Set<string>();
  const beginnings: string[] = [];
  for (const plan of plans) {
    if (plan.kind === "exact") for (const word of plan.phrases.flat()) exact.add(stemmer(word));
    if (plan.kind === "beginning") {
      exact.add(stemmer(plan.beginning));
      beginnings.push(plan.start);
    }
  }
  const isMeant = (folded: string) =>
    exact.has(stemmer(folded)) || beginnings.some((beginning) => folded.startsWith(beginning));
  return (word) =>
    [foldWord(word), ...partsOf(word), ...camelPartsOf(word)].some((form) => form !== "" && isMeant(form));
}
