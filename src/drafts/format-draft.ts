/**
 * A draft as the text of its file, and what each of its lines belongs to, so that a problem found at a line can be
 * traced back to what should be held instead.
 */
import type { RootContent } from "mdast";
import type { RegistryProposal } from "../articles/entities/entity-mention.ts";
import { blockText } from "./block-text.ts";
import {
  isLive,
  type Draft,
  type DraftBlock,
  type DraftEntry,
  type DraftFact,
  type DraftField,
  type DraftStatement,
} from "./draft.ts";
import { toPlainLine, withoutUnprintable } from "./plain-line.ts";
import { isTooDeep, plainBlock, safeBlock, verbatimBlock, type BlockContext } from "./safe-blocks.ts";
import { comment, fieldLine, itemLines } from "./yaml-text.ts";

export type LineOwner =
  | { readonly part: "fact"; readonly index: number }
  | { readonly part: "entry"; readonly key: string }
  | { readonly part: "caveat"; readonly index: number }
  | { readonly part: "block"; readonly index: number }
  | { readonly part: "frame" };

export interface FormattedDraft {
  /** Ends with a line feed. */
  readonly text: string;
  /** The Markdown behind the front matter, as it stands in the text. */
  readonly body: string;
  /** One for each line of the text. */
  readonly owners: readonly LineOwner[];
}

const FRAME: LineOwner = { part: "frame" };

/** `blocks` is what the body's blocks share. */
export function formatDraft(draft: Draft, blocks: Omit<BlockContext, "isLinked">): FormattedDraft {
  const lines: string[] = [];
  const owners: LineOwner[] = [];
  const add = (owner: LineOwner, ...added: readonly string[]) => {
    for (const line of added) {
      lines.push(line);
      owners.push(owner);
    }
  };
  add(FRAME, "---");
  for (const entry of draft.entries) add({ part: "entry", key: entry.field[0] }, ...entryLines(entry, ""));
  add(FRAME, "source:");
  for (const entry of draft.source) add({ part: "entry", key: entry.field[0] }, ...entryLines(entry, "  "));
  for (const entry of draft.terms) add({ part: "entry", key: entry.field[0] }, ...entryLines(entry, ""));
  addFacts(draft, add);
  addStatements(draft.statements, add);
  addCaveats(draft, add);
  for (const proposal of draft.proposals) add(FRAME, ...proposalLines(proposal));
  add(FRAME, "---");
  const bodyStart = lines.length;
  addBody(draft, blocks, add);
  const text = `${lines.join("\n")}\n`;
  return { text, body: `${lines.slice(bodyStart + 1).join("\n")}\n`, owners };
}

type Add = (owner: LineOwner, ...lines: readonly string[]) => void;

/** A held entry is the same line as a comment. */
function entryLines({ field, decision, isHeld }: DraftEntry, indent: string): string[] {
  return [
    ...(decision === null ? [] : [indent + comment(`decide: ${decision}`)]),
    `${indent}${isHeld ? "# " : ""}${fieldLine(field)}`,
  ];
}

/** The key itself is a comment where no fact is live, because an empty list is no list. */
function addFacts({ facts }: Draft, add: Add): void {
  if (facts.length === 0) return;
  const live = new Set(facts.filter(isLive).map(({ id }) => id));
  add(FRAME, live.size === 0 ? "# facts:" : "facts:");
  for (const [index, fact] of facts.entries()) {
    add({ part: "fact", index }, ...factLines(fact, live).map((line) => `  ${line}`));
  }
}

function factLines(fact: DraftFact, live: ReadonlySet<string>): string[] {
  const confidence = `confidence ${fact.confidence.toFixed(2)}`;
  const lines = itemLines(fact.fields);
  if (isLive(fact)) {
    const restated = fact.fields.find(([key]) => key === "restates")?.[1];
    const isAlone = typeof restated === "string" && !live.has(restated);
    const decisions = [...fact.decisions, ...(isAlone ? ["restates: uncomment it once the other stands live"] : [])];
    return [
      ...decisions.map((reason) => comment(`decide: ${reason} (${confidence})`)),
      ...lines.map((line) => (isAlone && line.startsWith("  restates:") ? `  # ${line.trim()}` : line)),
    ];
  }
  return [
    ...fact.held.map((reason) => comment(`decide: ${reason} (${confidence})`)),
    ...lines.map((line) => `# ${line}`),
  ];
}

function addStatements(statements: readonly DraftStatement[], add: Add): void {
  if (statements.length === 0) return;
  add(
    FRAME,
    comment("decide: what the article says beside figures; word each `text` and give it a `key`"),
    "# statements:",
  );
  for (const { fields, confidence } of statements) {
    add(
      FRAME,
      ...[comment(`confidence ${confidence.toFixed(2)}`), ...itemLines(fields).map((line) => `# ${line}`)].map(
        (line) => `  ${line}`,
      ),
    );
  }
}

/** Only of what stands live; a caveat on facts that are all held isn't written. */
function addCaveats({ caveats, facts }: Draft, add: Add): void {
  const live = new Set(facts.filter(isLive).map(({ id }) => id));
  let isFirst = true;
  for (const [index, { about, kind, note }] of caveats.entries()) {
    const known = about.filter((id) => live.has(id));
    if (about.length > 0 && known.length === 0) continue;
    if (isFirst) add(FRAME, "caveats:");
    isFirst = false;
    const fields: DraftField[] = [
      ...(known.length > 0 ? [["about", known] as const] : []),
      ["kind", kind],
      ["note", note],
    ];
    add({ part: "caveat", index }, ...itemLines(fields).map((line) => `  ${line}`));
  }
}

/** The whole file as a comment, each line to be taken over as it is. */
function proposalLines({ file, yaml }: RegistryProposal): string[] {
  const lines = withoutUnprintable(yaml).trimEnd().split("\n");
  return [
    comment(`proposed: content/${file}`),
    ...lines.map((line) => `#   ${toPlainLine(line) === "" ? "" : line}`.trimEnd()),
  ];
}

function addBody({ body, facts }: Draft, blocks: Omit<BlockContext, "isLinked">, add: Add): void {
  const live = new Set(facts.filter(isLive).map(({ id }) => id));
  for (const [index, block] of body.entries()) {
    const text = textOfBlock(block, live, blocks);
    if (text !== "") add({ part: "block", index }, "", ...text.split("\n"));
  }
}

function textOfBlock(
  { node, form, unlinked }: DraftBlock,
  live: ReadonlySet<string>,
  blocks: Omit<BlockContext, "isLinked">,
): string {
  const isLinked = (id: string) => form === "whole" && live.has(id) && !unlinked.has(id);
  const isPlain = form === "plain" || isTooDeep(node);
  if (form === "verbatim") return blockTextOrNone(verbatimBlock(node));
  return blockTextOrNone(isPlain ? plainBlock(node) : safeBlock(node, { ...blocks, isLinked }));
}

function blockTextOrNone(block: RootContent | null): string {
  return block === null ? "" : blockText(block);
}
