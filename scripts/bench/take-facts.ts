/** What a generated report takes from an earlier one: so that there are copies, agreement and disputes among them. */
import type { Random } from "./random.ts";

/** Of a hundred reports, those that copy an earlier one, and those that share some of its figures on their own account. */
const COPIES = 25;
const SHARES = 50;
/** Of a hundred shared facts, those that say otherwise. */
const CONTRADICTIONS = 20;

interface Figure {
  readonly literal: string;
  readonly words: string;
}

export interface Taken<Fact> {
  /** Whether the report has the earlier one's origin too. */
  readonly isCopy: boolean;
  readonly taken: readonly Fact[];
}

/**
 * `earlier` are the facts of the report before, null where there is none; all of them are copied, or up to
 * `sharedCount` said again, some with another figure.
 */
export function takeFacts<Fact extends Figure>(
  random: Random,
  earlier: readonly Fact[] | null,
  sharedCount: number,
): Taken<Fact> {
  const lot = random.whole(100);
  if (earlier === null || lot >= COPIES + SHARES) return { isCopy: false, taken: [] };
  if (lot < COPIES) return { isCopy: true, taken: earlier };
  const taken = earlier
    .slice(0, sharedCount)
    .map((fact) => (random.chance(CONTRADICTIONS) ? restate(fact, random) : fact));
  return { isCopy: false, taken };
}

/** The same said with another figure, far enough off to be a contradiction. */
function restate<Fact extends Figure>(fact: Fact, random: Random): Fact {
  const digits = /\d+(?:\.\d+)?/u.exec(fact.literal)![0];
  const other = String(Number(digits.split(".")[0]) + 20 + random.whole(20)) + (digits.includes(".") ? ".5" : "");
  return { ...fact, literal: fact.literal.replace(digits, other), words: fact.words.replace(digits, other) };
}
