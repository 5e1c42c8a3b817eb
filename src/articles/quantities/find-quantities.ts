/**
 * The quantities of a passage, in English and Chinese, each as a canonical literal with its sign and hedge. Non-figures
 * are blanked first (`non-figures.ts`); then figures are read (`figure.ts`), joined (`collect-figures.ts`), and asked for
 * hedge, direction, noun and currency. All look-back and look-ahead is bounded, so work grows with the text's length.
 */
import { parseQuantity, printQuantity, type Quantity } from "../../facts/quantity.ts";
import { UNIT_FORMS, type Qualifier } from "../../facts/unit.ts";
import type { TextSpan } from "../article.ts";
import { readBare } from "./bare-figures.ts";
import { chineseDirection } from "./chinese-direction.ts";
import { cellUnits } from "./cell-figures.ts";
import { collectFigures } from "./collect-figures.ts";
import { levelOf, type Direction } from "./direction.ts";
import { carried } from "./carry-direction.ts";
import { englishDirection, type FigureKind } from "./english-direction.ts";
import { perCurrency } from "./exchange-rates.ts";
import type { Figure } from "./figure.ts";
import { hedgeBefore, hedgeBehind } from "./hedges.ts";
import { findIdioms, type Idiom } from "./idioms.ts";
import { BLANK, withoutNonFigures } from "./non-figures.ts";
import { perWhat } from "./nouns.ts";
import { plainText } from "./plain-text.ts";
import type { QuantityContext, QuantityMention } from "./quantity-mention.ts";
import { isNamed, isPriceAt, settleCurrency, type NamedCurrencies } from "./settle-currency.ts";
import { isNoMeasure } from "./no-measures.ts";

interface Draft {
  readonly mention: QuantityMention;
  readonly direction: Direction | null;
  readonly kind: FigureKind;
}

/** In the order of the text, not overlapping. Empty where the text states nothing that can be measured. */
export function findQuantities(text: string, context: QuantityContext): QuantityMention[] {
  const plain = plainText(text);
  const idioms = findIdioms(plain);
  const readable = withoutNonFigures(blanked(plain, idioms));
  const drafts: Draft[] = [];
  let named: NamedCurrencies = { ofPrices: null, ofSums: null };
  const cells = cellUnits(plain, context.cells ?? []);
  const isInCell = ({ start, end }: TextSpan) => cells.figures.some((cell) => start < cell.end && cell.start < end);
  const figures = [...cells.figures, ...[...collectFigures(readable), ...idioms].filter((each) => !isInCell(each))];
  const found = figures.sort((a, b) => a.start - b.start);
  for (const each of found) {
    const floor = drafts.at(-1)?.mention.end ?? 0;
    if ("isAbout" in each) {
      const draft = idiomDraft(plain, each, floor);
      if (draft) drafts.push(draft);
      continue;
    }
    if (each.currency !== null && isNamed(each.currency)) {
      named = { ...named, [isPriceAt(plain, each.start) ? "ofPrices" : "ofSums"]: each.currency };
    }
    const headed = cells.currencyAt(each.start);
    const governing = headed === null ? named : { ofPrices: headed, ofSums: headed };
    const draft = figureDraft(plain, each, drafts, governing, context);
    if (draft) drafts.push(draft);
  }
  return drafts.map(({ mention }) => ({ ...mention, noun: asWritten(text, plain, mention) }));
}

/** The noun in the characters of the article. */
function asWritten(text: string, plain: string, { noun, end }: QuantityMention): string | null {
  if (noun === null) return null;
  const at = plain.indexOf(noun, Math.max(0, end - 6));
  return at < 0 ? noun : text.slice(at, at + noun.length);
}

function figureDraft(
  text: string,
  figure: Figure,
  earlier: Draft[],
  named: NamedCurrencies,
  context: QuantityContext,
): Draft | null {
  const floor = earlier.at(-1)?.mention.end ?? 0;
  if (figure.start < floor) return null;
  const hedge = hedgeBefore(text, figure.start, figure.unit === "percentile");
  const before = hedge && isCompared(text, hedge.place, figure) ? null : hedge;
  const start = before && before.place >= floor ? before.place : figure.start;
  const behind = before ? null : hedgeBehind(text, figure.end);
  const end = behind?.place ?? figure.end;

  let unit = figure.unit;
  if (unit === "percent" && /pct$/iu.test(text.slice(figure.start, figure.end)) && /\p{Script=Han}/u.test(text)) {
    unit = "percentage-points";
  }
  let kind = kindOf(unit, figure.currency);
  const isBare = unit === null && figure.currency === null;
  let currency = figure.currency;
  let noun: string | null = null;
  let rate: string | null = null;
  let confidence = unit === null ? 0.95 : 0.97;
  if (isBare) {
    const reading = readBare(text, figure, start, () => directionOf(text, { start, end: figure.end }, floor, "change"));
    if (!reading) return null;
    ({ unit, currency, noun } = reading);
    rate = reading.per ?? null;
    confidence = reading.confidence;
    kind = kindOf(unit, currency);
  }
  let direction = directionOf(text, { start, end: figure.end }, floor, kind);
  if (before && direction?.movedBy && direction.way !== null && !direction.isBehind && isThreshold(text, start)) {
    direction = levelOf("to", direction.movedBy);
  }
  // 厘 is a percent of interest, and a percentage point of its change.
  if (unit === "percent" && direction?.way != null && text[figure.end - 1] === "厘") unit = "percentage-points";
  if (isNoMeasure(text, figure, unit)) return null;

  const previous = behindLevel(earlier);
  if (direction === null && previous) {
    const from = carried(
      text,
      previous.mention,
      { start, end },
      previous.kind,
      kind,
      previous.mention.value.unit === unit || (previous.kind === "money" && kind === "money"),
    );
    if (from) direction = previous.direction;
    if (from && direction) confidence -= 0.05;
  }
  const settled = currency === null ? null : settleCurrency(currency, named, text, figure.start, context);
  if (settled?.isAssumed) confidence -= 0.05;
  let qualifier: Qualifier | null = before?.qualifier ?? behind?.qualifier ?? (figure.isExceeded ? "over" : null);
  if (before?.isExtent && direction?.way != null) qualifier = null;
  if (
    qualifier === null &&
    direction?.movedBy &&
    direction.movedBy.end <= start &&
    /\p{Script=Han}/u.test(text.slice(direction.movedBy.start, direction.movedBy.end))
  ) {
    const outer = hedgeBefore(text, direction.movedBy.start, false);
    if (outer && !outer.isExtent && outer.place >= floor) qualifier = outer.qualifier;
  }
  if (direction?.way != null && MAYBE.test(text.slice(Math.max(0, start - 24), start)))
    confidence = Math.min(confidence, 0.4);
  if (direction?.isUnsure) confidence = Math.min(confidence, 0.4);
  const value = literalOf(figure, qualifier, unit, settled?.code ?? null, direction);
  if (!value) return null;
  const way = direction?.isUnsure === true ? null : (direction?.way ?? null);
  const mention: QuantityMention = {
    start,
    end,
    literal: printQuantity(value),
    value,
    movedBy: direction?.movedBy ?? null,
    move: way,
    place: direction?.place ?? null,
    noun,
    per: rate ?? perOf(text, figure, unit, settled !== null),
    isCurrencyAssumed: settled?.isAssumed ?? false,
    confidence: Math.round(Math.max(0.1, confidence) * 100) / 100,
  };
  const draft = { mention, direction, kind };
  shareBackwards(text, earlier, draft);
  return draft;
}

/** The figure before, whose direction may go on; that of `fell 5.4% to HK$61.20 and the other 6.8%` is said before the level. */
function behindLevel(earlier: readonly Draft[]): Draft | null {
  const [before, last] = [earlier.at(-2), earlier.at(-1)];
  if (last?.mention.place !== "to" || !before || before.mention.move === null) return last ?? null;
  return { ...before, mention: { ...before.mention, end: last.mention.end } };
}

/** `any 5% to 7% pullback`, `a potential 3% drop`: a move that nobody says took place. */
const MAYBE =
  /(?<!\p{L})(?:any|(?:an? )?(?:further )?(?:potential|possible|hypothetical|hypothesi[sz]ed|theoretical|would-be)) $/iu;
const COMPARING =
  /^(?:topping|topped|exceed\p{L}*|surpass\p{L}*|beyond|past|above|below|under|short of|better than|higher than|lower than|just shy of|shy of|beating|missing) an? $/iu;
const FORECAST =
  /^ (?:[\p{L}-]+ ){0,3}(?:forecasts?|estimates?|consensus|expectations?|projections?|predictions?|polls?)(?!\p{L})/iu;

/** `topping a 4.5% rise forecast`: the word compares with the figure of a forecast, and hedges nothing. */
function isCompared(text: string, at: number, { start, end }: Figure): boolean {
  return COMPARING.test(text.slice(at, start)) && FORECAST.test(text.slice(end, end + 60));
}

function perOf(text: string, { start, end }: Figure, unit: string | null, isMoney: boolean): string | null {
  if (!isMoney && unit !== "count" && unit !== "percent") return null;
  return (isMoney ? perCurrency(text, end) : null) ?? perWhat(text, start, end);
}

/** `fell below 25,000`: a hedge that is also the way to a level. */
function isThreshold(text: string, at: number): boolean {
  return /^(?:below|above|past|beyond|under|north of|south of|near)(?!\p{L})/iu.test(text.slice(at, at + 12));
}

/** `3% and 4% lower`: what stands behind the last figure of a list is said of all. */
function shareBackwards(text: string, earlier: Draft[], draft: Draft): void {
  if (!draft.direction?.isBehind) return;
  let next = draft;
  for (let index = earlier.length - 1; index >= 0; index--) {
    const each = earlier[index]!;
    const gap = text.slice(each.mention.end, next.mention.start);
    const isList = /^(?:,? ?(?:and|or) (?:a )?|, |、|及|和|与)$/u.test(gap);
    if (!isList || each.direction !== null || each.mention.value.unit !== draft.mention.value.unit) return;
    const value = signed(each.mention.value, draft.direction.isNegative === true);
    const mention = {
      ...each.mention,
      value,
      literal: printQuantity(value),
      movedBy: draft.mention.movedBy,
      move: draft.mention.move,
    };
    next = { ...each, mention, direction: draft.direction };
    earlier[index] = next;
  }
}

function signed(value: Quantity, isNegative: boolean): Quantity {
  if (!isNegative || value.amount.isNegative || /^[0.,]+$/u.test(value.amount.digits)) return value;
  return value.upTo
    ? { ...value, amount: { ...value.upTo, isNegative: true }, upTo: { ...value.amount, isNegative: true } }
    : { ...value, amount: { ...value.amount, isNegative: true } };
}

function idiomDraft(text: string, idiom: Idiom, floor: number): Draft | null {
  if (idiom.start < floor) return null;
  const before = hedgeBefore(text, idiom.start, false);
  const start = before && before.place >= floor ? before.place : idiom.start;
  const kind: FigureKind = idiom.unit === "percent" || idiom.unit === "percentage-points" ? "change" : "other";
  const direction =
    kind === "change" && idiom.way === null ? directionOf(text, { start, end: idiom.end }, floor, "change") : null;
  const isNegative = (idiom.unit === "percent" && idiom.way === "down") || direction?.isNegative === true;
  const behind = before || !/\p{Script=Han}/u.test(text[idiom.end - 1]!) ? null : hedgeBehind(text, idiom.end);
  const hedge = before?.qualifier ?? behind?.qualifier ?? idiom.qualifier;
  const qualifier = idiom.unit === "rank" ? null : (hedge ?? (idiom.isAbout ? "about" : null));
  const unit = UNIT_FORMS.find((form) => form.unit === idiom.unit)!.literal;
  const sign = isNegative ? "-" : "";
  const figure = idiom.upTo === null ? `${sign}${idiom.digits}` : `${idiom.digits}..${idiom.upTo}`;
  const parsed = parseQuantity(`${qualifier && idiom.upTo === null ? `${qualifier} ` : ""}${figure} ${unit}`);
  if (!parsed.ok) return null;
  const mention: QuantityMention = {
    start,
    end: behind?.place ?? idiom.end,
    literal: printQuantity(parsed.value),
    value: parsed.value,
    movedBy: idiom.way === null ? (direction?.movedBy ?? null) : { start: idiom.start, end: idiom.end },
    move: idiom.way ?? direction?.way ?? null,
    place: direction?.place ?? null,
    noun: null,
    per: null,
    isCurrencyAssumed: false,
    confidence: idiom.confidence,
  };
  return { mention, direction, kind };
}

function directionOf(text: string, span: TextSpan, floor: number, kind: FigureKind): Direction | null {
  const isHan = /\p{Script=Han}/u.test(text.slice(Math.max(0, span.start - 12), span.end + 6));
  return (isHan ? chineseDirection(text, span, floor, kind) : null) ?? englishDirection(text, span, floor, kind);
}

function kindOf(unit: string | null, currency: string | null): FigureKind {
  if (currency !== null) return "money";
  if (unit === "percent" || unit === "percentage-points" || unit === "basis-points" || unit === "points")
    return "change";
  return unit === "count" ? "count" : "other";
}

function literalOf(
  figure: Figure,
  qualifier: Qualifier | null,
  unit: string | null,
  currency: string | null,
  direction: Direction | null,
): Quantity | null {
  const isDirected = figure.sign === null && figure.upToSign === null && direction?.isNegative === true;
  const amount = (digits: string, sign: "+" | "-" | null) => `${isDirected || sign === "-" ? "-" : ""}${digits}`;
  let figures = amount(figure.digits, figure.sign);
  if (figure.upTo !== null) {
    const low = amount(figure.digits, figure.sign);
    const high = amount(figure.upTo, figure.upToSign);
    figures = isDirected ? `${high}..${low}` : `${low}..${high}`;
  }
  const form = UNIT_FORMS.find((each) => each.unit === unit);
  const unitText = currency ?? form?.literal ?? "";
  const hedge = qualifier !== null && figure.upTo === null && unit !== "rank" ? `${qualifier} ` : "";
  const parsed = parseQuantity(`${hedge}${figures}${figure.scale} ${unitText}`);
  return parsed.ok ? parsed.value : null;
}

function blanked(text: string, spans: readonly TextSpan[]): string {
  let result = "";
  let at = 0;
  for (const { start, end } of spans) {
    result += text.slice(at, start) + BLANK.repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}
