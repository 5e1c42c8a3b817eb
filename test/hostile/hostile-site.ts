/**
 * One site that holds every hostile input that is harmless or kept: bodies many to a report, texts as titles, summaries,
 * headlines, quotations, notes and names. Built once, it is looked at as files and in Chromium.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { REGISTRY } from "../../src/gate/examples/example.ts";
import { AREAS } from "./areas.ts";
import { inMarkdown, harmless, unmarked, type HostileInput } from "./hostile-input.ts";
import { bodyHtml, runInput } from "./run-hostile-input.ts";
import { textOf } from "./safe-html.ts";
import { TEXTS } from "./inputs/texts.ts";

const BODIES_A_REPORT = 30;
const SENTINEL = "What follows is still there.";

/** What stands in which report, for tests to compare with. */
export interface TextReport {
  readonly id: string;
  readonly text: string;
}

export const TEXT_REPORTS: readonly TextReport[] = TEXTS.map(([, text], index) => ({ id: `text-${index}`, text }));

/** Entities that bear the texts as names, in the same order. */
export const TEXT_ENTITIES: readonly TextReport[] = TEXTS.map(([, text], index) => ({ id: `name-${index}`, text }));

/** Reports that hold bodies, by id; the first ones hold many each. */
export function bodyReports(): ReadonlyMap<string, string> {
  const reports = new Map<string, string>();
  for (const format of ["md", "mdx"] as const) {
    const bodies = Object.values(AREAS)
      .flat()
      .filter(({ path, outcome }) => path === `reports/#.${format}` && outcome.kind === "harmless")
      .map(bodyOf);
    const together = bodies.filter((body) => !swallowsWhatFollows(body, format));
    for (let start = 0; start < together.length; start += BODIES_A_REPORT) {
      const bundle = together.slice(start, start + BODIES_A_REPORT);
      const text = bundle.map((body, index) => `## Input ${start + index}\n\n${body}\n`).join("\n");
      reports.set(
        `reports/bundle-${format}-${start / BODIES_A_REPORT}.${format}`,
        reportOf(`Bundle ${format} ${start}`, text),
      );
    }
    const alone = bodies.filter((body) => !together.includes(body));
    for (const [index, body] of alone.entries()) {
      reports.set(`reports/alone-${format}-${index}.${format}`, reportOf(`Alone ${format} ${index}`, body));
    }
  }
  return reports;
}

/** All files by path below the content folder. */
function hostileSite(): ReadonlyMap<string, string> {
  const files = new Map(Object.entries(REGISTRY as Readonly<Record<string, string>>));
  for (const { id, text } of TEXT_ENTITIES) {
    files.set(`registry/entities/${id}.yaml`, `name: ${quoted(text)}\nkind: company\ndescription: ${quoted(text)}\n`);
  }
  for (const [index, { id, text }] of TEXT_REPORTS.entries()) files.set(`reports/${id}.md`, textReport(index, text));
  for (const [path, text] of bodyReports()) files.set(path, text);
  return files;
}

export function writeHostileSite(folder: string): void {
  for (const [path, text] of hostileSite()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** What stands behind the front matter, its line ends made one kind. */
function bodyOf(input: HostileInput): string {
  const { content } = unmarked(input);
  return String(content).replaceAll("\r\n", "\n").split("\n---\n").slice(1).join("\n---\n").trim();
}

/** An element, comment or fence that is left open takes in what comes behind it. */
function swallowsWhatFollows(body: string, format: "md" | "mdx"): boolean {
  const probe = inMarkdown("probe", `${body}\n\n${SENTINEL}`, harmless(""));
  const ran = runInput({ ...probe, path: `reports/#.${format}` });
  const html = ran.checked.reports.length === 0 ? "" : bodyHtml(ran);
  return !textOf(html).endsWith(SENTINEL) && !html.includes(`<p>${SENTINEL}</p>`);
}

function reportOf(title: string, body: string): string {
  const fact =
    "facts:\n  - { id: alibaba-day, subject: alibaba, metric: price-change, value: -8%, period: 2026-02-06 }\n";
  return `---\ntitle: ${title}\nadded: 2026-02-09\nsource:\n  publisher: daily-wire\n${fact}---\n${body}\n`;
}

function textReport(index: number, text: string): string {
  const written = quoted(text);
  const words = quoted(text.split(/\s+/u).slice(0, 8).join(" "));
  return `---
title: ${written}
summary: ${written}
added: 2026-02-09
updated: 2026-02-10
correction: ${written}
source:
  publisher: daily-wire
  headline: ${written}
  origin: own
tags: [hostile-texts]
facts:
  - { id: figure, subject: name-${index}, metric: pe-ratio, value: ${index + 1}.5x, period: 2026-02-06, words: ${words} }
statements:
  - { id: event, key: event-${index}, kind: event, subjects: [name-${index}], text: ${written}, words: ${words} }
caveats:
  - { about: [figure], kind: other, note: ${written} }
---
The figure is [](#figure).
`;
}

/** In single quotes, in which YAML knows no escape. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
