/** Which move of a price it was, and on which side of zero a figure is, by the words around it. */
import type { KnownMetric } from "../metrics/known-metric.ts";
import { negated } from "../metrics/fit-metric.ts";
import type { MetricWord } from "../metrics/find-metric-words.ts";
import type { Vocabulary } from "../metrics/vocabulary.ts";
import type { EntityMention } from "../entities/entity-mention.ts";
import type { QuantityMention } from "../quantities/quantity-mention.ts";
import { isInvestors } from "./investors.ts";
import { clauseIndex, type Scene } from "./scene.ts";

const DEBUT =
  /\b(?:on (?:its |their |the )?(?:trading |market |stock market |hong kong )?debut|first[- ]day|first day|day one|first (?:trading )?session|trading debut|market debut|stock market debut|(?:above|below|over|from|on|to) (?:its |the |their )?(?:ipo|offer|offering|issue|listing|initial public offering) price|debut(?:s|ed|ing)?)\b|首日|首挂|首个交易日|较(?:发售|招股|发行|上市|定)价|较招股价|上市以来首/u;
const AFTER_DEBUT =
  /\b(?:since (?:its|their|the) (?:debut|listing|ipo)|second day|days after)\b|第二个交易日|上市以来|次日/u;
const INTRADAY =
  /\b(?:intraday|intra-day|in (?:early|late|morning|afternoon|mid-?morning|mid-?day|opening|premarket|pre-market|after-hours|extended|asian) (?:hong kong |asian |new york |european |us )?(?:trading|trade|deals|dealings|session|hours)|at one point|at (?:the )?(?:open|opening)|opened|opening|opens|by (?:midday|noon|lunch|the (?:midday|lunch|noon) break)|(?:morning|midday|lunch|noon) (?:break|session|trading)|session (?:low|high)|day(?:'s|’s) (?:low|high)|intraday (?:low|high)|earlier in the (?:day|session)|earlier (?:gains?|loss(?:es)?|falling|rising|having)|so far (?:today|on the day)|during the (?:latest |morning |afternoon )?session|premarket|pre-market|after-hours|before the bell|after the bell|before paring|pared|at \d{1,2}[:.]\d{2})\b|盘中|盘初|盘前|盘后|早盘|早段|早市|午后|午盘|午市|一度|开盘|开市|高开|低开|半日|午间|中午|尾盘|上午|下午|截至(?:上午|下午|午间|\d{1,2}[:：时]|发稿)|现(?:报|升|跌|涨)|最多(?:升|跌|涨)|暂时|最高|最低|盘内|竞价/u;
const CLOSE =
  /\b(?:clos(?:e|ed|ing)|end(?:ed|ing)? (?:the day|the session|\d|up|down|at|with)|finish(?:ed|ing)|settled|at the close|by the close|for the day|on the day)\b|收盘|收市|收报|收跌|收涨|收升|全日|全天|收于|收高|收低|尾盘收/u;

/** The move of a session that the words around the figure speak of; the metric as it was where it is no price change. */
export function refineMove(
  metric: KnownMetric,
  subject: EntityMention | null,
  quantity: QuantityMention,
  scene: Scene,
  vocabulary: Vocabulary,
  head: string,
): KnownMetric {
  if (
    metric.id === "net-inflow" &&
    subject?.kind === "company" &&
    scene.groups.some(({ members }) => members.some(isInvestors))
  )
    return vocabulary.metrics.get("net-buying") ?? metric;
  if (metric.id === "net-buying" && subject?.kind === "fund") return vocabulary.metrics.get("net-inflow") ?? metric;
  if (metric.id !== "price-change") return metric;
  if (/first day|debut|首日/u.test(head)) return vocabulary.metrics.get("first-day-return") ?? metric;
  const clause = clauseIndex(scene, quantity.start);
  const own = scene.clauses[clause]!;
  const around = withNextMark(scene, clause, quantity);
  const { start, end } = sentenceAround(scene, clause);
  const sentence = scene.folded.slice(start, end);
  const isListed =
    subject === null ||
    subject.kind === null ||
    subject.kind === "company" ||
    subject.kind === "fund" ||
    subject.kind === "security";
  const debut = vocabulary.metrics.get("first-day-return");
  const isLong = scene.periods.some(
    (each) => each.start >= own.start && each.end <= own.end && each.role === "when" && each.kind !== "day",
  );
  if (
    debut &&
    isListed &&
    (!isLong || DEBUT.test(scene.folded.slice(quantity.end, Math.min(own.end, quantity.end + 40)))) &&
    DEBUT.test(sentence) &&
    !AFTER_DEBUT.test(sentence) &&
    !hasOtherSubjects(scene, start, end, subject)
  ) {
    return INTRADAY.test(around.replace(DEBUT, "")) && !CLOSE.test(around)
      ? (vocabulary.metrics.get("intraday-price-change") ?? metric)
      : debut;
  }
  const intraday = vocabulary.metrics.get("intraday-price-change");
  if (!intraday || isLong) return metric;
  if (CLOSE.test(around)) return metric;
  if (INTRADAY.test(around)) return intraday;
  if (/as (?:much|high|low) as\W*$/u.test(scene.folded.slice(Math.max(0, quantity.start - 14), quantity.start)))
    return intraday;
  if (/^as (?:much|high|low) as/u.test(scene.folded.slice(quantity.start, quantity.end))) return intraday;
  const isSentence = INTRADAY.test(sentence) && !CLOSE.test(sentence);
  return isSentence ? intraday : metric;
}

/** The clause, with the comma’s next one where it only goes on: `fell 3%, in afternoon trading`. */
function withNextMark(scene: Scene, clause: number, quantity: QuantityMention): string {
  const own = scene.clauses[clause]!;
  const lead = scene.clauses[clause - 1];
  const from =
    lead && lead.sentence === own.sentence && !hasRun(scene, lead.start, lead.end) && own.opens === "comma"
      ? lead.start
      : own.start;
  const next = scene.clauses[clause + 1];
  const to =
    next &&
    next.sentence === own.sentence &&
    !hasRun(scene, next.start, next.end) &&
    !hasGroup(scene, next.start, next.end)
      ? next.end
      : own.end;
  return scene.folded.slice(Math.min(from, quantity.start), Math.max(to, quantity.end));
}

function sentenceAround(scene: Scene, clause: number): { start: number; end: number } {
  const { sentence } = scene.clauses[clause]!;
  let [first, last] = [clause, clause];
  while (first > 0 && scene.clauses[first - 1]!.sentence === sentence) first--;
  while (last + 1 < scene.clauses.length && scene.clauses[last + 1]!.sentence === sentence) last++;
  return { start: scene.clauses[first]!.start, end: scene.clauses[last]!.end };
}

/** An index beside a debut: its move is no first-day return, and the debut is another's. */
function hasOtherSubjects(scene: Scene, start: number, end: number, subject: EntityMention | null): boolean {
  const groups = scene.groups.filter((each) => each.start >= start && each.end <= end);
  const nearest = groups.filter(({ members }) => members.some((each) => each.start === subject?.start));
  return nearest.length === 0 && groups.length > 1;
}

function hasRun(scene: Scene, start: number, end: number): boolean {
  return scene.runs.some((run) => run.start >= start && run.start < end);
}

function hasGroup(scene: Scene, start: number, end: number): boolean {
  return scene.groups.some((group) => group.start >= start && group.start < end);
}

const LOSS = /loss|亏损|亏/u;
const OUT =
  /outflow|redemption|net sell|net sold|net sales of|net sellers|sold a net|pulled|流出|卖出|沽出|净卖|净沽|赎回|withdr/u;
/** `少賺三成`: the verb is a word for the profit too. */
const LESS = /少赚(?:了|约|近|逾)?$/u;
const DEFICIT = /deficit|逆差/u;
const CUT = /cut|lower|reduc|eas(?:e|ed|ing)|down|decreas|降|下调|减/u;
const DISCOUNT = /discount|折让|折价/u;

/** A loss, an outflow, a cut: below zero. Unchanged where the words say no such thing. */
export function signed(
  metric: KnownMetric,
  quantity: QuantityMention,
  word: MetricWord | null,
  scene: Scene,
): QuantityMention {
  if (metric.id.endsWith("-growth") && LESS.test(scene.folded.slice(Math.max(0, quantity.start - 5), quantity.start)))
    return negated(quantity);
  if (
    !metric.canBeNegative ||
    metric.id.endsWith("-growth") ||
    (metric.id.endsWith("-change") && metric.id !== "rate-change")
  )
    return quantity;
  const named = word === null ? "" : scene.folded.slice(word.start, word.end);
  const clause = scene.clauses[clauseIndex(scene, quantity.start)]!;
  const text = scene.folded.slice(clause.start, Math.min(clause.end, quantity.end + 40));
  const isNegative =
    (metric.dimension === "money" && LOSS.test(named)) ||
    ((metric.id === "net-inflow" || metric.id === "net-buying") && OUT.test(named)) ||
    (metric.id === "net-buying" && /^(?:a |for a )?net$/u.test(named) && /\bs(?:old|ell)/u.test(text)) ||
    (metric.id === "trade-balance" && DEFICIT.test(named)) ||
    (metric.id === "premium" && DISCOUNT.test(named)) ||
    (metric.id === "rate-change" &&
      quantity.move !== "up" &&
      CUT.test(text) &&
      !/hike|rais|increas|加息|上调/u.test(text));
  return isNegative ? negated(quantity) : quantity;
}
