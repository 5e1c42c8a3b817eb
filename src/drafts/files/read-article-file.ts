/** An article's file as bytes, or what speaks against reading it. */
import { problem, type Problem } from "../../facts/problem.ts";
import { explainCode, systemCode, type FileSystem } from "./file-system.ts";

export type ReadFile =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `isEnvironment`: the file can't be opened; else it is no article. */
  | { readonly ok: false; readonly isEnvironment: boolean; readonly problem: Problem };

/** Saved pages with their pictures inside come to a few megabytes; the longest articles to one. */
const MAX_BYTES = 20_000_000;

/** `shown` is the file's name in the problem. Devices and pipes, which might never end, aren't opened. */
export async function readArticleFile(file: string, shown: string, fs: FileSystem): Promise<ReadFile> {
  const refuse = (what: string, note: string, isEnvironment = true): ReadFile => ({
    ok: false,
    isEnvironment,
    problem: problem({
      ruleId: "file-is-readable",
      reason: `Unexpected ${what}, expected an article’s file`,
      place: { path: shown, line: 1, column: 1 },
      note,
    }),
  });
  try {
    const stats = await fs.stat(file);
    if (stats.isDirectory()) return refuse("folder", "Name the files in it: `npm run add -- folder/*.md`.");
    if (!stats.isFile()) return refuse("device or pipe", "Save the article to a file.");
    if (stats.size > MAX_BYTES)
      return refuse(`${stats.size} bytes`, `An article has at most ${MAX_BYTES}: save its text alone.`, false);
    return { ok: true, bytes: await fs.readFile(file) };
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    const note =
      code === "ENOENT"
        ? "Correct the path; it is taken relative to where npm was called."
        : "Mend that, then try again.";
    return refuse(`failure to open it (${explainCode(code)})`, note);
  }
}
