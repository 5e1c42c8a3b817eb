/** The rules with their documentation: what the About page, the docs and the tests of the rules are made of. */
import { RULES, type RuleId } from "../model/rules.ts";
import type { Rule } from "../model/rules/rule.ts";
import { BODY_EXAMPLES } from "./examples/body-examples.ts";
import type { Example } from "./examples/example.ts";
import { FACT_EXAMPLES } from "./examples/fact-examples.ts";
import { FIELD_EXAMPLES } from "./examples/field-examples.ts";
import { FILE_EXAMPLES } from "./examples/file-examples.ts";
import { REGISTRY_EXAMPLES } from "./examples/registry-examples.ts";
import { REPORT_EXAMPLES } from "./examples/report-examples.ts";
import { RULING_EXAMPLES } from "./examples/ruling-examples.ts";
import { SOURCE_EXAMPLES } from "./examples/source-examples.ts";

export interface DocumentedRule extends Rule, Example {
  readonly id: RuleId;
}

const EXAMPLES: Readonly<Record<RuleId, Example>> = {
  ...FILE_EXAMPLES,
  ...FIELD_EXAMPLES,
  ...REGISTRY_EXAMPLES,
  ...REPORT_EXAMPLES,
  ...FACT_EXAMPLES,
  ...SOURCE_EXAMPLES,
  ...RULING_EXAMPLES,
  ...BODY_EXAMPLES,
};

/** In the order in which an author meets them: files, fields, registry, reports, facts, sources, rulings, bodies. */
export const DOCUMENTED_RULES: readonly DocumentedRule[] = (Object.keys(RULES) as RuleId[]).map((id) => ({
  id,
  ...RULES[id],
  ...EXAMPLES[id],
}));
