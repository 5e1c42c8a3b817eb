/** The examples of the rules, which the gate's tests run, for the page on the method. */
import { exampleLines } from "../gate/example-lines.ts";
import { DOCUMENTED_RULES } from "../gate/rules.ts";
import type { RuleExample } from "../model/pages/rule-reference.ts";

/** One of each rule, in the order in which an author meets them. */
export function ruleExamples(): RuleExample[] {
  return DOCUMENTED_RULES.map((rule) => ({ id: rule.id, exampleLines: exampleLines(rule) }));
}
