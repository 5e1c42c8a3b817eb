/** The keys of facts and statements in JSON: those of the flat tables, with the subject as an object or a list. */
import { FACT_COLUMNS } from "../tables/fact-columns.ts";
import { STATEMENT_COLUMNS } from "../tables/statement-columns.ts";
import { toField, type Field } from "./field.ts";

const FLAT_ONLY: ReadonlySet<string> = new Set(["subjectName", "tickers"]);

const SUBJECT = toField({
  name: "subject",
  type: "object",
  description: "The entity that the figure is about: id, name, and tickers, the symbols of its listings, home first.",
});

const SUBJECTS = toField({
  name: "subjects",
  type: "array",
  description: "Ids of the entities that it is about; an empty list where it is about none.",
});

export const FACT_FIELDS: readonly Field[] = FACT_COLUMNS.filter(({ name }) => !FLAT_ONLY.has(name)).map((column) =>
  column.name === "subject" ? SUBJECT : column,
);

export const STATEMENT_FIELDS: readonly Field[] = STATEMENT_COLUMNS.map((column) =>
  column.name === "subjects" ? SUBJECTS : column,
);
