import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { beside, type Beside } from "./beside.ts";
import { findTarget, foreignIn } from "./find-target.ts";
import { parseManifest, verifyManifest, writeManifest } from "./manifest.ts";
import { finishSwap, foreignBeside, swapDisk } from "./mend-leftovers.ts";

let folder: string;
let places: Beside;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "readacross-site-")));
  places = beside(join(folder, "dist"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
}

async function makeSite(at: string, words: string): Promise<void> {
  write(join(at, "index.html"), words);
  write(join(at, "data/facts.json"), `{"facts":[]}`);
  await writeManifest(at);
}

const wordsAt = (at: string) => readFileSync(join(at, "index.html"), "utf8");

describe("a manifest", () => {
  it("lists each file once, in the order of code units, without itself, and says the same twice", async () => {
    await makeSite(places.site, "words");
    write(join(places.site, "Z.txt"), "");
    write(join(places.site, "é.txt"), "é");
    const { files } = await writeManifest(places.site);
    const text = readFileSync(join(places.site, "build-manifest.json"), "utf8");
    expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ["/Z.txt", 0],
      ["/data/facts.json", 12],
      ["/index.html", 5],
      ["/é.txt", 2],
    ]);
    expect(files[0]!.sha256).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(parseManifest(text)).toEqual({ format: "readacross-build-manifest-1", files });
    await writeManifest(places.site);
    expect(readFileSync(join(places.site, "build-manifest.json"), "utf8")).toBe(text);
    expect(await verifyManifest(places.site)).toEqual([]);
  });

  it("tells what is missing, changed, longer or foreign", async () => {
    await makeSite(places.site, "words");
    write(join(places.site, "index.html"), "swords");
    write(join(places.site, "data/facts.json"), `{"facts":{}}`);
    write(join(places.site, "new.html"), "");
    expect((await verifyManifest(places.site)).map(({ path }) => path)).toEqual([
      "/data/facts.json",
      "/index.html",
      "/new.html",
    ]);
    rmSync(join(places.site, "index.html"));
    expect((await verifyManifest(places.site)).map(({ reason }) => reason)).toContain(
      "Unexpected gap, expected the file that the manifest lists",
    );
  });

  it.each([
    "",
    "{",
    "[]",
    "null",
    `{"format":"other","files":[]}`,
    `{"format":"readacross-build-manifest-1","files":[{"path":1}]}`,
  ])("isn’t what can’t be read as one: %s", async (text) => {
    expect(parseManifest(text)).toBeNull();
    write(join(places.site, "build-manifest.json"), text);
    expect(await verifyManifest(places.site)).not.toEqual([]);
  });
});

describe("an interrupted swap", () => {
  it("is finished where the new site is whole", async () => {
    await makeSite(places.previous, "old");
    await makeSite(places.staging, "new");
    expect(await finishSwap(places)).toBe("published");
    expect(wordsAt(places.site)).toBe("new");
  });

  it("is taken back where the new site isn’t whole", async () => {
    await makeSite(places.previous, "old");
    await makeSite(places.staging, "new");
    write(join(places.staging, "index.html"), "half");
    expect(await finishSwap(places)).toBe("restored");
    expect(wordsAt(places.site)).toBe("old");
  });

  it("is none where a site stands, which is left alone", async () => {
    await makeSite(places.site, "now");
    await makeSite(places.staging, "new");
    expect(await finishSwap(places)).toBe("nothing");
    expect(wordsAt(places.site)).toBe("now");
  });

  it("is finished over an empty folder too", async () => {
    mkdirSync(places.site);
    await makeSite(places.previous, "old");
    expect(await finishSwap(places)).toBe("restored");
    expect(wordsAt(places.site)).toBe("old");
  });

  it("leaves what isn’t whole where it is", async () => {
    write(join(places.staging, "index.html"), "half");
    expect(await finishSwap(places)).toBe("nothing");
    expect(existsSync(places.site)).toBe(false);
  });
});

describe("what no build wrote", () => {
  it("is found at any depth of a site with a manifest, litter of systems aside", async () => {
    await makeSite(places.site, "words");
    write(join(places.site, "data/.DS_Store"), "");
    expect(await foreignIn(places.site)).toBeNull();
    write(join(places.site, "data/notes.txt"), "mine");
    expect(await foreignIn(places.site)).toBe("data/notes.txt");
  });

  it("is all of a folder without a manifest, unless it is a site from before manifests", async () => {
    mkdirSync(places.site);
    expect(await foreignIn(places.site)).toBeNull();
    write(join(places.site, "index.html"), "");
    expect(await foreignIn(places.site)).toBe("index.html");
    for (const path of ["_astro/a.css", "data/facts.json"]) write(join(places.site, path), "");
    expect(await foreignIn(places.site)).toBeNull();
    write(join(places.site, "CNAME"), "");
    expect(await foreignIn(places.site)).toBe("CNAME");
  });

  it("is found beside the site too, a link above all", async () => {
    expect(await foreignBeside(places)).toEqual([]);
    write(join(places.previous, "precious.txt"), "");
    mkdirSync(join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), places.staging);
    expect(await foreignBeside(places)).toEqual([
      [places.staging, "dist.staging"],
      [places.previous, "precious.txt"],
    ]);
  });
});

describe("the place of a build", () => {
  it("is where its link leads, even where nothing stands there yet", async () => {
    mkdirSync(join(folder, "real"));
    symlinkSync(join(folder, "real"), join(folder, "link"));
    symlinkSync("real/site", join(folder, "dist"));
    expect(await findTarget(places.site, "dist")).toMatchObject({ site: join(folder, "real/site"), kind: "nothing" });
    expect(await findTarget(join(folder, "link/x/y"), "y")).toMatchObject({ site: join(folder, "real/x/y") });
    symlinkSync("round", join(folder, "round"));
    expect(await findTarget(join(folder, "round"), "round")).toMatchObject({ kind: "dead-link" });
  });
});

it("a site is removed with all that it holds, and one that isn’t there is no error", async () => {
  await makeSite(places.previous, "old");
  swapDisk.remove(places.previous);
  swapDisk.remove(places.previous);
  expect(existsSync(places.previous)).toBe(false);
});
