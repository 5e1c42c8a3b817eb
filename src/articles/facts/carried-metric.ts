/** Figures whose metric is that of the figure before: lists, verbs that are left out, comparisons. */
import type { KnownMetric } from "../metrics/known-metric.ts";
import type { MetricWord } from "../metrics/find-metric-words.ts";
import type { QuantityMention } from "../quantities/quantity-mention.ts";
import type { QuantityRun } from "./quantity-runs.ts";
import type { Scene } from "./scene.ts";

/** The figure before, in the same sentence or list. */
export interface Earlier {
  readonly quantity: QuantityMention;
  readonly metric: KnownMetric | null;
  readonly word: MetricWord | null;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

export const SHARE_OF = /^\s*(?:of|out of)\s/u;
/** `2% above consensus`, `9% below its peak`: a distance, not a move. */
export const DISTANCE =
  /^\s*(?:above|below|ahead of|short of|higher than|lower than|more than|less than|over|under|less|more|fewer|cheaper|faster|slower)\s(?!(?:its |their |the )?(?:ipo|offer|offering|issue|listing|initial))/u;
/** Verbs by which results change and prices don’t. */
const NOT_OF_PRICES =
  /^(?:gr[eo]w|grown|growth|expan|increas|improv|contract|shr[aiu]nk|widen|narrow|accelerat|slow|增|减少|改善|扩大|收窄|缩|提升|提高|下调|上调|加快|放缓)/u;
/** What joins a figure to the one that it is compared with. */
const COMPARED =
  /(?:compared (?:with|to)|against|versus|\bvs\b|\bfrom\b|\bthan\b|up from|down from|上年同期|去年同期|上日|前一日|上季|上月|一年前|去年|同期|较)\W*(?:[a-z]+\W+){0,6}$|(?:上年同期|去年同期|上日|同期|上季|上月)(?:为|则?为|的)?\W*$/u;
/** `beating the consensus of 31 cents`, `short of the $3bn that analysts expected`: what the figure before is held against. */
const HELD_AGAINST =
  /(?:beat(?:s|ing)?|topp?(?:ed|ing|s)|exceed(?:ed|ing|s)?|surpass(?:ed|ing|es)?|miss(?:ed|ing|es)?|ahead of|short of|above|below|better than|worse than|in line with|against|versus|compared (?:with|to)|than)\s+(?:[a-z'’-]+\s+){0,6}(?:consensus|estimates?|forecasts?|expectations?|expected|guidance|projections?|target)(?:\s+(?:of|for|by|at|was|had been)(?:\s+[a-z'’-]+){0,4})?\s*$|(?:beat(?:s|ing)?|topp?(?:ed|ing|s)|exceed(?:ed|ing|s)?|surpass(?:ed|ing|es)?|miss(?:ed|ing|es)?|short of|compared (?:with|to)|against|versus)\s+(?:the|an?)?\s*$|(?:预期|预测|预估|预计|市场共识)(?:的|为|中值)?(?:约|近|逾)?$/u;
/** `followed with HK$61 billion`. */
const FOLLOWED =
  /\bfollow(?:ed|s|ing)?\b[^.;]{0,30}\b(?:with|at|on|by)\s+(?:a |an |another |net |about |nearly |over )*$|(?:分别|各)?(?:其次|紧随其后|次之)[^。；]{0,12}$/u;
/** `It expects between A and B`: guidance for what the sentence before told. */
const EXPECTS =
  /\b(?:expect(?:s|ed)?|see(?:s|ing)?|guid(?:es?|ed|ing)|forecast(?:s|ed)?|project(?:s|ed)?|predict(?:s|ed)?|anticipat(?:es?|ed)|target(?:s|ed)?)\s+(?:(?:between|from|to|for|about|around|roughly|at least|it|a|that)\s+)*$/u;

/** Whether the figure is held against the one before, so that both have one metric. */
export function isHeldAgainst(scene: Scene, same: Earlier, run: QuantityRun): boolean {
  const gap = scene.folded.slice(same.end, run.start);
  return gap.length < 140 && HELD_AGAINST.test(gap);
}

/** Whether the sentence goes on with the metric of the sentence before without naming it. */
export function goesOn(scene: Scene, alike: Earlier, run: QuantityRun): boolean {
  const before = scene.folded.slice(Math.max(alike.end, run.start - 120), run.start);
  return FOLLOWED.test(before) || EXPECTS.test(before);
}

const AND_GAP = /^\s*(?:,|，|、|;)?\s*(?:and|or|while|but|to|及|和|至|与|而)?\s*(?:[a-z]+\s+){0,3}$/u;

/** Whether the metric of the figure before is this one's too: a list, a verb that is left out, a comparison. */
export function carriesOn(scene: Scene, same: Earlier, run: QuantityRun, quantity: QuantityMention): boolean {
  if (quantity.place === "to") return false;
  if (quantity.value.unit === "percent" && SHARE_OF.test(scene.folded.slice(quantity.end, quantity.end + 8)))
    return false;
  if (quantity.value.unit === "count" && quantity.noun !== same.quantity.noun) return false;
  if (quantity.place === "from" || run.quantities.length > 1) return true;
  const gap = plainGap(scene, same.end, run.start, quantity);
  if (gap.length > 120 || DISTANCE.test(scene.folded.slice(run.end, run.end + 40))) return false;
  const isOther = scene.groups.some(({ start }) => start >= same.end && start < run.start);
  return isOther || COMPARED.test(gap) || AND_GAP.test(gap) || /[(（]\s*$/u.test(gap);
}

/** What stands between two figures, without times and without the verb of the second. */
export function plainGap(scene: Scene, from: number, to: number, { movedBy }: QuantityMention): string {
  const end = movedBy !== null && movedBy.start >= from && movedBy.start < to ? movedBy.start : to;
  let gap = scene.folded.slice(from, end);
  for (const { start, end: last } of [...scene.periods].reverse())
    if (start >= from && last <= end) gap = gap.slice(0, start - from) + gap.slice(last - from);
  return gap;
}

/** Moved by a verb that is said of results, not of prices. */
export function isOfResults(scene: Scene, { movedBy }: QuantityMention): boolean {
  return movedBy !== null && NOT_OF_PRICES.test(scene.folded.slice(movedBy.start, movedBy.end));
}
