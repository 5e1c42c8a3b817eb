/** The rules as an author meets them, a group for each thing that can be wrong. */
import { BODY_RULES } from "./body-rules.ts";
import { FACT_RULES } from "./fact-rules.ts";
import { FIELD_RULES } from "./field-rules.ts";
import { FILE_RULES } from "./file-rules.ts";
import { REGISTRY_RULES } from "./registry-rules.ts";
import { REPORT_RULES } from "./report-rules.ts";
import type { Rule } from "./rule.ts";
import { RULING_RULES } from "./ruling-rules.ts";
import { SOURCE_RULES } from "./source-rules.ts";

export interface RuleGroup {
  readonly title: string;
  readonly rules: Readonly<Record<string, Rule>>;
}

/** Each rule stands in one group. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  { title: "Files", rules: FILE_RULES },
  { title: "Forms of fields", rules: FIELD_RULES },
  { title: "Registry", rules: REGISTRY_RULES },
  { title: "Reports", rules: REPORT_RULES },
  { title: "Facts", rules: FACT_RULES },
  { title: "Articles at hand", rules: SOURCE_RULES },
  { title: "Rulings", rules: RULING_RULES },
  { title: "Bodies", rules: BODY_RULES },
];
