/** Content that stands where nobody looks for it: a report beside `reports/`, a folder whose name is misspelt. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { compareText, nearest, problem, type Problem } from "../facts/problem.ts";

/** Below the content folder: what is read, by the folder that holds it. */
const READ: Readonly<Record<string, readonly string[]>> = {
  "": ["reports", "registry", "rulings"],
  registry: ["entities", "metrics", "publishers"],
};

/** `folder` is the content folder, and `path` its name in problems. Other files and folders there are nobody's business. */
export async function listStrays(folder: string, path: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [below, known] of Object.entries(READ)) {
    // A folder that can't be read or isn't one is told by whoever reads what is in it.
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
      const place = `${path}/${below === "" ? "" : `${below}/`}${entry.name}`;
      const isDocument = !entry.isDirectory() && /^[^.].*\.(?:mdx?|ya?ml)$/iu.test(entry.name);
      if (isDocument && !/^readme\.md$/iu.test(entry.name)) problems.push(stray(place, "file", known, entry.name));
      else if (entry.isDirectory() && !known.includes(entry.name) && nearFolder(entry.name, known) !== undefined)
        problems.push(stray(place, "folder", known, entry.name));
    }
  }
  return problems;
}

function stray(path: string, what: "file" | "folder", known: readonly string[], name: string): Problem {
  const folders = known.map((each) => `${each}/`).join(", ");
  const near = what === "folder" ? nearFolder(name, known) : undefined;
  return problem({
    ruleId: "file-is-expected",
    place: { path, line: 1, column: 1 },
    reason: `Unexpected ${what}, expected content in ${folders}`,
    actual: name,
    expected: folders,
    note: near === undefined ? "Move it into its folder." : `Rename it to \`${near}\`.`,
  });
}

/** Singular and plural are near, whatever letters change. */
function nearFolder(name: string, known: readonly string[]): string | undefined {
  return nearest(name, known)[0] ?? nearest(name.replace(/y$/iu, "ies"), known)[0];
}
