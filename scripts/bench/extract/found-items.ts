/** What was found in an article, in the form in which it is compared with labels. */
import type { Article, TextSpan } from "../../../src/articles/article.ts";
import type { ArticleFindings, FactCandidate } from "../../../src/articles/facts/fact-candidate.ts";
import type { Quantity } from "../../../src/facts/quantity.ts";
import { lineAt, type Place } from "./place.ts";

export interface FoundFigure {
  readonly place: Place;
  readonly value: Quantity;
  readonly literal: string;
}

export interface Named {
  /** Null: not registered. */
  readonly id: string | null;
  readonly name: string;
}

/** A finding that says of what its figure is what. */
export interface FoundFact extends FoundFigure {
  readonly subject: Named;
  readonly metric: string;
  readonly period: string;
  readonly mode: string;
  readonly by: Named | null;
}

/** Each figure once, however many facts state it; in the order of the text. */
export function foundFigures(article: Article, findings: ArticleFindings, text: string): FoundFigure[] {
  const figures = new Map<string, FoundFigure>();
  for (const each of findings.facts) {
    const key = [each.passage, each.start, each.end, each.quantity.literal].join(" ");
    if (!figures.has(key)) figures.set(key, figureOf(article, each, text));
  }
  return [...figures.values()];
}

/** The findings with a subject and a metric: only they are whole facts. */
export function foundFacts(article: Article, findings: ArticleFindings, text: string): FoundFact[] {
  return findings.facts.flatMap((each) =>
    each.subject === null || each.metric === null
      ? []
      : [
          {
            ...figureOf(article, each, text),
            subject: each.subject,
            metric: each.metric,
            period: each.period,
            mode: each.mode,
            by: each.by,
          },
        ],
  );
}

/** Who is named, each once; words that stand for a name (`it`, `the company`) are left out. */
export function foundEntities(findings: ArticleFindings): Named[] {
  const byKey = new Map<string, Named>();
  for (const { id, name, reference } of findings.entities) {
    if (reference !== "anaphor") byKey.set(id ?? `name ${name}`, { id, name });
  }
  return [...byKey.values()];
}

function figureOf(article: Article, each: FactCandidate, text: string): FoundFigure {
  return {
    place: placeOf(article, each.passage, each, each.at, text),
    value: each.quantity.value,
    literal: each.quantity.literal,
  };
}

function placeOf(article: Article, passage: number, span: TextSpan, at: number, text: string): Place {
  const offsets = article.passages[passage]?.offsets ?? [];
  const [start, last] = [offsets[span.start] ?? -1, offsets[span.end - 1] ?? -1];
  if (start < 0 || last < start) return { line: at, start: null, end: null };
  return { line: lineAt(text, start), start, end: last + 1 };
}
