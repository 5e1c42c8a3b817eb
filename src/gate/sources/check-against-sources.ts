/** Reports against the articles that they are about, where these are at hand: every quotation, line and figure. Pure. */
import type { Problem } from "../../facts/problem.ts";
import { placeOf, type RawDocument } from "../../model/raw.ts";
import { breach } from "../../model/rules.ts";
import { checkQuotations } from "./check-quotations.ts";
import { matchSources } from "./match-sources.ts";
import type { SourceFile, VisibleLines } from "./source-file.ts";

export interface ComparedSources {
  /** In no order that means anything. */
  readonly problems: readonly Problem[];
  readonly counts: SourceCounts;
}

export interface SourceCounts {
  /** Reports whose source was at hand, unchanged. */
  readonly compared: number;
  /** Facts and statements of these that quote words or name a line. */
  readonly quotations: number;
  /** Reports whose source is at hand with other bytes: not compared. */
  readonly changed: number;
  /** Reports that give the digest of a source that isn't at hand. */
  readonly missing: number;
  /** Reports that don't say which text they were read from. */
  readonly unstated: number;
  /** Files that belong to no report. */
  readonly strangers: number;
}

/** `readLines` gives what of a file is visible; it is asked for the files that are needed only. */
export function checkAgainstSources(
  documents: readonly RawDocument[],
  files: readonly SourceFile[],
  readLines: (file: SourceFile) => VisibleLines,
): ComparedSources {
  const { matches, strangers } = matchSources(documents, files, readLines);
  const problems: Problem[] = [];
  let quotations = 0;
  for (const { document, file, how } of matches) {
    if (how === "changed") problems.push(changedSource(document, file!));
    if (how !== "same") continue;
    const checked = checkQuotations(document, readLines(file!));
    problems.push(...checked.problems);
    quotations += checked.count;
  }
  const count = (wanted: (typeof matches)[number]["how"]) => matches.filter(({ how }) => how === wanted).length;
  return {
    problems,
    counts: {
      compared: count("same"),
      quotations,
      changed: count("changed"),
      missing: count("missing"),
      unstated: documents.length - matches.length,
      strangers: strangers.length,
    },
  };
}

function changedSource(document: RawDocument, { name, sha256 }: SourceFile): Problem {
  return breach("sha256-fits", placeOf(document, ["source", "sha256"]), {
    reason: `Unexpected digest of another text than \`${name}\`, expected that of the source`,
    actual: (document.data as { source: { sha256: string } }).source.sha256,
    expected: sha256,
    note: `The file's digest is \`${sha256}\`: restore the text that the facts were read from, or verify them against this one and write its digest.`,
  });
}
