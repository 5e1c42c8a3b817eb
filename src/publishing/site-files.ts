/** The files of a built site, by their addresses from its root. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, type Dirent } from "node:fs";
import { join, relative, sep } from "node:path";
import { compareText } from "../facts/problem.ts";

/** Every regular file below the folder, as `reports/some-report/index.html`, sorted. Links and other kinds are no files. */
export function filesOfSite(folder: string): string[] {
  return pathsBelow(folder, (entry) => entry.isFile());
}

/** The same of all that isn’t a folder: links are listed, not followed. Throws the system’s errors. */
export function everythingIn(folder: string): string[] {
  return pathsBelow(folder, (entry) => !entry.isDirectory());
}

function pathsBelow(folder: string, isListed: (entry: Dirent) => boolean): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(isListed)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort(compareText);
}

/** The file behind an address without base path, query and fragment: `/reports/` is `reports/index.html`. */
export function fileAt(address: string): string {
  const path = address.replace(/^\//u, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** As `integrity` and a policy write it; each file is read once. Throws where there is no such file. */
export function hashesOf(folder: string): (path: string) => string {
  const known = new Map<string, string>();
  return (path) => {
    const hash =
      known.get(path) ??
      `sha256-${createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("base64")}`;
    known.set(path, hash);
    return hash;
  };
}
