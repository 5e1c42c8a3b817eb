/** What a fact must be to the registry and to its own words. */
import { advised, required } from "./rule.ts";

export const FACT_RULES = {
  "subject-is-registered": required(
    "Subjects are registered entities, named by id or by ticker in any spelling.",
    "Add content/registry/entities/<id>.yaml, or correct the id.",
  ),
  "metric-is-registered": required(
    "Metrics are registered.",
    "Add content/registry/metrics/<id>.yaml, or correct the id.",
  ),
  "by-is-registered": required(
    "Who says so is a registered entity.",
    "Add content/registry/entities/<id>.yaml, or correct the id.",
  ),
  "metric-has-of": required(
    "A fact has an `of` where its metric needs one, and none where it takes none.",
    "Add or delete `of`.",
  ),
  "of-is-kebab": required(
    "An `of` is an entity, a ticker, or a value in small letters, digits and single hyphens.",
    "Rewrite it.",
  ),
  "of-is-known": advised(
    "An `of` is a registered entity or one of the values that its metric lists.",
    "Register it, add it to the metric's `ofValues`, or correct it.",
  ),
  "value-has-unit": required("A value has a unit of its metric's dimension.", "Add the unit that the note names."),
  "sign-fits-metric": required(
    "A metric that can't be negative isn't.",
    "Delete the minus, or take a metric with `sign: any`.",
  ),
  "period-fits-metric": advised(
    "A period has a length that its metric is measured over.",
    "Correct the period or the metric's `periods`.",
  ),
  "period-can-trade": required(
    "A price change on one day is on a day that isn't a Saturday or Sunday.",
    "Take the trading day that is meant, with `?` where it is inferred.",
  ),
  "period-is-trading-day": advised(
    "A price change on one day is on a day on which the subject's exchange was open, as far as its holidays are known.",
    "Take the trading day that is meant, with `?` where it is inferred.",
  ),
  "words-state-value": advised(
    "The quoted words say the value: its figure, unit, hedge and direction.",
    "Correct the value, or quote the words that carry it.",
  ),
  "restates-exists": required(
    "`restates` names another fact of the same report, and never in a circle.",
    "Correct the id.",
  ),
  "restates-same-thing": required(
    "A restatement has the subject, metric and `of` of the fact it says again, and its listing where the metric measures one.",
    "Correct the fact, or leave `restates` out.",
  ),
} as const;
