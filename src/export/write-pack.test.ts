import { mkdtemp, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sampleModel } from "../model/pages/sample-site.ts";
import { packSettings as site } from "../../test/support/sample-data.ts";
import { checksumOf } from "./data-package.ts";
import { DATA_FILES } from "./data-files.ts";
import { renderDataPack } from "./data-pack.ts";
import { ForeignFolder, readQueries, writePack } from "./write-pack.ts";

const names = DATA_FILES.map(({ name }) => name);
const model = sampleModel({ reports: [{ id: "wire", facts: [{ id: "fall", subject: "kestrel", value: "-15%" }] }] });

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "readacross-export-"));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

it("writes what the site serves, into a folder that it makes", async () => {
  const target = join(folder, "new/pack");
  expect(await writePack(target, model, site)).toEqual(names.map((name) => join(target, name)));
  expect(await readdir(target)).toEqual([...names].sort());
  for (const { name, bytes } of renderDataPack(model, site, await readQueries()))
    expect(Buffer.compare(await readFile(join(target, name)), bytes), name).toBe(0);
});

it("describes the files that it writes, by their length and digest", async () => {
  await writePack(folder, model, site);
  const { resources } = JSON.parse(await readFile(join(folder, "datapackage.json"), "utf8"));
  expect(resources).toHaveLength(names.length - 1);
  for (const { path, bytes, hash } of resources)
    expect({ bytes, hash }, path).toEqual(checksumOf(await readFile(join(folder, path))));
});

it("replaces an earlier pack as a whole, and mends what an export that was killed left", async () => {
  const [pack, staging, previous] = ["pack", "pack.staging", "pack.previous"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writePack(pack, sampleModel({}), site);
  await rename(pack, previous);
  await mkdir(staging);
  await writeFile(join(staging, "facts.json"), "half");
  await writePack(pack, model, site);
  expect(await readdir(folder)).toEqual(["pack"]);
  expect(await readdir(pack)).toEqual([...names].sort());
  expect(await readFile(join(pack, "facts.json"), "utf8")).toContain("wire#fall");
});

it("replaces file by file where the user stands in the folder", async () => {
  await writePack(folder, sampleModel({}), site);
  await writeFile(join(folder, ".facts.json.partial"), "half");
  const { ino } = await stat(folder);
  vi.stubEnv("INIT_CWD", folder);
  await writePack(folder, model, site);
  expect((await stat(folder)).ino).toBe(ino);
  expect(await readdir(folder)).toEqual([...names].sort());
  expect(await readFile(join(folder, "facts.json"), "utf8")).toContain("wire#fall");
});

it.each(["pack.staging", "pack.previous"])("refuses %s with anything else in it, and leaves it", async (name) => {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, "thesis.txt"), "mine");
  await expect(writePack(join(folder, "pack"), model, site)).rejects.toThrow(ForeignFolder);
  expect(await readdir(folder)).toEqual([name]);
  expect(await readdir(join(folder, name))).toEqual(["thesis.txt"]);
});

it("refuses a folder with anything else in it, and leaves it as it is", async () => {
  await writeFile(join(folder, "thesis.txt"), "mine");
  await expect(writePack(folder, model, site)).rejects.toThrow(ForeignFolder);
  expect(await readdir(folder)).toEqual(["thesis.txt"]);
});

it("writes nothing where the system refuses the folder", async () => {
  await writeFile(join(folder, "file"), "mine");
  await expect(writePack(join(folder, "file/pack"), model, site)).rejects.toMatchObject({ code: "ENOTDIR" });
  expect(await readdir(folder)).toEqual(["file"]);
});

it("leaves an earlier pack whole, and nothing beside it, where a file can't be rendered", async () => {
  const pack = join(folder, "pack");
  await writePack(pack, sampleModel({}), site);
  const before = await readFile(join(pack, "facts.json"), "utf8");
  await expect(writePack(pack, {} as typeof model, site)).rejects.toThrow();
  expect(await readFile(join(pack, "facts.json"), "utf8")).toBe(before);
  expect(await readdir(folder)).toEqual(["pack"]);
});

it("replaces a link and doesn't write through it", async () => {
  const [target, elsewhere] = [join(folder, "pack"), join(folder, "elsewhere.json")];
  await mkdir(target);
  await writeFile(elsewhere, "mine");
  await symlink(elsewhere, join(target, "facts.json"));
  await writePack(target, model, site);
  expect(await readFile(elsewhere, "utf8")).toBe("mine");
});
