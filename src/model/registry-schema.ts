/** The fields of registry files: content/registry/entities, metrics and publishers. */
import * as z from "zod";
import { choice, flag, kebab, language, mic, reference, siglum, text, url } from "./field-forms.ts";
import { DIMENSIONS, ENTITY_KINDS, PERIOD_KINDS } from "./registry.ts";

const basis = choice(["stated", "known"]).optional();

export const entitySchema = z.strictObject({
  name: text,
  kind: choice(ENTITY_KINDS),
  names: z.array(z.strictObject({ lang: language, name: text, basis })).optional(),
  listings: z.array(z.strictObject({ symbol: text, mic, basis })).optional(),
  codes: z.array(z.strictObject({ kind: kebab("field-has-form"), code: text, note: text.optional() })).optional(),
  aliases: z.array(text).optional(),
  description: text.optional(),
  autolink: flag.optional(),
  partOf: z.array(reference).optional(),
});

export const metricSchema = z.strictObject({
  name: text,
  dimension: choice(DIMENSIONS),
  definition: text,
  names: z.array(text).optional(),
  triggers: z.array(text).optional(),
  once: flag.optional(),
  perListing: flag.optional(),
  of: choice(["none", "optional", "required"]).optional(),
  ofMeaning: text.optional(),
  ofValues: z.record(z.string(), text).optional(),
  periods: z.array(choice(PERIOD_KINDS)).optional(),
  intradayOf: reference.optional(),
  sign: choice(["any", "non-negative"]).optional(),
});

export const publisherSchema = z.strictObject({
  name: text,
  siglum,
  url: url.optional(),
  description: text.optional(),
  names: z.array(text).optional(),
});
