/** Which figure is about what, passage by passage: pairs the best subject with the best metric. */
import { isCurrency } from "../../facts/unit.ts";
import type { EntityMention } from "../entities/entity-mention.ts";
import { canHave } from "../metrics/fit-metric.ts";
import type { MetricWord } from "../metrics/find-metric-words.ts";
import type { KnownMetric } from "../metrics/known-metric.ts";
import { ECONOMY } from "../metrics/lexicon/economy.ts";
import { RESULTS } from "../metrics/lexicon/results.ts";
import { MOVES, type Vocabulary } from "../metrics/vocabulary.ts";
import type { QuantityMention } from "../quantities/quantity-mention.ts";
import type { Clause } from "./clauses.ts";
import type { Earlier } from "./carried-metric.ts";
import { metricCandidates, type MetricCandidate } from "./metric-candidates.ts";
import { isSame } from "./mention-groups.ts";
import { unitClass, type QuantityRun } from "./quantity-runs.ts";
import { isEconomy } from "./economies.ts";
import { isInvestors } from "./investors.ts";
import { clauseIndex, type Scene } from "./scene.ts";
import { PROTAGONIST, subjectCandidates, type SubjectCandidate, type SubjectContext } from "./subject-candidates.ts";

export interface Figure {
  readonly scene: Scene;
  readonly quantity: QuantityMention;
  /** Null: nothing is named that it could be about. */
  readonly subject: EntityMention | null;
  readonly subjectFrom: SubjectCandidate["from"] | null;
  readonly metric: KnownMetric | null;
  readonly word: MetricWord | null;
  /** How unsure subject and metric are together, from 0. */
  readonly cost: number;
  /** Whether it is a sum over several subjects, or a list that can't be told apart. */
  readonly isMixed: boolean;
  /** Text of the table column's head; empty elsewhere. */
  readonly head: string;
}

/** What lies around a passage. */
export interface Surroundings {
  /** The one thing that the article is about; null: none. */
  readonly protagonist: EntityMention | null;
  readonly subjects: readonly SubjectContext[];
  /** Metric words of headings and of a table's head, by the place of a figure. */
  readonly headAt: (place: number) => string;
  readonly headsAt: (place: number) => readonly { readonly words: readonly MetricWord[]; readonly cost: number }[];
}

/** Above this nothing is claimed about the metric. */
const TOO_FAR = 3.2;
const COMBINED =
  /\b(?:combined|together|in total|between them|jointly|altogether|total of)\b|合共|合计|共计|总计|两者共|一共/u;

/** In the order of the text; a figure said of several subjects comes once for each. */
export function settleFigures(scene: Scene, surroundings: Surroundings, vocabulary: Vocabulary): Figure[] {
  const figures: Figure[] = [];
  let last = null as Earlier | null;
  const byUnit = new Map<string, Earlier>();
  let said: readonly EntityMention[] = [];
  let saidIn = -1;
  for (const run of scene.runs) {
    const clause = scene.clauses[clauseIndex(scene, run.start)]!;
    const context: SubjectContext[] = [
      ...(said.length > 0 && saidIn !== clause.sentence
        ? [{ members: said, cost: costOfSaid(said, clause.sentence - saidIn, scene, surroundings.protagonist) }]
        : []),
      ...(said.length > 0 && saidIn === clause.sentence
        ? [{ members: said, cost: 0.85, from: "sentence" as const }]
        : []),
      ...(surroundings.protagonist === null ? topicBefore(scene, clause) : []),
      ...surroundings.subjects,
    ];
    const subjects = subjectCandidates(scene, run, context);
    const heads = surroundings.headsAt(run.start);
    const perQuantity: MetricCandidate[][] = run.quantities.map((quantity) =>
      metricCandidates(scene, run, quantity, { last, byUnit }, heads, vocabulary),
    );
    const aligned = alignedMetrics(scene, run, perQuantity);
    const first = bestPair(subjects, aligned?.[0] ?? perQuantity[0]!);
    const members = first.subject?.members ?? [];
    const count = run.quantities.length;
    const isRespective = count > 1 && members.length === count && !aligned;
    for (const [place, quantity] of run.quantities.entries()) {
      const pair =
        place === 0
          ? first
          : bestPair(first.subject ? [first.subject] : subjects, aligned?.[place] ?? perQuantity[place]!);
      const isSum = members.length > 1 && isAmount(quantity) && COMBINED.test(sentenceText(scene, clause.sentence));
      const isMixed = isSum || (members.length > 1 && count > 1 && !isRespective);
      const about: readonly (EntityMention | null)[] =
        members.length === 0 || isMixed ? [null] : isRespective ? [members[place]!] : members;
      for (const subject of about) {
        figures.push({
          scene,
          quantity: pair.metric?.quantity ?? quantity,
          subject,
          subjectFrom: first.subject?.from ?? null,
          metric: pair.metric?.metric ?? null,
          word: pair.metric?.word ?? null,
          cost: Math.max(0, pair.cost),
          isMixed,
          head: surroundings.headAt(quantity.start),
        });
      }
      const now: Earlier = {
        quantity: pair.metric?.quantity ?? quantity,
        metric: pair.metric?.metric ?? null,
        word: pair.metric?.word ?? null,
        sentence: clause.sentence,
        start: quantity.start,
        end: quantity.end,
      };
      last = now;
      byUnit.set(unitClass(quantity.value.unit), now);
    }
    const isMain = first.subject !== null && !(first.subject.isObject && subjects.some(isGrammatical));
    if (members.length > 0 && first.subject!.from !== "context" && isMain) {
      said = members;
      saidIn = clause.sentence;
    }
  }
  return figures;
}

/** What the sentence before was about goes on, unless the article is about another and the passage doesn’t begin with it. */
function costOfSaid(
  said: readonly EntityMention[],
  sentences: number,
  scene: Scene,
  protagonist: EntityMention | null,
): number {
  const isOther = protagonist !== null && !said.some((each) => isSame(each, protagonist));
  if (!isOther) return 1.8 + 0.2 * Math.min(5, sentences);
  const topic = scene.groups[0];
  const isTopic =
    topic !== undefined && topic.start < 24 && topic.members.some((each) => said.some((other) => isSame(each, other)));
  return isTopic ? PROTAGONIST - 0.2 + 0.2 * Math.min(5, sentences - 1) : PROTAGONIST + 0.9;
}

/** Named in the sentence as who does something, not as who says it or whom it is done to. */
function isGrammatical({ from, isObject, isVoice }: SubjectCandidate): boolean {
  return !isObject && !isVoice && (from === "clause" || from === "sentence");
}

/** What the passage's first sentence is about, for those behind it. */
function topicBefore(scene: Scene, clause: Clause): SubjectContext[] {
  const first = scene.groups[0];
  return first !== undefined && first.end <= clause.start && clause.sentence > 0
    ? [{ members: first.members, cost: 2.1 }]
    : [];
}

/** Money or a number of things, which can be added up. */
function isAmount({ value }: QuantityMention): boolean {
  return isCurrency(value.unit) || value.unit === "count";
}

interface Pair {
  readonly subject: SubjectCandidate | null;
  readonly metric: MetricCandidate | null;
  readonly cost: number;
}

function bestPair(subjects: readonly SubjectCandidate[], metrics: readonly MetricCandidate[]): Pair {
  let best: Pair | null = null;
  for (const metric of metrics) {
    if (metric.cost > TOO_FAR) continue;
    for (const subject of subjects) {
      if (!subject.members.every((each) => canHave(metric.metric, each.kind) && !isOutOfPlace(metric.metric, each)))
        continue;
      const cost = metric.cost + subject.cost + reluctance(metric.metric, subject);
      if (best === null || cost < best.cost - 1e-9) best = { subject, metric, cost };
    }
  }
  if (best !== null) return best;
  const metric = least(metrics.filter(({ cost }) => cost <= TOO_FAR));
  const subject = metric === null ? least(subjects) : null;
  return { subject, metric, cost: (metric?.cost ?? 2.5) + (subject?.cost ?? 1.5) };
}

/** Metrics that somebody sets for somebody else: `raised its target for X`. */
const AIMED: ReadonlySet<string> = new Set(["target-price", "upside"]);
/** Metrics of the thing that is judged, never of who judges it. */
const OF_OTHERS: ReadonlySet<string> = new Set([
  "probability",
  "rate-change",
  "target-price",
  "upside",
  "pe-ratio",
  "gdp-growth",
  "inflation-rate",
]);
const OF_INSTITUTIONS: ReadonlySet<string> = new Set([
  "interest-rate",
  "rate-change",
  "loan-prime-rate",
  "reserve-requirement-ratio",
  "probability",
  "foreign-exchange-reserves",
  "assets-under-management",
  "listings-count",
  "listing-proceeds",
  "listing-applications",
  "turnover",
]);
const FLOWS: ReadonlySet<string> = new Set(["net-inflow", "net-buying", "net-buying-rank", "stake", "investment"]);

/** What is possible but seldom meant: added to the cost, or taken off it. */
function reluctance({ id }: KnownMetric, { members, isObject, isVoice }: SubjectCandidate): number {
  if (AIMED.has(id) && isObject) return -1.6;
  const isInstitution = members.some(({ kind }) => kind === "institution");
  if (OF_OTHERS.has(id) && isVoice) return 2;
  return isInstitution && !OF_INSTITUTIONS.has(id) ? (isVoice ? 3 : 0.8) : 0;
}

/** Flows have their buyers for a subject until a market is found for them; nothing else is said of investors as a whole. */
function isOutOfPlace({ id }: KnownMetric, mention: EntityMention): boolean {
  if (isInvestors(mention)) return !FLOWS.has(id);
  if (id === "rate-change" && mention.kind !== null && !isEconomy(mention)) return !CENTRAL_BANK.test(mention.name);
  if (id === "probability" && mention.kind !== null && mention.kind !== "market")
    return !CENTRAL_BANK.test(mention.name) && mention.kind === "institution";
  const isMacro = OF_ECONOMIES.has(id) || OF_ECONOMIES.has(id.replace(/-(?:growth|change)$/u, ""));
  if (mention.kind === "market") return id === "market-size" ? false : isEconomy(mention) !== isMacro;
  return mention.kind === "institution" && mention.tickers.length === 0 && OF_TRADED.has(id);
}

const CENTRAL_BANK =
  /federal reserve|\bfed\b(?!watch)|central bank|people.s bank|bank of (?:england|japan|korea|canada)|reserve bank|monetary authority|ecb|fomc|聯儲|联储|央行|人民銀行|人民银行|金管局/iu;
const OF_ECONOMIES: ReadonlySet<string> = new Set(ECONOMY.map(({ id }) => id));
/** What only something has that is traded. */
const OF_TRADED: ReadonlySet<string> = new Set([
  ...[...MOVES, "share-price", "price", "market-capitalisation"],
  ...RESULTS.flatMap(({ id }) => [id, `${id}-growth`, `${id}-change`]),
]);

/** `Revenue and net profit rose 12% and 8%`: as many metric words in a list before as there are figures. */
function alignedMetrics(
  scene: Scene,
  run: QuantityRun,
  perQuantity: readonly (readonly MetricCandidate[])[],
): MetricCandidate[][] | null {
  const count = run.quantities.length;
  if (count < 2) return null;
  const before = scene.words.filter(({ end }) => end <= run.start).slice(-count);
  if (before.length < count) return null;
  for (let place = 1; place < count; place++) {
    const gap = scene.folded.slice(before[place - 1]!.end, before[place]!.start);
    if (!/^\s*(?:,|，|、|and|及|和|与|以及|&)\s*(?:and|its|the)?\s*(?:[a-z-]+\s+){0,2}$/u.test(gap)) return null;
  }
  const gap = scene.folded.slice(before.at(-1)!.end, run.start);
  if (scene.runs.some(({ start }) => start >= before[0]!.start && start < run.start) || gap.length > 60) return null;
  const aligned = perQuantity.map((candidates, place) => candidates.filter(({ word }) => word === before[place]));
  return aligned.every((each) => each.length > 0) ? aligned : null;
}

function sentenceText(scene: Scene, sentence: number): string {
  const clauses = scene.clauses.filter((each) => each.sentence === sentence);
  return scene.folded.slice(clauses[0]!.start, clauses.at(-1)!.end);
}

function least<T extends { readonly cost: number }>(candidates: readonly T[]): T | null {
  return candidates.reduce<T | null>((best, each) => (best === null || each.cost < best.cost ? each : best), null);
}
