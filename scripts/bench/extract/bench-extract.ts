/** `npm run bench -- --extract DIR`: reads labelled articles as `npm run add` does, and says how much was found. */
import { resolve } from "node:path";
import { findFacts } from "../../../src/articles/facts/find-facts.ts";
import { readArticle } from "../../../src/articles/reading/read-article.ts";
import { checkContent } from "../../../src/gate/check-content.ts";
import type { Registry } from "../../../src/model/registry.ts";
import { readContent } from "../../../src/reader/read-content.ts";
import { site } from "../../../src/site.ts";
import { readLabelled, type LabelledFile } from "./read-labelled.ts";
import { scoreArticle, type ArticleScore } from "./score-article.ts";

export interface ExtractReport {
  /** By name. */
  readonly articles: readonly ArticleScore[];
  readonly unlabelled: readonly string[];
  /** Articles that can't be read, and why. */
  readonly unread: readonly { readonly name: string; readonly reason: string }[];
}

/** Throws `BadLabels`, and Node's own error where the folder can't be read. */
export async function benchExtract(folder: string): Promise<ExtractReport> {
  const root = resolve(import.meta.dirname, "../../..");
  const { registry, reports } = checkContent(await readContent(root, site.content), { ...site, includeDrafts: false });
  const { files, unlabelled } = await readLabelled(folder, reports, registry.metrics);
  const scored = files.map((file) => scoreFile(file, registry));
  return {
    articles: scored.flatMap((each) => ("misses" in each ? [each] : [])),
    unlabelled,
    unread: scored.flatMap((each) => ("misses" in each ? [] : [each])),
  };
}

function scoreFile(file: LabelledFile, registry: Registry): ArticleScore | { name: string; reason: string } {
  const { name, labels, isComplete } = file;
  const read = readArticle(file, registry.publishers);
  if (!read.ok) return { name, reason: read.problems.map(({ reason }) => reason).join("; ") };
  const findings = findFacts(read.article, registry, { homeCurrency: site.homeCurrency, text: read.text });
  return scoreArticle({ name, text: read.text, labels, isComplete }, read.article, findings);
}
