/** Candidates → facts of a draft: ids, fields in canonical order, and which of them can stand live. */
import type { RegistryProposal } from "../articles/entities/entity-mention.ts";
import type { ArticleFindings, Doubt, FactCandidate } from "../articles/facts/fact-candidate.ts";
import { compareText } from "../facts/problem.ts";
import type { Registry } from "../model/registry.ts";
import type { DraftFact, DraftField } from "./draft.ts";
import { toShortLine } from "./plain-line.ts";
import { freeId, slugOf } from "./slug.ts";

/** Less sure than this and a fact waits for its editor. */
const LIVE_CONFIDENCE = 0.5;

/** Few articles for people state more; what goes beyond is counted and left out, so that the front matter stays in its bounds. */
const MAX_FACTS = 150;

/** A doubt about one of these can make a fact say another thing; about the others it only makes it less comparable. */
const DECISIVE: readonly Doubt["field"][] = ["subject", "of", "metric", "value", "mode", "by"];

const MAX_ID_LENGTH = 80;

/** In the order of the text, at most `MAX_FACTS`. `takenIds`: ids that no fact may have, such as those of headings. */
export function draftFacts(
  { facts, proposals }: ArticleFindings,
  registry: Registry,
  takenIds: ReadonlySet<string>,
): DraftFact[] {
  const ids = new Set(takenIds);
  const idByCandidate = new Map<number, string>();
  return facts.slice(0, MAX_FACTS).map((candidate, index) => {
    const subject = subjectOf(candidate, registry, proposals);
    const id = idOf(candidate, candidate.subject?.id ?? subject, (each) => ids.has(each));
    ids.add(id);
    idByCandidate.set(index, id);
    const restated = candidate.restates === null ? undefined : idByCandidate.get(candidate.restates);
    return {
      id,
      candidate: index,
      fields: fieldsOf(candidate, id, subject, restated, registry, proposals),
      held: reasonsToHold(candidate, registry, proposals),
      decisions: decisionsOn(candidate),
      confidence: candidate.confidence,
      label: labelOf(candidate, registry),
      at: candidate.at,
    };
  });
}

/** The entry that the registry lacks for this name or id; undefined where none is proposed. */
export function proposalFor(
  kind: RegistryProposal["kind"],
  nameOrId: string,
  proposals: readonly RegistryProposal[],
): RegistryProposal | undefined {
  return proposals.find((each) => each.kind === kind && (each.name === nameOrId || each.id === nameOrId));
}

/** A ticker where one listing's figure is meant, else the id; of an unregistered one the id that is proposed. */
function subjectOf(
  { subject, metric }: FactCandidate,
  registry: Registry,
  proposals: readonly RegistryProposal[],
): string {
  if (subject === null) return "";
  if (subject.id === null) return proposalFor("entity", subject.name, proposals)?.id ?? slugOf(subject.name);
  const isOfListing = metric !== null && registry.metrics.get(metric)?.isPerListing === true;
  const isOwnListing = subject.symbol !== null && registry.entityBySymbol.get(subject.symbol) === subject.id;
  return isOfListing && isOwnListing ? subject.symbol : subject.id;
}

function fieldsOf(
  candidate: FactCandidate,
  id: string,
  subject: string,
  restated: string | undefined,
  registry: Registry,
  proposals: readonly RegistryProposal[],
): DraftField[] {
  const { of, metric, quantity, period, asOf, mode, by, words, at } = candidate;
  const isOnce = metric !== null && registry.metrics.get(metric)?.isOnce === true;
  const holder = by === null ? null : (by.id ?? proposalFor("entity", by.name, proposals)?.id ?? slugOf(by.name));
  return [
    ["id", id],
    ["subject", subject],
    ...optional("of", of),
    ["metric", metric ?? ""],
    ["value", quantity.literal],
    ...(isOnce && period === "unknown" ? [] : optional("period", period)),
    ...optional("asOf", asOf),
    ...optional("mode", mode === "reported" ? null : mode),
    ...optional("by", holder),
    ...optional("words", words === "" ? null : words),
    ["at", String(at)],
    ...optional("restates", restated ?? null),
  ];
}

function optional(key: string, value: string | null): DraftField[] {
  return value === null ? [] : [[key, value]];
}

function reasonsToHold(candidate: FactCandidate, registry: Registry, proposals: readonly RegistryProposal[]): string[] {
  const { subject, metric, by, doubts, confidence } = candidate;
  const reasons: string[] = [];
  if (subject === null) reasons.push("nothing is named that it could be about");
  else if (subject.id === null || !registry.entities.has(subject.id))
    reasons.push(`${named(subject.name)} isn’t registered${whereTo("entity", subject.name, proposals)}`);
  if (metric === null) reasons.push("the words don’t say what was measured");
  else if (!registry.metrics.has(metric))
    reasons.push(`the metric \`${metric}\` isn’t registered${whereTo("metric", metric, proposals)}`);
  const isSubjectsOwn = by !== null && subject !== null && by.name === subject.name;
  if (by !== null && !isSubjectsOwn && (by.id === null || !registry.entities.has(by.id)))
    reasons.push(`${named(by.name)}, who says so, isn’t registered${whereTo("entity", by.name, proposals)}`);
  const said = new Set(reasons);
  for (const { field, reason } of doubts) {
    const isSaid =
      (field === "subject" && (subject === null || subject.id === null)) ||
      (field === "metric" && (metric === null || !registry.metrics.has(metric))) ||
      (field === "by" && by !== null && by.id === null);
    if (DECISIVE.includes(field) && !isSaid && !said.has(reason)) reasons.push(`${field}: ${reason}`);
  }
  if (reasons.length === 0 && confidence < LIVE_CONFIDENCE) reasons.push("it isn’t sure that it was read rightly");
  return reasons.map((reason) => toShortLine(reason, 240));
}

function whereTo(kind: RegistryProposal["kind"], nameOrId: string, proposals: readonly RegistryProposal[]): string {
  const proposal = proposalFor(kind, nameOrId, proposals);
  return proposal === undefined ? "" : ` (${proposal.file} is proposed below)`;
}

function decisionsOn({ doubts, quantity }: FactCandidate): string[] {
  const light = doubts
    .filter(({ field }) => !DECISIVE.includes(field))
    .map(({ field, reason }) => `${field}: ${reason}`);
  const isSaid = doubts.some(({ field }) => field === "value");
  if (quantity.isCurrencyAssumed && !isSaid) light.push("value: the currency isn’t written out");
  return light.map((reason) => toShortLine(reason, 240));
}

function idOf(
  { metric, of, period, quantity, at }: FactCandidate,
  subject: string,
  isTaken: (id: string) => boolean,
): string {
  const base = slugOf(`${subject} ${metric ?? quantity.value.unit}`, MAX_ID_LENGTH) || `figure-${at}`;
  const when = period === "unknown" ? "" : period.replaceAll("?", "");
  const longer = [of ?? "", when].filter((part) => part !== "").map((part) => slugOf(`${base} ${part}`, MAX_ID_LENGTH));
  return [base, ...longer].find((id) => !isTaken(id)) ?? freeId(base, isTaken);
}

function labelOf({ subject, metric }: FactCandidate, registry: Registry): string {
  const who = subject === null ? null : ((subject.id && registry.entities.get(subject.id)?.name) ?? subject.name);
  const what =
    metric === null ? null : (nameInSentence(registry.metrics.get(metric)?.name) ?? metric.replaceAll("-", " "));
  return toShortLine([who, what].filter((part) => part !== null).join(", ") || "A figure", 120);
}

/** `price change`, but `IPO proceeds`: as it stands inside a sentence. */
export function nameInSentence(name: string | undefined): string | undefined {
  return name?.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (first) => first.toLowerCase());
}

function named(name: string): string {
  return `“${toShortLine(name, 60)}”`;
}

/** Facts of a draft by how often each of the keys occurs, the most frequent first, equal ones in the order of the text. */
export function byFrequency(keys: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const order = [...counts.keys()];
  return [...order].sort(
    (a, b) => counts.get(b)! - counts.get(a)! || order.indexOf(a) - order.indexOf(b) || compareText(a, b),
  );
}
