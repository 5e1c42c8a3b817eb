/** The `source` of a report: the article, who published it, and the story it descends from. */
import type { Problem } from "../facts/problem.ts";
import { checkPublisherReference } from "./check-registry.ts";
import type { Directory } from "./find-entity.ts";
import { placeOf, type RawDocument } from "./raw.ts";
import type { Fields } from "./read-fields.ts";
import type { Source } from "./report.ts";
import type { sourceSchema } from "./report-schema.ts";
import { breach } from "./rules.ts";

/** What `origin` says of a source that was examined and copies nobody. */
const OWN = "own";

/** Kept as far as it goes: a publisher that isn't registered stays, with its problem. */
export function parseSource(
  fields: NonNullable<Fields<typeof sourceSchema>>,
  document: RawDocument,
  directory: Directory,
  language: string,
  problems: Problem[],
): Source {
  const { publisher = null } = fields;
  problems.push(...checkSiglum(fields, document));
  if (publisher !== null)
    problems.push(...checkPublisherReference(publisher, placeOf(document, ["source", "publisher"]), directory));
  const after = (fields.after ?? []).flatMap((each, index) => {
    if (each === undefined) return [];
    problems.push(...checkPublisherReference(each, placeOf(document, ["source", "after", index]), directory));
    return [each];
  });
  const isOwnOrigin = fields.origin === OWN;
  return {
    publisher,
    siglum: (publisher === null ? fields.siglum : directory.registry.publishers.get(publisher)?.siglum) ?? "",
    after,
    headline: fields.headline ?? null,
    url: fields.url ?? null,
    published: fields.published ?? null,
    language: fields.language ?? language,
    origin: isOwnOrigin ? document.id : (fields.origin ?? null),
    isOwnOrigin,
    sha256: fields.sha256 ?? null,
  };
}

/** Read from the file, so that a siglum or publisher with a mistake of its own counts as given. */
function checkSiglum(
  { publisher, siglum }: NonNullable<Fields<typeof sourceSchema>>,
  document: RawDocument,
): Problem[] {
  const isGiven = (key: string) => `/source/${key}` in document.places;
  if (publisher !== undefined && siglum !== undefined) {
    return [
      breach("siglum-is-given", placeOf(document, ["source", "siglum"]), {
        reason: `Unexpected siglum beside publisher \`${publisher}\`, expected that of the publisher`,
        actual: siglum,
        note: "Delete `siglum`: the publisher's registry file has it.",
      }),
    ];
  }
  if (isGiven("publisher") || isGiven("siglum")) return [];
  return [
    breach("siglum-is-given", placeOf(document, ["source"], true), {
      reason: "Unexpected source without publisher, expected a siglum for it",
      expected: "two to four capital letters",
      note: "Add `publisher:`, or `siglum:` where the text doesn't name its publisher.",
    }),
  ];
}
