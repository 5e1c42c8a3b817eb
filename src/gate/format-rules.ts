/** The rules as a page of Markdown. Examples are shown as what mending them changes. */
import type { ExampleFile, ExampleFiles } from "./examples/example.ts";
import type { DocumentedRule } from "./rules.ts";

const INTRODUCTION = `# Rules of the content

What \`npm run check\` asks of reports and registry, and what stops a build. An error stops it; a warning is shown. Under
each rule, what mending its example changes. This page is written from the rules' own table.
`;

/** The whole text of `RULES.md`, rules in the order given. */
export function formatRules(rules: readonly DocumentedRule[]): string {
  return [INTRODUCTION, ...rules.map(formatRule)].join("\n");
}

function formatRule({ id, severity, state, mend, bad, good, sources = {} }: DocumentedRule): string {
  const lines = [...changes(bad, good), ...Object.entries(sources).flatMap(showSource)];
  return `## ${id}\n\n${severity === "error" ? "Error" : "Warning"}. ${state} ${mend}\n\n\`\`\`diff\n${lines.join("\n")}\n\`\`\`\n`;
}

function changes(bad: ExampleFiles, good: ExampleFiles): string[] {
  const paths = [...new Set([...Object.keys(bad), ...Object.keys(good)])];
  return paths.flatMap((path) => {
    const [before, after] = [bad[path], good[path]];
    if (typeof before !== "string" || typeof after !== "string") {
      return [...describe("-", path, before), ...describe("+", path, after)];
    }
    return before === after ? [] : [`  ${path}`, ...changedLines(before.split("\n"), after.split("\n"))];
  });
}

/** With the numbers that `at` counts by. */
function showSource([name, text]: readonly [string, string]): string[] {
  return [
    `  its source, ${name}`,
    ...text
      .trimEnd()
      .split("\n")
      .map((line, index) => `  ${index + 1}: ${line}`.trimEnd()),
  ];
}

function describe(mark: "-" | "+", path: string, file: ExampleFile | undefined): string[] {
  if (file === undefined) return [];
  if (typeof file === "string") return [`${mark} ${path}`];
  return [
    `${mark} ${path}  ${file instanceof Uint8Array ? "(bytes that are no UTF-8)" : `(a link to ${file.linkTo})`}`,
  ];
}

/** What lies between the lines that both start and end with. */
function changedLines(before: readonly string[], after: readonly string[]): string[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const marked = (mark: string, lines: readonly string[]) =>
    lines.slice(start, lines.length - end).map((line) => `${mark} ${line}`.trimEnd());
  return [...marked("-", before), ...marked("+", after)];
}
