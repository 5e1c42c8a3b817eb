import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ForeignLock, LockHeld, takeLock, waitForLock } from "./lock.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "readacross-lock-"));
  path = join(folder, "dist.lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that takes the lock and says so. */
async function holder() {
  const module = JSON.stringify(new URL("lock.ts", import.meta.url).href);
  const child = spawn(process.execPath, [
    "--input-type=module",
    "--eval",
    `const { takeLock } = await import(${module}); globalThis.held = takeLock(${JSON.stringify(path)}); console.log("held"); setInterval(() => {}, 1000);`,
  ]);
  await new Promise((held) => child.stdout.once("data", held));
  return {
    kill: async () => {
      const ended = new Promise((end) => child.once("exit", end));
      child.kill("SIGKILL");
      await ended;
    },
  };
}

it("is held by one at a time, and free again when it was released", () => {
  const first = takeLock(path)!;
  expect(takeLock(path)).toBeNull();
  first.release();
  const second = takeLock(path);
  expect(second).not.toBeNull();
  second!.release();
});

it("leaves no file behind, and says nobody left one", () => {
  const lock = takeLock(path)!;
  expect(lock.wasLeft).toBe(false);
  lock.release();
  lock.release();
  expect(existsSync(path)).toBe(false);
});

it("is lifted with the process that held it, even one that was killed, whose file says so", async () => {
  const { kill } = await holder();
  expect(takeLock(path)).toBeNull();
  await kill();
  expect(existsSync(path)).toBe(true);
  const after = takeLock(path)!;
  expect(after.wasLeft).toBe(true);
  after.release();
  expect(existsSync(path)).toBe(false);
});

it("is waited for, which is said once", async () => {
  const { kill } = await holder();
  let told = 0;
  const waiting = waitForLock(path, () => (told += 1));
  await new Promise((later) => setTimeout(later, 250));
  await kill();
  (await waiting).release();
  expect(told).toBe(1);
});

it("isn’t waited for without end", async () => {
  const lock = takeLock(path)!;
  await expect(waitForLock(path, () => undefined, 50)).rejects.toThrow(LockHeld);
  lock.release();
});

it("leaves alone what stands under its name and is no lock", () => {
  writeFileSync(path, "theirs");
  expect(() => takeLock(path)).toThrow(ForeignLock);
  expect(readFileSync(path, "utf8")).toBe("theirs");
  rmSync(path);
  mkdirSync(path);
  expect(() => takeLock(path)).toThrow(ForeignLock);
});

it("says what the system says where the file can’t be made", () => {
  expect(() => takeLock(join(folder, "missing", "dist.lock"))).toThrow(/ENOENT/u);
});
