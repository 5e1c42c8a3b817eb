/**
 * Problems for people, programs and GitHub. What an author wrote is shown, never obeyed: control characters are made
 * visible, and nothing in it can pass for a command to a terminal or a workflow runner.
 */
import type { Place, Problem } from "../facts/problem.ts";

/** One problem after the other, the counts last; one line where there are none. Ends with a line feed. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return "No problems.\n";
  const width = Math.max(...problems.map(({ place }) => placeText(place).length));
  const blocks = problems.map((each) => {
    const severity = each.severity.padEnd("warning".length);
    const lines = [
      `${placeText(each.place).padEnd(Math.min(width, 60))}  ${severity}  ${each.ruleId}`,
      `    ${each.reason}`,
      ...(each.note === "" ? [] : [`    ${each.note}`]),
      ...each.related.map(({ reason, place }) => `    ${placeText(place)}  ${reason}`),
    ];
    return lines.map(tame).join("\n");
  });
  return `${blocks.join("\n\n")}\n\n${countProblems(problems)}\n`;
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
  const json = JSON.stringify(problems, null, 2).replaceAll("##[", "#\\u0023[");
  return `${json.replace(INVISIBLE, (char) => (char === "\n" ? char : escapeUnits(char)))}\n`;
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
  const message = [reason, note, ...related.map((each) => `${placeText(each.place)} ${each.reason}`)]
    .filter(Boolean)
    .map(showInvisible);
  return `::${severity} ${list.join(",")}::${escapeMessage(message.join("\n"))}`;
}

/** Per the runner's own escaping (actions/toolkit, packages/core/src/command.ts). */
function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll("##[", "# #[");
}

function escapeProperty(text: string): string {
  return escapeMessage(showInvisible(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A line that a runner reads, leading white space aside, as a command gets a mark before it. */
export function tame(line: string): string {
  return showInvisible(line)
    .replace(/^(\s*)::/u, "$1· ::")
    .replaceAll("##[", "# #[");
}

/** Control characters, marks that turn the direction of text round, line separators and halves of characters. */
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu;

/** What a terminal or a program would act on without showing it, spelled out. */
export function showInvisible(text: string): string {
  return text.replace(INVISIBLE, escapeUnits);
}

function escapeUnits(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function placeText({ path, line, column }: Place): string {
  return `${path}:${line}:${column}`;
}
