import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeManifest } from "../src/publishing/manifest.ts";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readacross-copy-"));
  writeFileSync(join(folder, "index.html"), "<p>One</p>");
  await writeManifest(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

function verify(...args: string[]): Promise<{ code: number; printed: string }> {
  return new Promise((done) =>
    execFile(process.execPath, ["scripts/verify-site.ts", ...args], (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), printed: stdout + stderr }),
    ),
  );
}

test("a copy is whole until a file of it changes", async () => {
  expect(await verify(folder)).toEqual({ code: 0, printed: "All 1 files are as the manifest says.\n" });
  writeFileSync(join(folder, "index.html"), "<p>Two and more</p>");
  const { code, printed } = await verify(folder);
  expect(code).toBe(1);
  expect(printed).toBe("/index.html: Unexpected 19 bytes, expected 10\n    Copy the site again.\n");
});

test("what is no folder, or no argument, is wrong use; help isn’t", async () => {
  expect(await verify(join(folder, "index.html"))).toMatchObject({ code: 2 });
  expect(await verify("nowhere")).toMatchObject({ code: 2, printed: expect.stringContaining('Unexpected "nowhere"') });
  expect(await verify()).toMatchObject({ code: 2 });
  expect(await verify("--help")).toMatchObject({ code: 0 });
});
