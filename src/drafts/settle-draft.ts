/**
 * A draft that passes the content gate: it is checked as it would be written, and whatever would be an error is held,
 * unlinked or made plain, until there is none.
 */
import type { Problem } from "../facts/problem.ts";
import { isLive, type BlockForm, type Draft, type DraftBlock } from "./draft.ts";
import { formatDraft, type FormattedDraft } from "./format-draft.ts";
import { toShortLine } from "./plain-line.ts";
import type { BlockContext } from "./safe-blocks.ts";

export interface SettledDraft {
  readonly draft: Draft;
  readonly formatted: FormattedDraft;
  /** What is still wrong with it: warnings, and errors only where no draft of the article could be made to pass. */
  readonly problems: readonly Problem[];
}

/** What the gate says of a file with this text, and of others because of it. Lines are those of the text. */
export type CheckDraft = (text: string) => readonly Problem[];

/** Each takes something away, so that few are needed; a bound, so that it ends whatever a check says. */
const MAX_ROUNDS = 12;

const NEXT_FORM: Readonly<Record<BlockForm, BlockForm>> = {
  whole: "unlinked",
  unlinked: "plain",
  plain: "verbatim",
  verbatim: "verbatim",
};

export function settleDraft(draft: Draft, blocks: Omit<BlockContext, "isLinked">, check: CheckDraft): SettledDraft {
  let current = draft;
  for (let round = 0; ; round++) {
    const formatted = formatDraft(current, blocks);
    const problems = check(formatted.text);
    const errors = problems.filter((each) => isToHold(each));
    if (errors.length === 0 || round >= MAX_ROUNDS + 1) return { draft: current, formatted, problems };
    const next = round < MAX_ROUNDS ? withoutErrors(current, formatted, errors) : null;
    current = next ?? bare(current);
    if (next === null) round = MAX_ROUNDS;
  }
}

/** Errors, and figures that differ from the words that they are quoted from; number words aren't compared by the gate. */
function isToHold({ severity, ruleId, actual }: Problem): boolean {
  return severity === "error" || (ruleId === "words-state-value" && /\d/u.test(actual ?? ""));
}

/** Null where nothing that an error points at can be held. */
function withoutErrors(draft: Draft, { text, owners }: FormattedDraft, errors: readonly Problem[]): Draft | null {
  const lines = text.split("\n");
  const reasonByFact = new Map<number, string>();
  const reasonByEntry = new Map<string, string>();
  const dropped = new Set<number>();
  const blocks = new Map<number, DraftBlock>();
  for (const { place, reason } of errors) {
    const owner = owners[place.line - 1];
    if (owner === undefined || owner.part === "frame") continue;
    if (owner.part === "fact") reasonByFact.set(owner.index, reasonByFact.get(owner.index) ?? reason);
    else if (owner.part === "entry") reasonByEntry.set(owner.key, reasonByEntry.get(owner.key) ?? reason);
    else if (owner.part === "caveat") dropped.add(owner.index);
    else {
      const block = blocks.get(owner.index) ?? draft.body[owner.index]!;
      const factId = linkedAt(lines[place.line - 1] ?? "", place.column);
      if (factId !== null && !block.unlinked.has(factId))
        blocks.set(owner.index, { ...block, unlinked: new Set([...block.unlinked, factId]) });
      else if (block === draft.body[owner.index] && block.form !== "verbatim")
        blocks.set(owner.index, { ...block, form: NEXT_FORM[block.form] });
    }
  }
  const held = [...reasonByFact.keys()].filter((index) => isLive(draft.facts[index]!));
  const entries = [...reasonByEntry.keys()].filter((key) => canHold(draft, key));
  if (held.length + entries.length + dropped.size + blocks.size === 0) return null;
  const hold = (list: Draft["entries"]) =>
    list.map((entry) => {
      const reason = reasonByEntry.get(entry.field[0]);
      return reason === undefined || !canHold(draft, entry.field[0])
        ? entry
        : { ...entry, isHeld: true, decision: toShortLine(reason, 240) };
    });
  return {
    ...draft,
    entries: hold(draft.entries),
    source: hold(draft.source),
    terms: hold(draft.terms),
    facts: draft.facts.map((fact, index) =>
      reasonByFact.has(index) && isLive(fact) ? { ...fact, held: [toShortLine(reasonByFact.get(index)!, 240)] } : fact,
    ),
    caveats: draft.caveats.filter((_, index) => !dropped.has(index)),
    body: draft.body.map((block, index) => blocks.get(index) ?? block),
  };
}

/** A report must have a title and a day, and a source its siglum. */
function canHold({ entries, source, terms }: Draft, key: string): boolean {
  if (["title", "added", "draft", "siglum"].includes(key)) return false;
  return [...entries, ...source, ...terms].some(({ field, isHeld }) => field[0] === key && !isHeld);
}

/** The fact to which the link that starts here leads. */
function linkedAt(line: string, column: number): string | null {
  return /^\[(?:\\.|[^\]\\])*\]\(#([a-z0-9-]+)\)/u.exec(line.slice(column - 1))?.[1] ?? null;
}

/** The last resort: no live fact, and the article's words without structure. */
function bare(draft: Draft): Draft {
  return {
    ...draft,
    facts: draft.facts.map((fact) => (isLive(fact) ? { ...fact, held: ["it is held with the others"] } : fact)),
    caveats: draft.caveats.filter(({ about }) => about.length === 0),
    body: draft.body.map((block) => ({ ...block, form: "verbatim" })),
  };
}
