/** What the database's full-text index holds: a text for each fact, statement, report, entity and metric. */
import { spellingsOf } from "../../model/ticker.ts";
import type { DataRows } from "../data-rows.ts";
import type { EntityRow } from "../entity-rows.ts";

export interface SearchText {
  readonly kind: "fact" | "statement" | "report" | "entity" | "metric";
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** All names, codes and tickers of what it is about. */
  readonly names: string;
  readonly url: string;
}

/** Facts, statements, reports, entities, metrics, each in the order of their rows. */
export function toSearchTexts(data: DataRows): SearchText[] {
  const namesById = new Map(data.entities.map((entity) => [entity.id, namesOf(entity)]));
  const metricById = new Map(data.metrics.map((metric) => [metric.id, metric.name]));
  return [
    ...data.facts.map(({ id, subject, metric, value, words, url }): SearchText => {
      const title = `${subject.name}: ${metricById.get(metric) ?? metric}`;
      return { kind: "fact", id, title, body: joined([value, words]), names: namesById.get(subject.id) ?? "", url };
    }),
    ...data.statements.map(({ id, text, words, subjects, url }): SearchText => {
      const names = joined(subjects.map((subject) => namesById.get(subject) ?? null));
      return { kind: "statement", id, title: text, body: words ?? "", names, url };
    }),
    ...data.reports.map(({ id, title, summary, headline, tags, url }): SearchText => ({
      kind: "report",
      id,
      title,
      body: joined([summary, headline]),
      names: joined(tags),
      url,
    })),
    ...data.entities.map(({ id, name, description, url }): SearchText => ({
      kind: "entity",
      id,
      title: name,
      body: description ?? "",
      names: namesById.get(id)!,
      url,
    })),
    ...data.metrics.map(({ id, name, definition, names, url }): SearchText => ({
      kind: "metric",
      id,
      title: name,
      body: definition,
      names: joined(names),
      url,
    })),
  ];
}

function namesOf({ name, names, aliases, listings, codes }: EntityRow): string {
  return joined([
    name,
    ...names.map((other) => other.name),
    ...aliases,
    ...listings.flatMap(({ symbol }) => [symbol, ...spellingsOf(symbol)]),
    ...codes.map(({ code }) => code),
  ]);
}

function joined(parts: readonly (string | null)[]): string {
  return [...new Set(parts)].filter((part) => part !== null && part !== "").join(" · ");
}
