/** An article and what was found in it → a draft report, not yet checked. */
import type { Article } from "../articles/article.ts";
import type { RegistryProposal } from "../articles/entities/entity-mention.ts";
import type { ArticleFindings, StatementCandidate } from "../articles/facts/fact-candidate.ts";
import type { Registry } from "../model/registry.ts";
import type { Report } from "../model/report.ts";
import { draftFacts } from "./draft-facts.ts";
import { draftSource } from "./draft-source.ts";
import type {
  Draft,
  DraftBlock,
  DraftCaveat,
  DraftChoices,
  DraftEntry,
  DraftFact,
  DraftField,
  DraftStatement,
} from "./draft.ts";
import { isLive } from "./draft.ts";
import { locateFigures, type FigureLinks } from "./figure-links.ts";
import { headingIds } from "./heading-ids.ts";
import { outlineBlocks } from "./outline.ts";
import { pickMetrics, pickTags, pickTickers } from "./pick-terms.ts";
import { bodyContext, type BlockContext } from "./safe-blocks.ts";
import { freeId, slugOf } from "./slug.ts";
import { toShortLine } from "./plain-line.ts";

const MAX_STATEMENTS = 50;

export interface DraftInput {
  readonly article: Article;
  readonly findings: ArticleFindings;
  readonly registry: Registry;
  /** Those of the site. */
  readonly reports: readonly Report[];
  readonly choices: DraftChoices;
  /** The report's id, free. */
  readonly id: string;
  /** Of the working title. */
  readonly title: string;
  /** Of the article's file. */
  readonly sha256: string;
}

export interface ComposedDraft {
  readonly draft: Draft;
  /** What its blocks share, for `formatDraft`. */
  readonly blocks: Omit<BlockContext, "isLinked">;
}

export function composeDraft(input: DraftInput): ComposedDraft {
  const { article, findings, registry, reports, choices, id, title } = input;
  const facts = draftFacts(findings, registry, headingIds(article.body));
  const isNotes = choices.body === "notes";
  const figures: FigureLinks = isNotes ? new Map() : locateFigures(article.passages, findings.facts, facts);
  const nodes = isNotes ? outlineBlocks(article.passages, findings.facts, facts) : article.body.children;
  const { entries: source, proposals } = draftSource(input);
  const draft: Draft = {
    id,
    entries: [
      entry(["title", title], "a title of ours, not the article’s"),
      held(["summary", "One or two sentences in our own words."], "a summary"),
      entry(["added", choices.added]),
      entry(["draft", "true"], "set it to false once all is decided"),
    ],
    source,
    terms: terms(article, findings, facts, registry, reports),
    facts,
    statements: draftStatements(findings.statements, findings.proposals, new Set(facts.map((fact) => fact.id))),
    caveats: caveats(article, facts),
    proposals: usedProposals([...proposals, ...findings.proposals], facts, source),
    body: nodes.map((node): DraftBlock => ({ node, form: "whole", unlinked: new Set() })),
  };
  return { draft, blocks: bodyContext(article.body, figures) };
}

function entry(field: DraftField, decision: string | null = null): DraftEntry {
  return { field, decision, isHeld: false };
}

function held(field: DraftField, decision: string): DraftEntry {
  return { field, decision, isHeld: true };
}

function terms(
  article: Article,
  findings: ArticleFindings,
  facts: readonly DraftFact[],
  registry: Registry,
  reports: readonly Report[],
): DraftEntry[] {
  const tickers = pickTickers(findings, facts, registry);
  const metrics = pickMetrics(findings, facts, registry);
  const tags = pickTags(article, reports);
  const noTags = held(["tags", ["a-tag"]], "tags; none of the site’s has all its words in the text");
  return [
    ...(tickers.length === 0
      ? []
      : [entry(["tickers", tickers], "whom the article is about beside its facts’ subjects")]),
    ...(metrics.length === 0 ? [] : [held(["metrics", metrics], "metrics of facts that don’t stand live")]),
    tags.length === 0 ? noTags : entry(["tags", tags], "which of these it is about; their words stand in the text"),
  ];
}

function draftStatements(
  candidates: readonly StatementCandidate[],
  proposals: readonly RegistryProposal[],
  takenIds: Set<string>,
): DraftStatement[] {
  return candidates.slice(0, MAX_STATEMENTS).map(({ kind, subjects, by, words, at, confidence }) => {
    const ids = [...new Set(subjects.map(({ id, name }) => id ?? idFor(name, proposals)))].filter((id) => id !== "");
    const id = freeId(slugOf(`${ids[0] ?? ""} ${kind}`, 80) || kind, (each) => takenIds.has(each));
    takenIds.add(id);
    const fields: DraftField[] = [
      ["id", id],
      ["key", ""],
      ["kind", kind],
      ...(ids.length === 0 ? [] : [["subjects", ids] as const]),
      ["text", ""],
      ...(by === null ? [] : [["by", by.id ?? idFor(by.name, proposals)] as const]),
      ...(words === "" ? [] : [["words", words] as const]),
      ["at", String(at)],
    ];
    return { id, fields, confidence };
  });
}

function idFor(name: string, proposals: readonly RegistryProposal[]): string {
  return proposals.find((each) => each.name === name)?.id ?? slugOf(name);
}

function caveats({ metadata: { published } }: Article, facts: readonly DraftFact[]): DraftCaveat[] {
  const inferred = facts.filter(({ fields }) => fields.some(([key, value]) => key === "period" && value.includes("?")));
  const list: DraftCaveat[] = [];
  if (published === null) {
    list.push({ about: [], kind: "missing-date", note: "The article names no day of publication." });
  } else if (published.certainty === "inferred") {
    const from = toShortLine(published.from, 60);
    list.push({ about: [], kind: "inferred-date", note: `The day of publication was concluded from “${from}”.` });
  }
  if (inferred.length > 0 && published !== null) {
    list.push({
      about: inferred.map(({ id }) => id),
      kind: "inferred-date",
      note: `Days with a question mark were concluded from the day of publication, ${published.day}.`,
    });
  }
  return list;
}

/** Those that something held waits for, each once. */
function usedProposals(
  proposals: readonly RegistryProposal[],
  facts: readonly DraftFact[],
  source: readonly DraftEntry[],
): RegistryProposal[] {
  const waiting = new Set([
    ...facts.filter((fact) => !isLive(fact)).flatMap(({ fields }) => fields.map(([, value]) => String(value))),
    ...source.filter(({ isHeld }) => isHeld).map(({ field }) => String(field[1])),
  ]);
  const byFile = new Map(proposals.filter(({ id }) => waiting.has(id)).map((each) => [each.file, each]));
  return [...byFile.values()];
}
