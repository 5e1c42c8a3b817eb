/** Seals a built site: the content security policy, integrity of scripts and styles, and `_headers`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { site } from "../site.ts";
import { messageOf } from "./fault.ts";
import { sealPage } from "./seal-page.ts";
import { renderHeadersFile } from "./security-headers.ts";
import { filesOfSite, hashesOf } from "./site-files.ts";

/**
 * `folder` holds a whole built site, which is changed in place; `base` is its path. Rejects, with each page's path and
 * what is wrong with it, where a page has no place for the policy or names a script that isn't the site's own.
 */
export function sealSite(folder: string, base: string = site.base): Promise<void> {
  return new Promise((done) => {
    seal(folder, `${base.replace(/\/+$/u, "")}/`);
    done();
  });
}

function seal(folder: string, root: string): void {
  const hashOfFile = hashesOf(folder);
  const hashOf = (address: string) => {
    if (!address.startsWith(root) || address.startsWith("//") || address.includes("..")) {
      throw new Error(`Unexpected ${address}, expected a file of this site below ${root}`);
    }
    return hashOfFile(address.slice(root.length));
  };
  const scriptHashes = new Set<string>();
  const unsealed: string[] = [];
  for (const path of filesOfSite(folder).filter((path) => path.endsWith(".html"))) {
    try {
      const page = sealPage(readFileSync(join(folder, path), "utf8"), hashOf);
      writeFileSync(join(folder, path), page.html);
      for (const hash of page.scriptHashes) scriptHashes.add(hash);
    } catch (error) {
      unsealed.push(`${path}: ${messageOf(error)}`);
    }
  }
  if (unsealed.length > 0) throw new Error(`Pages without a content security policy:\n${unsealed.join("\n")}`);
  writeFileSync(join(folder, "_headers"), renderHeadersFile(root, scriptHashes));
}
