/** Rules of a report's front matter as a whole. */
import type { Problem } from "../facts/problem.ts";
import { placeOf, type RawDocument } from "./raw.ts";
import type { Report } from "./report.ts";
import { breach } from "./rules.ts";

/** Breaches of the rules on its days, its correction and its source. */
export function checkReport(report: Report, document: RawDocument): Problem[] {
  return [...checkDays(report, document), ...checkHasSource(document)];
}

function checkDays({ added, updated, correction }: Report, document: RawDocument): Problem[] {
  const problems: Problem[] = [];
  if (updated !== null && updated < added) {
    problems.push(
      breach("updated-follows-added", placeOf(document, ["updated"]), {
        reason: `Unexpected day before ${added}, expected one from then on`,
        actual: updated,
        note: "Correct one of the two days.",
        related: [{ reason: "added on this day", place: placeOf(document, ["added"]) }],
      }),
    );
  }
  // Read from the file: a day with a mistake of its own is given all the same.
  if (correction !== null && !("/updated" in document.places)) {
    problems.push(
      breach("correction-is-dated", placeOf(document, ["correction"], true), {
        reason: "Unexpected correction without a day, expected `updated`",
        note: "Add `updated:` with the day of the correction.",
      }),
    );
  }
  return problems;
}

function checkHasSource(document: RawDocument): Problem[] {
  const data = document.data as Readonly<Record<string, unknown>> | null;
  const given = (["facts", "statements"] as const).find((key) => Array.isArray(data?.[key]) && data[key].length > 0);
  if (given === undefined || "/source#key" in document.places) return [];
  return [
    breach("facts-have-source", placeOf(document, [given], true), {
      reason: `Unexpected ${given} without a source, expected \`source\``,
      note: "Add `source:` with `publisher`, or with `siglum` where the text names none.",
    }),
  ];
}
