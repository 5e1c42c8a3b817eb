/** An outline for one's own words: sections, and in each the facts that belong there. None of the article's words. */
import type { Passage } from "../articles/article.ts";
import type { FactCandidate } from "../articles/facts/fact-candidate.ts";
import type { List, ListItem, RootContent } from "mdast";
import { isLive, type DraftFact } from "./draft.ts";

/** Blocks with a heading for each section of the article that has live facts; one paragraph where none has any. */
export function outlineBlocks(
  passages: readonly Passage[],
  candidates: readonly FactCandidate[],
  facts: readonly DraftFact[],
): RootContent[] {
  const live = facts.filter(isLive);
  if (live.length === 0) return [paragraph("Write what the article says in your own words.")];
  const sections = Map.groupBy(live, ({ candidate }) => sectionOf(passages[candidates[candidate]!.passage]));
  return [...sections.values()].flatMap((each, index): RootContent[] => [
    { type: "heading", depth: 2, children: [{ type: "text", value: `Section ${index + 1}: ${subjectsOf(each)}` }] },
    { type: "list", ordered: false, spread: false, children: each.map(item) } satisfies List,
  ]);
}

/** Passages above the first heading are a section too. */
function sectionOf(passage: Passage | undefined): string {
  return passage?.section ?? "";
}

function subjectsOf(facts: readonly DraftFact[]): string {
  const names = [...new Set(facts.map(({ label }) => label.split(", ")[0]!))];
  return names.length > 3 ? `${names.slice(0, 3).join(", ")} and others` : names.join(", ");
}

function item({ id, label }: DraftFact): ListItem {
  return {
    type: "listItem",
    spread: false,
    children: [
      {
        type: "paragraph",
        children: [
          { type: "text", value: `${label}: ` },
          { type: "link", url: `#${id}`, data: { factId: id }, children: [] },
        ],
      },
    ],
  };
}

function paragraph(value: string): RootContent {
  return { type: "paragraph", children: [{ type: "text", value }] };
}
