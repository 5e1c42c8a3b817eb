/** The rules of the content as the page on the method shows them. */
import { RULE_GROUPS } from "../rules/rule-groups.ts";
import { inlineParts, type InlinePart } from "./inline-code.ts";

/** A rule and what mending its example changes, a line each, as in a diff: `-`, `+` or a space before it. */
export interface RuleExample {
  readonly id: string;
  readonly exampleLines: readonly string[];
}

export interface RuleReferenceGroup {
  readonly title: string;
  readonly rules: readonly RuleEntry[];
}

export interface RuleEntry {
  readonly id: string;
  /** Whether it stops a build; otherwise it is a warning. */
  readonly isError: boolean;
  /** The wanted state, and how to mend what isn't so. */
  readonly text: readonly InlinePart[];
  readonly example: readonly ExampleLine[];
}

export interface ExampleLine {
  readonly mark: "goes" | "comes" | "stays";
  readonly text: string;
}

const MARKS: Readonly<Record<string, ExampleLine["mark"]>> = { "-": "goes", "+": "comes" };

/** All groups and rules in the order of the table; a rule without an example has no lines. */
export function ruleReference(examples: readonly RuleExample[]): RuleReferenceGroup[] {
  const linesById = new Map(examples.map(({ id, exampleLines }) => [id, exampleLines]));
  return RULE_GROUPS.map(({ title, rules }) => ({
    title,
    rules: Object.entries(rules).map(([id, { severity, state, mend }]) => ({
      id,
      isError: severity === "error",
      text: inlineParts(`${state} ${mend}`),
      example: (linesById.get(id) ?? []).map((line) => ({ mark: MARKS[line[0]!] ?? "stays", text: line.slice(2) })),
    })),
  }));
}
