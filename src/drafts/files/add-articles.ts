/**
 * Articles' files → drafts among the content, one after the other. Each is worked on whatever became of the one before,
 * and is known to those behind it. What touches the machine comes in as a parameter.
 */
import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";
import type { Article } from "../../articles/article.ts";
import type { RegistryProposal } from "../../articles/entities/entity-mention.ts";
import { readArticle } from "../../articles/reading/read-article.ts";
import type { Day } from "../../facts/period.ts";
import { problem, type Problem } from "../../facts/problem.ts";
import { workOn } from "../../facts/work-on.ts";
import type { CheckOptions } from "../../gate/check-content.ts";
import { parseContent } from "../../model/parse-content.ts";
import type { RawContent } from "../../model/raw.ts";
import type { Registry } from "../../model/registry.ts";
import type { Report } from "../../model/report.ts";
import { readContent } from "../../reader/read-content.ts";
import { draftArticle, type FindFacts } from "../draft-article.ts";
import { noDraftData, toDraftData, type DraftData } from "../draft-data.ts";
import { draftProblems, knownArticleProblem } from "../draft-problems.ts";
import { lostWordsProblems } from "../lost-words.ts";
import type { Draft } from "../draft.ts";
import { isReplacedBy, recogniseArticle, type KnownArticle } from "../recognise-article.ts";
import { explainCode, systemCode, type FileSystem } from "./file-system.ts";
import { readArticleFile } from "./read-article-file.ts";
import { readText, withDocument, withProposals } from "./content-with.ts";
import { removeLeftovers } from "./remove-leftovers.ts";
import { contentPath, scratchFolder, writeDraft, type NewEntry } from "./write-draft.ts";

export interface AddRequest {
  /** As they were typed. */
  readonly files: readonly string[];
  /** What they are relative to. */
  readonly folder: string;
  readonly root: string;
  /** The content folder, relative to the root or absolute. */
  readonly content: string;
  readonly options: CheckOptions;
  readonly today: Day;
  readonly body: "text" | "notes";
  /** The wanted id; null: one is made for each. */
  readonly id: string | null;
  readonly isForced: boolean;
  /** Whether what the registry lacks is written too. */
  readonly isRegistering: boolean;
  /** Whether nothing is written. */
  readonly isDry: boolean;
}

/** What an editor was asked, before facts are looked for; null: they don't want to go on. */
export type AskEditor = (
  article: Article,
  file: string,
  registry: Registry,
) => Promise<{ readonly article: Article; readonly body: "text" | "notes" } | null>;

export interface AddEffects {
  readonly fs: FileSystem;
  readonly findFacts: FindFacts;
  /** Milliseconds since 1970, to tell what killed runs have left from what others are writing. */
  readonly now: number;
  /** Null: nobody is asked. */
  readonly ask: AskEditor | null;
  /** What is being done, for people who wait. */
  readonly progress: (message: string) => void;
}

export type AddOutcomeKind = "fine" | "content" | "environment" | "internal";

export interface AddOutcome {
  /** As it was typed. */
  readonly file: string;
  readonly kind: AddOutcomeKind;
  /** The draft's file relative to the project; null: none was written. */
  readonly path: string | null;
  /** Files of the registry that were written, relative to the project. */
  readonly registered: readonly string[];
  /** Null where the article couldn't be read, is there already, or nobody wanted to go on. */
  readonly draft: Draft | null;
  readonly proposals: readonly RegistryProposal[];
  /** Of the file and the draft: what is wrong. */
  readonly problems: readonly Problem[];
  readonly data: DraftData;
  /** What our own code threw; null: nothing. */
  readonly error: unknown;
}

/** Null where the editor broke off: the files behind aren't worked on, and what was written before stays. */
export async function addArticles(request: AddRequest, effects: AddEffects): Promise<readonly (AddOutcome | null)[]> {
  if (!request.isDry) await removeLeftovers(scratchFolder(request.root), effects.now, effects.fs);
  let content = await readContent(request.root, request.content);
  const outcomes: (AddOutcome | null)[] = [];
  for (const file of request.files) {
    effects.progress(file);
    try {
      const added = await addArticle(file, content, request, effects);
      if (added === null) return [...outcomes, null];
      content = added.content;
      outcomes.push(added.outcome);
    } catch (error) {
      outcomes.push(failed(file, error));
    }
  }
  return outcomes;
}

async function addArticle(
  file: string,
  content: RawContent,
  request: AddRequest,
  effects: AddEffects,
): Promise<{ outcome: AddOutcome; content: RawContent } | null> {
  const stop = (kind: AddOutcomeKind, problems: readonly Problem[]) => ({
    content,
    outcome: { ...NOTHING, file, kind, problems, data: noDraftData(problems) },
  });
  const read = await readArticleFile(resolve(request.folder, file), file, effects.fs);
  if (!read.ok) return stop(read.isEnvironment ? "environment" : "content", [read.problem]);
  const sha256 = createHash("sha256").update(read.bytes).digest("hex");
  const onArticle = request.options.workOn ?? workOn;
  const { directory, reports: parsed } = parseContent(content, request.options);
  const reports = parsed.map(({ report }) => report);
  const opened = onArticle(file, () => readArticle({ name: file, bytes: read.bytes }, directory.registry.publishers));
  if (!opened.ok) return stop("content", opened.problems);

  const first = recognise(opened.article, sha256, reports, file, request);
  if (first.isRefused) return stop("content", first.problems);

  const asked =
    effects.ask === null
      ? { article: opened.article, body: request.body }
      : await effects.ask(opened.article, file, directory.registry);
  if (asked === null) return null;
  const { known, isRefused, problems: knownProblems } = recognise(asked.article, sha256, reports, file, request);
  if (isRefused) return stop("content", knownProblems);
  const draftIn = (among: RawContent) =>
    draftArticle({
      article: asked.article,
      articleText: opened.text,
      fileName: basename(file),
      sha256,
      choices: { added: request.today, body: asked.body, id: request.id },
      content: among,
      folder: contentPath(request),
      known,
      isForced: request.isForced,
      options: request.options,
      findFacts: (...found) => onArticle(file, () => effects.findFacts(...found)),
      readText,
    });
  let among = content;
  let drafted = draftIn(content);
  const proposed = request.isRegistering && "draft" in drafted ? drafted.proposals : [];
  if (proposed.length > 0) {
    among = withProposals(content, proposed, contentPath(request), request.options);
    drafted = draftIn(among);
  }
  if (!("draft" in drafted)) return stop("content", [...knownProblems, drafted.problem]);

  const doubts = draftProblems(drafted.draft, drafted.findings, drafted.registry, file);
  const lost = asked.body === "text" ? lostWordsProblems(asked.article, opened.text, file, drafted.body) : [];
  const problems = [...opened.problems, ...knownProblems, ...lost, ...drafted.problems];
  const data = toDraftData(asked.article, opened.text, drafted.findings, drafted.draft, drafted.body, [
    ...problems,
    ...doubts,
  ]);
  const isBroken = drafted.problems.some(({ severity }) => severity === "error");
  const outcome: AddOutcome = { ...NOTHING, file, draft: drafted.draft, proposals: drafted.proposals, problems, data };
  if (isBroken) return { content, outcome: { ...outcome, kind: "content" } };
  const next = withDocument(among, drafted.text, drafted.file);
  if (request.isDry) return { content: next, outcome };
  const written = await writeDraft(drafted, newEntries(content, among, proposed), request, effects.fs);
  return {
    content: written.kind === "fine" ? next : content,
    outcome: { ...outcome, ...written, problems: [...problems, ...written.problems] },
  };
}

/** Whether the site has it, and what is said of that. */
function recognise(
  article: Article,
  sha256: string,
  reports: readonly Report[],
  file: string,
  { isForced, isDry, id }: AddRequest,
): { known: KnownArticle | null; isRefused: boolean; problems: Problem[] } {
  const known = recogniseArticle(article, sha256, reports);
  if (known === null) return { known, isRefused: false, problems: [] };
  const isRefused = !known.isRepost && !isForced && !isDry;
  const which = isRefused ? "refused" : isDry ? "dry" : isReplacedBy(known, id) ? "replaced" : "beside";
  return { known, isRefused, problems: [knownArticleProblem(known, file, which)] };
}

const NOTHING: Omit<AddOutcome, "file"> = {
  kind: "fine",
  path: null,
  registered: [],
  draft: null,
  proposals: [],
  problems: [],
  data: noDraftData([]),
  error: null,
};

/** Of what was proposed, what took its place in the registry. */
function newEntries(before: RawContent, among: RawContent, proposed: readonly RegistryProposal[]): NewEntry[] {
  const documents = (content: RawContent) => [...content.entities, ...content.metrics, ...content.publishers];
  const old = new Set(documents(before).map(({ path }) => path));
  const added = documents(among).filter(({ path }) => !old.has(path));
  return proposed.flatMap(({ file, yaml }) => {
    const path = added.find((each) => each.path.endsWith(`/${file}`))?.path;
    return path === undefined ? [] : [{ file, yaml, path }];
  });
}

/** A failed call of the system is the machine's fault; anything else is ours. */
function failed(file: string, error: unknown): AddOutcome {
  const code = systemCode(error);
  const reason =
    code === null
      ? `Unexpected failure of the program: ${String((error as Error)?.message ?? error)}`
      : `Unexpected failure of the machine (${explainCode(code)})`;
  const problems = [
    problem({
      ruleId: "draft-is-written",
      reason: `${reason}, expected a draft`,
      place: { path: file, line: 1, column: 1 },
      note:
        code === null
          ? "`npm run add -- --debug` says where; the article that it happens with is worth a report."
          : "Mend that, then try again.",
    }),
  ];
  return {
    ...NOTHING,
    file,
    kind: code === null ? "internal" : "environment",
    problems,
    data: noDraftData(problems),
    error,
  };
}
