/** The static files of `public/`, which bodies link to and the site serves as they are. */
import { readdir, realpath } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { compareText, type Problem } from "../facts/problem.ts";
import { problemOfFailure, unreadable } from "./read-bytes.ts";

/**
 * As the site serves them: a folder's files under the folder's name. Links among them are problems: a build would copy
 * what they lead to, whatever that is.
 */
export async function listPublicFiles(folder: string): Promise<{ files: string[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") problems.push(problemOfFailure(error, "public"));
      return [];
    },
  );
  const files: string[] = [];
  for (const entry of entries) {
    const name = relative(folder, resolve(entry.parentPath, entry.name)).split(sep).join("/");
    if (entry.isFile()) files.push(`/${name}`);
    else if (entry.isSymbolicLink()) {
      const target = await realpath(resolve(folder, name)).catch(() => null);
      const isInside = target?.startsWith((await realpath(folder)) + sep) === true;
      if (!isInside)
        problems.push(unreadable(`public/${name}`, "link that leads out of public/", "Put the file itself there."));
      else files.push(`/${name}`);
    } else if (!entry.isDirectory()) problems.push(unreadable(`public/${name}`, "device or pipe", "Delete it."));
  }
  return { files: files.sort(compareText), problems };
}
