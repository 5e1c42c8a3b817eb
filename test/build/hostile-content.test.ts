/** All inputs that must be refused in one content folder: each is named at its place in one run, and nothing is built. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Problem } from "../../src/facts/problem.ts";
import { REGISTRY } from "../../src/gate/examples/example.ts";
import { AREAS } from "../hostile/areas.ts";
import { expectedOf, unmarked } from "../hostile/hostile-input.ts";
import { buildSite, makeScratch, projectFolder } from "../support/build-site.ts";
import { builtSite } from "../support/built-sites.ts";
import { readDist } from "../support/dist.ts";

const scratch = makeScratch();
const content = join(scratch.folder, "hostile-content");
afterAll(scratch.remove);

const refusals = Object.entries(AREAS).flatMap(([area, inputs]) =>
  inputs.flatMap(({ path, text, outcome, places }, index) => {
    if (outcome.kind !== "refused" || !path.startsWith("reports/") || typeof text === "function") return [];
    const file = path.replace("#", `${area}-${index}`);
    const input = { text, outcome, ...(places && { places }) };
    return [{ file, bytes: unmarked(input).content, expected: [...expectedOf(input)].sort() }];
  }),
);

beforeAll(() => {
  for (const [path, bytes] of [
    ...Object.entries(REGISTRY),
    ...refusals.map(({ file, bytes }) => [file, bytes] as const),
  ]) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), bytes as string | Uint8Array);
  }
});

test("one check names every one of them, by rule, line and column, and nothing else", async () => {
  const { code, stdout, stderr } = await check();
  expect([code, stderr]).toEqual([1, ""]);
  const found = new Map<string, string[]>();
  for (const { ruleId, place } of JSON.parse(stdout) as Problem[]) {
    const file = place.path.slice(place.path.indexOf("reports/"));
    found.set(file, [...(found.get(file) ?? []), `${place.line}:${place.column} ${ruleId}`]);
  }
  expect(refusals.length).toBeGreaterThan(500);
  expect(Object.fromEntries([...found].map(([file, problems]) => [file, problems.sort()]))).toEqual(
    Object.fromEntries(refusals.map(({ file, expected }) => [file, expected])),
  );
});

test("a build of them ends with 1 and leaves the old site as it was", async () => {
  const old = builtSite("every-verdict");
  const folder = join(scratch.folder, "site");
  cpSync(old.folder, folder, { recursive: true });
  const { code, output } = await buildSite(scratch.folder, "site", { content });
  expect(code, output.slice(-2000)).toBe(1);
  expect(output).not.toMatch(/^\s+at .*:\d+:\d+\)?$/mu);
  const [before, after] = [readDist(old), readDist({ folder, base: "/" })];
  expect(after.files).toEqual(before.files);
  for (const path of before.files)
    expect(readFileSync(join(folder, path)).equals(readFileSync(join(old.folder, path))), path).toBe(true);
});

function check(): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const options = { cwd: projectFolder, env: { ...process.env, SITE_CONTENT: content }, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, ["scripts/check.ts", "--json"], options, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}
