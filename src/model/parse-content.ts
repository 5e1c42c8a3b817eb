/** All documents → registry and reports, rulings applied, with everything that is wrong in them and between them. */
import type { Withdrawal } from "../facts/fact.ts";
import type { Problem } from "../facts/problem.ts";
import { withdrawFacts } from "../facts/withdraw-facts.ts";
import { workOn, type WorkOn } from "../facts/work-on.ts";
import { checkReports } from "./check-reports.ts";
import type { Directory } from "./find-entity.ts";
import { parseRegistry, type RegistryOptions } from "./parse-registry.ts";
import { parseReport, type ParsedReport, type ReportOptions } from "./parse-report.ts";
import { parseRulings } from "./parse-rulings.ts";
import type { RawContent } from "./raw.ts";

export interface ParsedContent {
  readonly directory: Directory;
  /** In the order of their ids, drafts among them; withdrawn facts are marked. */
  readonly reports: readonly ParsedReport[];
  readonly problems: readonly Problem[];
}

/** Never throws on content, whatever it holds. */
export function parseContent(
  raw: RawContent,
  options: RegistryOptions & ReportOptions & { readonly workOn?: WorkOn },
): ParsedContent {
  const onDocument = options.workOn ?? workOn;
  const { directory, problems } = parseRegistry(raw, options);
  const reports = raw.reports.flatMap(
    (document) => onDocument(document.path, () => parseReport(document, directory, options, problems)) ?? [],
  );
  problems.push(...checkReports(reports, raw.reports, directory.registry));
  const withdrawalByFact = parseRulings(raw.rulings, reports, raw.reports, problems);
  return { directory, reports: reports.map((each) => applyRulings(each, withdrawalByFact)), problems };
}

function applyRulings(parsed: ParsedReport, withdrawalByFact: ReadonlyMap<string, Withdrawal>): ParsedReport {
  const facts = withdrawFacts(parsed.report.facts, withdrawalByFact);
  return { ...parsed, report: { ...parsed.report, facts } };
}
