/**
 * Each guard is switched off in a copy of the project: the test that it names turns red, because something else than it
 * expects came about. Without a change all of them are green. One guard alone: `-t "its name"`.
 */
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GUARDS, type Guard } from "../hostile/guards.ts";
import { projectFolder } from "../support/build-site.ts";

/** What unit tests read. */
const COPIED = [
  ".github",
  "content",
  "docs",
  "public",
  "schemas",
  "scripts",
  "src",
  "test",
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
];

/** Guards are tried so many at once, each in a copy that nobody else changes. */
const COPIES = 2;

let parent: string;
const free: string[] = [];
const waiting: ((copy: string) => void)[] = [];
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), "readacross-sabotage-"));
  for (let copy = 0; copy < COPIES; copy += 1) free.push(copyProject(join(parent, `copy-${copy}`)));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function copyProject(to: string): string {
  for (const name of COPIED) cpSync(join(projectFolder, name), join(to, name), { recursive: true });
  symlinkSync(join(projectFolder, "node_modules"), join(to, "node_modules"));
  return to;
}

interface RanTest {
  readonly fullName: string;
  readonly status: "passed" | "failed" | "skipped" | "pending" | "todo";
  readonly failureMessages: readonly string[];
}

interface Ran {
  readonly code: number;
  /** Those that weren't left out. */
  readonly tests: readonly RanTest[];
  readonly output: string;
}

/** Runs unit tests of a copy, those whose full names `only` fits where it is given. Throws where no test could begin. */
function runTests(copy: string, paths: readonly string[], only?: RegExp): Promise<Ran> {
  const report = `${copy}.json`;
  rmSync(report, { force: true });
  const vitest = join(projectFolder, "node_modules/vitest/vitest.mjs");
  // A test that is slow isn't red.
  const patience = `--testTimeout=${15 * 60_000}`;
  const named = only === undefined ? [] : ["-t", only.source];
  const reporters = ["--reporter=json", `--outputFile=${report}`];
  const args = [vitest, "run", "--project=unit", patience, ...reporters, ...named, ...paths];
  const options = { cwd: copy, env: { ...process.env, VITEST: undefined, NO_COLOR: "1" }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((done, fail) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`;
      const tests = existsSync(report) ? testsIn(readFileSync(report, "utf8")) : [];
      if (tests.length === 0) fail(new Error(`No test began:\n${output.slice(-2000)}`));
      else done({ code: error === null ? 0 : Number(error.code), tests, output });
    });
  });
}

function testsIn(report: string): RanTest[] {
  const { testResults } = JSON.parse(report) as {
    readonly testResults: readonly { readonly assertionResults: readonly RanTest[] }[];
  };
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === "passed" || status === "failed");
}

/** The names of the tests that a guard's loss must be seen by. Vitest puts ` > ` between the parts of a name, its reports a space. */
function missing({ missedBy }: Pick<Guard, "missedBy">): RegExp {
  return new RegExp(missedBy.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll(" ", "(?: > | )"), "u");
}

/** What a test throws that met something else than it expects, and not code that can't run. */
const MISSED = /^(?!SyntaxError|ReferenceError)/u;

test("without a change all of them are green, and each guard names one of them", async () => {
  const paths = [...new Set(GUARDS.map(({ tests }) => tests))];
  const { code, tests, output } = await inCopy((copy) => runTests(copy, paths));
  expect(code, output.slice(-2000)).toBe(0);
  const names = tests.map(({ fullName }) => fullName);
  const lost = GUARDS.filter((guard) => !names.some((name) => missing(guard).test(name)));
  expect(lost.map(({ name }) => name)).toEqual([]);
});

describe("switched off, it is missed", () => {
  test.concurrent.for(GUARDS)("$name", async (guard, { expect }) => {
    const { code, tests } = await inCopy(async (copy) => {
      const path = join(copy, guard.file);
      const whole = readFileSync(path, "utf8");
      expect(whole.split(guard.from)).toHaveLength(2);
      try {
        writeFileSync(
          path,
          whole.replace(guard.from, () => guard.to),
        );
        return await runTests(copy, [guard.tests], missing(guard));
      } finally {
        writeFileSync(path, whole);
      }
    });
    const reasons = tests.flatMap(({ failureMessages }) => failureMessages);
    expect(code).toBe(1);
    expect(reasons).not.toEqual([]);
    expect(reasons.filter((reason) => !MISSED.test(reason))).toEqual([]);
  });
});

/** In a copy that no other test has; those that wait for one get it in turn. */
async function inCopy<Result>(work: (copy: string) => Promise<Result>): Promise<Result> {
  const copy = free.pop() ?? (await new Promise<string>((done) => waiting.push(done)));
  try {
    return await work(copy);
  } finally {
    const next = waiting.shift();
    if (next === undefined) free.push(copy);
    else next(copy);
  }
}
