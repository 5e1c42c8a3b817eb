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
import { ExplainedFailure, runProgram } from "./program.ts";
import { exitCodes } from "./setup/foreseeable.mjs";

await runProgram({ name: "check", failed: "The check failed" }, main);

async function main(args: readonly string[]): Promise<number> {
  const request = readRequest(args);
  if ("complaint" in request) {
    complain(`${request.complaint}\n`);
    return exitCodes.usage;
  }
  if (request.isHelp) {
    print(HELP);
    return exitCodes.fine;
  }
  const result = await check(request);
  (request.format === "text" ? print : printEncoded)(formatResult(result, request.format));
  const fails = result.problems.some(({ severity }) => severity === "error" || request.isStrict);
  return fails ? exitCodes.content : exitCodes.fine;
}

async function check({ sources, base }: CheckRequest): Promise<CheckResult> {
  const root = resolve(import.meta.dirname, "..");
  testGuards();
  const options = { ...site, includeDrafts: false, workOn: watchWork() };
  const [raw, files, rawBefore] = await Promise.all([
    readContent(root, site.content),
    sources === null ? null : readSources(sources).catch(explainSources),
    base === null ? null : readContentAt(root, site.content, base).catch((error) => explainGit(error, base)),
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
  throw new ExplainedFailure(`--sources needs a folder of articles: ${found}.`, exitCodes.environment, {
    cause: error,
  });
}

/**
 * A commit that isn't there is the caller's matter. A last commit is none of the caller's choosing: without one the
 * repository is too young, or broken.
 */
function explainGit(error: unknown, base: string): never {
  if (!(error instanceof GitFailure)) throw error;
  const explained = (message: string, code: number) => new ExplainedFailure(message, code, { cause: error });
  if (error.kind !== "unknown-base") {
    throw explained(`--impact needs git and the content in a repository: ${error.message}.`, exitCodes.environment);
  }
  if (base === "HEAD") {
    const message = "--impact compares with the last commit, which git can't find here: commit something first.";
    throw explained(message, exitCodes.environment);
  }
  const mend = "Fetch it, or name a commit that git log shows.";
  throw explained(`Unexpected --base: ${error.message}. ${mend}`, exitCodes.usage);
}
