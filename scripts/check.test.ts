import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "readacross-check-"));
  await mkdir(join(folder, "reports"));
});
afterEach(() => rm(folder, { recursive: true }));

const fine = (name: string, lines = "") =>
  writeFile(join(folder, "reports", name), `---\ntitle: A\nadded: 2026-02-09\n${lines}---\n`);

function check(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, SITE_CONTENT: folder };
    execFile(process.execPath, ["scripts/check.ts", ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

test("it exits with 0 where all is fine", async () => {
  await fine("a.md");
  expect(await check()).toEqual({ code: 0, stdout: "No problems.\n", stderr: "" });
});

test("it exits with 1 on an error, in all formats", async () => {
  await fine("a.md", "titel: B\n");
  expect(await check()).toMatchObject({ code: 1, stdout: expect.stringContaining("1 error") });
  const json = await check("--json");
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject([{ ruleId: "key-is-known", place: { line: 4, column: 1 } }]);
  expect((await check("--github")).stdout).toMatch(/^::error file=.*title=key-is-known::/u);
});

test("a warning fails only where it should", async () => {
  const saying = (siglum: string, key: string) =>
    `source: { siglum: ${siglum} }\nstatements: [{ id: listing, key: ${key}, kind: event, text: Quicktron lists }]\n`;
  await fine("a.md", saying("AB", "quicktron-listing"));
  await fine("b.md", saying("CD", "quicktron-listings"));
  expect(await check()).toMatchObject({ code: 0, stdout: expect.stringContaining("1 warning") });
  expect((await check("--strict")).code).toBe(1);
});

test("a wrong option exits with 2 and says so", async () => {
  expect(await check("--strickt")).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("--strickt") });
  expect((await check("content")).code).toBe(2);
  expect((await check("--json", "--github")).code).toBe(2);
});

test("help exits with 0", async () => {
  expect(await check("--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("--github") });
});
