/** Asks git, which reads only: nothing here touches the work tree, the index or a reference. */
import { execFile, type ExecFileException } from "node:child_process";

/** Git couldn't answer. `unknown-base`: there is no such commit; `unavailable`: no git, or no repository. */
export class GitFailure extends Error {
  readonly kind: "unknown-base" | "unavailable";

  constructor(kind: GitFailure["kind"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** Larger answers than any content has. */
const MAX_BYTES = 1024 ** 3;

/** What git prints, byte for byte. Throws `GitFailure` of kind `unavailable` where it fails. */
export function askGit(folder: string, args: readonly string[], input = ""): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, GIT_LITERAL_PATHSPECS: "1", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };
    const child = execFile(
      "git",
      args,
      { cwd: folder, env, encoding: "buffer", maxBuffer: MAX_BYTES },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(failureOf(error, stderr.toString("utf8")));
      },
    );
    // A git that ends before it has read everything says why by itself.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}

function failureOf(error: ExecFileException, stderr: string): GitFailure {
  const said = stderr.trim().split("\n")[0] ?? "";
  const message =
    error.code === "ENOENT" ? "git isn't installed" : said === "" ? error.message : said.replace(/^fatal: /u, "");
  return new GitFailure("unavailable", message, { cause: error });
}
