/** Where in a body's text nodes the figures of facts stand, so that each can become a link to its fact. */
import type { Text } from "mdast";
import type { Passage, TextRun } from "../articles/article.ts";
import type { FactCandidate } from "../articles/facts/fact-candidate.ts";
import type { DraftFact } from "./draft.ts";

/** In a text node's value, in UTF-16 units. */
export interface FigureLink {
  readonly start: number;
  readonly end: number;
  readonly factId: string;
}

export type FigureLinks = ReadonlyMap<Text, readonly FigureLink[]>;

/**
 * Of each node in order, none overlapping another; a figure that runs over several nodes, or that two facts share, is
 * linked once or not at all. Headings aren't linked.
 */
export function locateFigures(
  passages: readonly Passage[],
  candidates: readonly FactCandidate[],
  facts: readonly DraftFact[],
): FigureLinks {
  const links = new Map<Text, FigureLink[]>();
  for (const { candidate: index, id } of facts) {
    const candidate = candidates[index]!;
    const passage = passages[candidate.passage];
    if (passage === undefined || passage.kind === "headline" || passage.kind === "heading") continue;
    const found = locate(passage, candidate.start, candidate.end);
    if (found === null) continue;
    const others = links.get(found.node) ?? [];
    if (others.some(({ start, end }) => found.start < end && start < found.end)) continue;
    links.set(
      found.node,
      [...others, { start: found.start, end: found.end, factId: id }].sort((a, b) => a.start - b.start),
    );
  }
  return links;
}

function locate({ text, runs }: Passage, from: number, to: number): { node: Text; start: number; end: number } | null {
  const run = runs.findLast(({ start }) => start <= from);
  const figure = text.slice(from, to);
  if (run === undefined || figure.trim() === "") return null;
  const start = startIn(run, from, figure);
  if (start === null) return null;
  return { node: run.node, start: start.at, end: start.at + start.length };
}

/** A passage has single spaces where its nodes may have line feeds and more, so that places in the two can differ. */
function startIn({ node, start }: TextRun, from: number, figure: string): { at: number; length: number } | null {
  const at = from - start;
  if (node.value.startsWith(figure, at)) return { at, length: figure.length };
  const pattern = figure
    .trim()
    .split(/\s+/u)
    .map((word) => RegExp.escape(word))
    .join("\\s+");
  const matches = [...node.value.matchAll(new RegExp(pattern, "gu"))];
  const [nearest] = matches.sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at));
  return nearest === undefined ? null : { at: nearest.index, length: nearest[0].length };
}
