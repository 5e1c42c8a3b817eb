import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { verifyManifest, writeManifest } from "./manifest.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** What is said of a site of three files after `change`. */
async function faultsAfter(change: (folder: string) => void): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "readacross-manifest-"));
  folders.push(folder);
  mkdirSync(join(folder, "data"));
  for (const [path, text] of [
    ["index.html", "<p>One</p>"],
    ["data/facts.json", "{}"],
    ["data/empty.txt", ""],
  ] as const)
    writeFileSync(join(folder, path), text);
  await writeManifest(folder);
  change(folder);
  return (await verifyManifest(folder)).map(({ path, reason }) => `${path}: ${reason}`);
}

describe("a copy of a site is as its manifest says until", () => {
  it("nothing happens", async () => {
    expect(await faultsAfter(() => undefined)).toEqual([]);
  });

  it.each<[name: string, change: (folder: string) => void, fault: RegExp]>([
    [
      "a byte changes",
      (folder) => writeFileSync(join(folder, "index.html"), "<p>Ono</p>"),
      /^\/index.html: .*SHA-256/u,
    ],
    [
      "an empty file isn’t",
      (folder) => writeFileSync(join(folder, "data/empty.txt"), "a"),
      /^\/data\/empty.txt: .*1 bytes/u,
    ],
    ["a file goes", (folder) => rmSync(join(folder, "data/facts.json")), /^\/data\/facts.json: Unexpected gap/u],
    ["a file comes", (folder) => writeFileSync(join(folder, ".hidden"), ""), /^\/\.hidden: Unexpected file/u],
    ["a link comes", (folder) => symlinkSync("index.html", join(folder, "link")), /^\/link: Unexpected file/u],
    [
      "a file becomes a link to its own bytes",
      (folder) => {
        renameSync(join(folder, "index.html"), `${folder}.html`);
        folders.push(`${folder}.html`);
        symlinkSync(`${folder}.html`, join(folder, "index.html"));
      },
      /^\/index.html: Unexpected link or device, expected a file/u,
    ],
    [
      "a file becomes a folder",
      (folder) => {
        rmSync(join(folder, "index.html"));
        mkdirSync(join(folder, "index.html"));
      },
      /^\/index.html: Unexpected gap/u,
    ],
    [
      "its manifest is cut off",
      (folder) => writeFileSync(join(folder, "build-manifest.json"), "{"),
      /^\/build-manifest.json: Unexpected folder without/u,
    ],
  ])("%s", async (_name, change, fault) => {
    const faults = await faultsAfter(change);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  it.skipIf(process.platform === "win32")("a file becomes a pipe, which is never opened", async () => {
    const faults = await faultsAfter((folder) => {
      rmSync(join(folder, "index.html"));
      execFileSync("mkfifo", [join(folder, "index.html")]);
    });
    expect(faults).toEqual(["/index.html: Unexpected link or device, expected a file"]);
  });
});
