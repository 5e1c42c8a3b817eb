/** For tests: articles read from text, with the facts that the test says are in them. */
import type { Article } from "../articles/article.ts";
import type { EntityMention, RegistryProposal } from "../articles/entities/entity-mention.ts";
import type { ArticleFindings, Doubt, FactCandidate } from "../articles/facts/fact-candidate.ts";
import { readArticle } from "../articles/reading/read-article.ts";
import type { Mode } from "../facts/fact.ts";
import { parseQuantity } from "../facts/quantity.ts";
import type { FindFacts } from "./draft-article.ts";

/** A fact to be found; `figure` is the text that it is looked for by, in the first passage that has it. */
export interface PlantedFact {
  readonly figure: string;
  readonly value: string;
  /** A registered entity's id, or the name of one that isn't registered after `?`; null: none. */
  readonly subject: string | null;
  readonly metric: string | null;
  readonly isMetricRegistered?: boolean;
  readonly of?: string;
  readonly period?: string;
  readonly mode?: Mode;
  readonly words?: string;
  readonly restates?: number;
  readonly confidence?: number;
  readonly doubts?: readonly Doubt[];
  readonly symbol?: string;
  /** A registered entity's id, or the name of another after `?`. */
  readonly by?: string;
}

/** Throws where the text can't be read. */
export function articleOf(text: string, name = "article.md"): Article {
  const read = readArticle({ name, bytes: new TextEncoder().encode(text) }, new Map());
  if (!read.ok) throw new Error(read.problems.map(({ reason }) => reason).join("; "));
  return read.article;
}

/** Finds what was planted, in the order in which it was. */
export function finding(planted: readonly PlantedFact[], proposals: readonly RegistryProposal[] = []): FindFacts {
  return (article): ArticleFindings => ({
    entities: planted.flatMap(({ subject, by, symbol }) => [
      ...(subject === null ? [] : [{ ...mention(subject, symbol ?? null), passage: 0 }]),
      ...(by === undefined ? [] : [{ ...mention(by, null), passage: 0 }]),
    ]),
    facts: planted.map((each) => toCandidate(each, article)),
    statements: [],
    proposals,
  });
}

function toCandidate(planted: PlantedFact, article: Article): FactCandidate {
  const passage = article.passages.findIndex(({ kind, text }) => kind !== "headline" && text.includes(planted.figure));
  const start = article.passages[passage]?.text.indexOf(planted.figure) ?? 0;
  const parsed = parseQuantity(planted.value);
  if (!parsed.ok) throw new Error(parsed.complaint.reason);
  const end = start + planted.figure.length;
  return {
    passage,
    start,
    end,
    subject: planted.subject === null ? null : mention(planted.subject, planted.symbol ?? null),
    of: planted.of ?? null,
    metric: planted.metric,
    isMetricRegistered: planted.isMetricRegistered ?? true,
    quantity: {
      start,
      end,
      literal: planted.value,
      value: parsed.value,
      movedBy: null,
      move: null,
      place: null,
      noun: null,
      per: null,
      isCurrencyAssumed: false,
      confidence: 1,
    },
    period: planted.period ?? "unknown",
    asOf: null,
    mode: planted.mode ?? "reported",
    by: planted.by === undefined ? null : mention(planted.by, null),
    words: planted.words ?? planted.figure,
    at: 1,
    restates: planted.restates ?? null,
    confidence: planted.confidence ?? 0.9,
    doubts: planted.doubts ?? [],
  };
}

function mention(subject: string, symbol: string | null): EntityMention {
  const isRegistered = !subject.startsWith("?");
  return {
    start: 0,
    end: 0,
    id: isRegistered ? subject : null,
    name: isRegistered ? subject : subject.slice(1),
    kind: null,
    symbol,
    tickers: [],
    reference: "name",
    confidence: 1,
  };
}
