/**
 * Rows as they are printed: names, addresses, values and periods as the site's formatters write them, for the rows
 * that are shown. Sent to the browser, and run in the build for the page as it stands without scripts.
 */
import { claimKeyOf } from "../../facts/claim.ts";
import { MODES, type Fact, type Mode, type Provenance, type StatementKind } from "../../facts/fact.ts";
import { formatQuantity, type FormattedValue } from "../../facts/format.ts";
import { parseQuantity, type Quantity } from "../../facts/quantity.ts";
import { MODE_LABELS, spokenStatement } from "../../messages/messages.ts";
import { claimAddress, entityAddress, factAddress, metricAddress, reportAddress } from "../../model/addresses.ts";
import { periodView, type PeriodView } from "../../model/pages/period-view.ts";
import { spokenFact } from "../../model/pages/spoken-fact.ts";
import type { SourceMark } from "../../model/pages/source-mark.ts";
import type { Term } from "../../model/pages/terms.ts";
import { sourcesOfRows } from "./facet-columns.ts";
import { EditionMismatch } from "./edition-mismatch.ts";
import { readPeriod } from "./open-table.ts";
import {
  BLOCK_LENGTH,
  type Block,
  type Columns,
  type FactBlock,
  type FactColumns,
  type NamedEntity,
  type StatementBlock,
  type StatementColumns,
} from "./shards.ts";
import { STATEMENT_KINDS, STATUSES, type Status } from "./status.ts";

interface LineBase {
  /** The row's number. */
  readonly ordinal: number;
  /** `<report>#<fact>`. */
  readonly id: string;
  /** Permanent address of the fact or statement. */
  readonly address: string;
  /** Null where it is in no claim that has a page. */
  readonly claimAddress: string | null;
  readonly source: SourceMark;
  readonly period: PeriodView;
  readonly by: Term | null;
  /** The source's own words; null where not recorded. */
  readonly words: string | null;
  /** Line of the source text; null where not recorded. */
  readonly line: number | null;
  readonly status: Status;
  readonly statusLabel: string;
  /** The row in one sentence, for those who hear its link alone. */
  readonly spoken: string;
  /** The day on which the source was published, `YYYY-MM-DD`; null: undated. */
  readonly published: string | null;
  readonly added: string;
}

export interface FactLine extends LineBase {
  readonly rows: "facts";
  readonly subject: Term;
  /** Its home symbol; null where it isn't listed. */
  readonly symbol: string | null;
  readonly metric: Term;
  readonly of: Term | null;
  readonly value: FormattedValue;
  readonly asOf: PeriodView | null;
  /** `projected`, `market-implied`; null for what has happened. */
  readonly mode: string | null;
  /** Whether the same source says it again in other words. */
  readonly isRestatement: boolean;
}

export interface StatementLine extends LineBase {
  readonly rows: "statements";
  readonly subjects: readonly Term[];
  readonly kind: StatementKind;
  /** In our own words. */
  readonly text: string;
  readonly isDenial: boolean;
}

export type Line = FactLine | StatementLine;

/** Which blocks hold the rows, each once, in order. */
export function blocksOf(ordinals: Iterable<number>): number[] {
  return [...new Set(Array.from(ordinals, (ordinal) => Math.floor(ordinal / BLOCK_LENGTH)))].sort((a, b) => a - b);
}

/**
 * Prints rows of one table. `blockAt` gives the blocks by their numbers; those of `blocksOf` must be there. Throws an
 * `EditionMismatch` where a block isn't of the columns' edition.
 */
export function linePrinter(
  columns: Columns,
): (ordinals: Iterable<number>, blockAt: (index: number) => Block) => Line[] {
  const sources = sourcesOfRows(columns.sources, columns.count);
  return (ordinals, blockAt) =>
    Array.from(ordinals, (ordinal) => {
      const block = blockAt(Math.floor(ordinal / BLOCK_LENGTH));
      if (block.edition !== columns.edition) throw new EditionMismatch();
      const base = { columns, ordinal, place: ordinal % BLOCK_LENGTH, source: sources[ordinal]! };
      return columns.rows === "facts"
        ? factLine({ ...base, columns, block: block as FactBlock })
        : statementLine({ ...base, columns, block: block as StatementBlock });
    });
}

interface Row<C extends Columns, B extends Block> {
  readonly columns: C;
  readonly block: B;
  readonly ordinal: number;
  /** In its block. */
  readonly place: number;
  /** Place of its source. */
  readonly source: number;
}

function factLine(row: Row<FactColumns, FactBlock>): FactLine {
  const { columns, block, ordinal, place } = row;
  const { metrics, entities } = columns;
  const [subject, metric] = [columns.subject[ordinal]!, columns.metric[ordinal]!];
  const value = readQuantity(columns.value[ordinal]!);
  const mode = MODES[columns.mode[ordinal]!]!;
  const asOf = block.asOf[place];
  const base = lineBase(row);
  const said = {
    subject: entityTermAt(columns, subject),
    metric: {
      name: metrics.names[metric]!,
      address: metrics.registered[metric] === 1 ? metricAddress(metrics.ids[metric]!) : null,
    },
    of: namedTerm(block.named[block.of[place]!]),
  };
  const formatted = formatQuantity(value, { isChange: metrics.changes[metric] === 1 && value.unit !== "multiple" });
  return {
    ...base,
    ...said,
    rows: "facts",
    claimAddress: claimAddressOf(row, value, mode),
    symbol: entities.symbols[subject]![0] ?? null,
    value: formatted,
    spoken: spokenFact({
      ...said,
      quantity: formatted,
      period: base.period,
      verdict: base.status === "-" ? null : base.status,
    }),
    asOf: asOf === undefined ? null : periodView(readPeriod(asOf)),
    mode: MODE_LABELS[mode],
    isRestatement: block.restates.includes(place),
  };
}

function statementLine(row: Row<StatementColumns, StatementBlock>): StatementLine {
  const { columns, block, ordinal, place } = row;
  const base = lineBase(row);
  const text = block.texts[place]!;
  return {
    ...base,
    rows: "statements",
    claimAddress: block.claims[place] || null,
    subjects: columns.subjects[ordinal]!.map((code) => entityTermAt(columns, code)),
    kind: STATEMENT_KINDS[columns.kind[ordinal]!]!,
    text,
    spoken: spokenStatement(text, base.statusLabel),
    isDenial: block.denials.includes(place),
  };
}

function lineBase({
  columns,
  block,
  ordinal,
  place,
  source,
}: Row<Columns, Block>): Omit<LineBase, "claimAddress" | "spoken"> {
  const { sources } = columns;
  const report = sources.ids[source]!;
  const id = `${report}#${block.ids[place]!}`;
  const { status, label } = STATUSES[columns.status[ordinal]!]!;
  return {
    ordinal,
    id,
    address: factAddress(id),
    source: {
      siglum: sources.sigla[source]!,
      name: sources.names[source]!,
      address: reportAddress(report),
      language: sources.languages[source]!,
      isEcho: sources.echoes[source] === 1,
    },
    period: periodView(readPeriod(columns.periods[columns.period[ordinal]!]!)),
    by: namedTerm(block.named[block.by[place]!]),
    words: block.words[place] || null,
    line: block.at[place] || null,
    status,
    statusLabel: label,
    published: sources.published[source]!,
    added: sources.added[source]!,
  };
}

/** A claim's anchor follows from the fact; the block names those that don't. */
function claimAddressOf(row: Row<FactColumns, FactBlock>, value: Quantity, mode: Mode): string | null {
  const { columns, block, ordinal, place, source } = row;
  const subject = columns.entities.ids[columns.subject[ordinal]!]!;
  const metric = columns.metric[ordinal]!;
  const origin = columns.origins[columns.sources.origins[source]!] ?? null;
  const fact = {
    subject,
    metric: columns.metrics.ids[metric]!,
    of: block.named[block.of[place]!]?.[0] ?? null,
    by: block.named[block.by[place]!]?.[0] ?? null,
    period: readPeriod(columns.periods[columns.period[ordinal]!]!),
    source: { report: columns.sources.ids[source]!, origin } as Provenance,
    value,
    mode,
  } as Fact;
  const traits = {
    id: fact.metric,
    ownUnit: columns.metrics.ownUnits[metric]!,
    isOnce: columns.metrics.once[metric] === 1,
    isPerListing: false,
    intradayOf: null,
  };
  const anchor = block.anchors[place] ?? claimKeyOf(fact, traits).anchor;
  return anchor === "" ? null : claimAddress({ subject, anchor });
}

function entityTermAt({ entities }: Columns, code: number): Term {
  return {
    name: entities.names[code]!,
    address: entities.registered[code] === 1 ? entityAddress(entities.ids[code]!) : null,
  };
}

function namedTerm(named: NamedEntity | undefined): Term | null {
  return named === undefined ? null : { name: named[1], address: named[2] === 1 ? entityAddress(named[0]) : null };
}

function readQuantity(literal: string): Quantity {
  const parsed = parseQuantity(literal);
  if (!parsed.ok) throw new RangeError(`Unexpected ${JSON.stringify(literal)}: ${parsed.complaint.reason}`);
  return parsed.value;
}
