/** Problems for people, programs and GitHub. What an author wrote is shown, never obeyed (`visible-text.ts`). */
import type { Place, Problem } from "../facts/problem.ts";
import { tame, tameJson } from "./visible-text.ts";

/** One problem after the other, the counts last; one line where there are none. Ends with a line feed. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return "No problems.\n";
  const width = Math.max(...problems.map(({ place }) => placeText(place).length));
  const blocks = problems.map((each) => {
    const severity = each.severity.padEnd("warning".length);
    const lines = [
      `${placeText(each.place).padEnd(Math.min(width, 60))}  ${severity}  ${each.ruleId}`,
      `    ${each.reason}`,
      ...(each.note === "" ? [] : each.note.split("\n").map((line) => `    ${line}`)),
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
