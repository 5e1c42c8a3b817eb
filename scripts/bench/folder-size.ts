/** How much a folder of a built site holds. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FolderSize } from "./format-search-report.ts";

/** Files below it at any depth whose names end so, by the bytes that they hold; none where there is no such folder. */
export function folderSize(site: string, folder: string, ending = ""): FolderSize {
  const root = join(site, folder);
  const entries = existsSync(root) ? readdirSync(root, { withFileTypes: true, recursive: true }) : [];
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(ending));
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { folder, files: files.length, bytes };
}
