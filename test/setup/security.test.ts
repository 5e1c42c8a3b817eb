/** SECURITY.md promises what is tested: each promise names a test that is there, each limit is the code's. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { MAX_DEPTH, SYNTAX_LIMITS } from "../../src/markdown/limits.ts";
import { writeManifest } from "../../src/publishing/manifest.ts";
import { LIMITS } from "../../src/reader/limits.ts";

const text = readFileSync("SECURITY.md", "utf8");
const promises = text.slice(text.indexOf("## What we promise"), text.indexOf("## Verify a site"));
const rows = promises.split("\n").filter((line) => /^\| (?!promise|---)/u.test(line));

test("every promise names a test that is there", () => {
  expect(rows.length).toBeGreaterThan(25);
  for (const row of rows) {
    const named = [
      ...row
        .split("|")
        .at(-2)!
        .matchAll(/`([^`]+)`/gu),
    ].map((match) => match[1]!);
    expect(named, row).not.toEqual([]);
    expect(named.filter((path) => !/\.test\.ts$/u.test(path) || !existsSync(path))).toEqual([]);
  }
});

test("limits are those of the code", () => {
  const limits = rows.map((row) => row.split("|")[2]!.trim()).filter((limit) => /^\d/u.test(limit));
  const yaml = `${LIMITS.yamlDepth} deep`;
  const { containers, emphasisMarks, brackets, definitions, marks, steps, stepsBack } = SYNTAX_LIMITS;
  expect(containers).toBe(MAX_DEPTH);
  expect(limits).toEqual([
    `${LIMITS.fileBytes / 1e6} MB`,
    `${LIMITS.yamlBytes / 1e3} kB`,
    yaml,
    `${MAX_DEPTH} deep`,
    ...[emphasisMarks, brackets, definitions, marks].map((limit) => limit.toLocaleString("en")),
    ...[steps, stepsBack].map((limit) => `${limit / 1e6} million`),
  ]);
});

test("every file that it names is there", () => {
  const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map((match) => match[1]!);
  expect(linked.length).toBeGreaterThan(1);
  expect(linked.filter((path) => !existsSync(path))).toEqual([]);
});

const command = /For a copy at hand.*?```sh\n(.*?)\n```/su.exec(text)![1]!;

test.skipIf(spawnSync("sha256sum", ["--version"]).status !== 0)(
  "its command finds a site whole, and a changed or missing file of it not",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "readacross-manifest-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, "a b"));
    writeFileSync(join(folder, "a b/page.html"), "<p>One</p>");
    writeFileSync(join(folder, "data.json"), "{}");
    await writeManifest(folder);
    const run = () => spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
    expect(run()).toMatchObject({ status: 0, stdout: "" });
    writeFileSync(join(folder, "a b/page.html"), "<p>Two</p>");
    expect(run().stdout).toContain("./a b/page.html: FAILED");
    rmSync(join(folder, "data.json"));
    expect(run().status).not.toBe(0);
  },
);
