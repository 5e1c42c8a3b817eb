/** The columns of the statements in CSV and Parquet, in order; `statements.json` has the same keys, the subjects as a list. */
import { VERDICTS } from "../../facts/verdict.ts";
import { toColumn, type Column } from "./column.ts";

export const STATEMENT_COLUMNS: readonly Column[] = [
  toColumn({ name: "id", description: "Permanent id: <report>#<statement>.", isUnique: true }),
  toColumn({ name: "report", description: "Id of the report." }),
  toColumn({ name: "key", description: "The same in every report that says the same." }),
  toColumn({
    name: "kind",
    description: "Something that happened, or how somebody sees it.",
    values: ["event", "view"],
  }),
  toColumn({
    name: "subjects",
    description: "Ids of the entities that it is about, joined by a space.",
    isNullable: true,
  }),
  toColumn({ name: "text", description: "What the source says, in our words.", isFreeText: true }),
  toColumn({ name: "says", description: "Whether the source says so or denies it.", values: ["affirms", "denies"] }),
  toColumn({
    name: "by",
    description: "Id of the holder of a view, or of who reports an event; empty: the source itself.",
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
    description: "Who vouches for the statement: equal within a claim where sources aren’t independent; empty: nobody.",
    isNullable: true,
  }),
  toColumn({
    name: "published",
    type: "date",
    description: "The day on which the source was published; empty where it is undated.",
    isNullable: true,
  }),
  toColumn({ name: "period", description: "The time that it is about, EDTF; empty: unknown.", isNullable: true }),
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
  toColumn({ name: "claim", description: "Id of the claim that the statement belongs to." }),
  toColumn({
    name: "verdict",
    description: "What the sources make of it.",
    values: VERDICTS.map(({ verdict }) => verdict),
  }),
  toColumn({ name: "url", description: "Permanent address.", isUnique: true }),
];
