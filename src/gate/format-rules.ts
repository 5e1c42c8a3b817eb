/** The rules as a page of Markdown. Examples are shown as what mending them changes. */
import { exampleLines } from "./example-lines.ts";
import type { DocumentedRule } from "./rules.ts";

const INTRODUCTION = `# Rules of the content

What \`npm run check\` asks of reports and registry, and what stops a build. An error stops it; a warning is shown. Under
each rule, what mending its example changes. This page is written from the rules' own table.
`;

/** The whole text of `RULES.md`, rules in the order given. */
export function formatRules(rules: readonly DocumentedRule[]): string {
  return [INTRODUCTION, ...rules.map(formatRule)].join("\n");
}

function formatRule({ id, severity, state, mend, ...example }: DocumentedRule): string {
  const lines = exampleLines(example);
  return `## ${id}\n\n${severity === "error" ? "Error" : "Warning"}. ${state} ${mend}\n\n\`\`\`diff\n${lines.join("\n")}\n\`\`\`\n`;
}
