/** Other queries for one that finds nothing, or no facts. Sent to the browser. */
import type { Names } from "../names.ts";
import type { RestWord, Stretch } from "../reading.ts";
import type { Suggestion } from "../search-answer.ts";
import type { Question } from "./question.ts";

const MAX_SUGGESTIONS = 4;

/** The query without what nothing holds, without one of the things that were understood, and the nearest names. */
export function suggestionsFor(question: Question, unknown: readonly RestWord[], names: Names): Suggestion[] {
  const { reading } = question;
  const without = withoutStretches(
    reading.query,
    unknown.map(({ stretch }) => stretch),
  );
  const queries = [
    ...(unknown.length > 0 ? [without] : []),
    ...(unknown.length === 0 && reading.understood.length > 1 ? reading.understood.map((each) => each.without) : []),
  ];
  const known = distinctQueries(queries, reading.query);
  const room = MAX_SUGGESTIONS - known.length;
  const nearest = question.isStructured || room <= 0 ? [] : names.nearest(reading.query, room);
  return [
    ...known.map((query) => ({ query, label: query })),
    ...nearest.map(({ name }) => ({ query: name, label: name })),
  ].filter(({ query }, place, all) => all.findIndex((other) => other.query === query) === place);
}

function distinctQueries(queries: readonly string[], asked: string): string[] {
  return [...new Set(queries)].filter((query) => query !== "" && query !== asked).slice(0, MAX_SUGGESTIONS);
}

/** White space mended. */
export function withoutStretches(query: string, stretches: readonly Stretch[]): string {
  const taken = stretches.toSorted((a, b) => b.start - a.start);
  return taken
    .reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, query)
    .replace(/\s+/gu, " ")
    .trim();
}
