import type { RULING_RULES } from "../../model/rules/ruling-rules.ts";
import { facts, lines, report, statements, type Example, type ExampleFiles } from "./example.ts";

const REPORT: ExampleFiles = { "reports/alibaba-falls.md": report(facts({}) + statements({})) };

function ruling(withdraws: string): string {
  return lines({ withdraws, date: "2026-11-22", reason: "The line was misread." });
}

function rulingExample(bad: string, good: string): Example {
  const path = "rulings/misread-line.yaml";
  return { bad: { ...REPORT, [path]: ruling(bad) }, good: { ...REPORT, [path]: ruling(good) } };
}

export const RULING_EXAMPLES: Readonly<Record<keyof typeof RULING_RULES, Example>> = {
  "ruling-names-fact": rulingExample("[alibaba-falls#alibaba-dya]", "[alibaba-falls#alibaba-day]"),
  "fact-is-withdrawn-once": rulingExample(
    "[alibaba-falls#alibaba-day, alibaba-falls#alibaba-day]",
    "[alibaba-falls#alibaba-day]",
  ),
};
