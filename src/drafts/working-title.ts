/** A title and an id that say what an article is about in none of its words: whom it has figures on, and which. */
import type { Article } from "../articles/article.ts";
import type { RegistryProposal } from "../articles/entities/entity-mention.ts";
import type { ArticleFindings, FactCandidate } from "../articles/facts/fact-candidate.ts";
import type { Registry } from "../model/registry.ts";
import { byFrequency, nameInSentence, proposalFor } from "./draft-facts.ts";
import { toShortLine } from "./plain-line.ts";
import { slugOf } from "./slug.ts";

export interface WorkingTitle {
  readonly title: string;
  /** Kebab-case, never empty; it may be taken. */
  readonly id: string;
}

/** `Hua Hong, SMIC and others: price change`, `hua-hong-smic-price-change-2026-02-09`. `fileName` is the last resort. */
export function workingTitle(
  { metadata }: Article,
  { facts, entities, proposals }: ArticleFindings,
  registry: Registry,
  fileName: string,
): WorkingTitle {
  const subjects = byFrequency(facts.flatMap(({ subject }) => (subject === null ? [] : idOf(subject, proposals))));
  const named = subjects.length > 0 ? subjects : byFrequency(entities.flatMap(({ id }) => id ?? []));
  const names = named.map(
    (id) => registry.entities.get(id)?.name ?? proposals.find((each) => each.id === id)?.name ?? id,
  );
  const metrics = byFrequency(facts.flatMap(({ metric }) => (metric && registry.metrics.has(metric) ? metric : [])));
  const metricNames = metrics.slice(0, 2).map((id) => nameInSentence(registry.metrics.get(id)!.name));
  const day = metadata.published?.day ?? null;
  const title =
    names.length === 0
      ? `Article ${day === null ? "without a day" : `of ${day}`}`
      : [listNames(names), metricNames.join(", ")].filter((part) => part !== "").join(": ");
  const about = [...named.slice(0, 2), ...metrics.slice(0, 1)];
  const fallback = [metadata.publisher ?? slugOf(fileName.replace(/\.[^.]*$/u, ""), 40)].filter((part) => part !== "");
  const parts = [...(about.length > 0 ? about : fallback), ...(day === null ? [] : [day])];
  return { title: toShortLine(title, 120), id: slugOf(parts.join("-"), 80) || "article" };
}

/** Of whom the registry lacks, the id that is proposed; empty where none is, because then it may be no name. */
function idOf({ id, name }: NonNullable<FactCandidate["subject"]>, proposals: readonly RegistryProposal[]): string[] {
  const known = id ?? proposalFor("entity", name, proposals)?.id;
  return known === undefined ? [] : [known];
}

function listNames(names: readonly string[]): string {
  if (names.length > 3) return `${names.slice(0, 2).join(", ")} and others`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
