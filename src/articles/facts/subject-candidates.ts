/** What a figure may be about, by the grammar of its clause. */
import type { EntityMention } from "../entities/entity-mention.ts";
import { ownNoun } from "./own-noun.ts";
import type { MentionGroup } from "./mention-groups.ts";
import type { QuantityRun } from "./quantity-runs.ts";
import { clauseIndex, clauseOf, type Scene } from "./scene.ts";

export interface SubjectCandidate {
  /** More than one where the figure is said of each of them. */
  readonly members: readonly EntityMention[];
  /** From 0, the grammatical subject beside the figure; the more, the less likely. */
  readonly cost: number;
  /** `own`: words of the clause that no entity was found in; `context`: from outside the sentence. */
  readonly from: "clause" | "sentence" | "own" | "context";
  /** Whether a preposition makes it what the figure is of: `3% in X`, `target for X`. */
  readonly isObject: boolean;
  /** Whether it is who says it. */
  readonly isVoice: boolean;
}

/** What stands for the subject where its sentence names none, the nearest first. */
export interface SubjectContext {
  readonly members: readonly EntityMention[];
  readonly cost: number;
  /** Where it isn't from outside the sentence. */
  readonly from?: SubjectCandidate["from"];
}

/** What it costs to mean the article's protagonist where the sentence names nothing. */
export const PROTAGONIST = 1.4;
/** So many characters away a name is no longer looked at. */
const FAR = 800;
/** So many names before a figure are looked at. */
const MOST_GROUPS = 12;
/** Behind a figure: `a 5% drop in X`, `a 2% gain for X`, `of X’s shares`. */
const POSTPOSED =
  /^\s*(?:[a-z'-]+\s+){0,5}?(?:in|of|off|for|by|at|from|on|into|to)\s+(?:the\s+)?(?:(?:shares|stock|shares and|stakes?|share price|units|holdings|assets|revenue|sales|profit|net profit)\s+(?:of|in|at)\s+)?(?:the\s+)?(?:[a-z-]+\s+){0,2}$/u;
const OBLIQUE =
  /(?:^|[\s,(])(?:(?<aim>for|on|of|in|at|to|into)|by|from|than|versus|vs\.?|against|like|including|such as|via|through|rival|over|about|alongside|despite|excluding|between|under|among|with)\s+(?:(?:the|its|peers?|rivals?|companies|fellow|shares|stocks|of|like)\s+)*(?:[a-z-]+\s+){0,2}$/u;
const OBLIQUE_HAN =
  /(?:受|由|被|据|较|比|跑赢|优于|对|向|于|自|从|超过|不及|低于|高于|除了?|予|将|看好|按|依据|根据|来自|以)\s*$/u;
/** What makes the name behind it the thing that moves: `shares of X`, `revenue at X`. */
const HEADING_NOUN =
  /(?:shares|stock|units|adrs?|adss?|price|prices|revenue|sales|profit|income|loss|value|turnover|deliveries|stocks|margin|assets|volume|yield|target|capitalisation|capitalization|growth|inflation|weighting|weight|estimates?|forecasts?|outlook|gains?|losses|rise|fall|drop|increase|decline|jump|surge)\s+(?:price\s+)?(?:of|in|at|for|on)\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}$/u;
const SPEAKS =
  /^\s*(?:(?:analysts?|strategists?|economists?|still|now|also|itself)\s+)*(?:expects?|sees|estimates?|forecasts?|predicts?|projects?|reckons?|believes?|says?|said|thinks?|warned|raised its|cut its|lifted its|lowered its|trimmed its|kept its)\b|^(?:分析师|策略师)?(?:则|亦|也|仍)?(?:预计|预期|预测|预料|认为|估计|指出|表示|料)/u;
/** `X, which added 2.6%`: between a name and the figure that is said of it. */
const RELATIVE = /^\s*,\s*(?:which|who)\s+(?:[a-z]+\s+){1,3}$/u;
/** `followed by X, up 3.8%`. */
const APPOSED =
  /^\s*,\s*(?:(?:itself|also|still)\s+)?(?:up|down|off|ahead|higher|lower|adding|gaining|rising|climbing|jumping|surging|losing|falling|dropping|sliding|shedding|slipping|sinking)\s+$/u;
/** Openings of a sentence whose subject may stand behind its first figure: `With assets of $3bn, X …`. */
const OPENS_BEFORE_SUBJECT =
  /^\s*(?:(?:with|at|despite|after|having|following|on|in|for|over|by|up|down|amid|as of|boosted|helped|led|valued|priced)\b|[a-z]+ing\b|[\u3400-\u9fff]|[\d$€£¥]|(?:hk|us)\$)/u;
const POSSESSIVE = /^(?:'s?|s')?\s+(?!shares|stock|share price|price)/u;

/** In no order. `context` are candidates from outside the sentence, with their costs. */
export function subjectCandidates(
  scene: Scene,
  run: QuantityRun,
  context: readonly SubjectContext[],
): SubjectCandidate[] {
  const clause = clauseIndex(scene, run.start);
  const { sentence } = scene.clauses[clause]!;
  const candidates: SubjectCandidate[] = [];
  const groups = groupsOf(scene, sentence, run.start);
  const before = groups.filter(({ end }) => end <= run.start).slice(-MOST_GROUPS);
  let inClause = 0;
  for (const group of [...before].reverse()) {
    const place = clauseIndex(scene, group.start);
    if (isBracketed(scene, group, run)) candidates.push(candidate(group.members.slice(-1), -1, "clause"));
    const role = roleOf(scene, group, run);
    const base = place === clause ? 0.2 + 0.35 * inClause++ : 0.9 + costOfCuts(scene, place, clause);
    candidates.push({
      ...candidate(group.members, base + role.cost, place === clause ? "clause" : "sentence"),
      isObject: role.isObject,
      isVoice: role.isVoice,
    });
  }
  const next = groups.find(({ start }) => start >= run.end);
  if (next !== undefined) {
    const gap = next.start - run.end < 90 ? scene.folded.slice(run.end, next.start) : ".";
    const place = clauseIndex(scene, next.start);
    if (place === clause && !hasRunBetween(scene, run.end, next.start) && POSTPOSED.test(gap))
      candidates.push({ ...candidate(next.members, 0.1, "clause"), isObject: true });
    // `With assets of $3bn, X …`: the subject stands behind the comma.
    else if (
      before.length === 0 &&
      place > clause &&
      scene.clauses[clause]!.opens !== "comma" &&
      OPENS_BEFORE_SUBJECT.test(scene.folded.slice(sentenceStart(scene, clause), run.start))
    )
      candidates.push(candidate(next.members, 0.6 + costOfCuts(scene, clause, place), "sentence"));
  }
  const noun = ownNoun(scene, run, clause);
  if (noun !== null) candidates.push(candidate([noun], 0.8, "own"));
  for (const { members, cost, from = "context" } of context)
    candidates.push(candidate(members, cost + (noun === null ? 0 : 1.5), from));
  return candidates;
}

function candidate(members: readonly EntityMention[], cost: number, from: SubjectCandidate["from"]): SubjectCandidate {
  return { members, cost, from, isObject: false, isVoice: false };
}

/** Those of a sentence; `groups` are in the order of the text. */
function groupsOf(scene: Scene, sentence: number, place: number): readonly MentionGroup[] {
  return scene.groups.filter(
    ({ start }) => Math.abs(start - place) < FAR && clauseOf(scene, start).sentence === sentence,
  );
}

function roleOf(
  scene: Scene,
  group: MentionGroup,
  run: QuantityRun,
): { cost: number; isObject: boolean; isVoice: boolean } {
  const before = scene.folded.slice(Math.max(0, group.start - 60), group.start);
  const after = scene.folded.slice(group.end, group.end + 12);
  if (HEADING_NOUN.test(before))
    return {
      cost: -0.3,
      isObject: /(?:target|price|estimates?|forecasts?|outlook)\s+(?:price\s+)?(?:of|for|on)\s/u.test(before),
      isVoice: false,
    };
  const isVoice = scene.voices.some(
    ({ holder, scope }) =>
      holder !== null && holder.start >= group.start && holder.end <= group.end && scope.end >= run.end,
  );
  const voice = isVoice || SPEAKS.test(scene.folded.slice(group.end, group.end + 40)) ? 0.9 : 0;
  const clause = clauseOf(scene, group.start);
  const opener = clause.opens === "break" ? clause.word : "";
  // `with X down 3%`: here the word opens a clause of which X is the subject.
  const lead = before.slice(Math.max(0, before.length - (group.start - clause.start)));
  const isOpening =
    opener !== "" && lead.trim() === opener && clauseIndex(scene, group.start) === clauseIndex(scene, run.start);
  const oblique = isOpening ? null : OBLIQUE.exec(before);
  const gap = scene.folded.slice(group.end, run.start);
  if (RELATIVE.test(gap) || (oblique?.[0].trimStart().startsWith("by ") && APPOSED.test(gap)))
    return { cost: -1, isObject: false, isVoice: false };
  if (oblique) return { cost: 1.2 + voice, isObject: oblique.groups?.["aim"] !== undefined, isVoice: voice > 0 };
  if (OBLIQUE_HAN.test(before)) return { cost: 1.2 + voice, isObject: true, isVoice: voice > 0 };
  const isDangling = /^'s?\s/u.test(after) && POSSESSIVE.test(after) && !ownsMetric(scene, group, run);
  return { cost: voice + (isDangling ? 0.8 : 0), isObject: false, isVoice: voice > 0 };
}

function sentenceStart(scene: Scene, clause: number): number {
  const { sentence } = scene.clauses[clause]!;
  let first = clause;
  while (first > 0 && scene.clauses[first - 1]!.sentence === sentence) first--;
  return scene.clauses[first]!.start;
}

/** `X’s revenue`: a metric's name, or its figure, stands not far behind the genitive. */
function ownsMetric(scene: Scene, group: MentionGroup, run: QuantityRun): boolean {
  if (run.start - group.end < 25) return true;
  return scene.words.some(({ start }) => start >= group.end && start - group.end < 45 && start < run.start);
}

/** `X (3%)`, `X (00700.HK, 3%)`, `X（跌3%）`. */
function isBracketed(scene: Scene, group: MentionGroup, run: QuantityRun): boolean {
  const gap = scene.folded.slice(group.end, run.start);
  return gap.length < 30 && /^['’]?\s*[(（[][^()（）]*$/u.test(gap) && !gap.includes("。");
}

function hasRunBetween(scene: Scene, from: number, to: number): boolean {
  return scene.runs.some(({ start, end }) => start >= from && end <= to);
}

/** Commas cost less than words that open another clause. */
export function costOfCuts(scene: Scene, from: number, to: number): number {
  let cost = 0;
  for (let place = from + 1; place <= to; place++) {
    const { opens, word } = scene.clauses[place]!;
    cost +=
      opens === "break"
        ? word === "with" || word === "after" || word === "before"
          ? 0.5
          : 0.9
        : opens === "comma"
          ? 0.3
          : 2;
  }
  return cost;
}
