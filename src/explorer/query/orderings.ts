/** What each column of the table is sorted by. Sent to the browser. */
import { isUnknown, type Period, type Span } from "../../facts/period.ts";
import { compareText } from "../../facts/problem.ts";
import { NONE } from "./facet-columns.ts";
import { compareUnits, type Figure } from "./figures.ts";
import { uint32Column } from "./number-columns.ts";
import { orderByRank, rankItems, ranksOfCodes, type Ranks } from "./order.ts";
import type { Columns } from "./shards.ts";
import type { Direction, SortColumn } from "./state.ts";
import type { FacetColumn, Table } from "./table.ts";

interface Sortable {
  readonly columns: Columns;
  /** The place of each row's source. */
  readonly sources: Uint32Array;
  readonly periods: readonly Period[];
  /** Each once; none where rows have no values. */
  readonly figures: readonly Figure[];
  /** One a row. */
  readonly figureCodes: Uint32Array;
  readonly facets: Table["facets"];
}

/**
 * All rows in the order of a column. Values stand within their unit, units in their own order in both directions;
 * periods by last day, then by first; statements that are about several by the first. Rows that have no such thing
 * stand as by default.
 */
export function orderings({ columns, sources, periods, figures, figureCodes, facets }: Sortable): Table["orderBy"] {
  const byDay = (days: readonly (string | null)[]) =>
    ranksOfCodes(
      sources,
      rankItems(
        days,
        (a, b) => compareText(a ?? "", b ?? ""),
        (day) => day !== null,
      ),
    );
  const ranksBy: Readonly<Record<SortColumn, (direction: Direction) => Ranks>> = {
    subject: () => ranksOfFacet(facets.entity, columns.count),
    value: (direction) =>
      columns.rows === "facts" ? ranksOfCodes(figureCodes, rankFigures(figures, direction)) : nothing(columns.count),
    metric: () => ranksOfFacet(facets.metric, columns.count),
    statement: () => ranksOfTexts(columns),
    kind: () => ranksOfFacet(facets.kind, columns.count),
    period: () =>
      ranksOfCodes(
        columns.period,
        rankItems(periods, comparePeriods, (period) => !isUnknown(period)),
      ),
    source: () => ranksOfCodes(sources, rankItems(columns.sources.sigla, compareText)),
    verdict: () => ranksOfFacet(facets.verdict, columns.count),
    published: () => byDay(columns.sources.published),
    added: () => byDay(columns.sources.added),
  };
  const inDataOrder = uint32Column(columns.count, (row) => row);
  let newestFirst: Uint32Array | null = null;
  const known = new Map<string, Uint32Array>();
  return (column, direction) => {
    const key = `${direction} ${column}`;
    newestFirst ??= orderByRank(ranksBy.added("descending"), "descending", inDataOrder);
    const order = known.get(key) ?? orderByRank(ranksBy[column](direction), direction, newestFirst);
    known.set(key, order);
    return order;
  };
}

/** By a row's first option; rows without one, or with the one for what isn't said, are unknown. */
function ranksOfFacet({ codes, offsets, options, codeById }: FacetColumn, count: number): Ranks {
  const none = codeById.get(NONE);
  const ranks = new Int32Array(count).fill(-1);
  for (let row = 0; row < count; row++) {
    const at = offsets === null ? row : offsets[row]!;
    if (offsets !== null && at === offsets[row + 1]) continue;
    const code = codes[at]!;
    if (code !== none) ranks[row] = code;
  }
  return { ranks, count: options.length };
}

/** So that, read in the direction given, units stand in their own order. */
function rankFigures(figures: readonly Figure[], direction: Direction): Int32Array {
  const units = [...new Set(figures.map(({ unit }) => unit))].sort(compareUnits);
  if (direction === "descending") units.reverse();
  const placed = figures.map(({ unit, low, high }) => ({ place: units.indexOf(unit), low, high }));
  return rankItems(placed, (a, b) => a.place - b.place || a.low - b.low || a.high - b.high);
}

function ranksOfTexts(columns: Columns): Ranks {
  return columns.rows === "statements"
    ? { ranks: Int32Array.from(columns.textRank), count: columns.count }
    : nothing(columns.count);
}

function nothing(count: number): Ranks {
  return { ranks: new Int32Array(count).fill(-1), count: 0 };
}

/** An open or unknown end lies beyond all days. */
function comparePeriods(a: Span, b: Span): number {
  return (
    compareText(a.end ?? "9999-99-99", b.end ?? "9999-99-99") ||
    compareText(a.start ?? "0000-00-00", b.start ?? "0000-00-00")
  );
}
