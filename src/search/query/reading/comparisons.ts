/** Comparisons in a query: a figure, and how what is looked for stands to it. */
import { COMPARISON_LABELS } from "../../../messages/messages.ts";
import type { ComparisonConstraint, Relation } from "../reading.ts";
import { amountOf, figureAt, printFigures, type Figure } from "./figures.ts";
import { isWordEnd } from "./plain-text.ts";

export interface WrittenComparison {
  readonly constraint: ComparisonConstraint;
  readonly label: string;
  /** Place behind its last character. */
  readonly end: number;
  /** Whether nothing but the figure stands there, so that it may be a name: `3M`. */
  readonly isBare: boolean;
  /** Whether it has neither relation nor unit, so that it may be a word: `2.5`, `620m`. */
  readonly isUnitless: boolean;
  /** Whether it is a figure where nothing stands beside it: `2.5`, not `620m`. */
  readonly standsAlone: boolean;
}

/** Words before a figure. A longer one stands before those that it begins with. */
const BEFORE: readonly (readonly [Relation, string])[] = [
  [
    "at-least",
    ">=|=>|[≥≧]|at least|(?:no|not) (?:less|lower|fewer|smaller) than|(?:a )?minimum(?: of)?|不低于|不少于|不小于|不下|至少|最少",
  ],
  [
    "at-most",
    "<=|=<|[≤≦]|at most|(?:no|not) (?:more|greater|higher|larger|bigger) than|not exceeding|up to|(?:a )?maximum(?: of)?|不超过|不高于|不大于|不多于|最多|至多",
  ],
  [
    "over",
    ">|over|above|more than|greater than|higher than|bigger than|larger than|exceed(?:s|ed|ing)?|in excess of|beyond|超过|高于|大于|多于|高过|逾|超",
  ],
  ["under", "<|under|below|less than|fewer than|lower than|smaller than|低于|小于|少于|不到|不足|不及"],
  [
    "about",
    "[~≈]|about|around|approximately|approx\\.?|roughly|circa|ca?\\.|nearly|almost|close to|大约|大概|接近|将近|约|近",
  ],
  ["equal", "=|equal to|equals|exactly|等于"],
];
const BEHIND: readonly (readonly [Relation, string])[] = [
  ["at-least", " (?:or|and|&) (?:more|above|over|higher|greater|up)| plus|\\+|或?以上"],
  ["at-most", " (?:or|and|&) (?:less|below|under|lower|fewer|down)|或?以[下内]"],
  ["about", "左右|上下"],
];

const RELATION_BEFORE = pattern(BEFORE, " ?");
const RELATION_BEHIND = pattern(BEHIND, "");
const BETWEEN = /(?:between|from|介于|在)(?: |(?<=\p{Script=Han}) ?)/uy;
const JOIN = /(?: ?(?:-|~|\.\.|至|到) ?| (?:to|and) |和|与)/uy;
const CLOSE = / ?之?间/uy;
/** Lengths of time, sources and years are no values of facts. */
const COUNTED =
  /[ -]?(?:(?:calendar |trading |consecutive |straight )?(?:days?|weeks?|months?|quarters?|years?|hours?|minutes?|sessions?|sources?|reports?)(?!\p{L})|[天日周月年季]|个[月季])/uy;

/** The longest comparison that begins at a place, which is the start of a word or sign; null where none does. */
export function comparisonAt(plain: string, written: string, at: number): WrittenComparison | null {
  return rangeAt(plain, written, at) ?? relatedAt(plain, written, at);
}

function rangeAt(plain: string, written: string, at: number): WrittenComparison | null {
  const lead = matchAt(BETWEEN, plain, at);
  const start = lead ? at + lead.length : at;
  const sign = signAt(plain, at);
  const first = sign(figureAt(plain, written, start));
  const join = first && matchAt(JOIN, plain, first.end);
  if (!first || join === null) return null;
  if (/and|和|与/u.test(join) && !lead) return null;
  const last = sign(figureAt(plain, written, first.end + join.length));
  if (!last || !isFree(plain, last.end)) return null;
  const isSaid = isMeasured(last) || isMeasured(first);
  const areYears = [first, last].every((figure) => isYearLike(figure));
  if (areYears || (!isSaid && (!lead || lead.startsWith("from")))) return null;
  const borrowed = borrow(first, last);
  const [from, to] = amountOf(borrowed) <= amountOf(last) ? [borrowed, last] : [last, borrowed];
  const closing = matchAt(CLOSE, plain, last.end) ?? "";
  return {
    constraint: {
      kind: "comparison",
      relation: "between",
      amount: amountOf(from),
      to: amountOf(to),
      unit: last.unit ?? from.unit,
    },
    label: printFigures({ ...from, unit: last.unit ?? from.unit }, { ...to, unit: last.unit ?? from.unit }),
    end: last.end + closing.length,
    isBare: lead === null,
    isUnitless: false,
    standsAlone: true,
  };
}

function relatedAt(plain: string, written: string, at: number): WrittenComparison | null {
  const lead = relationAt(RELATION_BEFORE, BEFORE, plain, at);
  const typed = figureAt(plain, written, at + (lead?.length ?? 0));
  const figure = signAt(plain, at)(typed);
  if (!figure || !typed) return null;
  const behind = relationAt(RELATION_BEHIND, BEHIND, plain, figure.end);
  const end = figure.end + (behind && isWordEnd(plain, figure.end + behind.length) ? behind.length : 0);
  const ofSize = lead?.relation ?? (end > figure.end ? behind!.relation : "equal");
  const relation = figure.isNegative === typed.isNegative ? ofSize : (TURNED[ofSize] ?? ofSize);
  if (!isFree(plain, end)) return null;
  const isSigned = lead !== null && /[<>=≤≥≦≧≈~]/u.test(plain.charAt(at));
  const isRelated = lead !== null || end > figure.end;
  if (!isSigned && isYearLike(figure)) return null;
  const standsAlone = isRelated || isMeasured(figure);
  if (!standsAlone && figure.scale === "") return null;
  const amount = amountOf(figure);
  return {
    constraint: { kind: "comparison", relation, amount, to: null, unit: figure.unit },
    label: COMPARISON_LABELS[relation](printFigures(figure, null)),
    end,
    isBare: !isRelated,
    isUnitless: !isRelated && figure.unit === null && (figure.scale === "" || !standsAlone),
    standsAlone,
  };
}

/** A loss is a negative figure: behind the word a figure without a sign is below zero. */
function signAt(plain: string, at: number): (figure: Figure | null) => Figure | null {
  const isLoss = LOSS.test(plain.slice(Math.max(0, at - 12), at));
  return (figure) => (figure && isLoss ? { ...figure, isNegative: true } : figure);
}

const LOSS = /(?:(?<!\p{L})loss(?:es)?(?: of| was| is)? |[亏虧][损損] ?)$/u;
/** Of sizes, as relations of the figures below zero. */
const TURNED: Partial<Record<Relation, Relation>> = {
  over: "under",
  under: "over",
  "at-least": "at-most",
  "at-most": "at-least",
};

/** `10-20%` and `175-185bn` say scale and unit once, for both. */
function borrow(first: Figure, last: Figure): Figure {
  const isPlain = first.scale === "" && (first.unit === null || last.unit === null);
  return { ...first, scale: isPlain ? last.scale : first.scale, unit: first.unit ?? last.unit };
}

/** A whole number by itself is a word; with a single letter behind (`10k`, `5m`) it needs something beside it. */
function isMeasured({ unit, fraction, scale }: Figure): boolean {
  return unit !== null || fraction !== "" || scale.length > 1 || /\p{Script=Han}/u.test(scale);
}

function isYearLike({ whole, fraction, scale, unit, isNegative }: Figure): boolean {
  return !isNegative && unit === null && scale === "" && fraction === "" && /^(?:19|20)\d\d$/u.test(whole);
}

function isFree(plain: string, end: number): boolean {
  return isWordEnd(plain, end) && matchAt(COUNTED, plain, end) === null;
}

function relationAt(
  form: RegExp,
  table: readonly (readonly [Relation, string])[],
  plain: string,
  at: number,
): { relation: Relation; length: number } | null {
  form.lastIndex = at;
  const match = form.exec(plain);
  if (!match) return null;
  const place = match.slice(1).findIndex((group) => group !== undefined);
  return { relation: table[place]![0], length: match[0].length };
}

/** One group for each row of the table. Words in Latin letters end before a space or figure. */
function pattern(table: readonly (readonly [Relation, string])[], gap: string): RegExp {
  return new RegExp(
    `(?:${table.map(([, words]) => `(${words})`).join("|")})${gap === "" ? "" : `(?!(?<=[a-z])[a-z])${gap}`}`,
    "uy",
  );
}

function matchAt(form: RegExp, plain: string, at: number): string | null {
  form.lastIndex = at;
  return form.exec(plain)?.[0] ?? null;
}
