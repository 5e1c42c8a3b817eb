/** The fields of a report's front matter. */
import * as z from "zod";
import { MODES } from "../facts/fact.ts";
import {
  choice,
  day,
  fewWords,
  flag,
  kebab,
  language,
  lineNumber,
  period,
  quantity,
  reference,
  sha256,
  siglum,
  text,
  url,
} from "./field-forms.ts";
import { CAVEAT_KINDS } from "./report.ts";

export const sourceSchema = z.strictObject({
  publisher: reference.optional(),
  siglum: siglum.optional(),
  after: z.array(reference).optional(),
  headline: text.optional(),
  url: url.optional(),
  published: day.optional(),
  language: language.optional(),
  origin: kebab("origin-is-kebab").optional(),
  sha256: sha256.optional(),
});

export const factSchema = z.strictObject({
  id: kebab("fact-id-is-kebab"),
  subject: reference,
  of: reference.optional(),
  metric: reference,
  value: quantity,
  period: period.optional(),
  asOf: period.optional(),
  mode: choice(MODES).optional(),
  by: reference.optional(),
  words: fewWords.optional(),
  at: lineNumber.optional(),
  restates: reference.optional(),
});

export const statementSchema = z.strictObject({
  id: kebab("fact-id-is-kebab"),
  key: kebab("statement-key-is-kebab"),
  kind: choice(["event", "view"]),
  subjects: z.array(reference).optional(),
  text,
  says: choice(["affirms", "denies"]).optional(),
  by: reference.optional(),
  period: period.optional(),
  words: fewWords.optional(),
  at: lineNumber.optional(),
});

const caveatSchema = z.strictObject({
  about: z.array(reference).optional(),
  kind: choice(CAVEAT_KINDS),
  note: text,
});

export const reportSchema = z.strictObject({
  title: text,
  summary: text.optional(),
  added: day,
  updated: day.optional(),
  correction: text.optional(),
  draft: flag.optional(),
  formerly: z.array(kebab("old-address-is-id", { isAddress: true })).optional(),
  source: sourceSchema.optional(),
  tickers: z.array(reference).optional(),
  metrics: z.array(reference).optional(),
  tags: z.array(kebab("tag-is-kebab", { isAddress: true })).optional(),
  facts: z.array(factSchema).optional(),
  statements: z.array(statementSchema).optional(),
  caveats: z.array(caveatSchema).optional(),
});
