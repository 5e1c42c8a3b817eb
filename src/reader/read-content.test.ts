import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
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

test("static files are listed by address", async () => {
  await write("content/reports/README.md", "");
  await write("public/pictures/a.png", "");
  expect((await read()).files).toEqual(["/pictures/a.png"]);
});
