import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { problemOfFailure, readBytes } from "./read-bytes.ts";
import { readContent } from "./read-content.ts";

let project: string;
beforeEach(async () => void (project = await mkdtemp(join(tmpdir(), "readacross-reader-"))));
afterEach(() => rm(project, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), text);
}

const read = () => readContent(project, "content");
const rules = async () => (await read()).problems.map(({ ruleId, place }) => `${place.path} ${ruleId}`);

test("missing and empty folders hold nothing", async () => {
  await mkdir(join(project, "content/reports"), { recursive: true });
  expect(await read()).toMatchObject({
    reports: [],
    entities: [],
    metrics: [],
    publishers: [],
    rulings: [],
    problems: [],
  });
});

test("a missing content folder is pointed out", async () => {
  expect(await rules()).toEqual(["content content-is-found"]);
});

test("documents come in the order of ids, with front matter, body and the line on which it starts", async () => {
  await write("content/reports/b.mdx", "---\r\ntitle: B\r\n---\r\n\r\nHello\r\n");
  await write("content/reports/a.md", "\ufeff---\ntitle: A\n---\n");
  const { reports } = await read();
  expect(reports.map(({ id, format }) => `${id}.${format}`)).toEqual(["a.md", "b.mdx"]);
  expect(reports[1]).toMatchObject({
    path: "content/reports/b.mdx",
    data: { title: "B" },
    isWhole: true,
    body: "\nHello\n",
    bodyLine: 4,
  });
});

test("a file that can't be read whole is still there, so that references to it hold", async () => {
  await write("content/registry/entities/alibaba.yaml", "name: Alibaba: the group\n");
  const { entities } = await read();
  expect(entities.map(({ id, isWhole }) => [id, isWhole])).toEqual([["alibaba", false]]);
});

test("rulings are read like registry entries: an empty one is there, a stranger is named", async () => {
  await write("content/rulings/misread-line.yml", "");
  await write("content/rulings/Misread Table.yaml", "");
  await write("content/rulings/notes.txt", "");
  const { rulings } = await read();
  expect(rulings.map(({ id, path, data, isWhole }) => [id, path, data, isWhole])).toEqual([
    ["Misread Table", "content/rulings/Misread Table.yaml", null, true],
    ["misread-line", "content/rulings/misread-line.yml", null, true],
  ]);
  expect(await rules()).toEqual([
    "content/rulings/notes.txt file-is-expected",
    "content/rulings/Misread Table.yaml file-name-is-id",
  ]);
});

test("front matter that is never closed, or isn't there, is a problem at its line", async () => {
  await write("content/reports/a.md", "---\ntitle: A\n");
  await write("content/reports/b.md", "\nHello\n");
  await write("content/reports/c.md", "");
  const { problems } = await read();
  expect(problems.map(({ ruleId, place }) => `${place.line} ${ruleId}`)).toEqual([
    "1 front-matter-is-present",
    "2 front-matter-is-present",
    "1 front-matter-is-present",
  ]);
});

test("control characters are shown where they stand, in front matter and body", async () => {
  await write("content/reports/a.md", "---\ntitle: A\u0007\n---\nB\n\u0000C\n");
  const { problems } = await read();
  expect(problems.map(({ ruleId, place }) => `${place.line}:${place.column} ${ruleId}`)).toEqual([
    "2:9 text-is-printable",
    "5:1 text-is-printable",
  ]);
});

test("links inside the content folder are followed, others refused", async () => {
  await write("content/registry/publishers/a.yaml", "name: A\n");
  await write("outside.yaml", "name: secret\n");
  await symlink("a.yaml", join(project, "content/registry/publishers/b.yaml"));
  await symlink("../../../outside.yaml", join(project, "content/registry/publishers/c.yaml"));
  await symlink("nowhere.yaml", join(project, "content/registry/publishers/d.yaml"));
  const { publishers, problems } = await read();
  expect(publishers.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(problems.map(({ ruleId, place }) => `${place.path} ${ruleId}`)).toEqual([
    "content/registry/publishers/c.yaml file-is-readable",
    "content/registry/publishers/d.yaml file-is-readable",
  ]);
});

test("a folder that leads out of the content folder is refused", async () => {
  await write("elsewhere/a.md", "---\ntitle: A\n---\n");
  await mkdir(join(project, "content"));
  await symlink("../elsewhere", join(project, "content/reports"));
  expect((await read()).reports).toEqual([]);
  expect(await rules()).toEqual(["content/reports file-is-readable"]);
});

test("names that differ by extension or case only are one id, whose first file is read", async () => {
  await write("content/reports/a.md", "---\ntitle: A\n---\n");
  await write("content/reports/a.mdx", "---\ntitle: B\n---\n");
  await write("content/reports/A.md", "---\ntitle: C\n---\n");
  const { reports, problems } = await read();
  expect(reports.map(({ path }) => path)).toEqual(["content/reports/a.md"]);
  expect(problems.map(({ ruleId, related }) => [ruleId, related[0]?.place.path])).toEqual([
    ["report-id-is-unique", "content/reports/a.md"],
    ["report-id-is-unique", "content/reports/a.md"],
  ]);
});

test("notes, hidden files and backups are let pass, anything else is named", async () => {
  await write("content/reports/README.md", "Notes\n");
  await write("content/reports/.DS_Store", "");
  await write("content/reports/a.md~", "");
  await write("content/reports/chart.png", "");
  await write("content/registry/metrics/old/a.yaml", "");
  expect(await rules()).toEqual([
    "content/reports/chart.png file-is-expected",
    "content/registry/metrics/old file-is-expected",
  ]);
});

test("a report in a hidden file would be missed: it is named, unless a system left it", async () => {
  await write("content/reports/.a.mdx", "---\ntitle: A\n---\n");
  await write("content/reports/._a.mdx", "");
  await write("content/reports/.#a.mdx", "");
  expect(await rules()).toEqual(["content/reports/.a.mdx file-name-is-id"]);
});

test("content beside its folder, and folders whose names are nearly right, are named", async () => {
  await write("content/a.mdx", "");
  await write("content/README.md", "");
  await write("content/Reports/a.mdx", "");
  await write("content/pictures/a.yaml", "");
  await write("content/registry/alibaba.yaml", "");
  await write("content/registry/entity/a.yaml", "");
  expect((await rules()).sort()).toEqual([
    "content/Reports file-is-expected",
    "content/a.mdx file-is-expected",
    "content/registry/alibaba.yaml file-is-expected",
    "content/registry/entity file-is-expected",
  ]);
});

test.each([
  ["index"],
  ["page"],
  ["search"],
  ["con"],
  ["lpt1"],
  ["rss.xml"],
  ["_a"],
  ["a."],
  ["a".repeat(101)],
  ["e\u0301"],
  ["\u0430libaba"],
  ["a\u200bb"],
])("a file named %j is refused", async (name) => {
  await write(`content/registry/entities/${name}.yaml`, "name: A\n");
  expect(await rules()).toEqual([`content/registry/entities/${name}.yaml file-name-is-id`]);
});

test.each([
  ["a", "A"],
  ["k", "\u212a"],
  ["strasse", "stra\u00dfe"],
  ["\u00e9", "e\u0301"],
])("%j and %j are one id on some disk", async (first, second) => {
  await write(`content/rulings/${first}.yaml`, "");
  await write(`content/rulings/${second}.yaml`, "");
  expect((await rules()).map((each) => each.split(" ").at(-1))).toContain("ruling-id-is-unique");
});

describe("a file that can't be read is a problem, and the others are read all the same", () => {
  const others = async () => {
    const { reports, problems } = await read();
    const whole = reports.filter(({ isWhole }) => isWhole).map(({ id }) => id);
    return [whole, problems.map(({ ruleId, place }) => `${place.path} ${ruleId}`)];
  };

  test("a pipe", async () => {
    await write("content/reports/b.md", "---\ntitle: B\n---\n");
    execFileSync("mkfifo", [join(project, "content/reports/a.md")]);
    expect(await others()).toEqual([["b"], ["content/reports/a.md file-is-readable"]]);
    expect(await readBytes(join(project, "content/reports/a.md"), "a.md")).toMatchObject({
      ruleId: "file-is-readable",
    });
  });

  test("a link to itself", async () => {
    await write("content/reports/b.md", "---\ntitle: B\n---\n");
    await symlink("a.md", join(project, "content/reports/a.md"));
    expect(await others()).toEqual([["b"], ["content/reports/a.md file-is-readable"]]);
  });

  test.runIf(process.getuid?.() !== 0)("one that this user may not read", async () => {
    await write("content/reports/a.md", "---\ntitle: A\n---\n");
    await chmod(join(project, "content/reports/a.md"), 0);
    await write("content/reports/b.md", "---\ntitle: B\n---\n");
    expect(await others()).toEqual([["b"], ["content/reports/a.md file-is-readable"]]);
  });

  test.each(["EACCES", "EIO", "ENOENT", "ESTALE"])("%s", (code) => {
    const refusal = Object.assign(new Error(code), { code, syscall: "open" });
    expect(problemOfFailure(refusal, "content/reports/a.md")).toMatchObject({
      ruleId: "file-is-readable",
      place: { path: "content/reports/a.md" },
    });
  });

  test("what no file is to blame for is thrown", () => {
    for (const error of [Object.assign(new Error("EMFILE"), { code: "EMFILE", syscall: "open" }), new Error("ours")])
      expect(() => problemOfFailure(error, "a.md")).toThrow(error);
  });
});

test("a file of more than 5 MB isn't read, one of 5 MB is", async () => {
  await write("content/reports/a.md", "");
  await truncate(join(project, "content/reports/a.md"), 5_000_001);
  const { problems } = await read();
  expect(problems.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    ["file-is-small", "Unexpected file of 5000001 bytes, expected at most 5 MB"],
  ]);
  await truncate(join(project, "content/reports/a.md"), 5_000_000);
  expect(await rules()).toEqual([
    "content/reports/a.md text-is-printable",
    "content/reports/a.md front-matter-is-present",
  ]);
});

test("front matter and registry files have at most 64 kB", async () => {
  const filled = (bytes: number) => `title: ${"é".repeat((bytes - 8) / 2)}\n`;
  await write("content/reports/a.md", `---\n${filled(64_002)}---\n`);
  await write("content/reports/b.md", `---\n${filled(64_000)}---\n`);
  await write("content/rulings/a.yaml", filled(64_002));
  const { problems } = await read();
  expect(problems.map(({ ruleId, place }) => `${place.path}:${place.line} ${ruleId}`)).toEqual([
    "content/reports/a.md:2 file-is-small",
    "content/rulings/a.yaml:1 file-is-small",
  ]);
});

test("links in public/ that lead out of it are refused: a build would copy what they lead to", async () => {
  await write("public/a.png", "");
  await write("secret.txt", "");
  await symlink("a.png", join(project, "public/b.png"));
  await symlink("../secret.txt", join(project, "public/c.txt"));
  await write("content/reports/README.md", "");
  expect((await read()).files).toEqual(["/a.png", "/b.png"]);
  expect(await rules()).toEqual(["public/c.txt file-is-readable"]);
});

test("static files are listed by address", async () => {
  await write("content/reports/README.md", "");
  await write("public/pictures/a.png", "");
  expect((await read()).files).toEqual(["/pictures/a.png"]);
});
