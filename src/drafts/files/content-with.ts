/** Content as it would be with files that aren't written yet. */
import type { RegistryProposal } from "../../articles/entities/entity-mention.ts";
import { compareText } from "../../facts/problem.ts";
import type { CheckOptions } from "../../gate/check-content.ts";
import { parseContent } from "../../model/parse-content.ts";
import type { RawContent, RawDocument } from "../../model/raw.ts";
import { readDocument } from "../../reader/read-document.ts";
import type { ReadText } from "../check-draft.ts";

/** As the reader would read it from the disk. */
export const readText: ReadText = (text, file) =>
  readDocument(new TextEncoder().encode(text), { ...file, file: file.path });

/** With a report; one of the same id is replaced. */
export function withDocument(content: RawContent, text: string, file: Pick<RawDocument, "id" | "path">): RawContent {
  const { document } = readText(text, { ...file, format: "mdx" });
  return { ...content, reports: inOrder([...content.reports.filter(({ id }) => id !== file.id), document]) };
}

const LISTS = { entity: "entities", metric: "metrics", publisher: "publishers" } as const;

/** With the proposed entries whose names are free and that have no error; `folder` is the content's path in problems. */
export function withProposals(
  content: RawContent,
  proposals: readonly RegistryProposal[],
  folder: string,
  options: CheckOptions,
): RawContent {
  const added = proposals.flatMap(({ kind, id, yaml, file }) => {
    const path = `${folder}/${file}`;
    const { document, problems } = readText(yaml, { id, path, format: "yaml" });
    const isTaken = content[LISTS[kind]].some((each) => each.id.toLowerCase() === id);
    return isTaken || problems.length > 0 ? [] : [{ kind, document }];
  });
  const wrong = new Set(errorPaths(withEntries(content, added), options));
  return withEntries(
    content,
    added.filter(({ document }) => !wrong.has(document.path)),
  );
}

interface Entry {
  readonly kind: RegistryProposal["kind"];
  readonly document: RawDocument;
}

function withEntries(content: RawContent, entries: readonly Entry[]): RawContent {
  const of = (kind: Entry["kind"]) =>
    inOrder([...content[LISTS[kind]], ...entries.filter((each) => each.kind === kind).map(({ document }) => document)]);
  return { ...content, entities: of("entity"), metrics: of("metric"), publishers: of("publisher") };
}

function errorPaths(content: RawContent, options: CheckOptions): string[] {
  const { problems } = parseContent({ ...content, reports: [], rulings: [] }, options);
  return problems.flatMap(({ severity, place, related }) =>
    severity === "error" ? [place.path, ...related.map((each) => each.place.path)] : [],
  );
}

function inOrder(documents: readonly RawDocument[]): RawDocument[] {
  return [...documents].sort((a, b) => compareText(a.id, b.id));
}
