/** An impact for people, on a terminal. */
import { showInvisible } from "../format-problems.ts";
import type { Impact } from "./impact.ts";
import { outlineImpact, type Line } from "./outline-impact.ts";

/** Lines of a group beyond this many are counted. */
const MAX_LINES = 40;

/** Ends with a line feed. `base` is what was compared with, as it was asked for. */
export function formatImpact(impact: Impact, base: string): string {
  const groups = outlineImpact(impact);
  if (groups.length === 0) return `Nothing on the site changes, compared with ${showInvisible(base)}.\n`;
  const blocks = groups.map(({ title, lines }) => {
    const shown = lines.slice(0, MAX_LINES).map((line) => `    ${toText(line)}`);
    const rest = lines.length > MAX_LINES ? [`    and ${lines.length - MAX_LINES} more: --json has all`] : [];
    return [title, ...shown, ...rest].join("\n");
  });
  return `What changes on the site, compared with ${showInvisible(base)}\n\n${blocks.join("\n\n")}\n`;
}

function toText(line: Line): string {
  return line.map((span) => (typeof span === "string" ? span : showInvisible(span.quoted))).join("");
}
