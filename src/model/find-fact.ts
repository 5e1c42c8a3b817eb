/** Finds the fact of any report that an editor means: `<report>#<fact>`. */
import { didYouMean } from "../facts/problem.ts";
import { refusedReference, type Found } from "./find-entity.ts";
import type { ParsedReport } from "./parse-report.ts";

/** Reports as references to their facts look things up in them. */
export interface FactDirectory {
  readonly reportById: ReadonlyMap<string, ParsedReport>;
  /** Ids of report files of which nothing could be read: references to them are no second mistake. */
  readonly unread: ReadonlySet<string>;
  /** Present id by the ids that a report had before. */
  readonly idByOldId: ReadonlyMap<string, string>;
}

const EXPECTED = "a fact as `<report>#<fact>`";

/** `unread` is also a fact that has mistakes of its own. */
export function findFact(written: string, { reportById, unread, idByOldId }: FactDirectory): Found<string> {
  const hash = written.indexOf("#");
  if (hash < 0) return refusedReference(written, EXPECTED, noteWithoutFact(written, reportById));
  const [reportId, factId] = [written.slice(0, hash), written.slice(hash + 1)];
  if (unread.has(reportId)) return { kind: "unread" };
  const parsed = reportById.get(reportId);
  if (!parsed) {
    const present = idByOldId.get(reportId);
    const note = present === undefined ? didYouMean(reportId, reportById.keys()) : `That report is \`${present}\` now.`;
    return refusedReference(written, "a fact of a report that is there", note || "Name the report by its file's name.");
  }
  const { report, localIds } = parsed;
  if (report.facts.some(({ localId }) => localId === factId)) return { kind: "found", value: written };
  if (report.statements.some(({ localId }) => localId === factId)) {
    const note = "Rulings withdraw facts only: correct the report where a statement is wrong.";
    return refusedReference(written, "a fact, not a statement", note);
  }
  if (localIds.has(factId)) return { kind: "unread" };
  const others = report.facts.map(({ id }) => id);
  const note = didYouMean(written, others) || `Name the fact by its \`id\` in \`${reportId}\`.`;
  return refusedReference(written, `a fact of \`${reportId}\``, note);
}

function noteWithoutFact(written: string, reportById: FactDirectory["reportById"]): string {
  const [first] = reportById.get(written)?.report.facts ?? [];
  return first ? `Name each fact, such as \`${first.id}\`.` : "Write the report's id, `#` and the fact's id.";
}
