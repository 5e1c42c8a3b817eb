/** What `npm run check` prints, in each of its formats. */
import type { Problem } from "../../src/facts/problem.ts";
import { formatProblems, formatProblemsAsJson, formatProblemsForGitHub } from "../../src/gate/format-problems.ts";
import { formatImpact } from "../../src/gate/impact/format-impact.ts";
import { formatImpactAsMarkdown } from "../../src/gate/impact/format-impact-as-markdown.ts";
import type { Impact } from "../../src/gate/impact/impact.ts";
import type { SourceCounts } from "../../src/gate/sources/check-against-sources.ts";
import { counted } from "../../src/messages/messages.ts";
import type { CheckRequest } from "./read-request.ts";

export interface CheckResult {
  /** In their order. */
  readonly problems: readonly Problem[];
  /** Null where facts weren't verified. */
  readonly sources: SourceCounts | null;
  /** Null where nothing was compared. */
  readonly impact: { readonly base: string; readonly change: Impact } | null;
}

/** Ends with a line feed, or is empty. */
export function formatResult({ problems, sources, impact }: CheckResult, format: CheckRequest["format"]): string {
  if (format === "json") {
    if (sources === null && impact === null) return formatProblemsAsJson(problems);
    return formatProblemsAsJson({
      problems,
      ...(sources && { sources }),
      ...(impact && { impact: { base: impact.base, ...impact.change } }),
    });
  }
  if (format === "markdown" && impact) return formatImpactAsMarkdown(impact.change, impact.base, problems);
  const parts = [
    format === "github" ? formatProblemsForGitHub(problems) : formatProblems(problems),
    ...(sources ? [formatSourceCounts(sources)] : []),
    ...(impact ? [formatImpact(impact.change, impact.base)] : []),
  ];
  return parts.filter((part) => part !== "").join(format === "github" ? "" : "\n");
}

function formatSourceCounts({ compared, quotations, ...others }: SourceCounts): string {
  const { changed, missing, unstated, strangers } = others;
  const notes = [
    changed > 0 ? `${counted(changed, "source")} changed since` : "",
    missing > 0 ? `${counted(missing, "source")} not at hand` : "",
    unstated > 0 ? `${counted(unstated, "report")} without a digest` : "",
    strangers > 0 ? `${counted(strangers, "file")} of no report` : "",
  ].filter(Boolean);
  const rest = notes.length === 0 ? "" : `; ${notes.join(", ")}`;
  return `${counted(compared, "report")} compared with the source, ${counted(quotations, "quotation")}${rest}.\n`;
}
