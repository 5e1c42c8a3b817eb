/** The columns of the facts in CSV, Parquet and SQLite, in order; `facts.json` has the same keys, the subject as an object. */
import { MODES } from "../../facts/fact.ts";
import { QUALIFIERS } from "../../facts/unit.ts";
import { VERDICTS } from "../../facts/verdict.ts";
import { toColumn, type Column } from "./column.ts";

const UNIT_OF_ENDS = "the row’s unit, in full: 1.2bn is 1200000000, a percentage is the percentage";

export const FACT_COLUMNS: readonly Column[] = [
  toColumn({ name: "id", description: "Permanent id: <report>#<fact>.", isUnique: true }),
  toColumn({ name: "report", description: "Id of the report." }),
  toColumn({ name: "subject", description: "Id of the entity that the figure is about." }),
  toColumn({ name: "subjectName", description: "The entity’s name.", isFreeText: true }),
  toColumn({
    name: "tickers",
    description: "The entity’s ticker symbols, home listing first, joined by a space.",
    isNullable: true,
  }),
  toColumn({
    name: "of",
    description: "The second thing that the figure is about, such as the index of a weight; empty where there is none.",
    isNullable: true,
  }),
  toColumn({ name: "metric", description: "Id of what was measured." }),
  toColumn({
    name: "value",
    description: "The figure as its source words it: qualifier, amount with the printed digits, scale and unit. Exact.",
  }),
  toColumn({
    name: "low",
    type: "number",
    description: "The lowest figure that the wording allows; empty where it has no end on that side.",
    unit: UNIT_OF_ENDS,
    isNullable: true,
  }),
  toColumn({
    name: "high",
    type: "number",
    description: "The highest figure that the wording allows; empty where it has no end on that side.",
    unit: UNIT_OF_ENDS,
    isNullable: true,
  }),
  toColumn({ name: "lowOpen", type: "boolean", description: "Whether low itself is left out." }),
  toColumn({ name: "highOpen", type: "boolean", description: "Whether high itself is left out." }),
  toColumn({
    name: "unit",
    description:
      "percent, percentage-points, basis-points, multiple, percentile, rank, points, count, or an ISO 4217 currency code.",
  }),
  toColumn({
    name: "qualifier",
    description: "How the source hedges the figure; empty: as printed.",
    isNullable: true,
    values: QUALIFIERS,
  }),
  toColumn({
    name: "period",
    description:
      "The time that the figure is about, EDTF level 1 or a quarter such as 2025-Q1; ? behind an inferred end; empty: unknown.",
    isNullable: true,
  }),
  toColumn({
    name: "asOf",
    description:
      "The day on which a projection or reading was taken, EDTF, or unknown; empty: a reading in its period, a projection when published.",
    isNullable: true,
  }),
  toColumn({
    name: "mode",
    description: "Whether it has happened, is expected, or is implied by prices.",
    values: MODES,
  }),
  toColumn({
    name: "by",
    description: "Id of who says so; empty: the source itself, or a forecaster who isn’t named.",
    isNullable: true,
  }),
  toColumn({
    name: "publisher",
    description: "Id of the publisher; empty where the source names none.",
    isNullable: true,
  }),
  toColumn({ name: "siglum", description: "The source’s short code, two to four capitals." }),
  toColumn({
    name: "origin",
    description: "The story that the source descends from; empty where nobody examined it.",
    isNullable: true,
  }),
  toColumn({
    name: "witness",
    description: "Who vouches for the fact: equal within a claim where sources aren’t independent; empty: nobody.",
    isNullable: true,
  }),
  toColumn({
    name: "published",
    type: "date",
    description: "The day on which the source was published; empty where it is undated.",
    isNullable: true,
  }),
  toColumn({
    name: "words",
    description: "The source’s own words, at most eight.",
    isNullable: true,
    isFreeText: true,
  }),
  toColumn({
    name: "at",
    type: "integer",
    description: "The line of the source’s text, from 1.",
    unit: "lines",
    isNullable: true,
  }),
  toColumn({
    name: "restates",
    description: "Id of the fact of the same report that this one says again; such a row takes no part in verdicts.",
    isNullable: true,
  }),
  toColumn({
    name: "claim",
    description: "Id of the claim that the fact belongs to; empty where it is withdrawn.",
    isNullable: true,
  }),
  toColumn({
    name: "verdict",
    description:
      "What the sources make of this fact; a row that restates another carries the other’s; empty where it is withdrawn.",
    isNullable: true,
    values: VERDICTS.map(({ verdict }) => verdict),
  }),
  toColumn({ name: "url", description: "Permanent address.", isUnique: true }),
  toColumn({
    name: "withdrawn",
    type: "date",
    description: "The day on which the editors withdrew the fact; empty: it stands.",
    isNullable: true,
  }),
  toColumn({ name: "withdrawnReason", description: "Why they did.", isNullable: true, isFreeText: true }),
  toColumn({
    name: "listing",
    description:
      "Symbol of the subject’s listing that the figure is about; empty where none is named, or where the metric measures the whole entity.",
    isNullable: true,
  }),
];
