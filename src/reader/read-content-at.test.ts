import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readContentAt } from "./read-content-at.ts";
import { readContent } from "./read-content.ts";

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "readacross-git-"));
  git("init", "--quiet", "--initial-branch=main");
});
afterEach(() => rmSync(project, { recursive: true }));

/** Without whatever the machine's owner has set. */
function git(...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const identity = ["-c", "user.name=Author", "-c", "user.email=author@readacross.example"];
  return execFileSync("git", [...identity, ...args], { cwd: project, env, encoding: "utf8" });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

function commit(): void {
  git("add", "--all");
  git("commit", "--quiet", "--message", "Write");
}

const titled = (title: string) => `---\ntitle: ${title}\n---\n${title} said.\n`;
const read = (base = "HEAD") => readContentAt(project, "content", base);

test("a commit reads as the folder did when it was made", async () => {
  write("content/reports/b.mdx", titled("B").replaceAll("\n", "\r\n"));
  write("content/reports/a.md", titled("阿里"));
  write("content/reports/README.md", "Notes\n");
  write("content/reports/Not A Name.txt", "Notes\n");
  write("content/registry/entities/alibaba.yaml", "name: Alibaba\n");
  write("content/registry/publishers/wire.yml", "name: Wire\n");
  write("content/rulings/misread.yaml", "");
  write("elsewhere/reports/c.md", titled("C"));
  commit();
  const { problems: _problems, files: _files, ...then } = await readContent(project, "content");
  write("content/reports/a.md", titled("Changed"));
  write("content/reports/c.md", titled("New"));
  expect(await read()).toEqual({ ...then, problems: [], files: [] });
  const status = git("status", "--porcelain");
  await read();
  expect(git("status", "--porcelain")).toBe(status);
});

test("any name of a commit will do, an unknown one is told apart from a missing repository", async () => {
  write("content/reports/a.md", titled("First"));
  commit();
  git("tag", "first");
  write("content/reports/a.md", titled("Second"));
  commit();
  expect((await read("first")).reports[0]?.data).toEqual({ title: "First" });
  expect((await read("main")).reports[0]?.data).toEqual({ title: "Second" });
  for (const unknown of ["nowhere", "", "--all", "HEAD:content", "first..main"]) {
    await expect(read(unknown)).rejects.toMatchObject({ name: "Error", kind: "unknown-base" });
  }
});

test("content that isn’t in the commit is empty, links are left out", async () => {
  write("content/reports/a.md", titled("A"));
  symlinkSync("a.md", join(project, "content/reports/b.md"));
  commit();
  expect((await read()).reports.map(({ id }) => id)).toEqual(["a"]);
  expect((await readContentAt(project, "other", "HEAD")).reports).toEqual([]);
  write("other/reports/a.md", titled("A"));
  expect((await readContentAt(project, "other", "HEAD")).reports).toEqual([]);
});

test("content that is a repository of its own is read from that", async () => {
  write("reports/a.md", titled("A"));
  commit();
  expect((await readContentAt("/", project, "HEAD")).reports.map(({ id }) => id)).toEqual(["a"]);
});

test("a folder outside every repository, and one without a commit, are said to be so", async () => {
  const bare = mkdtempSync(join(tmpdir(), "readacross-bare-"));
  try {
    await expect(readContentAt(bare, ".", "HEAD")).rejects.toMatchObject({
      kind: "unavailable",
      message: expect.stringMatching(/not a git repository/u),
    });
  } finally {
    rmSync(bare, { recursive: true });
  }
  mkdirSync(join(project, "content"));
  await expect(read()).rejects.toMatchObject({ kind: "unknown-base" });
});
