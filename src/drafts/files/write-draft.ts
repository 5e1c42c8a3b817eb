/** A draft, and what the registry lacked for it, as files. */
import { join, relative, resolve, sep } from "node:path";
import { problem, type Problem } from "../../facts/problem.ts";
import type { DraftedArticle } from "../draft-article.ts";
import { explainCode, systemCode, type FileSystem } from "./file-system.ts";
import { writeWhole } from "./write-whole.ts";

export interface DraftPlace {
  readonly root: string;
  /** The content folder, relative to the root or absolute. */
  readonly content: string;
  /** Whether a draft of the same article, or a file that the editor named, may be replaced. */
  readonly isForced: boolean;
}

/** A file of the registry. */
export interface NewEntry {
  /** Below the content folder. */
  readonly file: string;
  /** Relative to the project. */
  readonly path: string;
  readonly yaml: string;
}

export interface WrittenDraft {
  readonly kind: "fine" | "content" | "environment";
  /** Of the draft, relative to the project; null: it wasn't written. */
  readonly path: string | null;
  /** Files of the registry that were written, also where the draft wasn't. */
  readonly registered: readonly string[];
  readonly problems: readonly Problem[];
}

/** Where files are written before they have their names. */
export function scratchFolder(root: string): string {
  return join(root, "node_modules/.cache/readacross-add");
}

/** First what the registry lacks, which harms nothing by itself, then the draft. */
export async function writeDraft(
  drafted: DraftedArticle,
  entries: readonly NewEntry[],
  { root, content, isForced }: DraftPlace,
  fs: FileSystem,
): Promise<WrittenDraft> {
  const scratch = scratchFolder(root);
  const folder = resolve(root, content);
  const registered: string[] = [];
  const stop = (kind: WrittenDraft["kind"], path: string, reason: string, note: string) => ({
    kind,
    path: null,
    registered,
    problems: [problem({ ruleId: "draft-is-written", reason, place: { path, line: 1, column: 1 }, note })],
  });
  let at = drafted.file.path;
  try {
    for (const part of ["reports", "registry/entities", "registry/metrics", "registry/publishers"]) {
      if (await leadsOut(folder, part, fs))
        return stop(
          "environment",
          `${contentPath({ root, content })}/${part}`,
          "Unexpected link that leads out of the content folder, expected a folder",
          "Nothing was written: put the folder itself there.",
        );
    }
    for (const { file, yaml, path } of entries) {
      at = path;
      if ((await writeWhole(join(folder, file), yaml, { isReplacing: false, scratch }, fs)) === "written")
        registered.push(path);
    }
    at = drafted.file.path;
    const target = join(folder, "reports", `${drafted.file.id}.mdx`);
    const outcome = await writeWhole(
      target,
      drafted.text,
      { isReplacing: isForced && drafted.mayReplace, scratch },
      fs,
    );
    if (outcome === "exists")
      return stop(
        "content",
        at,
        "Unexpected file of this name, expected none",
        "Nothing was written: name another with `--slug`, or write over it with `--force`.",
      );
    if (outcome === "blocked")
      return stop(
        "environment",
        at,
        "Unexpected folder, link or device of this name, expected none",
        "Nothing was written: move it away, or name another with `--slug`.",
      );
    return { kind: "fine", path: at, registered, problems: [] };
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return stop(
      "environment",
      at,
      `Unexpected failure to write it (${explainCode(code)}), expected a folder that can be written to`,
      "Nothing of it was written. Mend that, then try again.",
    );
  }
}

/** Whether a part of the content is a link to somewhere else, which the reader wouldn't follow. */
async function leadsOut(folder: string, part: string, fs: FileSystem): Promise<boolean> {
  try {
    const [real, whole] = [await fs.realpath(join(folder, part)), await fs.realpath(folder)];
    return !real.startsWith(whole + sep);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw error;
  }
}

/** Relative to the project, with forward slashes, as the reader prints it. */
export function contentPath({ root, content }: Pick<DraftPlace, "root" | "content">): string {
  return relative(root, resolve(root, content)).split(sep).join("/") || ".";
}
