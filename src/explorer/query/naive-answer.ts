/**
 * The explorer's questions answered in the plainest way, row by row from the model itself: what the tests of the fast
 * answers compare with. No part of the site.
 */
import { compareFacts } from "../../facts/claim.ts";
import type { Fact, Statement } from "../../facts/fact.ts";
import type { Day, Period } from "../../facts/period.ts";
import { amountInFull } from "../../facts/quantity.ts";
import { UNIT_FORMS } from "../../facts/unit.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { fold } from "../../model/fold.ts";
import { FACETS, type ExplorerState, type FacetName, type SortColumn } from "./state.ts";
import { readBound } from "./value-bound.ts";

export interface NaiveRow {
  readonly id: string;
  readonly options: Readonly<Record<FacetName, readonly string[]>>;
  readonly unit: string | null;
  readonly low: number;
  readonly high: number;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly words: readonly string[];
  /** What each column is sorted by, part by part; null: unknown. */
  readonly keys: Readonly<Record<SortColumn, readonly (string | number)[] | null>>;
}

export function naiveRows(model: SiteModel, rows: ExplorerState["rows"]): NaiveRow[] {
  return rows === "facts"
    ? [...model.facts].sort(compareFacts).map((fact) => naiveFact(model, fact))
    : [...model.statementById.values()].sort(compareFacts).map((statement) => naiveStatement(model, statement));
}

/** Row numbers, in order. */
export function naiveOrdinals(rows: readonly NaiveRow[], state: ExplorerState, except: string | null = null): number[] {
  const turn = state.sort.direction === "ascending" ? 1 : -1;
  return [...rows.keys()]
    .filter((row) => passes(rows[row]!, state, except))
    .sort((a, b) => compareByColumn(rows[a]!, rows[b]!, state.sort.column, turn) || byDefault(rows, a, b));
}

export function passes(row: NaiveRow, state: ExplorerState, except: string | null): boolean {
  for (const facet of FACETS) {
    const chosen = state.chosen[facet];
    if (facet !== except && chosen.length > 0 && !row.options[facet].some((id) => chosen.includes(id))) return false;
  }
  if (except !== "value" && state.unit !== null) {
    if (row.unit !== state.unit) return false;
    if (state.min !== null && row.high < readBound(state.min)!) return false;
    if (state.max !== null && row.low > readBound(state.max)!) return false;
  }
  if (except !== "dates" && (state.from !== null || state.to !== null)) {
    if (row.start === null && row.end === null) return false;
    if (state.to !== null && row.start !== null && row.start > state.to) return false;
    if (state.from !== null && row.end !== null && row.end < state.from) return false;
  }
  const wanted = except === "words" ? [] : fold(state.words).split(" ").filter(Boolean);
  return wanted.every((word) => row.words.some((own) => own.startsWith(word)));
}

function compareByColumn(a: NaiveRow, b: NaiveRow, column: SortColumn, turn: 1 | -1): number {
  const [left, right] = [a.keys[column], b.keys[column]];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  for (const [part, value] of left.entries()) {
    // Units stand in their own order in both directions.
    const direction = column === "value" && part < 2 ? 1 : turn;
    if (value !== right[part]!) return direction * (value < right[part]! ? -1 : 1);
  }
  return 0;
}

function byDefault(rows: readonly NaiveRow[], a: number, b: number): number {
  const [left, right] = [String(rows[a]!.keys.added), String(rows[b]!.keys.added)];
  return left === right ? a - b : left < right ? 1 : -1;
}

function naiveFact(model: SiteModel, fact: Fact): NaiveRow {
  const { registry } = model;
  const { amount, upTo, scale, unit } = fact.value;
  const low = Number(amountInFull(amount, scale).toFixed());
  const high = upTo ? Number(amountInFull(upTo, scale).toFixed()) : low;
  const status = fact.withdrawn ? "withdrawn" : model.claimByFact.get(fact.id)!.verdictByMember.get(fact.id)!;
  const metric = registry.metrics.get(fact.metric)!;
  const place = UNIT_FORMS.findIndex((form) => form.unit === unit);
  const shared = sharedPart(model, fact, fact.period, [fact.subject], status, fact.mode);
  return {
    ...shared,
    options: { ...shared.options, metric: [fact.metric] },
    unit,
    low,
    high,
    words: wordsOf([...shared.words, metric.name, fact.words ?? ""]),
    keys: {
      ...shared.keys,
      value: [place < 0 ? 99 : place, unit, low, high],
      metric: [fold(metric.name), metric.id],
      kind: [["reported", "projected", "market-implied"].indexOf(fact.mode)],
    },
  };
}

function naiveStatement(model: SiteModel, statement: Statement): NaiveRow {
  const status = model.claimByStatement.get(statement.id)!.verdictByMember.get(statement.id)!;
  const shared = sharedPart(model, statement, statement.period, statement.subjects, status, statement.kind);
  return {
    ...shared,
    words: wordsOf([...shared.words, statement.text, statement.words ?? ""]),
    keys: { ...shared.keys, statement: [fold(statement.text)], kind: [["event", "view"].indexOf(statement.kind)] },
  };
}

function sharedPart(
  model: SiteModel,
  { id, source }: Fact | Statement,
  period: Period | null,
  subjects: readonly string[],
  status: string,
  kind: string,
): NaiveRow {
  const { entities, publishers } = model.registry;
  const nameOf = (subject: string) => entities.get(subject)?.name ?? subject;
  const [start, end] = [period?.start ?? null, period?.end ?? null];
  const added = model.reportById.get(source.report)!.added;
  const [first] = subjects;
  const statuses = ["corroborated", "syndicated", "single-source", "disputed", "withdrawn"];
  return {
    id,
    options: {
      verdict: [status],
      metric: [],
      entity: [...new Set(subjects)],
      publisher: [source.publisher ?? "-"],
      origin: [source.origin ?? "-"],
      period: [(end ?? start)?.slice(0, 4) ?? "unknown"],
      kind: [kind],
    },
    unit: null,
    low: NaN,
    high: NaN,
    start,
    end,
    words: [
      ...subjects.map(nameOf),
      source.publisher === null ? "Publisher not named" : publishers.get(source.publisher)!.name,
    ],
    keys: {
      subject: first === undefined ? null : [fold(nameOf(first)), first],
      value: null,
      metric: null,
      statement: null,
      kind: null,
      period: start === null && end === null ? null : [end ?? "9999-99-99", start ?? "0000-00-00"],
      source: [source.siglum],
      verdict: [statuses.indexOf(status)],
      published: source.published === null ? null : [source.published],
      added: [added],
    },
  };
}

function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => fold(text).split(" "));
}
