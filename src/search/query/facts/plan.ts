/**
 * Which lists hold everything that a question could mean: those of its rarest thing. What else it asks for is looked
 * at in memory. Sent to the browser.
 */
import { MODES } from "../../../facts/fact.ts";
import type { FactQuestion } from "../fact-question.ts";
import { askedBy, type Asked } from "./asked.ts";
import type { ListKind } from "./fact-files.ts";
import type { FactList, OpenDirectory } from "./fact-store.ts";
import { listsAcross, listsOfYear, listsWithin } from "./time-lists.ts";

export interface Plan {
  /** Shards to load first. */
  readonly shards: readonly number[];
  /**
   * Shards to load besides where no fact found in those lies within a period asked for: the others may hold facts that
   * overlap one. Empty where they can't.
   */
  readonly shardsAcross: readonly number[];
}

/** A question that names nothing wants all facts: the lists of all modes. No shards where no fact has what it names. */
export function planOf(question: FactQuestion, directory: OpenDirectory): Plan {
  const asked = askedBy(question);
  const listsOf = (kind: ListKind, ids: Iterable<string>) =>
    [...new Set(ids)].flatMap((id) => directory.listOf(kind, id) ?? []);
  const named = rarest([listsOf("mode", MODES), ...choicesOf(asked).map(([kind, ids]) => listsOf(kind, ids))]);
  const within = listsOf("time", asked.periods.flatMap(listsWithin));
  if (asked.periods.length === 0 || sizeOf(named) <= sizeOf(within))
    return { shards: shardsOf(named, directory), shardsAcross: [] };
  const across = listsOf("time", asked.periods.flatMap(listsAcross));
  return { shards: shardsOf(within, directory), shardsAcross: shardsOf(rarest([named, across]), directory) };
}

/** Lists of each kind that together hold all facts which satisfy what the question says of that kind. */
function choicesOf(asked: Asked): (readonly [kind: ListKind, ids: readonly string[]])[] {
  const { chosen } = asked;
  const choices: readonly (readonly [kind: ListKind, ids: readonly string[]])[] = [
    ["entity", asked.entities],
    ["metric", asked.metrics],
    ["publisher", asked.publishers],
    ["tag", asked.tags],
    ["verdict", asked.statuses],
    ["mode", asked.modes],
    ["entity", chosen.ticker],
    ["metric", chosen.metric],
    ["publisher", chosen.publisher],
    ["tag", chosen.tag],
    ["verdict", chosen.verdict],
    ["time", chosen.year.flatMap(listsOfYear)],
  ];
  return choices.filter(([, ids]) => ids.length > 0);
}

/** The first of the smallest. */
function rarest(choices: readonly (readonly FactList[])[]): readonly FactList[] {
  return choices.reduce((best, each) => (sizeOf(each) < sizeOf(best) ? each : best));
}

function sizeOf(lists: readonly FactList[]): number {
  return lists.reduce((sum, { count }) => sum + count, 0);
}

function shardsOf(lists: readonly FactList[], { shardLength }: OpenDirectory): number[] {
  const numbers = lists.flatMap((list) => shardsOfPart(list, 0, list.count, shardLength));
  return [...new Set(numbers)];
}

/** Shards that hold a list's facts from place `from` up to but without `to`. */
export function shardsOfPart(list: FactList, from: number, to: number, shardLength: number): number[] {
  const [first, last] = [Math.floor(from / shardLength), Math.ceil(to / shardLength)];
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => list.firstShard + first + index);
}
