/** Report files → reports. A report with mistakes is kept as far as it goes. */
import type { Fact, Provenance, Statement } from "../facts/fact.ts";
import type { Problem } from "../facts/problem.ts";
import type { Quantity } from "../facts/quantity.ts";
import { checkCaveats } from "./check-caveats.ts";
import { checkReport } from "./check-report.ts";
import { checkRestatements } from "./check-restatements.ts";
import type { Directory } from "./find-entity.ts";
import { LocalIds } from "./local-ids.ts";
import { parseFact } from "./parse-fact.ts";
import { parseSource } from "./parse-source.ts";
import { parseStatement } from "./parse-statement.ts";
import { placeOf, type RawDocument } from "./raw.ts";
import { present, readFields } from "./read-fields.ts";
import { findMetrics, findTickers } from "./find-terms.ts";
import type { Caveat, Report } from "./report.ts";
import { reportSchema } from "./report-schema.ts";

export interface ReportOptions {
  /** BCP 47: the language of sources that don't say otherwise. */
  readonly language: string;
}

export interface ParsedReport {
  readonly document: RawDocument;
  readonly report: Report;
  /** Ids of facts and statements, also of those that have mistakes and aren't in the report. */
  readonly localIds: ReadonlySet<string>;
  /** By local id, of every fact whose value could be read. */
  readonly valuesByFact: ReadonlyMap<string, Quantity>;
}

/** What parsing a part of a report needs to know of the rest. */
export interface ReportContext {
  readonly document: RawDocument;
  readonly directory: Directory;
  readonly provenance: Provenance;
  readonly localIds: LocalIds;
  readonly valuesByFact: Map<string, Quantity>;
  readonly problems: Problem[];
}

/** Stands for a day that is wrong or missing, until it is mended. */
export const NO_DAY = "0000-01-01";

/** Null where so little could be read that nothing of it can be checked. */
export function parseReport(
  document: RawDocument,
  directory: Directory,
  options: ReportOptions,
  problems: Problem[],
): ParsedReport | null {
  const fields = document.isWhole ? readFields(reportSchema, document, problems) : undefined;
  if (fields === undefined) return null;
  const source =
    fields.source === undefined ? null : parseSource(fields.source, document, directory, options.language, problems);
  const context: ReportContext = {
    document,
    directory,
    provenance: {
      report: document.id,
      publisher: source?.publisher ?? null,
      after: source?.after ?? [],
      siglum: source?.siglum ?? "",
      origin: source?.origin ?? null,
      published: source?.published ?? null,
    },
    localIds: new LocalIds(),
    valuesByFact: new Map(),
    problems,
  };
  const facts: Fact[] = (fields.facts ?? []).flatMap((fact, index) =>
    fact ? (parseFact(fact, index, context) ?? []) : [],
  );
  const statements: Statement[] = (fields.statements ?? []).flatMap((each, index) =>
    each ? (parseStatement(each, index, context) ?? []) : [],
  );
  const report: Report = {
    id: document.id,
    path: document.path,
    format: document.format === "mdx" ? "mdx" : "md",
    title: fields.title ?? document.id,
    summary: fields.summary ?? null,
    added: fields.added ?? NO_DAY,
    updated: fields.updated ?? null,
    correction: fields.correction ?? null,
    isDraft: fields.draft ?? false,
    formerly: present(fields.formerly),
    source,
    tickers: findTickers(fields.tickers, document, directory, problems),
    metrics: findMetrics(fields.metrics, document, directory, problems),
    tags: [...new Set(present(fields.tags))],
    facts,
    statements,
    caveats: present(fields.caveats).flatMap(toCaveat),
    body: { text: document.body, line: document.bodyLine },
    place: placeOf(document, ["title"]),
  };
  problems.push(
    ...checkReport(report, document),
    ...checkRestatements(report, context),
    ...checkCaveats(fields.caveats, context),
  );
  return { document, report, localIds: context.localIds.ids, valuesByFact: context.valuesByFact };
}

function toCaveat({
  about,
  kind,
  note,
}: {
  about?: readonly (string | undefined)[] | undefined;
  kind?: Caveat["kind"] | undefined;
  note?: string | undefined;
}): Caveat[] {
  return kind && note ? [{ about: present(about), kind, note }] : [];
}
