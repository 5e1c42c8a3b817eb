/** Rules between reports that need no reconciling: old addresses, sigla, keys of statements. */
import type { Place, Problem } from "../facts/problem.ts";
import { takenSiglum } from "./check-registry.ts";
import { checkStatementKeys } from "./check-statement-keys.ts";
import type { ParsedReport } from "./parse-report.ts";
import { placeOf, type RawDocument } from "./raw.ts";
import type { Registry } from "./registry.ts";
import { breach } from "./rules.ts";

/** `documents` are all report files, also those that couldn't be parsed: their ids are taken all the same. */
export function checkReports(
  reports: readonly ParsedReport[],
  documents: readonly RawDocument[],
  registry: Registry,
): Problem[] {
  return [
    ...checkOldAddresses(reports, documents),
    ...checkSigla(reports, registry),
    ...checkStatementKeys(reports.flatMap(({ report }) => report.statements)),
  ];
}

function checkOldAddresses(reports: readonly ParsedReport[], documents: readonly RawDocument[]): Problem[] {
  const presentById = new Map(documents.map((document) => [document.id, document]));
  const firstByOldId = new Map<string, Place>();
  const problems: Problem[] = [];
  for (const { document } of reports) {
    for (const [index, old] of oldIdsOf(document)) {
      const place = placeOf(document, ["formerly", index]);
      const present = presentById.get(old);
      const taken = present ? placeOf(present, []) : firstByOldId.get(old);
      if (taken === undefined) {
        firstByOldId.set(old, place);
        continue;
      }
      const owner = present
        ? `id of ${present === document ? "this report itself" : "a present report"}`
        : taken.path === document.path
          ? "second mention"
          : "old id of another report";
      problems.push(
        breach("old-address-is-free", place, {
          reason: `Unexpected ${owner}, expected an id that leads nowhere else`,
          actual: old,
          note: "Delete it from one of the two.",
          related: [{ reason: present ? "report with this id" : "first named here", place: taken }],
        }),
      );
    }
  }
  return problems;
}

function oldIdsOf(document: RawDocument): [index: number, id: string][] {
  const list = (document.data as Record<string, unknown> | null)?.["formerly"];
  if (!Array.isArray(list)) return [];
  return [...list.entries()].flatMap(([index, id]) =>
    typeof id === "string" ? [[index, id.trim()] as [number, string]] : [],
  );
}

/** Two reports share a siglum only through their publisher. */
function checkSigla(reports: readonly ParsedReport[], { publishers }: Registry): Problem[] {
  const ownerBySiglum = new Map(
    [...publishers.values()].map(({ id, siglum, place }) => [siglum, { owner: `publisher \`${id}\``, place }]),
  );
  return reports.flatMap(({ document, report: { id, source } }) => {
    if (!source || source.publisher !== null || source.siglum === "") return [];
    const place = placeOf(document, ["source", "siglum"]);
    const first = ownerBySiglum.get(source.siglum);
    if (first) return [takenSiglum(source.siglum, place, first.owner, first.place)];
    ownerBySiglum.set(source.siglum, { owner: `the source of \`${id}\``, place });
    return [];
  });
}
