/** A draft as `npm run add -- --json` prints it: what would be written, and all that was found, sure or not. */
import type { Article, Passage } from "../articles/article.ts";
import type { ArticleFindings, FactCandidate, StatementCandidate } from "../articles/facts/fact-candidate.ts";
import { intervalOf } from "../facts/interval.ts";
import type { Problem } from "../facts/problem.ts";
import type { Mode } from "../facts/fact.ts";
import type { Qualifier } from "../facts/unit.ts";
import { tameJson } from "../gate/visible-text.ts";
import { isLive, type Draft, type DraftField } from "./draft.ts";

/** Keys in the order in which they are printed; what is absent is null. */
export interface DraftData {
  /** The front matter; null where no draft could be made. */
  readonly report: Readonly<Record<string, unknown>> | null;
  /** Markdown behind the front matter. */
  readonly body: string;
  readonly entities: readonly EntityData[];
  readonly facts: readonly FactData[];
  readonly statements: readonly StatementData[];
  readonly problems: readonly Problem[];
}

/** `start` and `end` are UTF-16 offsets into the file as decoded; null where the place isn't known. */
interface PlaceData {
  readonly start: number | null;
  readonly end: number | null;
}

export interface EntityData extends PlaceData {
  /** Null: not registered. */
  readonly id: string | null;
  readonly name: string;
  readonly tickers: readonly string[];
}

export interface FactData extends PlaceData {
  readonly subject: string | null;
  readonly subjectName: string | null;
  readonly of: string | null;
  /** Registered or proposed. */
  readonly metric: string | null;
  readonly value: string;
  /** In full units, signed, percent as percent: exact decimal text, which `printDraftData` writes as a number. */
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string;
  readonly qualifier: Qualifier | null;
  /** EDTF, or `unknown`. */
  readonly period: string;
  readonly mode: Mode;
  readonly by: string | null;
  readonly words: string;
  readonly at: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly confidence: number;
}

export interface StatementData extends PlaceData {
  readonly kind: "event" | "view";
  readonly subjects: readonly (string | null)[];
  readonly subjectNames: readonly string[];
  readonly by: string | null;
  readonly words: string;
  readonly at: number;
  readonly confidence: number;
}

/** What is printed of an article that no draft could be made of. */
export function noDraftData(problems: readonly Problem[]): DraftData {
  return { report: null, body: "", entities: [], facts: [], statements: [], problems };
}

/** `text` is the article's file as decoded. */
export function toDraftData(
  article: Article,
  text: string,
  findings: ArticleFindings,
  draft: Draft,
  body: string,
  problems: readonly Problem[],
): DraftData {
  const placeOf = ({ passage, start, end }: { passage: number; start: number; end: number }) =>
    placeInFile(article.passages[passage], start, end, text);
  return {
    report: frontMatter(draft),
    body,
    entities: findings.entities.map((entity) => ({
      id: entity.id,
      name: entity.name,
      tickers: entity.tickers,
      ...placeOf(entity),
    })),
    facts: findings.facts.map((fact) => factData(fact, placeOf(fact))),
    statements: findings.statements.map((statement) => statementData(statement, placeOf(statement))),
    problems,
  };
}

/** One article's as an object, several as an array, however they went; ends with a line feed. */
export function printDraftData(data: readonly DraftData[], isSingle: boolean): string {
  const json = JSON.stringify(isSingle ? data[0] : data, writeDecimals, 2);
  return `${tameJson(json)}\n`;
}

/** Decimals are written digit for digit, never by way of a float. */
function writeDecimals(this: unknown, key: string, value: unknown): unknown {
  if ((key !== "low" && key !== "high") || typeof value !== "string") return value;
  return (JSON as typeof JSON & { rawJSON(text: string): unknown }).rawJSON(value);
}

function factData(fact: FactCandidate, place: PlaceData): FactData {
  const { quantity, subject } = fact;
  const { low, high } = intervalOf(quantity.value);
  return {
    subject: subject?.id ?? null,
    subjectName: subject?.name ?? null,
    of: fact.of,
    metric: fact.metric,
    value: quantity.literal,
    low,
    high,
    unit: quantity.value.unit,
    qualifier: quantity.value.qualifier,
    period: fact.period,
    mode: fact.mode,
    by: fact.by?.id ?? null,
    words: fact.words,
    at: fact.at,
    ...place,
    confidence: rounded(fact.confidence),
  };
}

function statementData(statement: StatementCandidate, place: PlaceData): StatementData {
  return {
    kind: statement.kind,
    subjects: statement.subjects.map(({ id }) => id),
    subjectNames: statement.subjects.map(({ name }) => name),
    by: statement.by?.id ?? null,
    words: statement.words,
    at: statement.at,
    ...place,
    confidence: rounded(statement.confidence),
  };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}

/** The end is behind the last unit, a character that HTML writes as `&amp;` included, and before any markup that follows. */
export function placeInFile(passage: Passage | undefined, start: number, end: number, text: string): PlaceData {
  const nowhere = { start: null, end: null };
  if (passage === undefined || end <= start) return nowhere;
  const [first, last] = [passage.offsets[start] ?? -1, passage.offsets[end - 1] ?? -1];
  if (first < 0 || last < 0) return nowhere;
  const written = text[last] === "&" ? (/^&#?\w{1,32};/u.exec(text.slice(last, last + 36))?.[0] ?? "") : "";
  const isReference = written !== "" && !passage.text.startsWith(written, end - 1);
  return { start: first, end: last + (isReference ? written.length : 1) };
}

function frontMatter(draft: Draft): Record<string, unknown> {
  const live = (entries: Draft["entries"]) => entries.filter(({ isHeld }) => !isHeld).map(({ field }) => field);
  const facts = draft.facts.filter(isLive);
  const ids = new Set(facts.map(({ id }) => id));
  return {
    ...toObject(live(draft.entries)),
    source: toObject(live(draft.source)),
    ...toObject(live(draft.terms)),
    ...(facts.length > 0 && {
      facts: facts.map(({ fields }) =>
        toObject(fields.filter(([key, value]) => key !== "restates" || ids.has(String(value)))),
      ),
    }),
    ...(draft.caveats.length > 0 && {
      caveats: draft.caveats.flatMap(({ about, kind, note }) => {
        const known = about.filter((id) => ids.has(id));
        if (about.length > 0 && known.length === 0) return [];
        return [{ ...(known.length > 0 && { about: known }), kind, note }];
      }),
    }),
  };
}

function toObject(fields: readonly DraftField[]): Record<string, unknown> {
  return Object.fromEntries(fields.map(([key, value]) => [key, typed(key, value)]));
}

function typed(key: string, value: string | readonly string[]): unknown {
  if (key === "draft") return value === "true";
  return key === "at" ? Number(value) : value;
}
