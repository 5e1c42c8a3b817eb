/** The articles of a folder, each with its labels. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, parse } from "node:path";
import type { Metric } from "../../../src/model/registry.ts";
import type { Report } from "../../../src/model/report.ts";
import { committedLabels } from "./committed-labels.ts";
import { parseLabels, type Labels } from "./labels.ts";

export interface LabelledFile {
  /** Its name in the folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly labels: Labels;
  /** Whether all that is in the article is labelled; not so where a report's facts are the labels. */
  readonly isComplete: boolean;
}

export interface LabelledFolder {
  /** By name. */
  readonly files: readonly LabelledFile[];
  /** Names of articles without labels, which no report was made from either. */
  readonly unlabelled: readonly string[];
}

const ARTICLE = /\.(?:md|txt|html?)$/iu;

/**
 * Labels stand in `<name>.labels.yaml` beside an article, or else in the report that names its sha256. Throws `BadLabels`
 * where they can't be used, and Node's own error where a file can't be read.
 */
export async function readLabelled(
  folder: string,
  reports: readonly Report[],
  metrics: ReadonlyMap<string, Metric>,
): Promise<LabelledFolder> {
  const names = (await readdir(folder)).sort();
  const files: LabelledFile[] = [];
  const unlabelled: string[] = [];
  for (const name of names.filter((each) => ARTICLE.test(each) && each !== "README.md")) {
    const bytes = await readFile(join(folder, name));
    const labelFile = `${parse(name).name}.labels.yaml`;
    if (names.includes(labelFile)) {
      const labels = parseLabels(await readFile(join(folder, labelFile), "utf8"), labelFile);
      files.push({ name, bytes, labels, isComplete: true });
      continue;
    }
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const report = reports.find(({ source }) => source?.sha256 === sha256);
    if (report?.source)
      files.push({ name, bytes, labels: committedLabels(report.source, report, metrics), isComplete: false });
    else unlabelled.push(name);
  }
  return { files, unlabelled };
}
