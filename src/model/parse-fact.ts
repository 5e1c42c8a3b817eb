/** One fact of a report: references looked up, then what it says checked against its metric and its own words. */
import type { Fact } from "../facts/fact.ts";
import { intervalOf } from "../facts/interval.ts";
import { UNKNOWN_PERIOD, type Period } from "../facts/period.ts";
import { checkOf } from "./check-of.ts";
import { checkPeriod } from "./check-period.ts";
import { checkValue } from "./check-value.ts";
import { checkWords } from "./check-words.ts";
import { findEntity, listingNamed } from "./find-entity.ts";
import { findMetric, resolve } from "./find-terms.ts";
import type { ReportContext } from "./parse-report.ts";
import { placeOf } from "./raw.ts";
import type { Fields } from "./read-fields.ts";
import type { Metric } from "./registry.ts";
import type { factSchema } from "./report-schema.ts";
import { breach } from "./rules.ts";

type FactFields = NonNullable<Fields<typeof factSchema>>;

/** Null, with its problems, where it lacks what makes it comparable. */
export function parseFact(fields: FactFields, index: number, context: ReportContext): Fact | null {
  const { document, directory, provenance, localIds, valuesByFact, problems } = context;
  const path = ["facts", index];
  const { id, value, restates } = fields;
  const entityAt = (key: "subject" | "by") =>
    resolve(
      fields[key],
      (each) => findEntity(each, directory),
      `${key}-is-registered`,
      [...path, key],
      document,
      problems,
    );

  const taken = id === undefined ? null : localIds.claim(id, placeOf(document, [...path, "id"]));
  if (taken) problems.push(taken);
  else if (id !== undefined && value !== undefined) valuesByFact.set(id, value);

  const subject = entityAt("subject");
  const by = entityAt("by");
  const metricId = resolve(
    fields.metric,
    (each) => findMetric(each, directory),
    "metric-is-registered",
    [...path, "metric"],
    document,
    problems,
  );
  const metric = metricId === null ? undefined : directory.registry.metrics.get(metricId);
  const period = periodOf(fields, metric, index, context);

  const at = (key: string) => placeOf(document, [...path, key]);
  if (metric && value)
    problems.push(...checkValue(value, metric, { isRestating: restates !== undefined }, at("value")));
  const listing = fields.subject === undefined ? null : listingNamed(fields.subject, directory);
  if (metric && period)
    problems.push(...checkPeriod(period, metric, { subject, listing }, directory.registry, at("period")));
  if (value && fields.words !== undefined) problems.push(...checkWords(fields.words, value, at("words")));
  const of = metric
    ? checkOf(fields.of ?? null, metric, directory, placeOf(document, [...path, "of"]))
    : { of: fields.of ?? null, problems: [] };
  problems.push(...of.problems);

  if (taken || id === undefined || subject === null || metricId === null || value === undefined || period === null)
    return null;
  return {
    id: `${document.id}#${id}`,
    localId: id,
    source: provenance,
    subject,
    listing,
    of: of.of,
    metric: metricId,
    value,
    interval: intervalOf(value),
    period,
    asOf: fields.asOf ?? null,
    mode: fields.mode ?? "reported",
    by,
    words: fields.words ?? null,
    at: fields.at ?? null,
    restates: restates === undefined ? null : `${document.id}#${restates}`,
    withdrawn: null,
    place: at("id"),
  };
}

/** Only what happens once to its subject can do without a period. Null where the period is missing or has a problem. */
function periodOf(
  { period }: FactFields,
  metric: Metric | undefined,
  index: number,
  { document, problems }: ReportContext,
): Period | null {
  if (period !== undefined) return period;
  const raw = (document.data as { facts: Record<string, unknown>[] }).facts[index]!["period"];
  if (raw !== undefined && raw !== null) return null;
  if (metric?.isOnce) return UNKNOWN_PERIOD;
  if (metric) {
    problems.push(
      breach("field-is-present", placeOf(document, ["facts", index, "period"], true), {
        reason: "Unexpected group without `period`, expected the field",
        expected: `facts[${index}].period`,
        note: "Add `period:`; `unknown` where the source doesn't say.",
      }),
    );
  }
  return null;
}
