/** What a query can say, in words: beside the examples that a site makes of what it holds. */
import type { ExampleKind, SearchExample } from "../../model/search-examples.ts";

const EXPLANATIONS: Readonly<Record<ExampleKind, string>> = {
  name: "A name or ticker, in any spelling",
  fact: "What was said of it, and when",
  figure: "A figure compared",
  verdict: "A verdict",
  publisher: "Who published it",
  words: "A topic, or any words of a report",
  metric: "A metric",
  period: "A day, month, quarter or year",
};

/** Kinds that a first look can do without: `fact` shows them together. */
const PARTS: readonly ExampleKind[] = ["metric", "period"];

export interface ExplainedExamples {
  readonly what: string;
  /** At least one. */
  readonly queries: readonly string[];
}

/** In the order given, a line for each kind of which there is an example. */
export function explainExamples(examples: readonly SearchExample[]): ExplainedExamples[] {
  return [...new Set(examples.map(({ kind }) => kind))].map((kind) => ({
    what: EXPLANATIONS[kind],
    queries: examples.filter((example) => example.kind === kind).map(({ query }) => query),
  }));
}

/** Without the kinds that are only parts of another. */
export function firstExamples(examples: readonly SearchExample[]): SearchExample[] {
  return examples.filter(({ kind }) => !PARTS.includes(kind));
}

/** Where there is no report: a sentence, and what leads to the page about this site. */
export const NOTHING_TO_ASK = { sentence: "No report has been added yet.", link: "About this site" } as const;
