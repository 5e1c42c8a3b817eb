/** A shard's facts one by one: what questions read, and how each is printed. Sent to the browser. */
import { MODES, type Mode } from "../../../facts/fact.ts";
import type { Span } from "../../../facts/period.ts";
import { linePrinter, type FactLine } from "../../../explorer/query/display.ts";
import { sourcesOfRows } from "../../../explorer/query/facet-columns.ts";
import { readPeriod } from "../../../explorer/query/open-table.ts";
import type { NamedEntity } from "../../../explorer/query/shards.ts";
import { STATUSES, type Status } from "../../../explorer/query/status.ts";
import type { FactShard } from "./fact-files.ts";

export interface FactSource {
  readonly report: string;
  readonly added: string;
  /** Null: undated. */
  readonly published: string | null;
  /** Id; null: not named. */
  readonly publisher: string | null;
  readonly tags: readonly string[];
}

export interface IndexedFact {
  /** `<report>#<fact>`. */
  readonly id: string;
  readonly source: FactSource;
  readonly subject: string;
  /** Whom and what it names beside its subject: id, name and whether it is an entity. */
  readonly of: NamedEntity | null;
  readonly by: NamedEntity | null;
  readonly metric: string;
  /** Whether the metric is a change, so that its sign is a direction. */
  readonly isChange: boolean;
  /** The literal. */
  readonly value: string;
  readonly period: Span;
  readonly mode: Mode;
  readonly status: Status;
  /** The source's own words; empty: not recorded. */
  readonly words: string;
  /** Line of the source text; 0: not recorded. */
  readonly at: number;
  readonly isRestatement: boolean;
  readonly print: () => FactLine;
}

/** In the shard's own order. Throws a `RangeError` where a period is none. */
export function openShard({ columns: stored, block: storedBlock, tags, sourceTags }: FactShard): IndexedFact[] {
  const edition = "";
  const columns = { ...stored, edition };
  const block = { ...storedBlock, edition };
  const print = linePrinter(columns);
  const periods = columns.periods.map(readPeriod);
  const { sources, entities, metrics, publishers } = columns;
  const sourceList = sources.ids.map((report, place) => ({
    report,
    added: sources.added[place]!,
    published: sources.published[place]!,
    publisher: publishers.ids[sources.publishers[place]!] ?? null,
    tags: sourceTags[place]!.map((code) => tags[code]!),
  }));
  const restatements = new Set(block.restates);
  return Array.from(sourcesOfRows(sources, columns.count), (place, row) => {
    const source = sourceList[place]!;
    const metric = columns.metric[row]!;
    return {
      id: `${source.report}#${block.ids[row]!}`,
      source,
      subject: entities.ids[columns.subject[row]!]!,
      of: block.named[block.of[row]!] ?? null,
      by: block.named[block.by[row]!] ?? null,
      metric: metrics.ids[metric]!,
      isChange: metrics.changes[metric] === 1,
      value: columns.value[row]!,
      period: periods[columns.period[row]!]!,
      mode: MODES[columns.mode[row]!]!,
      status: STATUSES[columns.status[row]!]!.status,
      words: block.words[row]!,
      at: block.at[row]!,
      isRestatement: restatements.has(row),
      print: () => print([row], () => block)[0] as FactLine,
    };
  });
}
