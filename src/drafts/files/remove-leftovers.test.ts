import * as disk from "node:fs/promises";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { removeLeftovers } from "./remove-leftovers.ts";

const NOW = Date.UTC(2026, 10, 22);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "readacross-leftovers-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, ageMs: number): Promise<void> {
  await writeFile(join(folder, name), "half");
  await utimes(join(folder, name), new Date(NOW - ageMs), new Date(NOW - ageMs));
}

test("old halves go; what another run may be writing, and what is no half, stays", async () => {
  await put("a.mdx.1.tmp", 3_600_000);
  await put("b.mdx.2.tmp", 1_000);
  await put("notes.txt", 3_600_000);
  await mkdir(join(folder, "folder.tmp"));
  await removeLeftovers(folder, NOW, disk);
  expect((await readdir(folder)).sort()).toEqual(["b.mdx.2.tmp", "folder.tmp", "notes.txt"]);
});

test("nothing happens where there is no folder, or nothing may be removed", async () => {
  await put("a.tmp", 3_600_000);
  const refusing = () => Promise.reject(Object.assign(new Error(), { code: "EACCES", syscall: "unlink" }));
  await removeLeftovers(folder, NOW, { ...disk, unlink: refusing });
  await removeLeftovers(join(folder, "none"), NOW, disk);
  expect(await readdir(folder)).toEqual(["a.tmp"]);
});
