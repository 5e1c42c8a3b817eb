/**
 * What somebody who read an article says is in it: the labels that findings are measured against. The form of the file
 * is described in test/fixtures/articles/README.md.
 */
import { parseDocument } from "yaml";
import * as z from "zod";
import { isUnknown, parsePeriod } from "../../../src/facts/period.ts";
import { parseQuantity, type Quantity } from "../../../src/facts/quantity.ts";

/** One thing or several that are equally right. */
const anyOf = z.union([z.string().transform((one) => [one]), z.array(z.string()).min(1)]);

const factSchema = z.strictObject({
  subject: anyOf,
  metric: anyOf,
  period: anyOf,
  of: z.string().optional(),
  mode: z.enum(["reported", "projected", "market-implied"]).default("reported"),
  by: z.string().optional(),
  optional: z.literal("true").optional(),
});

const figureSchema = z.strictObject({
  at: z.coerce.number().int().positive(),
  words: z.string().min(1),
  occurrence: z.coerce.number().int().positive().default(1),
  value: anyOf,
  optional: z.literal("true").optional(),
  facts: z.array(factSchema).default([]),
});

const entitySchema = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  also: z.array(z.string()).default([]),
  optional: z.literal("true").optional(),
});

const labelsSchema = z.strictObject({
  headline: z.string(),
  publisher: z.string().transform((name) => (name === "null" ? null : name)),
  published: z.string(),
  language: z.string(),
  entities: z.array(entitySchema),
  figures: z.array(figureSchema),
});

export type LabelledFact = z.infer<typeof factSchema>;
export type LabelledEntity = z.infer<typeof entitySchema>;

export interface LabelledFigure extends Omit<z.infer<typeof figureSchema>, "value"> {
  /** Equally right readings. */
  readonly values: readonly Quantity[];
}

/** `optional`: right where it is found, no miss where it isn't. Facts without a subject or metric aren't labelled. */
export interface Labels {
  readonly headline: string | null;
  /** A registered id, or the name as written; null: the article names none. */
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly entities: readonly LabelledEntity[];
  /** In the order of the text. */
  readonly figures: readonly LabelledFigure[];
}

/** Labels that can't be used: our own mistake in a file of labels. */
export class BadLabels extends Error {}

/** Throws `BadLabels` with all that is wrong, by path: not YAML, unknown fields, values and periods that can't be read. */
export function parseLabels(yaml: string, file: string): Labels {
  const document = parseDocument(yaml, { schema: "failsafe" });
  const syntax = document.errors.map((error) => error.message);
  if (syntax.length > 0) throw new BadLabels(`${file}: ${syntax.join("; ")}`);
  const parsed = labelsSchema.safeParse(document.toJS());
  if (!parsed.success) throw new BadLabels(`${file}: ${z.prettifyError(parsed.error)}`);
  const complaints: string[] = [];
  const figures = parsed.data.figures.map(({ value, ...figure }): LabelledFigure => {
    const values = value.flatMap((literal) => {
      const quantity = parseQuantity(literal);
      if (!quantity.ok) complaints.push(`line ${figure.at}, ${literal}: ${quantity.complaint.reason}`);
      return quantity.ok ? [quantity.value] : [];
    });
    for (const period of figure.facts.flatMap((fact) => fact.period)) {
      if (period !== "once" && !parsePeriod(period).ok) complaints.push(`line ${figure.at}: no period \`${period}\``);
    }
    return { ...figure, values };
  });
  if (complaints.length > 0) throw new BadLabels(`${file}: ${complaints.join("; ")}`);
  return { ...parsed.data, figures };
}

/** Whether two EDTF texts mean the same days, whatever was inferred; `unknown` is the same as `unknown`. */
export function isSamePeriod(a: string, b: string): boolean {
  const [first, second] = [parsePeriod(a), parsePeriod(b)];
  if (!first.ok || !second.ok) return a === b;
  if (isUnknown(first.value) || isUnknown(second.value)) return isUnknown(first.value) && isUnknown(second.value);
  return first.value.start === second.value.start && first.value.end === second.value.end;
}
