/** The columns that facts and statements have alike: sources, entities, publishers, origins, periods. */
import { isUnknown, type Period } from "../facts/period.ts";
import { compareText } from "../facts/problem.ts";
import type { Provenance } from "../facts/fact.ts";
import { sourceMark } from "../model/pages/source-mark.ts";
import type { SiteModel } from "../model/site-model.ts";
import { byName, dictionaryOf, type Dictionary } from "./dictionary.ts";
import type { EntityColumns, SourceColumns } from "./query/shards.ts";

/** What every row has of its source and time. */
interface Row {
  readonly source: Provenance;
  readonly period: Period | null;
}

export interface SharedColumns {
  readonly sources: SourceColumns;
  readonly publishers: { readonly ids: readonly string[]; readonly names: readonly string[] };
  readonly origins: readonly string[];
  readonly periods: readonly string[];
  readonly period: readonly number[];
}

/** `rows` stand together by source. */
export function sharedColumns(model: SiteModel, rows: readonly Row[]): SharedColumns {
  const nameOf = (id: string) => model.registry.publishers.get(id)?.name ?? id;
  const publishers = dictionaryOf(
    rows.flatMap(({ source }) => source.publisher ?? []),
    byName(nameOf),
  );
  const origins = dictionaryOf(
    rows.flatMap(({ source }) => source.origin ?? []),
    compareText,
  );
  const periods = dictionaryOf(rows.map(periodText), compareText);
  return {
    sources: sourceColumns(model, rows, publishers, origins),
    publishers: { ids: publishers.values, names: publishers.values.map(nameOf) },
    origins: origins.values,
    periods: periods.values,
    period: rows.map((row) => periods.codeOf(periodText(row))),
  };
}

export function entityColumns({ registry }: SiteModel, ids: Iterable<string>): Dictionary<string> & EntityColumns {
  const entities = dictionaryOf(
    ids,
    byName((id) => registry.entities.get(id)?.name ?? id),
  );
  const entries = entities.values.map((id) => registry.entities.get(id));
  return {
    ...entities,
    ids: entities.values,
    names: entries.map((entity, code) => entity?.name ?? entities.values[code]!),
    symbols: entries.map((entity) => entity?.listings.map(({ symbol }) => symbol) ?? []),
    others: entries.map((entity) => [
      ...new Set([...(entity?.names ?? []).map(({ name }) => name), ...(entity?.aliases ?? [])]),
    ]),
    registered: entries.map((entity) => (entity ? 1 : 0)),
  };
}

function sourceColumns(
  model: SiteModel,
  rows: readonly Row[],
  publishers: Dictionary<string>,
  origins: Dictionary<string>,
): SourceColumns {
  const rowsByReport = Map.groupBy(rows, ({ source }) => source.report);
  const ids = [...rowsByReport.keys()];
  const marks = ids.map((id) => sourceMark(model, id));
  const sources = ids.map((id) => rowsByReport.get(id)![0]!.source);
  return {
    ids,
    lengths: ids.map((id) => rowsByReport.get(id)!.length),
    sigla: marks.map(({ siglum }) => siglum),
    names: marks.map(({ name }) => name),
    languages: marks.map(({ language }) => language),
    published: sources.map(({ published }) => published),
    added: ids.map((id) => model.reportById.get(id)!.added),
    echoes: marks.map(({ isEcho }) => (isEcho ? 1 : 0)),
    publishers: sources.map(({ publisher }) =>
      publisher === null ? publishers.values.length : publishers.codeOf(publisher),
    ),
    origins: sources.map(({ origin }) => (origin === null ? origins.values.length : origins.codeOf(origin))),
  };
}

function periodText({ period }: Row): string {
  return period === null || isUnknown(period) ? "unknown" : period.text;
}
