/**
 * Which file holds which report's source. A digest settles it; where none fits, the file's name or the article's own
 * address or headline in its text tell that this is the source, changed since its facts were read.
 */
import type { RawDocument } from "../../model/raw.ts";
import type { SourceFile, VisibleLines } from "./source-file.ts";
import { toSearchable, toSearchedWords } from "./searchable-text.ts";

export interface SourceMatch {
  readonly document: RawDocument;
  /** Null where the source isn't at hand. */
  readonly file: SourceFile | null;
  /** `same`: its bytes have the digest that the report gives, or the report gives none and the file has its name. */
  readonly how: "same" | "changed" | "missing";
}

export interface MatchedSources {
  /** One of each report that names its source's digest, or whose source is there by name; in the order given. */
  readonly matches: readonly SourceMatch[];
  /** Files that belong to no report. */
  readonly strangers: readonly SourceFile[];
}

/** How far down an article's own headline stands. */
const HEAD_LINES = 12;
/** Shorter headlines are found in articles of others. */
const MIN_HEADLINE = 20;

export function matchSources(
  documents: readonly RawDocument[],
  files: readonly SourceFile[],
  readLines: (file: SourceFile) => VisibleLines,
): MatchedSources {
  const fileByDigest = new Map(files.map((file) => [file.sha256, file]));
  const digests = new Set(documents.flatMap((document) => sourceField(document, "sha256") ?? []));
  const unnamed = files.filter(({ sha256 }) => !digests.has(sha256));
  const unnamedById = new Map(unnamed.map((file) => [idOf(file), file]));
  const heads = new Map<SourceFile, string>();
  const headOf = (file: SourceFile): string => {
    const known = heads.get(file);
    if (known !== undefined) return known;
    const head = toSearchable(
      readLines(file)
        .filter((line) => line.trim() !== "")
        .slice(0, HEAD_LINES),
    ).folded;
    heads.set(file, head);
    return head;
  };
  const taken = new Set<SourceFile>();
  const matches = documents.flatMap((document): SourceMatch[] => {
    const digest = sourceField(document, "sha256");
    const same = digest === null ? undefined : fileByDigest.get(digest);
    if (same) return [{ document, file: same, how: "same" }];
    const named = unnamedById.get(document.id);
    if (named) taken.add(named);
    if (digest === null) return named ? [{ document, file: named, how: "same" }] : [];
    const changed = named ?? findByContent(document, unnamed, headOf);
    if (changed === undefined) return [{ document, file: null, how: "missing" }];
    taken.add(changed);
    return [{ document, file: changed, how: "changed" }];
  });
  return { matches, strangers: unnamed.filter((file) => !taken.has(file)) };
}

/** Of the source's front matter, as typed; null where it isn't a text. */
function sourceField(document: RawDocument, key: string): string | null {
  const source = (document.data as Record<string, unknown> | null)?.["source"] as Record<string, unknown> | undefined;
  const value = source?.[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function findByContent(
  document: RawDocument,
  files: readonly SourceFile[],
  headOf: (file: SourceFile) => string,
): SourceFile | undefined {
  const [headline, url] = [sourceField(document, "headline"), sourceField(document, "url")];
  const marks = [...(headline !== null && headline.length >= MIN_HEADLINE ? [headline] : []), ...(url ? [url] : [])];
  const searched = marks.map(toSearchedWords);
  return files.find((file) => searched.some((mark) => headOf(file).includes(mark)));
}

/** A file's name without folders and extension. */
function idOf({ name }: SourceFile): string {
  return name.slice(name.lastIndexOf("/") + 1).replace(/\.[^.]*$/u, "");
}
