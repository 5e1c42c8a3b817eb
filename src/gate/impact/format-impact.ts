/** An impact for people, on a terminal. */
import { tame } from "../visible-text.ts";
import type { Impact } from "./impact.ts";
import { outlineBeside, outlineSite, type Group, type Line } from "./outline-impact.ts";

/** Lines of a group beyond this many are counted. */
const MAX_LINES = 40;

/** Ends with a line feed. `base` is what was compared with, as it was asked for. */
export function formatImpact(impact: Impact, base: string): string {
  const site = outlineSite(impact);
  const lead =
    site.length === 0
      ? `Nothing on the site changes, compared with ${base}.`
      : `What changes on the site, compared with ${base}`;
  return `${[tame(lead), ...[...site, ...outlineBeside(impact)].map(formatGroup)].join("\n\n")}\n`;
}

function formatGroup({ title, lines }: Group): string {
  const shown = lines.slice(0, MAX_LINES).map((line) => tame(`    ${toText(line)}`));
  const rest = lines.length > MAX_LINES ? [`    and ${lines.length - MAX_LINES} more: --json has all`] : [];
  return [title, ...shown, ...rest].join("\n");
}

function toText(line: Line): string {
  return line.map((span) => (typeof span === "string" ? span : span.quoted)).join("");
}
