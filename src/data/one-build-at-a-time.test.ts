import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { takeLock } from "./one-build-at-a-time.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "readacross-lock-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("is held by one at a time, and free again when it was released", () => {
  const path = join(folder, "lock");
  const first = takeLock(path, 0)!;
  expect(takeLock(path, 0)).toBeNull();
  first.release();
  const second = takeLock(path, 0);
  expect(second).not.toBeNull();
  second!.release();
});

it("is lifted with the process that held it, even one that was killed", async () => {
  const path = join(folder, "lock");
  const module = JSON.stringify(new URL("one-build-at-a-time.ts", import.meta.url).href);
  const child = spawn(process.execPath, [
    "--input-type=module",
    "--eval",
    `const { takeLock } = await import(${module}); globalThis.held = takeLock(${JSON.stringify(path)}, 0); console.log("held"); setInterval(() => {}, 1000);`,
  ]);
  await new Promise((held) => child.stdout.once("data", held));
  expect(takeLock(path, 0)).toBeNull();
  const ended = new Promise((end) => child.once("exit", end));
  child.kill("SIGKILL");
  await ended;
  const after = takeLock(path, 0);
  expect(after).not.toBeNull();
  after!.release();
});

it("says what the system says where the file can't be made", () => {
  expect(() => takeLock(join(folder, "missing", "lock"), 0)).toThrow(/unable to open/u);
});
