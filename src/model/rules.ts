/**
 * The rules of the format: what the content gate checks. Rule ids name the wanted state. Reader, model and Markdown
 * report breaches by these ids; src/gate adds examples and makes the documentation of them.
 */
import { problem, type Complaint, type Place, type Problem } from "../facts/problem.ts";
import { BODY_RULES } from "./rules/body-rules.ts";
import { FACT_RULES } from "./rules/fact-rules.ts";
import { FIELD_RULES } from "./rules/field-rules.ts";
import { FILE_RULES } from "./rules/file-rules.ts";
import { REGISTRY_RULES } from "./rules/registry-rules.ts";
import { REPORT_RULES } from "./rules/report-rules.ts";
import { RULING_RULES } from "./rules/ruling-rules.ts";
import { SOURCE_RULES } from "./rules/source-rules.ts";
import type { Rule } from "./rules/rule.ts";

export const RULES = {
  ...FILE_RULES,
  ...FIELD_RULES,
  ...REGISTRY_RULES,
  ...REPORT_RULES,
  ...FACT_RULES,
  ...SOURCE_RULES,
  ...RULING_RULES,
  ...BODY_RULES,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;

export type BreachFields = Pick<Problem, "reason" | "note"> & Partial<Pick<Problem, "actual" | "expected" | "related">>;

/** A breach of a rule, with the rule's severity. */
export function breach(ruleId: RuleId, place: Place, fields: BreachFields | Complaint): Problem {
  return problem({ ruleId, severity: RULES[ruleId].severity, place, ...fields });
}
