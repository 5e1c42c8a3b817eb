/** What of an article is for an editor to decide, as problems at its lines: warnings, because nothing is wrong yet. */
import type { ArticleFindings } from "../articles/facts/fact-candidate.ts";
import { problem, type Place, type Problem } from "../facts/problem.ts";
import type { Registry } from "../model/registry.ts";
import { isLive, type Draft } from "./draft.ts";
import { proposalFor } from "./draft-facts.ts";
import type { FormattedDraft } from "./format-draft.ts";
import { toPlainLine } from "./plain-line.ts";
import type { KnownArticle } from "./recognise-article.ts";

/**
 * One problem for each thing that the registry lacks, at the first fact that needs it, its file as the note; then one for
 * each other held fact. `path` is the article's file.
 */
export function draftProblems(draft: Draft, findings: ArticleFindings, registry: Registry, path: string): Problem[] {
  const problems: Problem[] = [];
  const said = new Set<string>();
  const add = (ruleId: string, place: Place, missing: string, kind: "entity" | "metric", what: string) => {
    if (said.has(`${kind} ${missing}`)) return;
    said.add(`${kind} ${missing}`);
    const proposal = proposalFor(kind, missing, findings.proposals);
    const note =
      proposal === undefined
        ? `Register it in content/registry/${kind === "entity" ? "entities" : "metrics"}/.`
        : `Write content/${proposal.file}:\n${proposal.yaml.trimEnd()}`;
    const actual = toPlainLine(missing);
    problems.push(
      problem({
        ruleId,
        severity: "warning",
        reason: `Unexpected \`${actual}\`, expected ${what}`,
        place,
        actual,
        note,
      }),
    );
  };
  for (const fact of draft.facts) {
    if (isLive(fact)) continue;
    const candidate = findings.facts[fact.candidate]!;
    const { subject, metric, by } = candidate;
    const place = { path, line: fact.at, column: 1 };
    const count = problems.length + said.size;
    if (subject !== null && subject.id === null)
      add("subject-is-registered", place, subject.name, "entity", "a registered entity");
    if (metric !== null && !registry.metrics.has(metric))
      add("metric-is-registered", place, metric, "metric", "a registered metric");
    if (by !== null && by.id === null) add("by-is-registered", place, by.name, "entity", "a registered entity");
    const isExplained = problems.length + said.size > count || isRegistryMatter(candidate, registry);
    if (isExplained) continue;
    problems.push(
      problem({
        ruleId: "fact-is-decided",
        severity: "warning",
        reason: `Unexpected doubt on \`${fact.id}\`, expected a fact that is clear: ${fact.held.join("; ")}`,
        place,
        actual: candidate.quantity.literal,
        note: "It stands in the draft as a comment: decide, then uncomment it or delete it.",
      }),
    );
  }
  return problems;
}

/** One warning for each block whose words alone could be kept, at its first line in the draft. `path` is the draft's file. */
export function plainTextProblems({ body }: Draft, { owners }: FormattedDraft, path: string): Problem[] {
  return body.flatMap(({ form }, index) => {
    if (form !== "plain" && form !== "verbatim") return [];
    // The first of a block's lines is the empty one before it.
    const line = owners.findIndex((owner) => owner.part === "block" && owner.index === index) + 2;
    if (line < 2) return [];
    return [
      problem({
        ruleId: "text-is-kept",
        severity: "warning",
        reason: "Unexpected passage that no report may hold as it is, expected text, lists, tables and links",
        place: { path, line, column: 1 },
        note: `Its words stand here ${form === "plain" ? "without their structure" : "as code"}: compare it with the article.`,
      }),
    ];
  });
}

function isRegistryMatter({ subject, metric, by }: ArticleFindings["facts"][number], registry: Registry): boolean {
  return (
    (subject !== null && subject.id === null) ||
    (metric !== null && !registry.metrics.has(metric)) ||
    (by !== null && by.id === null)
  );
}

const SIGNS: Readonly<Record<KnownArticle["by"], string>> = {
  address: "address",
  text: "very text",
  headline: "headline",
  words: "quoted words",
};

/** What becomes of an article that the site has: nothing is written; over its draft; beside it; or nothing would be anyway. */
export type KnownArticleCase = "refused" | "replaced" | "beside" | "dry";

const NOTES: Readonly<Record<KnownArticleCase, () => string>> = {
  refused: () => "Nothing was written. Work on that report, or write a draft all the same with `--force`.",
  replaced: () => "That draft was written anew.",
  beside: () => "Delete one of the two before you publish, or give both the same `origin`.",
  dry: () => "Without `--json` it would be written with `--force` only.",
};

/** An error where it is refused, else a warning; a repost at another publisher is a source of its own. */
export function knownArticleProblem(known: KnownArticle, path: string, which: KnownArticleCase): Problem {
  return problem({
    ruleId: "article-is-new",
    severity: which === "refused" && !known.isRepost ? "error" : "warning",
    reason: known.isRepost
      ? `Unexpected ${SIGNS[known.by]} of the article of \`${known.report}\` at another publisher, expected an article of its own`
      : `Unexpected article that has the ${SIGNS[known.by]} of \`${known.report}\`, expected one that the site has no report on`,
    place: { path, line: 1, column: 1 },
    actual: known.report,
    note: known.isRepost ? "If it is a repost, give both reports the same `origin`." : NOTES[which](),
    related: [{ reason: "report on it", place: { path: known.path, line: 1, column: 1 } }],
  });
}
