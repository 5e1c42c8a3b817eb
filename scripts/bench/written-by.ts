/** Which stage of a build a file of the site is from, and what each stage wrote. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { REST } from "./stage-ledger.ts";

export interface Written {
  readonly files: number;
  readonly bytes: number;
}

/** Astro's own are scripts, styles and what stands in `public/`. `path` is below the site, with `/`. */
export function stageOfFile(path: string): string {
  if (path.startsWith("pagefind/")) return "search index";
  if (/^(?:_headers|build-manifest\.json)$/u.test(path)) return "verify";
  if (path.endsWith(".html")) return "render pages";
  if (/^sitemap-[^/]*\.xml$/u.test(path)) return REST;
  return /\.(?:xml|json|md|txt|opml|csv|parquet|sqlite|sql|bin)$/u.test(path) ? "feeds and data" : REST;
}

/** By stage. */
export function writtenByStage(site: string): Map<string, Written> {
  return sumUp(site, (path) => stageOfFile(path));
}

/** All files below it; none where there is no such folder. */
export function written(folder: string): Written {
  return sumUp(folder, () => "all").get("all") ?? { files: 0, bytes: 0 };
}

function sumUp(folder: string, groupOf: (path: string) => string): Map<string, Written> {
  const sums = new Map<string, Written>();
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true, recursive: true }) : [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const group = groupOf(relative(folder, file).replaceAll(sep, "/"));
    const { files, bytes } = sums.get(group) ?? { files: 0, bytes: 0 };
    sums.set(group, { files: files + 1, bytes: bytes + statSync(file).size });
  }
  return sums;
}
