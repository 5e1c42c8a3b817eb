/** The project in another place of the disk, with packages of its own, as somebody else would have it. */
import { spawnSync } from "node:child_process";
import { cpSync, lchownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { projectFolder } from "./build-site.ts";

/** What a clone doesn't have. */
const MADE_HERE = /^(node_modules|dist.*|coverage|\.git|\.astro)$/u;

export interface CopiedCheckout {
  readonly folder: string;
  /** For sites that are built from it. */
  readonly scratch: string;
  readonly remove: () => void;
}

/** Its name holds a space and letters beyond ASCII. `owner` is the number of a user and group, for root to choose. */
export function copyCheckout(owner?: number): CopiedCheckout {
  const parent = mkdtempSync(join(tmpdir(), "readacross elsewhere ü-"));
  const folder = join(parent, "desk");
  cpSync(projectFolder, folder, {
    recursive: true,
    filter: (path) => !MADE_HERE.test(relative(projectFolder, path).split(sep)[0] ?? ""),
  });
  copyPackages(folder);
  const scratch = join(folder, "node_modules/.cache/test");
  mkdirSync(scratch, { recursive: true });
  if (owner !== undefined) handOver(parent, owner);
  return { folder, scratch, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** As second names of the same files where the system has that: they are many and large. What tools keep is left out. */
function copyPackages(folder: string): void {
  const to = join(folder, "node_modules");
  const names = readdirSync(join(projectFolder, "node_modules")).filter(
    (name) => !/^\.(?!bin$|package-lock)/u.test(name),
  );
  mkdirSync(to);
  const paths = names.map((name) => join(projectFolder, "node_modules", name));
  if (spawnSync("cp", ["-al", ...paths, to]).status === 0) return;
  for (const [index, name] of names.entries())
    cpSync(paths[index]!, join(to, name), { recursive: true, force: true, verbatimSymlinks: true });
}

/** Everything but the packages' files, which are this checkout's too. */
function handOver(parent: string, owner: number): void {
  lchownSync(parent, owner, owner);
  for (const entry of readdirSync(parent, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const inside = relative(parent, path).split(sep);
    const isPackages = inside[1] === "node_modules" && inside.length > 2 && inside[2] !== ".cache";
    if (!isPackages) lchownSync(path, owner, owner);
  }
}
