/** One statement of a report. */
import type { Statement } from "../facts/fact.ts";
import { findEntity } from "./find-entity.ts";
import { findSubjects, resolve } from "./find-terms.ts";
import type { ReportContext } from "./parse-report.ts";
import { placeOf } from "./raw.ts";
import type { Fields } from "./read-fields.ts";
import type { statementSchema } from "./report-schema.ts";

/** Null, with its problems, where it lacks what makes it a statement. */
export function parseStatement(
  fields: NonNullable<Fields<typeof statementSchema>>,
  index: number,
  context: ReportContext,
): Statement | null {
  const { document, directory, provenance, localIds, problems } = context;
  const path = ["statements", index];
  const { id, key, kind, text } = fields;
  const subjects = findSubjects(fields.subjects, [...path, "subjects"], document, directory, problems);
  const by = resolve(
    fields.by,
    (each) => findEntity(each, directory),
    "by-is-registered",
    [...path, "by"],
    document,
    problems,
  );
  const taken = id === undefined ? null : localIds.claim(id, placeOf(document, [...path, "id"]));
  if (taken) problems.push(taken);
  if (taken || id === undefined || key === undefined || kind === undefined || text === undefined) return null;
  return {
    id: `${document.id}#${id}`,
    localId: id,
    source: provenance,
    key,
    kind,
    subjects,
    text,
    says: fields.says ?? "affirms",
    by,
    period: fields.period ?? null,
    words: fields.words ?? null,
    at: fields.at ?? null,
    place: placeOf(document, [...path, "id"]),
  };
}
