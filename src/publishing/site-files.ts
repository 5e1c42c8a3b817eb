/** The files of a built site, by their addresses from its root. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { compareText } from "../facts/problem.ts";

/** Every regular file below the folder, as `reports/some-report/index.html`, sorted. Links and other kinds are no files. */
export function filesOfSite(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.replace(/[/\\]+$/u, "").length + 1))
    .map((path) => path.split(sep).join("/"))
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
