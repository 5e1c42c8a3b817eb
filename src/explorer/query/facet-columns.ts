/** Facets from a shard's columns. Sent to the browser. */
import { MODES } from "../../facts/fact.ts";
import type { Span } from "../../facts/period.ts";
import {
  MODE_NAMES,
  NOT_EXAMINED,
  PERIOD_UNKNOWN,
  PUBLISHER_NOT_NAMED,
  STATEMENT_KIND_NAMES,
} from "../../messages/messages.ts";
import { uint32Column } from "./number-columns.ts";
import type { Columns, EntityColumns, SourceColumns } from "./shards.ts";
import type { FacetName } from "./state.ts";
import { STATEMENT_KINDS, STATUSES } from "./status.ts";
import type { FacetColumn, FacetOption } from "./table.ts";

/** The option for what isn't said: no publisher, no origin, no verdict. No id is written so. */
export const NONE = "-";
const UNKNOWN_PERIOD_OPTION = "unknown";

/** `sources` gives the place of each row's source. */
export function facetColumns(
  columns: Columns,
  sources: Uint32Array,
  periods: readonly Span[],
): Record<FacetName, FacetColumn> {
  const bySource = (codes: readonly number[]) => uint32Column(columns.count, (row) => codes[sources[row]!]!);
  const { publishers, origins } = columns;
  return {
    verdict: statusColumn(columns.status),
    metric:
      columns.rows === "facts"
        ? facetColumn(optionsOf(columns.metrics.ids, columns.metrics.names), columns.metric)
        : absent(columns.count),
    entity: entityColumn(columns),
    publisher: openColumn(
      optionsOf(publishers.ids, publishers.names),
      PUBLISHER_NOT_NAMED,
      bySource(columns.sources.publishers),
    ),
    origin: openColumn(optionsOf(origins, origins), NOT_EXAMINED, bySource(columns.sources.origins)),
    period: yearColumn(columns.period, periods),
    kind:
      columns.rows === "facts"
        ? facetColumn(
            MODES.map((mode) => option(mode, MODE_NAMES[mode])),
            columns.mode,
          )
        : facetColumn(
            STATEMENT_KINDS.map((kind) => option(kind, STATEMENT_KIND_NAMES[kind])),
            columns.kind,
          ),
  };
}

/** One code a row. */
export function facetColumn(options: readonly FacetOption[], codes: ArrayLike<number>): FacetColumn {
  return { options, codeById: codesOf(options), codes: Uint32Array.from(codes), offsets: null };
}

/** The place of each row's source. */
export function sourcesOfRows({ lengths }: SourceColumns, count: number): Uint32Array {
  const sources = new Uint32Array(count);
  let row = 0;
  for (const [source, length] of lengths.entries()) sources.fill(source, row, (row += length));
  return sources;
}

/** The year in which a period ends, or starts where its end is open or unknown; null: nothing is known of it. */
function yearOf({ start, end }: Span): string | null {
  return (end ?? start)?.slice(0, 4) ?? null;
}

/** Rows whose code is beyond the last option have none: an option of its own, where there are such rows. */
function openColumn(options: readonly FacetOption[], noneLabel: string, codes: Uint32Array): FacetColumn {
  return facetColumn(codes.includes(options.length) ? [...options, option(NONE, noneLabel)] : options, codes);
}

function statusColumn(codes: readonly number[]): FacetColumn {
  const none = STATUSES.findIndex(({ status }) => status === NONE);
  const shown = STATUSES.filter((_, code) => code !== none || codes.includes(none));
  return facetColumn(
    shown.map(({ status, label }) => option(status, label)),
    codes,
  );
}

function entityColumn(columns: Columns): FacetColumn {
  const options = entityOptions(columns.entities);
  if (columns.rows === "facts") return facetColumn(options, columns.subject);
  const offsets = new Uint32Array(columns.count + 1);
  for (const [row, codes] of columns.subjects.entries()) offsets[row + 1] = offsets[row]! + codes.length;
  return { options, codeById: codesOf(options), codes: Uint32Array.from(columns.subjects.flat()), offsets };
}

function entityOptions({ ids, names, symbols, others }: EntityColumns): FacetOption[] {
  return ids.map((id, code) => ({ id, label: names[code]!, names: [...symbols[code]!, ...others[code]!] }));
}

function yearColumn(codes: readonly number[], periods: readonly Span[]): FacetColumn {
  const yearByPeriod = periods.map((period) => yearOf(period) ?? UNKNOWN_PERIOD_OPTION);
  const years = [...new Set(yearByPeriod)]
    .filter((year) => year !== UNKNOWN_PERIOD_OPTION)
    .sort()
    .reverse();
  const options = years.map((year) => option(year, year));
  if (years.length < new Set(yearByPeriod).size) options.push(option(UNKNOWN_PERIOD_OPTION, PERIOD_UNKNOWN));
  const optionByPeriod = yearByPeriod.map((year) => options.findIndex(({ id }) => id === year));
  return facetColumn(
    options,
    uint32Column(codes.length, (row) => optionByPeriod[codes[row]!]!),
  );
}

/** Rows that have no such thing. */
function absent(count: number): FacetColumn {
  return { options: [], codeById: new Map(), codes: new Uint32Array(0), offsets: new Uint32Array(count + 1) };
}

function optionsOf(ids: readonly string[], labels: readonly string[]): FacetOption[] {
  return ids.map((id, code) => option(id, labels[code]!));
}

function option(id: string, label: string): FacetOption {
  return { id, label, names: [] };
}

function codesOf(options: readonly FacetOption[]): Map<string, number> {
  return new Map(options.map(({ id }, code) => [id, code]));
}
