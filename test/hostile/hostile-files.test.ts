/** A content folder full of what doesn't belong there, on a real disk: each is named once, the rest is read. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readContent } from "../../src/reader/read-content.ts";
import type { RawContent } from "../../src/model/raw.ts";
import { files, type HostileFile } from "./inputs/files.ts";

let project: string;
let raw: RawContent;
beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "readacross-hostile-files-"));
  for (const file of files) put(join(project, "content", file.path), file);
  raw = await readContent(project, "content");
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function put(path: string, { is, to = "" }: HostileFile): void {
  mkdirSync(dirname(path), { recursive: true });
  if (is === "folder") mkdirSync(path);
  else if (is === "pipe") spawnSync("mkfifo", [path]);
  else if (is === "link") symlinkSync(to, path);
  else writeFileSync(path, typeof is === "object" && "text" in is ? is.text : "");
  if (typeof is === "object" && "bytes" in is) truncateSync(path, is.bytes);
}

test.each(files.map((file) => [file.name, file] as const))("%s", (_, { path, rule }) => {
  const found = raw.problems.filter(({ place }) => place.path === `content/${path}`);
  expect(found.map(({ ruleId, place }) => `${ruleId} ${place.line}:${place.column}`)).toEqual(
    rule === null ? [] : [`${rule} 1:1`],
  );
});

test("what is fine among it is read, and nothing of the others", () => {
  const fine = raw.reports.filter(({ isWhole }) => isWhole).map(({ id }) => id);
  expect(fine).toEqual(expect.arrayContaining(["007", "constructor"]));
  const secret = JSON.stringify(raw);
  expect(secret).not.toContain("root:");
  expect(secret).not.toMatch(/PATH=/u);
});
