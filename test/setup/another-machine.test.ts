/** That builds are the same elsewhere says something only where elsewhere is really different. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { anotherMachine, type MachineChange } from "../support/another-machine.ts";
import { differingFiles } from "../support/differing-files.ts";

const look = `
  const { readdirSync, readdir, promises } = await import("node:fs");
  const names = ["src", "test"].map((folder) => readdirSync(folder));
  const later = await new Promise((done) => readdir("src", (error, found) => done(found)));
  const last = (await promises.readdir("src", { withFileTypes: true })).map(({ name }) => name);
  const today = new Date();
  const date = [Date.now(), today.getTime(), Date.parse(Date()), today instanceof Date, today.constructor === Date];
  console.log(JSON.stringify({ folders: [...names, later, last], date, umask: process.umask() }));
`;

interface Seen {
  readonly folders: readonly (readonly string[])[];
  readonly date: readonly [number, number, number, boolean, boolean];
  readonly umask: number;
}

function seenWith(...changes: readonly MachineChange[]): Seen {
  const env = { ...process.env, ...anotherMachine(...changes) };
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", look], { env, encoding: "utf8" });
  return JSON.parse(stdout) as Seen;
}

test("another machine lists folders backwards, lives a year later and lets nobody else read", () => {
  const [usual, another] = [seenWith(), seenWith("folders", "clock", "umask")];
  expect(another.folders).toEqual(usual.folders.map((names) => names.toReversed()));
  for (const at of [0, 1, 2] as const) expect(another.date[at] - usual.date[at]).toBeGreaterThan(400 * 86_400_000);
  expect(another.date.slice(3)).toEqual([true, true]);
  expect([usual.umask, another.umask]).toEqual([process.umask(), 0o077]);
});

test("of two folders, each file that differs is named with its first byte that does", () => {
  const folder = mkdtempSync(join(tmpdir(), "readacross-differing-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = {
    here: { "a.txt": "same", "b/c.txt": "one two three", "b/d.txt": "short", "here.txt": "" },
    there: { "a.txt": "same", "b/c.txt": "one tvo three", "b/d.txt": "shorter", ".there": "" },
  };
  for (const [name, held] of Object.entries(files)) {
    mkdirSync(join(folder, name, "b"), { recursive: true });
    for (const [path, text] of Object.entries(held)) writeFileSync(join(folder, name, path), text);
  }
  expect(differingFiles(join(folder, "here"), join(folder, "there"))).toEqual([
    ".there: only in the second",
    'b/c.txt: differs from byte 5: "one two three", "one tvo three"',
    'b/d.txt: differs from byte 5: "short", "shorter"',
    "here.txt: only in the first",
  ]);
  expect(differingFiles(join(folder, "here"), join(folder, "here"))).toEqual([]);
});
