/** Ruling files → which facts they withdraw. A ruling with mistakes holds as far as it goes. */
import type { Withdrawal } from "../facts/fact.ts";
import { compareText, type Place, type Problem } from "../facts/problem.ts";
import { findFact, type FactDirectory } from "./find-fact.ts";
import { resolve } from "./find-terms.ts";
import { NO_DAY, type ParsedReport } from "./parse-report.ts";
import { placeOf, type RawDocument } from "./raw.ts";
import { readFields } from "./read-fields.ts";
import { breach } from "./rules.ts";
import { rulingSchema } from "./ruling-schema.ts";

/**
 * Withdrawals by fact id. `documents` of reports are all of their files, also those that couldn't be parsed. A fact
 * that is named twice has the ruling that comes first by id.
 */
export function parseRulings(
  rulings: readonly RawDocument[],
  reports: readonly ParsedReport[],
  documents: readonly RawDocument[],
  problems: Problem[],
): Map<string, Withdrawal> {
  const directory = toDirectory(reports, documents);
  const withdrawalByFact = new Map<string, Withdrawal>();
  const placeByFact = new Map<string, Place>();
  for (const document of [...rulings].sort((a, b) => compareText(a.id, b.id))) {
    const fields = document.isWhole ? readFields(rulingSchema, document, problems) : undefined;
    if (fields === undefined) continue;
    const withdrawal = { ruling: document.id, date: fields.date ?? NO_DAY, reason: fields.reason ?? "" };
    if (fields.withdraws?.length === 0) problems.push(emptyList(document));
    for (const [index, written] of (fields.withdraws ?? []).entries()) {
      const path = ["withdraws", index];
      const id = resolve(written, (each) => findFact(each, directory), "ruling-names-fact", path, document, problems);
      if (id === null) continue;
      const place = placeOf(document, path);
      const first = placeByFact.get(id);
      if (first) problems.push(secondRuling(id, place, first));
      else {
        placeByFact.set(id, place);
        withdrawalByFact.set(id, withdrawal);
      }
    }
  }
  return withdrawalByFact;
}

function toDirectory(reports: readonly ParsedReport[], documents: readonly RawDocument[]): FactDirectory {
  const reportById = new Map(reports.map((parsed) => [parsed.report.id, parsed]));
  return {
    reportById,
    unread: new Set(documents.flatMap(({ id }) => (reportById.has(id) ? [] : [id]))),
    idByOldId: new Map(reports.flatMap(({ report }) => report.formerly.map((old) => [old, report.id] as const))),
  };
}

function emptyList(document: RawDocument): Problem {
  return breach("ruling-names-fact", placeOf(document, ["withdraws"]), {
    reason: "Unexpected empty list, expected facts",
    note: "Name what is withdrawn as `<report>#<fact>`, or delete the file.",
  });
}

function secondRuling(id: string, place: Place, first: Place): Problem {
  return breach("fact-is-withdrawn-once", place, {
    reason: `Unexpected second withdrawal of \`${id}\`, expected one`,
    actual: id,
    note: "Delete one of the two.",
    related: [{ reason: "withdrawn here", place: first }],
  });
}
