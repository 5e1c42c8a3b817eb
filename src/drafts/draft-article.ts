/** One article → a settled draft: facts found, a name chosen, composed, checked by the gate, its origin suggested. */
import type { Article } from "../articles/article.ts";
import type { RegistryProposal } from "../articles/entities/entity-mention.ts";
import type { ArticleFindings } from "../articles/facts/fact-candidate.ts";
import { problem, type Problem } from "../facts/problem.ts";
import type { CheckOptions } from "../gate/check-content.ts";
import { parseContent } from "../model/parse-content.ts";
import type { RawContent } from "../model/raw.ts";
import type { Registry } from "../model/registry.ts";
import { draftChecks, type ReadText } from "./check-draft.ts";
import { composeDraft } from "./compose-draft.ts";
import type { Draft, DraftChoices } from "./draft.ts";
import { plainTextProblems } from "./draft-problems.ts";
import { isReplacedBy, type KnownArticle } from "./recognise-article.ts";
import { settleDraft } from "./settle-draft.ts";
import { freeId, isUsableId } from "./slug.ts";
import { hintsFromFacts, hintsFromText, suggestOrigin } from "./suggest-origin.ts";
import { workingTitle } from "./working-title.ts";

/** `text` is the article's file as decoded. */
export type FindFacts = (
  article: Article,
  registry: Registry,
  options: { readonly homeCurrency: string; readonly text: string },
) => ArticleFindings;

export interface ArticleToDraft {
  readonly article: Article;
  /** Its file as decoded. */
  readonly articleText: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly choices: DraftChoices;
  readonly content: RawContent;
  /** The content folder as problems name it: `content`. */
  readonly folder: string;
  /** The report that is on the same article; null: none. */
  readonly known: KnownArticle | null;
  readonly isForced: boolean;
  readonly options: CheckOptions;
  readonly findFacts: FindFacts;
  readonly readText: ReadText;
}

export interface DraftedArticle {
  readonly draft: Draft;
  /** Of the whole file. */
  readonly text: string;
  /** Behind the front matter. */
  readonly body: string;
  readonly file: { readonly id: string; readonly path: string };
  /** Whether a file of that name is the editor's to replace: they named it, or it is on the same article. */
  readonly mayReplace: boolean;
  readonly findings: ArticleFindings;
  readonly registry: Registry;
  /** What the registry lacks, the publisher among it. */
  readonly proposals: readonly RegistryProposal[];
  /** What the gate says of the draft: warnings, or errors that nothing helped against. */
  readonly problems: readonly Problem[];
}

/** A problem where the wanted name can't be had. */
export function draftArticle(input: ArticleToDraft): DraftedArticle | { readonly problem: Problem } {
  const { article, choices, content, folder, options, sha256, fileName } = input;
  const { directory, reports: parsed } = parseContent(content, options);
  const { registry } = directory;
  const reports = parsed.map(({ report }) => report);
  const findings = input.findFacts(article, registry, { homeCurrency: options.homeCurrency, text: input.articleText });
  const working = workingTitle(article, findings, registry, fileName);
  const named = nameDraft(working.id, input);
  if ("problem" in named) return named;
  const file = { id: named.id, path: `${folder}/reports/${named.id}.mdx` };

  const others = reports.filter(({ id }) => id !== named.id);
  const composed = composeDraft({
    article,
    findings,
    registry,
    reports: others,
    choices,
    id: named.id,
    title: working.title,
    sha256,
  });
  const published = article.metadata.published?.day ?? null;
  const hints = [
    ...hintsFromFacts(findings, others),
    ...hintsFromText({ after: article.metadata.after, published }, input.known, others),
  ];
  const { blocks } = composed;
  const checks = draftChecks(content, file, options, input.readText);
  const alone = settleDraft(suggestOrigin(composed.draft, hints), blocks, checks.alone);
  const { draft, formatted, problems } = settleDraft(alone.draft, blocks, checks.amongAll);
  return {
    draft,
    text: formatted.text,
    body: formatted.body,
    file,
    mayReplace: named.mayReplace,
    findings,
    registry,
    proposals: draft.proposals,
    problems: [...problems, ...plainTextProblems(draft, formatted, file.path)],
  };
}

function nameDraft(
  made: string,
  { choices, content, folder, known, isForced }: ArticleToDraft,
): { id: string; mayReplace: boolean } | { problem: Problem } {
  const pathById = new Map(content.reports.map(({ id, path }) => [id.toLowerCase(), path]));
  const isTaken = (id: string) => pathById.has(id) || !isUsableId(id);
  const isReplacing = isForced && known !== null && isReplacedBy(known, choices.id);
  const wanted = choices.id ?? (isReplacing ? known.report : null);
  if (wanted === null) return { id: freeId(isUsableId(made) ? made : `${made}-report`, isTaken), mayReplace: false };
  const path = pathById.get(wanted);
  const refuse = (reason: string, note: string) => ({
    problem: problem({
      ruleId: "report-id-is-unique",
      reason,
      place: { path: path ?? `${folder}/reports/${wanted}.mdx`, line: 1, column: 1 },
      actual: wanted,
      note,
    }),
  });
  if (!isUsableId(wanted))
    return refuse(
      `Unexpected name \`${wanted}\`, expected small letters, digits and single hyphens`,
      "Name another with `--slug`.",
    );
  if (path !== undefined && !isForced)
    return refuse(
      `Unexpected report \`${wanted}\`, expected a name that is free`,
      "Nothing was written: name another with `--slug`, or write over it with `--force`.",
    );
  if (path !== undefined && path !== `${folder}/reports/${wanted}.mdx`)
    return refuse(
      `Unexpected \`${path}\`, expected no other file of this name`,
      "Delete it first, or name another with `--slug`.",
    );
  return { id: wanted, mayReplace: true };
}
