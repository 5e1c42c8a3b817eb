/** Lists of references: a report's tickers and metrics, and the subjects of a statement. */
import type { Problem } from "../facts/problem.ts";
import { findEntity, findSymbol, refusedReference, suggestFrom, type Directory, type Found } from "./find-entity.ts";
import { placeOf, type RawDocument } from "./raw.ts";
import { breach, type RuleId } from "./rules.ts";

type Written = readonly (string | undefined)[] | undefined;

/** Symbols as their exchanges write them, each once. */
export function findTickers(
  written: Written,
  document: RawDocument,
  directory: Directory,
  problems: Problem[],
): string[] {
  return findEach(
    written,
    ["tickers"],
    (each) => findSymbol(each, directory),
    "ticker-is-registered",
    document,
    problems,
  );
}

/** Metric ids, each once. */
export function findMetrics(
  written: Written,
  document: RawDocument,
  directory: Directory,
  problems: Problem[],
): string[] {
  return findEach(
    written,
    ["metrics"],
    (each) => findMetric(each, directory),
    "metric-is-registered",
    document,
    problems,
  );
}

/** Entity ids, each once. */
export function findSubjects(
  written: Written,
  path: readonly (string | number)[],
  document: RawDocument,
  directory: Directory,
  problems: Problem[],
): string[] {
  return findEach(written, path, (each) => findEntity(each, directory), "subject-is-registered", document, problems);
}

/** The id of a registered metric. */
export function findMetric(written: string, { registry, unread }: Directory): Found<string> {
  if (registry.metrics.has(written)) return { kind: "found", value: written };
  if (unread.metrics.has(written)) return { kind: "unread" };
  return refusedReference(written, "a registered metric", suggestFrom(written, registry.metrics.keys(), "metrics"));
}

/** What the reference leads to. One into an unread file stands as written; null, with a problem, where it leads nowhere. */
export function resolve(
  written: string | undefined,
  find: (written: string) => Found<string>,
  ruleId: RuleId,
  path: readonly (string | number)[],
  document: RawDocument,
  problems: Problem[],
): string | null {
  if (written === undefined) return null;
  const found = find(written);
  if (found.kind === "found") return found.value;
  if (found.kind === "unread") return written;
  problems.push(breach(ruleId, placeOf(document, path), found.complaint));
  return null;
}

function findEach(
  written: Written,
  path: readonly (string | number)[],
  find: (written: string) => Found<string>,
  ruleId: RuleId,
  document: RawDocument,
  problems: Problem[],
): string[] {
  const found = (written ?? []).flatMap(
    (each, index) => resolve(each, find, ruleId, [...path, index], document, problems) ?? [],
  );
  return [...new Set(found)];
}
