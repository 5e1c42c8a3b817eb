/** The keys of a row of `reports.json`, in order. */
import { toField, type Field } from "./field.ts";

export const REPORT_FIELDS: readonly Field[] = [
  toField({ name: "id", description: "Id of the report; its address is made of it.", isUnique: true }),
  toField({ name: "title", description: "Ours, not the source’s." }),
  toField({ name: "summary", description: "In our words.", isNullable: true }),
  toField({ name: "added", type: "date", description: "The day on which the report joined the site." }),
  toField({ name: "updated", type: "date", description: "The day of its last correction.", isNullable: true }),
  toField({ name: "correction", description: "What changed on that day.", isNullable: true }),
  toField({
    name: "publisher",
    description: "Id of the source’s publisher; null where the source names none.",
    isNullable: true,
  }),
  toField({ name: "siglum", description: "The source’s short code, two to four capitals.", isNullable: true }),
  toField({ name: "headline", description: "The source’s own.", isNullable: true }),
  toField({ name: "sourceUrl", description: "The source’s address, where it states one.", isNullable: true }),
  toField({
    name: "published",
    type: "date",
    description: "The day on which the source was published; null where it is undated.",
    isNullable: true,
  }),
  toField({ name: "dateInferred", type: "boolean", description: "Whether the editors worked that day out." }),
  toField({ name: "language", description: "The source’s language, BCP 47.", isNullable: true }),
  toField({
    name: "origin",
    description: "The story that the source descends from; null where nobody examined it.",
    isNullable: true,
  }),
  toField({ name: "after", type: "array", description: "Ids of the publishers whom the source says it repeats." }),
  toField({ name: "sha256", description: "Of the text that the facts were read from.", isNullable: true }),
  toField({ name: "tags", type: "array", description: "Topics." }),
  toField({ name: "tickers", type: "array", description: "Ticker symbols of what it is about." }),
  toField({ name: "metrics", type: "array", description: "Ids of what it measures." }),
  toField({
    name: "entities",
    type: "array",
    description: "Ids of the entities that it names, most often named first.",
  }),
  toField({ name: "factCount", type: "integer", description: "Its rows in facts.json.", unit: "facts" }),
  toField({ name: "statementCount", type: "integer", description: "Its rows in statements.json.", unit: "statements" }),
  toField({
    name: "caveats",
    type: "array",
    description: "The editors’ notes: kind, about (ids of facts or statements; none: the whole report), note.",
  }),
  toField({ name: "formerly", type: "array", description: "Old ids whose addresses lead here." }),
  toField({ name: "url", description: "Permanent address of the report.", isUnique: true }),
];
