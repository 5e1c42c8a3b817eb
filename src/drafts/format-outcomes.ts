/** What became of the articles, for people. */
import type { RegistryProposal } from "../articles/entities/entity-mention.ts";
import type { Problem } from "../facts/problem.ts";
import { formatProblems } from "../gate/format-problems.ts";
import { tame } from "../gate/visible-text.ts";
import type { DraftData } from "./draft-data.ts";
import { isLive, type Draft } from "./draft.ts";
import { toPlainLine } from "./plain-line.ts";

export interface OutcomeForPeople {
  /** As it was typed. */
  readonly file: string;
  /** Relative to the project; null: no draft was written. */
  readonly path: string | null;
  readonly registered: readonly string[];
  readonly draft: Draft | null;
  readonly proposals: readonly RegistryProposal[];
  readonly problems: readonly Problem[];
  /** All that was found, what is beyond a draft’s bounds included. */
  readonly data: Pick<DraftData, "facts" | "statements">;
}

/**
 * Each article's draft with its counts, what the registry lacks by name, what is wrong, then what to do next. `fromHere`
 * turns a path that is relative to the project into one that is relative to where the editor stands. Ends with a line feed.
 */
export function formatOutcomes(
  outcomes: readonly OutcomeForPeople[],
  fromHere: (path: string) => string = (path) => path,
): string {
  const written = outcomes.filter(({ path }) => path !== null);
  const problems = outcomes.flatMap((each) => each.problems.map((one) => placedFromHere(one, each.file, fromHere)));
  const lacking = lackingOf(outcomes, written);
  const parts = [
    ...outcomes.map((each) => outcomeLines(each, outcomes.length > 1, fromHere)),
    ...(lacking.length === 0 ? [] : [lackingLines(lacking)]),
    ...(problems.length === 0 ? [] : [formatProblems(problems).trimEnd()]),
    ...(written.length === 0 ? [] : [nextLines(lacking.length > 0)]),
    ...(outcomes.length < 2 ? [] : [`${written.length} of ${outcomes.length} articles became drafts.`]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** The article's own file is named as it was typed, all others are the project's. */
function placedFromHere(problem: Problem, file: string, fromHere: (path: string) => string): Problem {
  const placed = <Has extends { readonly place: Problem["place"] }>(each: Has): Has =>
    each.place.path === file ? each : { ...each, place: { ...each.place, path: fromHere(each.place.path) } };
  return { ...placed(problem), related: problem.related.map(placed) };
}

/** Each once, without what was written. */
function lackingOf(
  outcomes: readonly OutcomeForPeople[],
  written: readonly OutcomeForPeople[],
): readonly RegistryProposal[] {
  const registered = outcomes.flatMap((each) => each.registered);
  const byFile = new Map(written.flatMap(({ proposals }) => proposals).map((each) => [each.file, each]));
  return [...byFile.values()].filter(({ file }) => !registered.some((path) => path.endsWith(`/${file}`)));
}

function outcomeLines(
  { file, path, registered, draft, data }: OutcomeForPeople,
  isOneOfMany: boolean,
  fromHere: (path: string) => string,
): string {
  if (path === null || draft === null) return tame(`${toPlainLine(file)}: no draft was written.`);
  const live = draft.facts.filter(isLive).length;
  const leftOut = data.facts.length - draft.facts.length + data.statements.length - draft.statements.length;
  const counts = [
    count(live, "fact stands live", "facts stand live"),
    `${draft.facts.length - live} to decide`,
    ...(draft.statements.length === 0 ? [] : [`${count(draft.statements.length, "statement", "statements")} to word`]),
    ...(leftOut === 0 ? [] : [`${leftOut} more left out, because no draft holds so many`]),
  ];
  const head = `${isOneOfMany ? `${toPlainLine(file)} → ` : ""}${toPlainLine(fromHere(path))}`;
  return [
    tame(head),
    `  ${counts.join(", ")}`,
    ...registered.map((each) => `  registered ${toPlainLine(fromHere(each))}`),
  ].join("\n");
}

const FOLDERS = { entity: "entities", metric: "metrics", publisher: "publishers" } as const;

/** By folder of the registry; their files stand in the drafts. */
function lackingLines(lacking: readonly RegistryProposal[]): string {
  const lines = (["entity", "metric", "publisher"] as const).flatMap((kind) => {
    const ids = lacking.filter((each) => each.kind === kind).map(({ id }) => toPlainLine(id));
    return ids.length === 0 ? [] : [`  ${FOLDERS[kind].padEnd("publishers".length)}  ${ids.join(", ")}`];
  });
  return ["The registry lacks (a file for each stands in the draft, `--register` writes them):", ...lines].join("\n");
}

function nextLines(isLacking: boolean): string {
  const steps = [
    `Decide what \`# decide:\` marks${isLacking ? "; add what the registry lacks, or have it all added: the same again with --register --force" : ""}.`,
    "npm run check says what is wrong; npm run dev shows the draft.",
    "Set draft to false.",
  ];
  return ["Next:", ...steps.map((step, index) => `  ${index + 1}. ${step}`)].join("\n");
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
