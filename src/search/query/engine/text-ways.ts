/**
 * How texts can be asked for what a query names: by the words as they were typed, or by what pages are about, which
 * finds the English reports about `騰訊` too. Sent to the browser.
 */
import { isUnspaced } from "../../../model/fold.ts";
import { SEARCH_FACETS, type ChosenFacets } from "../fact-question.ts";
import type { Names } from "../names.ts";
import type { NamedConstraint, Reading, Understood } from "../reading.ts";
import { NOTHING_CHOSEN } from "../search-state.ts";
import { mapFacets } from "./filter-counts.ts";
import { FACET_OF_KIND } from "./named-things.ts";

/** A way of asking: words that pages must hold, and options that they must have. */
export interface TextWay {
  readonly words: readonly string[];
  readonly about: ChosenFacets;
}

export interface TextWays {
  /** The one to prefer first; each asks for something. Empty where the query holds nothing to ask of texts. */
  readonly ways: readonly TextWay[];
  /** Whether the way that finds most is the best, instead of the first that finds something. */
  readonly isMostBest: boolean;
}

interface NameInQuery {
  readonly constraint: NamedConstraint;
  /** As typed, or as it should have been. */
  readonly words: readonly string[];
  /** Whether texts spell it so: a ticker or a trigger word isn't what they call a thing. */
  readonly isSpelledOut: boolean;
}

/**
 * `words`: the query's other words, put right. `isStructured`: whether it asks for facts; then metrics and publishers
 * are what reports are about, whether or not these call them so.
 */
export function textWays(reading: Reading, words: readonly string[], names: Names, isStructured: boolean): TextWays {
  const named = reading.understood.flatMap((each) => nameInQuery(reading.query, each, names));
  const isWord = ({ constraint, isSpelledOut }: NameInQuery) =>
    isSpelledOut && (!isStructured || constraint.kind === "entity" || constraint.kind === "tag");
  const ways = [wayOf(named, words, isWord), wayOf(named, words, () => false), wayOf(named, words, () => true)].filter(
    (way) => way.words.length > 0 || way.about !== NOTHING_CHOSEN,
  );
  return { ways: distinctWays(ways), isMostBest: named.some((each) => each.words.some(isUnspaced)) };
}

/** Both choices together; null where no page can have both. */
export function bothChosen(one: ChosenFacets, other: ChosenFacets): ChosenFacets | null {
  const both = mapFacets((facet) => {
    if (one[facet].length === 0) return other[facet];
    return other[facet].length === 0 ? one[facet] : one[facet].filter((id) => other[facet].includes(id));
  });
  return SEARCH_FACETS.some((facet) => both[facet].length === 0 && one[facet].length > 0) ? null : both;
}

/** The words with which a query says when, or how sure something is; asked of texts where there is nothing else. */
export function spokenWords({ query, understood }: Reading): string[] {
  return understood
    .filter(({ constraint: { kind } }) => kind === "period" || kind === "verdict" || kind === "mode")
    .flatMap(({ stretch }) => query.slice(stretch.start, stretch.end).split(/\s+/u));
}

function nameInQuery(query: string, { constraint, stretch, recognition }: Understood, names: Names): NameInQuery[] {
  if (!("ids" in constraint)) return [];
  const entries = constraint.ids.flatMap((id) => names.entryOf(constraint.kind, id) ?? []);
  const meant = recognition === "corrected" ? entries[0]?.name : undefined;
  const written = meant ?? query.slice(stretch.start, stretch.end);
  const folded = names.fold(written);
  const isSpelledOut = entries.some(({ name, names: others }) =>
    [name, ...others].some((each) => names.fold(each).startsWith(folded)),
  );
  return [{ constraint, words: written.split(/\s+/u).filter((word) => word !== ""), isSpelledOut }];
}

function wayOf(
  named: readonly NameInQuery[],
  rest: readonly string[],
  isWord: (name: NameInQuery) => boolean,
): TextWay {
  const [spelled, meant] = [named.filter(isWord), named.filter((name) => !isWord(name))];
  let about = NOTHING_CHOSEN;
  for (const { constraint } of meant) {
    const facet = FACET_OF_KIND[constraint.kind];
    about = { ...about, [facet]: [...about[facet], ...constraint.ids] };
  }
  return { words: [...spelled.flatMap(({ words }) => words), ...rest], about };
}

function distinctWays(ways: readonly TextWay[]): TextWay[] {
  const seen = new Set<string>();
  return ways.filter((way) => {
    const key = JSON.stringify(way);
    return !seen.has(key) && seen.add(key);
  });
}
