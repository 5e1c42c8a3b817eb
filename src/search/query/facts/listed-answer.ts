/**
 * Questions that ask for one thing alone: their answer is a list of the index as it stands, so that its length is known
 * without loading it and a page of it needs one shard. Sent to the browser.
 */
import { SEARCH_FACETS, type FactQuestion } from "../fact-question.ts";
import type { Constraint } from "../reading.ts";
import type { ListKind } from "./fact-files.ts";
import type { FactList, OpenDirectory } from "./fact-store.ts";
import { listOfExactly } from "./time-lists.ts";

/** A part of a list, from place `from` up to but without `to`; its facts and their order are those of `question`. */
export interface ListPart {
  readonly list: FactList;
  readonly question: FactQuestion;
  readonly from: number;
  readonly to: number;
}

/** The parts whose facts, one after the other, are the answer; null where it must be worked out. */
export function listedAnswer(question: FactQuestion, directory: OpenDirectory): ListPart[] | null {
  const { constraints, words, chosen, sort } = question;
  const [only, ...others] = constraints;
  if (!only || others.length > 0 || sort !== "relevance") return null;
  if (words.length > 0 || SEARCH_FACETS.some((facet) => chosen[facet].length > 0)) return null;
  const parts = singleThings(only)?.flatMap(([constraint, kind, id]) => {
    const list = directory.listOf(kind, id);
    return list === null ? [] : { list, question: { ...question, constraints: [constraint] } };
  });
  if (!parts || (only.kind === "period" && parts.length === 0)) return null;
  const standing = parts.map((part) => ({ ...part, from: 0, to: part.list.count - part.list.withdrawn }));
  const withdrawn = parts.map((part, place) => ({ ...part, from: standing[place]!.to, to: part.list.count }));
  return [...standing, ...withdrawn].filter(({ from, to }) => from < to);
}

type SingleThing = readonly [constraint: Constraint, kind: ListKind, id: string];

/** Null where facts of several things are mixed in an answer. Only metrics stand one behind the other. */
function singleThings(constraint: Constraint): readonly SingleThing[] | null {
  switch (constraint.kind) {
    case "metric":
      return [...new Set(constraint.ids)].map((id) => [{ kind: "metric", ids: [id] }, "metric", id]);
    case "entity":
    case "publisher":
    case "tag":
      return single(constraint, constraint.kind, constraint.ids);
    case "verdict":
      return single(constraint, "verdict", constraint.statuses);
    case "mode":
      return single(constraint, "mode", constraint.modes);
    case "period": {
      const list = listOfExactly(constraint);
      return list === null ? null : [[constraint, "time", list]];
    }
    default:
      return null;
  }
}

function single(constraint: Constraint, kind: ListKind, ids: readonly string[]): readonly SingleThing[] | null {
  return ids.length === 1 ? [[constraint, kind, ids[0]!]] : null;
}
