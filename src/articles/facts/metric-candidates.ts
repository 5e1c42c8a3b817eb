/** What a figure may measure, by the words around it. */
import { isCurrency } from "../../facts/unit.ts";
import { asValueOf, negated } from "../metrics/fit-metric.ts";
import type { MetricWord } from "../metrics/find-metric-words.ts";
import type { KnownMetric } from "../metrics/known-metric.ts";
import { revenueOfLine } from "../metrics/segment-revenue.ts";
import { derivedMetric, MOVES, type Vocabulary } from "../metrics/vocabulary.ts";
import type { QuantityMention } from "../quantities/quantity-mention.ts";
import { movesNoPrice } from "./moving-noun.ts";
import { phrasedMetric } from "./phrased-metrics.ts";
import type { QuantityRun } from "./quantity-runs.ts";
import { unitClass } from "./quantity-runs.ts";
import {
  carriesOn,
  DISTANCE,
  goesOn,
  isHeldAgainst,
  isOfResults,
  plainGap,
  SHARE_OF,
  type Earlier,
} from "./carried-metric.ts";
import { clauseIndex, type Scene } from "./scene.ts";
import { costOfCuts } from "./subject-candidates.ts";

export interface MetricCandidate {
  readonly metric: KnownMetric;
  /** As the metric measures it. */
  readonly quantity: QuantityMention;
  /** From 0; the more, the less likely. */
  readonly cost: number;
  /** The words that name it; null where it follows from something else. */
  readonly word: MetricWord | null;
}

/** So many characters away a metric's name is no longer looked at. */
const FAR = 400;
const GROWTH_WORDS =
  /year[- ]on[- ]year|year[- ]over[- ]year|\byoy\b|\by\/y\b|on[- ]year|from a year|a year (?:earlier|ago|before)|from the (?:same|year-earlier|previous|prior)|same period|quarter[- ]on[- ]quarter|quarter[- ]over[- ]quarter|\bqoq\b|month[- ]on[- ]month|sequentially|year earlier|annually|同比|按年|年增|年减|较去年|较上年|环比|按季|按月|季增|季减|月增|比上年|比去年|上年同期|去年同期/u;
const CHANGE_WORDS =
  /growth|increase|increas|rise|rose|grew|grow|gain|jump|surge|up\b|climb|decline|drop|fall|fell|down\b|decreas|shr[aiu]nk|contract|expand|slump|plunge|improve|higher|lower|增|升|涨|跌|降|减|跌|缩|扩|大幅|多赚|少赚|多蚀|少蚀|倒退/u;
const AFTER_TIGHT =
  /^[\s"'’”)）-]*(?:的|之|(?:in|of)\s+)?(?:(?:the|its|their|total|new|net|annual|annualised|annualized|quarterly|full-year|first-half|combined|additional|fresh|estimated|expected|recorded|record)\s+)*(?:[a-z'-]+\s+){0,2}$/u;
const AFTER_CHANGE =
  /^\s*(?:[a-z'-]+\s+)?(?:rise|increase|growth|gain|jump|surge|climb|decline|drop|fall|decrease|slump|plunge|improvement|contraction|expansion|rebound|boost)\s+(?:in|of)\s+(?:[a-z'-]+\s+){0,3}$/u;
const LEADS_ON =
  /^['’s]*\s*(?:of|at|was|were|is|to|reached|hit|stood at|came to|为|为人民币|达|达到|报|约|录得|:|：|近|逾|超|超过|有)?\s*$/u;
/** `收入佔比`: a share of what the words name. */
const PART = /^的?(?:占比|比重|比例|贡献|构成)/u;
const PER_TEN = /每(?:10|十|百|100)股[^，。；]{0,8}$/u;
const CONTINUES =
  /^\s*[,，、(（]?\s*(?:(?:or|and|also|which|was|is|were|a|an|the|representing|marking|reflecting|with|by|up|down|more than|或|即|并)\s*)*(?:[a-z-]+\s+){0,4}(?:[\u3400-\u9fff]{0,8})\s*$/u;
/** What is left of `in 2025,` without the time. */
const LONE_OPENER = /^\s*(?:in|for|during|over|on)\s*(?=[,，(（])/u;
const TO_LEVEL =
  /^\s*(?:[,，]\s*)?(?:to|at|and closed at|to (?:close|end|finish|settle|trade) at|closing at|ending at|finishing at|settling at|to stand at|报|至|收报|收于|收在|到|于|报收)?\s*[^\p{L}]*$/u;

/** The figures before, in the order of the text. */
export interface EarlierFigures {
  readonly last: Earlier | null;
  /** The last one of each kind of unit. */
  readonly byUnit: ReadonlyMap<string, Earlier>;
}

/** In no order; none where nothing says what is measured. `heads` are the metric words of the table column or heading. */
export function metricCandidates(
  scene: Scene,
  run: QuantityRun,
  quantity: QuantityMention,
  earlier: EarlierFigures,
  heads: readonly { readonly words: readonly MetricWord[]; readonly cost: number }[],
  vocabulary: Vocabulary,
): MetricCandidate[] {
  const clause = clauseIndex(scene, run.start);
  const { sentence } = scene.clauses[clause]!;
  const before = earlier.last !== null && earlier.last.sentence === sentence ? earlier.last : null;
  const alike = earlier.byUnit.get(unitClass(quantity.value.unit));
  const same = alike !== undefined && alike.sentence === sentence ? alike : null;
  const around = scene.folded.slice(scene.clauses[clause]!.start, Math.min(run.end + 40, scene.folded.length));
  const isGrown = GROWTH_WORDS.test(around);
  const isDistance = DISTANCE.test(scene.folded.slice(run.end, run.end + 40));
  const candidates: MetricCandidate[] = [];
  const add = (metric: KnownMetric, cost: number, word: MetricWord | null, isBelow = false) => {
    const value = asValueOf(metric, isBelow ? negated(quantity) : quantity);
    if (value !== null) candidates.push({ metric, quantity: value, cost, word });
  };
  const addWord = (word: MetricWord, cost: number, isShare: boolean, between = 0) => {
    if (PART.test(scene.folded.slice(word.end, word.end + 4)) && word.start < run.start) return;
    const bonus = Math.min(0.45, 0.022 * (word.end - word.start));
    for (const [place, named] of word.metrics.entries()) {
      const metric = revenueOfLine(named, scene.folded.slice(Math.max(0, word.start - 28), word.start));
      if (metric === null) continue;
      if (metric.id === "net-income" && isOfShares(scene, word)) continue;
      if (metric.id === "rate-change" && isUnitOnly(scene, word, clause)) continue;
      if (!isStep(scene, word, metric, quantity)) add(metric, cost - bonus + 0.01 * place, word);
      const eps =
        quantity.per === "share" && metric.id === "net-income"
          ? vocabulary.metrics.get("earnings-per-share")
          : undefined;
      if (eps) add(eps, cost - bonus, word);
      const isChanged = quantity.move !== null || isGrown || CHANGE_WORDS.test(around);
      const isStepOf =
        quantity.value.unit !== "percent" && quantity.value.unit !== "multiple" && metric.derived === "growth";
      const derived = !isShare && !isStepOf && !isDistance && isChanged ? derivedMetric(metric, vocabulary) : null;
      if (derived !== null) add(derived, cost - bonus + 0.02 + 0.01 * place + 0.4 * between, word);
    }
  };

  // `GDP grew 5%, but property investment fell 13%`: what moves is named in the figure's own clause.
  const isOfOwnNoun = quantity.move !== null && movesNoPrice(scene, quantity);
  const isInBracket = /[(（]\s*[^()（）]{0,12}$/u.test(scene.folded.slice(Math.max(0, run.start - 14), run.start));
  for (const word of scene.words) {
    if (word.end < run.start - FAR || word.start > run.end + FAR) continue;
    const place = clauseIndex(scene, word.start);
    if (scene.clauses[place]!.sentence !== sentence) continue;
    if (word.end <= run.start) {
      if (isOfOwnNoun && isBreakBetween(scene, place, clause)) continue;
      const between = scene.runs.filter(({ start, end }) => start >= word.end && end <= run.start).length;
      const isNested = quantity.place !== null && between === 1;
      const gap = run.start - word.end;
      addWord(
        word,
        0.4 +
          0.006 * Math.min(gap, 100) +
          costOfCuts(scene, place, clause) * 1.5 +
          (isAside(scene, word, run) ? 1.5 : 0) +
          (isNested ? 0 : 0.6 * between),
        isShareOf(scene, word, run),
        isNested ? 0 : between,
      );
    } else if (word.start >= run.end && isInBracket && place > clause) {
      addWord(word, 1.3, false);
    } else if (word.start >= run.end && place === clause && word.start - run.end < 50) {
      const gap = scene.folded.slice(run.end, word.start);
      const isOpenEnded = leadsToNext(scene, word);
      const isShare = quantity.value.unit === "percent" && SHARE_OF.test(gap);
      if (AFTER_CHANGE.test(gap)) addWord(word, 0.3, false);
      else if (AFTER_TIGHT.test(gap)) addWord(word, 0.35 + 0.008 * gap.length + (isOpenEnded ? 1.6 : 0), isShare);
      else addWord(word, 1.8 + (isOpenEnded ? 1.6 : 0), true);
    }
  }
  for (const word of scene.overlapping) if (word.start < run.end && run.start < word.end) addWord(word, 0.4, false);
  for (const { words, cost } of heads) for (const word of words) addWord(word, cost, false);

  const phrased = phrasedMetric(scene, run);
  const ofPhrase = phrased && vocabulary.metrics.get(phrased.id);
  if (phrased?.isOnly) candidates.length = 0;
  if (ofPhrase)
    add(
      phrased.kinds === null ? ofPhrase : { ...ofPhrase, kinds: phrased.kinds },
      phrased.cost,
      null,
      ofPhrase.id === "price-change",
    );
  if (phrased?.isOnly && candidates.length > 0) return candidates;

  const gap = before === null ? "" : scene.folded.slice(before.end, run.start);
  const goingOn =
    before === null
      ? ""
      : plainGap(scene, before.end, run.start, { ...quantity, movedBy: null }).replace(LONE_OPENER, "");
  const { unit } = quantity.value;
  const isMoving = quantity.move !== null || isSigned(scene, quantity);
  // `X fell 3% and Y 2%`: the verb, and with it the sign, is carried on.
  const isFalling = !isMoving && same?.quantity.value.amount.isNegative === true;
  if (same?.metric && !isOfOwnNoun && carriesOn(scene, same, run, quantity)) {
    const carried = isFalling && same.metric.canBeNegative ? negated(quantity) : quantity;
    const value = isCountForPoints(same.metric, quantity) ? null : asValueOf(same.metric, carried);
    if (value !== null)
      candidates.push({
        metric: same.metric,
        quantity: value,
        cost: 0.9 + (same === before ? 0 : 0.1),
        word: same.word,
      });
  }
  if (same?.metric && isHeldAgainst(scene, same, run)) add(same.metric, 0.1, same.word);
  if (alike?.metric && !isOfOwnNoun && same === null && alike.sentence === sentence - 1 && goesOn(scene, alike, run))
    add(alike.metric, 0.9, alike.word);
  // Multiples and percentiles are rare enough to go on over sentences; percentages only where a verb of growth is used.
  const isRare = unit === "multiple" || unit === "percentile";
  if (alike?.metric && same === null && alike.sentence === sentence - 1 && (isRare || isOfResults(scene, quantity)))
    add(alike.metric, 1.7, alike.word);
  const priced = vocabulary.metrics.get("price-change");
  if (before?.metric && unit === "percent" && (quantity.move !== null || isGrown) && CONTINUES.test(goingOn)) {
    const isPrice = ["share-price", "index-level", "price", "index-points-change"].includes(before.metric.id);
    const grown = isPrice ? priced : derivedMetric(before.metric, vocabulary);
    if (grown) add(grown, 0.45, before.word);
  }
  // A percentage beside a target price is of the target.
  const isOfTarget =
    candidates.length === 0 &&
    scene.words.some(
      (word) =>
        word.end <= run.start &&
        clauseIndex(scene, word.start) === clause &&
        word.metrics.some(({ id }) => id === "target-price"),
    );
  const isPriceMove =
    isMoving &&
    !isOfTarget &&
    !isDistance &&
    !isOfResults(scene, quantity) &&
    quantity.place === null &&
    !movesNoPrice(scene, quantity);
  const isNamed = candidates.some(({ cost, word }) => word !== null && cost < 0.9);
  const late = (isGrown ? 1.2 : 0) + (isNamed ? 1 : 0);
  if (priced && unit === "percent" && isPriceMove) add(priced, 0.9 + late, null);
  if (priced && unit === "multiple" && quantity.move !== null && isPriceMove && !isGrown) add(priced, 1.2 + late, null);
  const percentile = vocabulary.metrics.get("pe-percentile");
  if (percentile && unit === "percentile") add(percentile, 0.8, null);
  const level = ["share-price", "price", "index-level"]
    .map((id) => vocabulary.metrics.get(id))
    .filter((each) => each !== undefined);
  const isAfterMove =
    before?.metric !== undefined &&
    before?.metric !== null &&
    (MOVES.has(before.metric.id) || before.metric.id === "index-points-change");
  if (isAfterMove && (quantity.place === "to" || TO_LEVEL.test(gap))) {
    for (const metric of level) if (isCurrency(unit) || metric.dimension === "points") add(metric, 0.7, null);
  }
  if (quantity.place === "to" && quantity.move !== null && isCurrency(unit))
    for (const metric of level) add(metric, 1.1, null);
  const offer = vocabulary.metrics.get("offer-price");
  if (
    offer &&
    isCurrency(unit) &&
    /(?:shares|股)\s*(?:at|for|，?每股)\s*$/u.test(scene.folded.slice(Math.max(0, run.start - 16), run.start)) &&
    /\b(?:sold|offer|pric|ipo|offering|debut|list)/u.test(around)
  )
    add(offer, 0.5, null);
  const points = vocabulary.metrics.get("index-points-change");
  if (points && unit === "points" && isMoving && quantity.place !== "to") add(points, 0.5, null);
  const levelOnly = vocabulary.metrics.get("index-level");
  if (levelOnly && unit === "points" && (quantity.move === null || quantity.place === "to")) add(levelOnly, 0.7, null);
  return candidates;
}

/** Whether a semicolon, or a word such as `but`, lies between two clauses. */
function isBreakBetween(scene: Scene, from: number, to: number): boolean {
  for (let place = from + 1; place <= to; place++) if (scene.clauses[place]!.opens === "break") return true;
  return false;
}

/** `營業收入的4.7%`, `佔收入4.7%`: a part of what the words name, not its value. */
function isShareOf(scene: Scene, word: MetricWord, run: QuantityRun): boolean {
  if (run.quantities[0]!.value.unit !== "percent") return false;
  const isPart = /^(?:总额|总数|总量)?的(?:约|近|逾|超过?)?$/u.test(scene.folded.slice(word.end, run.start));
  return isPart || /占[^，。；]{0,6}$/u.test(scene.folded.slice(Math.max(0, word.start - 8), word.start));
}

/** `revenue rose by $3bn`, `成交縮量1,340億元`: by how much it moved, not how much it is. */
function isStep(
  scene: Scene,
  word: MetricWord,
  metric: KnownMetric,
  { move, place, movedBy, start }: QuantityMention,
): boolean {
  if (metric.derived !== "growth" || move === null || place !== null || movedBy === null) return false;
  return movedBy.start >= word.end && movedBy.end <= start && start - movedBy.end < 12;
}

/** `yields rose 16 basis points`: the unit names no change of a policy rate where another noun moves. */
function isUnitOnly(scene: Scene, word: MetricWord, clause: number): boolean {
  if (!/^(?:basis|a cut|cut|hike|increase)/u.test(scene.folded.slice(word.start, word.end))) return false;
  const { start, end } = scene.clauses[clause]!;
  return OTHER_RATE.test(scene.folded.slice(start, end));
}

/** `paring losses`, `extended its losses`: of a price, not of a company. */
function isOfShares(scene: Scene, word: MetricWord): boolean {
  return (
    /^loss(?:es)?$/u.test(scene.folded.slice(word.start, word.end)) &&
    /(?:par|trimm?|eras|extend|recoup|recover|revers|deepen|accelerat|add(?:ed|ing)? to|intraday|early|session|day)[a-z]*\s+(?:(?:its|their|the|some|all|most|of|earlier|early|morning|intraday|steep|sharp|day's)\s+)*$/u.test(
      scene.folded.slice(Math.max(0, word.start - 60), word.start),
    )
  );
}

const OTHER_RATE =
  /\b(?:yields?|spreads?|margins?|treasur(?:y|ies)|bonds?|notes|hibor|shibor|sofr|share|ratio|premium|discount|fees?)\b|收益率|孳息|债息|利差|毛利率|利润率|息差|拆息/u;

/** `a profit of 12m` behind another figure: the words name the next one. */
function leadsToNext(scene: Scene, word: MetricWord): boolean {
  const next = scene.runs.find(({ start }) => start >= word.end);
  return next !== undefined && next.start - word.end < 14 && LEADS_ON.test(scene.folded.slice(word.end, next.start));
}

/** A bare number is a level only where something else says so. */
function isCountForPoints({ dimension }: KnownMetric, { value }: QuantityMention): boolean {
  return dimension === "points" && value.unit === "count";
}

/** `which includes $4m of charges`: a part that is named for itself. */
function isAside(scene: Scene, word: MetricWord, run: QuantityRun): boolean {
  return (
    /\b(?:includ|exclud|net of|such as|partly)|其中|包括|不含|扣除/u.test(scene.folded.slice(word.end, run.start)) ||
    PER_TEN.test(scene.folded.slice(Math.max(0, run.start - 14), run.start))
  );
}

/** Whether a plus or minus stands at the figure itself. */
function isSigned(scene: Scene, { start, value }: QuantityMention): boolean {
  return (
    value.amount.isNegative ||
    /^\s*[+＋−-]/u.test(scene.folded.slice(start)) ||
    /[+＋]\s*$/u.test(scene.folded.slice(Math.max(0, start - 2), start))
  );
}
