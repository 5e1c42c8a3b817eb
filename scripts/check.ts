/** `npm run check`: everything that is wrong in the content, in one run. Writes no files. */
import { resolve } from "node:path";
import { compareProblems } from "../src/facts/problem.ts";
import { checkContent, understandContent } from "../src/gate/check-content.ts";
import { compareContent } from "../src/gate/impact/compare-content.ts";
import { checkAgainstSources } from "../src/gate/sources/check-against-sources.ts";
import { GitFailure } from "../src/reader/git.ts";
import { testGuards } from "../src/markdown/self-test.ts";
import { readContent } from "../src/reader/read-content.ts";
import { readContentAt } from "../src/reader/read-content-at.ts";
import { readSources } from "../src/reader/read-sources.ts";
import { watchWork } from "../src/reader/watch-work.ts";
import { site } from "../src/site.ts";
import { formatResult, type CheckResult } from "./check/format-result.ts";
import { HELP, readRequest, type CheckRequest } from "./check/read-request.ts";
import { complain, print, printEncoded } from "./output.ts";

/** The folder of articles isn't there. */
class NoSources extends Error {}

const EXIT = { fine: 0, content: 1, usage: 2, environment: 3, internal: 4 } as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const request = readRequest(args);
  if ("complaint" in request) {
    complain(`${request.complaint}\n`);
    return EXIT.usage;
  }
  if (request.isHelp) {
    print(HELP);
    return EXIT.fine;
  }
  try {
    const result = await check(request);
    (request.format === "text" ? print : printEncoded)(formatResult(result, request.format));
    const fails = result.problems.some(({ severity }) => severity === "error" || request.isStrict);
    return fails ? EXIT.content : EXIT.fine;
  } catch (error) {
    return reportFailure(error, request);
  }
}

async function check({ sources, base }: CheckRequest): Promise<CheckResult> {
  const root = resolve(import.meta.dirname, "..");
  testGuards();
  const options = { ...site, includeDrafts: false, workOn: watchWork() };
  const [raw, files, rawBefore] = await Promise.all([
    readContent(root, site.content),
    sources === null ? null : readSources(sources).catch(explainSources),
    base === null ? null : readContentAt(root, site.content, base),
  ]);
  const checked = checkContent(raw, options);
  const compared = files === null ? null : checkAgainstSources(raw.reports, files, await sourceReader());
  const before = rawBefore === null ? null : understandContent(rawBefore, options);
  const impact = before === null ? null : { base: base!, change: compareContent(before, checked) };
  return {
    problems: [...checked.problems, ...(compared?.problems ?? [])].sort(compareProblems),
    sources: compared?.counts ?? null,
    impact,
  };
}

/** Loaded only where it is needed: reading pages takes a browser's document model. */
async function sourceReader() {
  return (await import("../src/articles/reading/source-text.ts")).readSourceText;
}

function explainSources(error: NodeJS.ErrnoException): never {
  const found = { ENOENT: "there is none of that name", ENOTDIR: "that is a file" }[error.code ?? ""];
  if (found === undefined) throw error;
  throw new NoSources(`--sources needs a folder of articles: ${found}.`, { cause: error });
}

/** A call to the system that failed is the machine's fault, a commit that isn't there the caller's, anything else ours. */
function reportFailure(error: unknown, { isDebugging, base }: CheckRequest): number {
  const code = exitCodeOf(error, base);
  if (isDebugging && error instanceof Error) complain(`${error.stack}\n`);
  else complain(`${explain(error, base)}\n`);
  if (!isDebugging && code === EXIT.internal) complain("npm run check -- --debug says where.\n");
  return code;
}

function exitCodeOf(error: unknown, base: string | null): number {
  if (error instanceof GitFailure) return isWrongBase(error, base) ? EXIT.usage : EXIT.environment;
  return error instanceof NoSources || (error instanceof Error && "syscall" in error)
    ? EXIT.environment
    : EXIT.internal;
}

/** A last commit is none of the caller's choosing: without one the repository is too young, or broken. */
function isWrongBase({ kind }: GitFailure, base: string | null): boolean {
  return kind === "unknown-base" && base !== "HEAD";
}

function explain(error: unknown, base: string | null): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof NoSources) return message;
  if (!(error instanceof GitFailure)) return `The check failed: ${message}`;
  if (error.kind === "unknown-base" && base === "HEAD") {
    return "--impact compares with the last commit, which git can't find here: commit something first.";
  }
  if (error.kind === "unknown-base") {
    return `Unexpected --base: ${message}. Fetch it, or name a commit that git log shows.`;
  }
  return `--impact needs git and the content in a repository: ${message}.`;
}
