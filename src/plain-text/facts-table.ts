/** Facts as a table of Markdown, each with its permanent address; values exactly as the site prints them. */
import type { FactRow } from "../model/pages/fact-rows.ts";
import type { PeriodView } from "../model/pages/period-view.ts";
import { escapeMarkdown, link } from "./escape-markdown.ts";
import { markdownTable } from "./markdown-table.ts";

/** From a path from the site's root to a whole address; null stays null. */
export type Complete = <A extends string | null>(address: A) => A;

/** A table with a row for each fact, in their order; empty without any. */
export function factsMarkdown(rows: readonly FactRow[], complete: Complete): string {
  if (rows.length === 0) return "";
  const heads = ["Fact", "Subject", "Metric", "Value", "Period", "According to", "Words", "Elsewhere", "Verdict"];
  return markdownTable(
    heads,
    rows.map((row) => cellsOf(row, complete)),
  );
}

/** `2–6 February 2026 (inferred)`. */
export function periodMarkdown({ parts }: PeriodView): string {
  return parts.map(({ text, isInferred }) => escapeMarkdown(text) + (isInferred ? " (inferred)" : "")).join("");
}

function cellsOf(row: FactRow, complete: Complete): string[] {
  const { subject, metric, of, value, mode, period, asOf, by, words, line, elsewhere } = row;
  const said = [
    words === null ? "" : `“${escapeMarkdown(words)}”`,
    line === null ? "" : `line ${line}`,
    row.restates === null ? "" : `says ${link(row.restates, complete(siblingOf(row, row.restates)))} again`,
  ];
  return [
    link(row.localId, complete(row.address)),
    link(subject.name, complete(subject.address)),
    link(metric.name, complete(metric.address)) + (of === null ? "" : ` of ${link(of.name, complete(of.address))}`),
    escapeMarkdown(value.text) + (mode === null ? "" : `, ${mode}`),
    periodMarkdown(period) + (asOf === null ? "" : `, as of ${periodMarkdown(asOf)}`),
    by === null ? "the source" : link(by.name, complete(by.address)),
    said.filter((part) => part !== "").join(", "),
    elsewhere
      .map((each) => `${link(each.mark.siglum, complete(each.address))} ${escapeMarkdown(each.value.text)}`)
      .join("; "),
    verdictOf(row, complete),
  ];
}

function verdictOf({ verdict, claimAddress, withdrawal }: FactRow, complete: Complete): string {
  if (withdrawal !== null) return `withdrawn on ${withdrawal.dayText}: ${escapeMarkdown(withdrawal.reason)}`;
  if (verdict === null) return "";
  const scope = verdict.scope === null ? "" : ` ${verdict.scope}`;
  return link(verdict.label.toLowerCase() + scope, complete(claimAddress));
}

function siblingOf({ address, localId }: FactRow, other: string): string {
  return address.slice(0, address.length - localId.length) + other;
}
