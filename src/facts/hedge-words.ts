/** How English prose hedges a figure, before it (`nearly`, `up to`) and behind it (`or so`), and the qualifiers that say the same (SPEC T4). */
import type { Qualifier } from "./unit.ts";

/** Null among them: it may qualify nothing, as in `fell as much as 4%`, which says how far a move went. */
type Readings = readonly (Qualifier | null)[];

/** A wording that two qualifiers fit lists both. */
const BEFORE: readonly (readonly [words: string, readings: Readings])[] = [
  ["nearly|almost|close to|just short of|just shy of|shy of|approaching|nearing|not quite", ["nearly"]],
  ["just under|just below|slightly under|slightly below|slightly less than|a little under", ["nearly", "under"]],
  [
    "(?:just|a little|slightly|a touch|well|marginally|comfortably) (?:over|above)|(?:a little|slightly|a touch|far|much|marginally) more than|over|above|more than|exceeding|exceeds|exceeded|exceed|in excess of|north of|upwards? of|greater than|higher than|better than|topping|topped|beyond|past|surpassing|surpassed|>",
    ["over"],
  ],
  ["under|below|less than|fewer than|lower than|smaller than|south of|short of|<", ["under"]],
  [
    "about|around|near|roughly|approximately|approx\\.?|some|circa|ca\\.|c\\.|~|≈|in the region of|on the order of",
    ["about"],
  ],
  [
    "at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum|at a minimum|as little as|as few as|≥",
    ["at-least"],
  ],
  ["at most|up to|no more than|not more than|no higher than|a maximum of|maximum|at a maximum|≤", ["at-most"]],
  ["as much as|as many as|as high as", ["at-most", null]],
];

const BEHIND: readonly (readonly [words: string, readings: Readings])[] = [
  ["or more|or higher|or above|at least|at a minimum|at the least", ["at-least"]],
  ["or less|or fewer|or lower|or below|at most|at a maximum|at the most", ["at-most"]],
  ["or so|or thereabouts|approximately|roughly|give or take|-odd|-ish", ["about"]],
  ["\\+|-plus", ["over", "at-least"]],
];

/** Small words that may stand between a hedge and its figure. */
const FILLERS = "(?:(?:a|an|the|by|of|its|their) )*";

const isWordChar = "[\\p{L}\\p{N}]";
const beforePattern = new RegExp(`(?<!${isWordChar})(?:${alternatives(BEFORE)})(?:-| )?${FILLERS}$`, "iu");
const behindPattern = new RegExp(`^,? ?(?:${alternatives(BEHIND)})(?!${isWordChar})`, "iu");

export interface Hedge {
  /** Where it starts in the text that was given. */
  readonly start: number;
  readonly readings: Readings;
}

/** The hedge that the text ends with, fillers aside; null where it ends with none. White space must be single spaces. */
export function hedgeAtEnd(text: string): Hedge | null {
  const match = beforePattern.exec(text);
  return match ? { start: match.index, readings: readingsOf(match, BEFORE) } : null;
}

/** The hedge that the text starts with; null where it starts with none. */
export function hedgeAtStart(text: string): Readings | null {
  const match = behindPattern.exec(text);
  return match ? readingsOf(match, BEHIND) : null;
}

/** Whether nothing but fillers stands in the text. */
export function isFiller(text: string): boolean {
  return new RegExp(`^ ?${FILLERS}$`, "iu").test(text);
}

function alternatives(table: readonly (readonly [string, Readings])[]): string {
  return table.map(([words]) => `(${words})`).join("|");
}

function readingsOf(match: RegExpExecArray, table: readonly (readonly [string, Readings])[]): Readings {
  return table[match.slice(1).findIndex((group) => group !== undefined)]![1];
}
