/** Problems for people, programs and GitHub. What an author wrote is shown, never obeyed (`visible-text.ts`). */
import type { Place, Problem } from "../facts/problem.ts";
import { tame, tameJson } from "./visible-text.ts";

/** Of one file: whoever has mended these sees the next. */
const MAX_PER_FILE = 100;
/** A reason that quotes a whole page would hide all others. */
const MAX_LINE_LENGTH = 600;

/**
 * One problem after the other, the counts last; one line where there are none. Of very many in one file the first are
 * printed, and how many more there are. Ends with a line feed.
 */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return "No problems.\n";
  const byFile = [...Map.groupBy(problems, ({ place }) => place.path).values()];
  const width = problems.reduce((widest, { place }) => Math.max(widest, placeText(place).length), 0);
  const blocks = byFile.flatMap((ofFile) => {
    const shown = ofFile.slice(0, MAX_PER_FILE).map((each) => formatProblem(each, Math.min(width, 60)));
    const rest = ofFile.slice(MAX_PER_FILE);
    if (rest.length === 0) return shown;
    const more = `${ofFile[0]!.place.path}: ${countProblems(rest)} more; \`npm run check -- --json\` names all.`;
    return [...shown, tame(more)];
  });
  return `${blocks.join("\n\n")}\n\n${countProblems(problems)}\n`;
}

function formatProblem({ severity, place, ruleId, reason, note, related }: Problem, width: number): string {
  const lines = [
    `${placeText(place).padEnd(width)}  ${severity.padEnd("warning".length)}  ${ruleId}`,
    `    ${shorten(reason)}`,
    ...(note === "" ? [] : note.split("\n").map((line) => `    ${shorten(line)}`)),
    ...related.map((each) => `    ${placeText(each.place)}  ${each.reason}`),
  ];
  return lines.map(tame).join("\n");
}

/** Its start and its end, which says what was expected. */
function shorten(line: string): string {
  if (line.length <= MAX_LINE_LENGTH) return line;
  const half = MAX_LINE_LENGTH / 2;
  return `${line.slice(0, half)} […] ${line.slice(-half)}`.toWellFormed();
}

/** `2 errors, 1 warning`. */
export function countProblems(problems: readonly Problem[]): string {
  const count = (severity: Problem["severity"]) => {
    const number = problems.filter((each) => each.severity === severity).length;
    return number === 0 ? [] : [`${number} ${severity}${number === 1 ? "" : "s"}`];
  };
  return [...count("error"), ...count("warning")].join(", ");
}

/** An array of problems, or what holds one, as it is; what a terminal would obey is escaped. */
export function formatProblemsAsJson(problems: readonly Problem[] | { readonly problems: readonly Problem[] }): string {
  return `${tameJson(JSON.stringify(problems, null, 2))}\n`;
}

/** Workflow commands, one line each: annotations at the places. */
export function formatProblemsForGitHub(problems: readonly Problem[]): string {
  return problems.map((each) => `${toAnnotation(each)}\n`).join("");
}

function toAnnotation({ severity, place, ruleId, reason, note, related }: Problem): string {
  const properties = {
    file: place.path,
    line: place.line,
    col: place.column,
    ...(place.endLine !== undefined && { endLine: place.endLine }),
    ...(place.endLine === place.line && place.endColumn !== undefined && { endColumn: place.endColumn }),
    title: ruleId,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const message = [reason, ...note.split("\n"), ...related.map((each) => `${placeText(each.place)} ${each.reason}`)]
    .filter(Boolean)
    .map(tame);
  return `::${severity} ${list.join(",")}::${escapeMessage(message.join("\n"))}`;
}

/** Per the runner's own escaping (actions/toolkit, packages/core/src/command.ts). */
function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(tame(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function placeText({ path, line, column }: Place): string {
  return `${path}:${line}:${column}`;
}
