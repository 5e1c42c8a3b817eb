import { mkdtemp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sampleModel } from "../model/pages/sample-site.ts";
import { renderDataFile } from "./data-pack.ts";
import { ForeignFolder, writePack } from "./write-pack.ts";

const site = { address: "https://example.org", base: "/" };
const model = sampleModel({ reports: [{ id: "wire", facts: [{ id: "fall", subject: "kestrel", value: "-15%" }] }] });

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "readacross-export-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

it("writes what the site serves, into a folder that it makes", async () => {
  const target = join(folder, "new/pack");
  expect(await writePack(target, model, site)).toEqual([join(target, "facts.json"), join(target, "claims.json")]);
  expect(await readdir(target)).toEqual(["claims.json", "facts.json"]);
  expect(await readFile(join(target, "facts.json"), "utf8")).toBe(renderDataFile("facts.json", model, site));
  expect(await readFile(join(target, "claims.json"), "utf8")).toBe(renderDataFile("claims.json", model, site));
});

it("replaces an earlier pack, an interrupted one included", async () => {
  await writePack(folder, sampleModel({}), site);
  await writeFile(join(folder, ".facts.json.partial"), "half");
  await writePack(folder, model, site);
  expect(await readdir(folder)).toEqual(["claims.json", "facts.json"]);
  expect(await readFile(join(folder, "facts.json"), "utf8")).toContain("wire#fall");
});

it("refuses a folder with anything else in it, and leaves it as it is", async () => {
  await writeFile(join(folder, "thesis.txt"), "mine");
  await expect(writePack(folder, model, site)).rejects.toThrow(ForeignFolder);
  expect(await readdir(folder)).toEqual(["thesis.txt"]);
});

it("replaces a link and doesn't write through it", async () => {
  const [target, elsewhere] = [join(folder, "pack"), join(folder, "elsewhere.json")];
  await mkdir(target);
  await writeFile(elsewhere, "mine");
  await symlink(elsewhere, join(target, "facts.json"));
  await writePack(target, model, site);
  expect(await readFile(elsewhere, "utf8")).toBe("mine");
});
