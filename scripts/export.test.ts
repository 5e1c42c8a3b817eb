import { execFile } from "node:child_process";
import { mkdtemp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DATA_FILES } from "../src/export/data-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "readacross-export-"));
  await mkdir(join(folder, "content/reports"), { recursive: true });
  await writeFile(join(folder, "content/reports/a.md"), "---\ntitle: A\nadded: 2026-02-09\n---\n");
});
afterEach(() => rm(folder, { recursive: true }));

const names = DATA_FILES.map(({ name }) => name);

function runExport(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, SITE_CONTENT: join(folder, "content"), INIT_CWD: folder };
    execFile(process.execPath, ["scripts/export.ts", ...args], { env, timeout: 20_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

test("it writes all files into a folder taken relative to where npm was called, and says which", async () => {
  const { code, stdout } = await runExport("pack");
  expect(code).toBe(0);
  expect(stdout.trim().split("\n")).toEqual(names.map((name) => join(folder, "pack", name)));
  expect(await readdir(join(folder, "pack"))).toEqual([...names].sort());
});

test("its help names all files", async () => {
  const { code, stdout } = await runExport("--help");
  expect(code).toBe(0);
  for (const name of names) expect(stdout).toContain(`\n  ${name} `);
});

test("it exits with 2 where the folder isn’t its own, or isn’t named", async () => {
  expect(await runExport("content")).toMatchObject({ code: 2, stderr: expect.stringContaining("holds reports") });
  expect(await runExport()).toMatchObject({ code: 2, stderr: expect.stringContaining("Usage:") });
});

test("it exits with 1 and writes nothing where the content has errors", async () => {
  await writeFile(join(folder, "content/reports/b.md"), "---\ntitel: B\n---\n");
  expect(await runExport("pack")).toMatchObject({ code: 1, stderr: expect.stringContaining("nothing was written") });
  expect(await readdir(folder)).toEqual(["content"]);
});

test("it exits with 2 and writes nothing where there is no content, or no folder is named", async () => {
  await rm(join(folder, "content"), { recursive: true });
  expect(await runExport("pack")).toMatchObject({ code: 2, stderr: expect.stringContaining("There is no content") });
  expect(await readdir(folder)).toEqual([]);
  expect(await runExport("")).toMatchObject({ code: 2, stderr: expect.stringContaining("empty text") });
});

test.runIf(process.platform === "linux")("it exits with 3 at once where the system refuses a folder", async () => {
  for (const refused of ["/proc/x", "/proc/x/y"]) {
    expect(await runExport(refused)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("could not be written"),
    });
  }
});
