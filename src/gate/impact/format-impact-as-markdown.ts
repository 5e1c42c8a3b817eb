/**
 * An impact for a pull request, as Markdown. What content says stands in code spans only: there it can be no markup, no
 * link, no picture, and mentions nobody.
 */
import { countProblems } from "../format-problems.ts";
import type { Problem } from "../../facts/problem.ts";
import type { Impact } from "./impact.ts";
import { tame } from "../visible-text.ts";
import { outlineBeside, outlineSite, type Group, type Line } from "./outline-impact.ts";

/** Groups of more lines are folded. */
const MAX_OPEN_LINES = 12;
/** Lines of a group, or problems, beyond this many are counted: a comment holds 65,536 characters. */
const MAX_LINES = 60;
const MAX_LENGTH = 300;

/** Problems first; `base` is what was compared with, as it was asked for. Ends with a line feed. */
export function formatImpactAsMarkdown(impact: Impact, base: string, problems: readonly Problem[]): string {
  const site = outlineSite(impact);
  const isBroken = problems.some(({ severity }) => severity === "error");
  const lead =
    site.length === 0
      ? `Nothing on the site changes, compared with ${codeSpan(base)}.`
      : `Compared with ${codeSpan(base)}.${isBroken ? " While the content has errors, this is what can be read of it." : ""}`;
  return `${[
    "## Content check",
    ...problemBlocks(problems),
    "## What changes on the site",
    lead,
    ...[...site, ...outlineBeside(impact)].map(formatGroup),
  ].join("\n\n")}\n`;
}

function problemBlocks(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return ["No problems."];
  const lines = problems.map(({ severity, ruleId, place, reason, note }): Line => [
    `${severity}: `,
    { quoted: ruleId },
    " in ",
    { quoted: `${place.path}:${place.line}:${place.column}` },
    ": ",
    { quoted: reason },
    ...(note === "" ? [] : [" ", { quoted: note }]),
  ]);
  return [formatGroup({ title: countProblems(problems), lines })];
}

function formatGroup({ title, lines }: Group): string {
  if (lines.length === 0) return title;
  const items = lines.slice(0, MAX_LINES).map((line) => `- ${toMarkdown(line)}`);
  if (lines.length > MAX_LINES) items.push(`- and ${lines.length - MAX_LINES} more`);
  const list = items.join("\n");
  if (lines.length <= MAX_OPEN_LINES) return `**${title}**\n\n${list}`;
  return `<details><summary>${title}</summary>\n\n${list}\n\n</details>`;
}

function toMarkdown(line: Line): string {
  return line.map((span) => (typeof span === "string" ? span : codeSpan(span.quoted))).join("");
}

/** A code span fenced by more backticks than it holds in a row; on one line, and cut where it is long. */
function codeSpan(text: string): string {
  const shown = tame(text.replace(/\s+/gu, " ").trim());
  const cut = shown.length > MAX_LENGTH ? `${shown.slice(0, MAX_LENGTH).replace(/[\ud800-\udbff]$/u, "")}…` : shown;
  const longest = Math.max(0, ...[...cut.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = cut.startsWith("`") || cut.endsWith("`") || cut === "" ? " " : "";
  return `${fence}${pad}${cut}${pad}${fence}`;
}
