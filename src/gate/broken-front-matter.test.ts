/**
 * Reports that are broken, each in a way of its own: every one is told by the right rule, at the line and column of the
 * very scalar, as `expected.txt` beside them says.
 */
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentOf } from "../../test/support/content-in-memory.ts";
import type { Problem } from "../facts/problem.ts";
import { readDocument } from "../reader/read-document.ts";
import { checkContent } from "./check-content.ts";
import { REGISTRY } from "./examples/example.ts";

const FOLDER = resolve("test/fixtures/broken-front-matter");
const OPTIONS = { includeDrafts: false, base: "/", homeCurrency: "HKD", language: "en" };
const registry = contentOf(REGISTRY as Readonly<Record<string, string>>);

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".mdx"))
  .sort();
const expected = readFileSync(join(FOLDER, "expected.txt"), "utf8").trimEnd().split("\n");

let scratch: string;
beforeAll(async () => void (scratch = await mkdtemp(join(tmpdir(), "readacross-broken-"))));
afterAll(() => rm(scratch, { recursive: true }));

/** As `expected.txt` has it. */
function lineOf({ place, severity, ruleId }: Problem): string {
  const name = place.path.slice(place.path.lastIndexOf("/") + 1);
  return `${name}:${place.line}:${place.column} ${severity} ${ruleId}`;
}

test.each(names)("%s", (name) => {
  const file = { id: name.replace(/\.mdx$/u, ""), format: "mdx" as const, file: name, path: `content/reports/${name}` };
  const { document, problems } = readDocument(readFileSync(join(FOLDER, name)), file);
  const checked = checkContent({ ...registry, reports: [document], problems }, OPTIONS);
  expect(checked.problems.map(lineOf)).toEqual(expected.filter((line) => line.startsWith(`${name}:`)));
  for (const { reason, note } of checked.problems) {
    expect(reason).toMatch(/^Unexpected .*[^.]$/u);
    expect(note).toMatch(/[.?]$/u);
  }
});

test("each file is expected to be broken, and nothing else is", () => {
  expect([...new Set(expected.map((line) => line.slice(0, line.indexOf(":"))))]).toEqual(names);
  expect(names.length).toBeGreaterThanOrEqual(60);
});

test("the program says the same of all of them in one run, exits with 1 and shows no trace", async () => {
  for (const [path, text] of Object.entries(REGISTRY as Readonly<Record<string, string>>)) {
    await mkdir(dirname(join(scratch, path)), { recursive: true });
    await writeFile(join(scratch, path), text);
  }
  await cp(FOLDER, join(scratch, "reports"), { recursive: true, filter: (file) => !file.endsWith("expected.txt") });
  const { code, stdout, stderr } = await runCheck("--json");
  expect([code, stderr]).toEqual([1, ""]);
  expect((JSON.parse(stdout) as Problem[]).map(lineOf)).toEqual(expected);
  const forPeople = await runCheck();
  expect(forPeople.code).toBe(1);
  expect(forPeople.stdout).not.toMatch(/^ +at .*:\d+:\d+\)?$/mu);
  expect(forPeople.stdout).toMatch(
    new RegExp(`${expected.filter((line) => line.includes(" error ")).length} errors`, "u"),
  );
});

function runCheck(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const env = { ...process.env, SITE_CONTENT: scratch };
    const options = { env, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, ["scripts/check.ts", ...args], options, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}
