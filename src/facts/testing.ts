/** Builders for tests: facts and statements in a line, from literals. Invalid literals throw. */
import type { Fact, MetricTraits, Mode, Statement, Withdrawal } from "./fact.ts";
import { intervalOf } from "./interval.ts";
import { parsePeriod, type Period } from "./period.ts";
import type { Parsed } from "./problem.ts";
import { parseQuantity, type Quantity } from "./quantity.ts";

const NOWHERE = { path: "content/reports/a.md", line: 1, column: 1 };

export function quantity(literal: string): Quantity {
  return valueOf(parseQuantity(literal), literal);
}

export function period(text: string): Period {
  return valueOf(parsePeriod(text), text);
}

export interface FactFields {
  readonly report?: string;
  readonly localId?: string;
  /** Left out: the report's own. */
  readonly origin?: string | null;
  readonly publisher?: string | null;
  readonly after?: readonly string[];
  readonly published?: string | null;
  readonly subject?: string;
  readonly listing?: string | null;
  readonly of?: string | null;
  readonly metric?: string;
  readonly value?: string;
  readonly period?: string;
  readonly asOf?: string | null;
  readonly mode?: Mode;
  readonly by?: string | null;
  readonly at?: number | null;
  readonly restates?: string | null;
  readonly withdrawn?: Withdrawal | null;
}

/** A report's fact on Alibaba's price in February 2026, save where said otherwise. */
export function fact(fields: FactFields = {}): Fact {
  const { report = "a", localId = "fact", published = "2026-02-09", asOf = null } = fields;
  const value = quantity(fields.value ?? "-15%");
  return {
    id: `${report}#${localId}`,
    localId,
    source: {
      report,
      publisher: fields.publisher ?? null,
      after: fields.after ?? [],
      siglum: report.toUpperCase(),
      origin: fields.origin === undefined ? report : fields.origin,
      published,
    },
    subject: fields.subject ?? "alibaba",
    listing: fields.listing ?? null,
    of: fields.of ?? null,
    metric: fields.metric ?? "price-change",
    value,
    interval: intervalOf(value),
    period: period(fields.period ?? "2026-02"),
    asOf: asOf === null ? null : period(asOf),
    mode: fields.mode ?? "reported",
    by: fields.by ?? null,
    words: null,
    at: fields.at ?? null,
    restates: fields.restates ?? null,
    withdrawn: fields.withdrawn ?? null,
    place: NOWHERE,
  };
}

export type StatementFields = Partial<Omit<Statement, "source" | "id">> & {
  readonly report?: string;
  readonly origin?: string | null;
  readonly publisher?: string | null;
  readonly after?: readonly string[];
};

/** A report's event, save where said otherwise. */
export function statement(fields: StatementFields = {}): Statement {
  const { report = "a", origin = report, publisher = null, after = [], localId = "statement", ...rest } = fields;
  return {
    id: `${report}#${localId}`,
    localId,
    source: { report, publisher, after, siglum: report.toUpperCase(), origin, published: "2026-02-09" },
    key: "quicktron-listing",
    kind: "event",
    subjects: ["quicktron"],
    text: "Quicktron lists in Hong Kong",
    says: "affirms",
    by: null,
    period: null,
    words: null,
    at: null,
    place: NOWHERE,
    ...rest,
  };
}

const COMPANY_WIDE = { isOnce: false, isPerListing: false, intradayOf: null };

const METRICS: readonly MetricTraits[] = [
  { ...COMPANY_WIDE, id: "price-change", ownUnit: "percent", isPerListing: true },
  { ...COMPANY_WIDE, id: "intraday-price-change", ownUnit: "percent", isPerListing: true, intradayOf: "price-change" },
  { ...COMPANY_WIDE, id: "capital-expenditure", ownUnit: "USD" },
  { ...COMPANY_WIDE, id: "ipo-proceeds", ownUnit: "HKD", isOnce: true },
  { ...COMPANY_WIDE, id: "first-day-return", ownUnit: "percent", isOnce: true, isPerListing: true },
  { ...COMPANY_WIDE, id: "probability", ownUnit: "percent" },
];

export const metrics: ReadonlyMap<string, MetricTraits> = new Map(METRICS.map((metric) => [metric.id, metric]));

function valueOf<T>(parsed: Parsed<T>, written: string): T {
  if (!parsed.ok) throw new Error(`\`${written}\`: ${parsed.complaint.reason}`);
  return parsed.value;
}
