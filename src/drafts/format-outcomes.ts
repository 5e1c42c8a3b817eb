/** What became of the articles, for people. */
import type { RegistryProposal } from "../articles/entities/entity-mention.ts";
import type { Problem } from "../facts/problem.ts";
import { formatProblems } from "../gate/format-problems.ts";
import { isLive, type Draft } from "./draft.ts";
import { toPlainLine, withoutUnprintable } from "./plain-line.ts";

export interface OutcomeForPeople {
  readonly file: string;
  /** Null: no draft was written. */
  readonly path: string | null;
  readonly registered: readonly string[];
  readonly draft: Draft | null;
  readonly proposals: readonly RegistryProposal[];
  readonly problems: readonly Problem[];
}

/** Each article's draft with its counts, what the registry lacks, what is wrong, then what to do next. Ends with a line feed. */
export function formatOutcomes(outcomes: readonly OutcomeForPeople[]): string {
  const written = outcomes.filter(({ path }) => path !== null);
  const problems = outcomes.flatMap((each) => each.problems);
  const proposals = new Map(written.flatMap((each) => each.proposals).map((each) => [each.file, each]));
  const registered = new Set(outcomes.flatMap((each) => each.registered));
  const lacking = [...proposals.values()].filter(
    ({ file }) => ![...registered].some((path) => path.endsWith(`/${file}`)),
  );
  const parts = [
    ...outcomes.map(outcomeLines),
    ...lacking.map(proposalLines),
    ...(problems.length === 0 ? [] : [formatProblems(problems).trimEnd()]),
    ...(written.length === 0 ? [] : [nextLines(written)]),
    ...(outcomes.length < 2 ? [] : [`${written.length} of ${outcomes.length} articles became drafts.`]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function outcomeLines({ file, path, registered, draft }: OutcomeForPeople): string {
  if (path === null || draft === null) return `${toPlainLine(file)}: no draft was written.`;
  const live = draft.facts.filter(isLive).length;
  const counts = [
    count(live, "fact stands live", "facts stand live"),
    `${draft.facts.length - live} to decide`,
    ...(draft.statements.length === 0 ? [] : [`${count(draft.statements.length, "statement", "statements")} to word`]),
  ];
  return [
    toPlainLine(path),
    `  ${counts.join(", ")}`,
    ...registered.map((each) => `  registered ${toPlainLine(each)}`),
  ].join("\n");
}

function proposalLines({ file, yaml }: RegistryProposal): string {
  const lines = withoutUnprintable(yaml).trimEnd().split("\n");
  return [`The registry lacks content/${toPlainLine(file)}:`, ...lines.map((line) => `  ${line}`)].join("\n");
}

function nextLines(written: readonly OutcomeForPeople[]): string {
  const isLacking = written.some(({ proposals, registered }) => proposals.length > registered.length);
  return [
    "Next:",
    `  1. Decide what \`# decide:\` marks${isLacking ? "; add what the registry lacks, or let --register do it" : ""}.`,
    "  2. npm run check says what is wrong; npm run dev shows the draft.",
    "  3. Set draft to false.",
  ].join("\n");
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
