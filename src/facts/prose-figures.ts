/**
 * The figures that a piece of English prose mentions (SPEC T1 to T3): `US$175–185bn`, `25-basis-point`, `nearly doubled`,
 * `top two`. It reads what stands there; whether that is what a fact says is decided in `state-value.ts`.
 */
import { MONTH_WITH_STOP } from "./english-months.ts";
import { hedgeAtEnd, hedgeAtStart, isFiller } from "./hedge-words.ts";
import type { Amount } from "./quantity.ts";
import { CURRENCY_SIGNS, isCurrency, SCALES, type Qualifier } from "./unit.ts";

export interface ProseAmount {
  readonly amount: Amount;
  /** As in a literal; empty for none. */
  readonly scale: string;
  /** The sign that stands there; null where none does. */
  readonly sign: "plus" | "minus" | null;
}

export interface ProseFigure {
  readonly start: number;
  readonly end: number;
  readonly from: ProseAmount;
  /** The upper end of a range; null where one amount stands there. */
  readonly to: ProseAmount | null;
  /** The units that it may mean; a bare number is a count or an index level, a bare `$` any dollar. */
  readonly units: readonly string[];
  /** The qualifiers that its wording may mean; null among them: none. Empty where it is hedged twice. */
  readonly qualifiers: readonly (Qualifier | null)[];
  /** Of `from 12% to 15%`: two amounts as well as a range. */
  readonly isFromTo: boolean;
  /** Whether it may be no figure at all: a year, a span of days, part of a name, an ordinal. */
  readonly isPassing: boolean;
}

const DOLLARS = ["USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD"];

const CODES_BY_SIGN = new Map<string, readonly string[]>([
  ...CURRENCY_SIGNS.map(([sign, code]) => [sign.toUpperCase(), [code]] as const),
  ["NZ$", ["NZD"]],
  ["JP¥", ["JPY"]],
  ["¥", ["CNY", "JPY"]],
  ["$", DOLLARS],
]);

const CODES_BY_WORD: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:yuan|renminbi|rmb|人民币|人民幣)/iu, ["CNY"]],
  [/^(?:hong kong dollars?|hk dollars?|港元)/iu, ["HKD"]],
  [/^(?:us dollars?|u\.s\. dollars?|美元)/iu, ["USD"]],
  [/^(?:(?:new )?taiwan(?:ese)? dollars?)/iu, ["TWD"]],
  [/^singapore dollars?/iu, ["SGD"]],
  [/^australian dollars?/iu, ["AUD"]],
  [/^canadian dollars?/iu, ["CAD"]],
  [/^dollars?/iu, DOLLARS],
  [/^euros?/iu, ["EUR"]],
  [/^pounds?/iu, ["GBP"]],
  [/^yen/iu, ["JPY"]],
  [/^won/iu, ["KRW"]],
  [/^rupees?/iu, ["INR"]],
];

const UNITS: readonly (readonly [words: string, unit: string])[] = [
  ["percentage[ -]points?|ppts?|pp", "percentage-points"],
  ["basis[ -]points?|bps?", "basis-points"],
  ["percentile|pctl", "percentile"],
  ["%|percent|per cent|pct", "percent"],
  ["x|×|times|fold|倍", "multiple"],
  ["points?|pts?", "points"],
];

const ONES =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/** Words that are figures in themselves; a bare one is understood to be about that much. */
const IDIOMS: readonly (readonly [words: RegExp, digits: readonly string[], unit: string, isPassing: boolean])[] = [
  [/(?:doubl(?:ed|es|ing|e)(?! ?-? ?digit)|twice|twofold)/iu, ["2"], "multiple", false],
  [/(?:tripl(?:ed|es|ing|e)|trebl(?:ed|es|ing|e)|thrice|threefold)/iu, ["3"], "multiple", false],
  [/(?:quadrupl(?:ed|es|ing|e)|fourfold)/iu, ["4"], "multiple", false],
  [/(?:quintupl(?:ed|es|ing|e)|fivefold)/iu, ["5"], "multiple", false],
  [/tenfold/iu, ["10"], "multiple", false],
  [/halv(?:ed|es|ing)/iu, ["50"], "percent", false],
  [/(?:two[ -]thirds)/iu, ["67", "66.7"], "percent", true],
  [/(?:three[ -]quarters)/iu, ["75"], "percent", true],
  [/(?:(?:a|one)[ -])?half/iu, ["50"], "percent", true],
  [/(?:a|one)[ -]third/iu, ["33", "33.3"], "percent", true],
  [/(?:a|one)[ -](?:quarter|fourth)/iu, ["25"], "percent", true],
  [/(?:a|one)[ -]fifth/iu, ["20"], "percent", true],
  [/(?:a|one)[ -]tenth/iu, ["10"], "percent", true],
];

/** Forms that say a figure exactly and that no number stands in as it is: digits, scale, sign, unit. */
const FORMS: readonly (readonly [words: RegExp, digits: string, scale: string, unit: string])[] = [
  [/half[ -]a[ -]million/iu, "500", "k", "count"],
  [/half[ -]a[ -]billion/iu, "500", "m", "count"],
  [/half[ -]a[ -]trillion/iu, "500", "bn", "count"],
  [/(?:a )?quarter(?:[ -]of[ -]a)?[ -](?:percentage[ -])?point/iu, "0.25", "", "percentage-points"],
  [/half(?:[ -]a)?[ -](?:percentage[ -])?point/iu, "0.5", "", "percentage-points"],
  [/three[ -]quarters[ -]of[ -]a[ -](?:percentage[ -])?point/iu, "0.75", "", "percentage-points"],
];
const FORMS_HERE = FORMS.map(
  ([words, ...form]) => [new RegExp(`(?:${words.source})(?!\\p{L})`, "iuy"), ...form] as const,
);
/** An accountant's minus: `(3.2)%`. */
const BRACKETED =
  /\((?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.?\d+)\) ?(?:%|percent(?!\p{L})|per cent(?!\p{L})|pct(?!\p{L}))/iuy;
/** Hundredths of a currency behind a figure. */
const CENTS: readonly (readonly [words: RegExp, codes: readonly string[]])[] = [
  [/^(?:hk|hong kong) cents?(?!\p{L})/iu, ["HKD"]],
  [/^(?:us|u\.s\.) cents?(?!\p{L})/iu, ["USD"]],
  [/^(?:euro cents?)(?!\p{L})/iu, ["EUR"]],
  [/^(?:cents?(?!\p{L})|¢)/iu, [...DOLLARS, "EUR"]],
  [/^(?:pence(?!\p{L})|p(?![\p{L}\d.]))/iu, ["GBP"]],
];
/** How far words in front of a figure are looked back at. */
const LOOK_BACK = 160;

const digitWord = ONES.slice(0, 9).join("|");
const wordNumber = `(?:(?:a|${digitWord}) hundred|(?:${TENS.join("|")})(?:[ -](?:${digitWord}))?|${[...ONES].reverse().join("|")}|an?(?= (?:thousand|million|billion|trillion)))(?:[ -]and[ -]a[ -]half)?(?!\\p{L})`;
const number = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?<![\\p{L}\\p{N}.])\\.\\d+)`;
const sign = "[-−–+]|(?:minus|negative|plus) ";
const currencySign = [...CODES_BY_SIGN.keys()]
  .sort((a, b) => b.length - a.length)
  .map((mark) => mark.replace("$", "\\$"))
  .join("|");
const longScale = SCALES.flatMap(({ literal, spellings }) => [literal, ...spellings])
  .filter((word) => word.length > 1 || /[^a-z]/u.test(word))
  .sort((a, b) => b.length - a.length)
  .join("|");

const FIGURE = new RegExp(
  `(?<sign>${sign})?(?:(?<currency>${currencySign}|(?!top)[a-z]{3}) ?)?(?<inner>[-−–+])?` +
    `(?:(?<place>no\\.? ?|number |#|№ ?|rank(?:ed)? |top[ -]))?(?:(?<digits>${number})|(?<words>${wordNumber}))` +
    `(?<ordinal>st|nd|rd|th)?(?:(?:[ -]?(?<scale>${longScale})|(?<letter>[kmbt]))(?![a-wyz]))?` +
    `(?:[ -]?(?<unit>${UNITS.map(([words]) => words).join("|")})(?!\\p{L}))?`,
  "iuy",
);

const RANGE_MARK = /(?: ?(?:-|–|—|~|\.\.) ?| (?:to|and|through) )/uy;
const BETWEEN = /(?<!\p{L})between (?:(?:roughly|about|around|approximately|some|an estimated) )?$/iu;
const FROM = /(?<!\p{L})from $/iu;
const SPAN_OF_TIME =
  /^[ -](?:trading |business |calendar |consecutive |straight )?(?:day|week|month|quarter|year|session|hour|minute|decade)s?(?!\p{L})/iu;
const YEAR = "(?:19[5-9]|20[0-4])\\d";
const DATES: readonly RegExp[] = [
  /\d{4}-\d{2}(?:-\d{2})?(?!\d)/gu,
  new RegExp(
    `(?<!\\p{L})(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH_WITH_STOP}(?: \\d{1,2}(?:st|nd|rd|th)?(?![\\d.,%]))?(?:,? ${YEAR}(?!\\d))?`,
    "gu",
  ),
  new RegExp(
    `(?<=(?:^|[ (])(?:in|of|since|by|for|until|before|after|during|from|late|early|mid|end|fiscal|FY|Q[1-4]|H[12]|year)[ -]?)${YEAR}(?![\\d%x×]|[.,]\\d| ?(?:percent|per cent|times|points|bps?|million|billion|trillion|yuan))`,
    "giu",
  ),
];

/** White space becomes single spaces, full-width percent signs plain ones. */
export function normalizeProse(text: string): string {
  return text.replace(/\s+/gu, " ").replaceAll("％", "%").replaceAll("İ", "I");
}

/** In the order of the text; `before` is what precedes it and may hold the first figure's hedge. Both normalised. */
export function proseFigures(text: string, before: string): ProseFigure[] {
  const figures: ProseFigure[] = [];
  const plain = withoutDates(text);
  for (let at = 0; at < plain.length;) {
    const figure = isBoundary(plain, at)
      ? (formAt(plain, at, before) ?? idiomAt(plain, at, before) ?? figureAt(plain, at, before))
      : null;
    if (figure) figures.push(figure);
    at = figure ? figure.end : at + 1;
  }
  return figures;
}

interface Read {
  readonly value: ProseAmount;
  readonly unit: string | null;
  readonly currencies: readonly string[] | null;
  readonly isOrdinal: boolean;
  readonly isTop: boolean;
  readonly isPlace: boolean;
  readonly isWord: boolean;
  /** Whether the digits are hundredths of the currency, and have been made whole. */
  readonly isCents: boolean;
  readonly end: number;
}

function figureAt(text: string, at: number, before: string): ProseFigure | null {
  const first = readAt(text, at);
  if (!first) return null;
  const second = rangeEnd(text, at, first);
  const last = second ?? first;
  const shared: ProseAmount =
    second && first.value.scale === "" ? { ...first.value, scale: second.value.scale } : first.value;
  const from = second?.isCents === true && !first.isCents ? inWhole(shared) : shared;
  const lead = leadOf(text, at);
  const units = unitsOf(first, second);
  const isBare = last.unit === null && last.currencies === null && first.currencies === null && last.value.scale === "";
  const isPassing =
    isBare &&
    (first.isWord || first.isOrdinal || SPAN_OF_TIME.test(text.slice(last.end, last.end + 40)) || endsInName(lead)) &&
    !first.isPlace;
  const opening = second && (BETWEEN.exec(lead) ?? FROM.exec(lead));
  const start = opening ? at - opening[0].length : at;
  const isFolded = first.isWord && /fold$/iu.test(text.slice(at, last.end));
  const qualifiers = qualifiersAround(text, start, last.end, before) ?? (isFolded ? [null, "about" as const] : [null]);
  const isFromTo = opening !== null && FROM.test(opening[0]) && / to /iu.test(text.slice(first.end, last.end));
  const span = { start, end: last.end, units, qualifiers, isFromTo, isPassing };
  if (first.isTop && !second)
    return { ...span, from: { ...from, amount: { isNegative: false, digits: "1" } }, to: from };
  return { ...span, from, to: second?.value ?? null };
}

const IDIOMS_HERE = IDIOMS.map(
  ([words, ...idiom]) => [new RegExp(`(?:${words.source})(?!\\p{L})`, "iuy"), ...idiom] as const,
);
const ORDINAL_HERE = new RegExp(`(${ORDINALS.join("|")})(?!\\p{L})`, "iuy");
/** Letters that idioms and ordinals start with: most places of a text needn't be looked at closely. */
const STARTS_IDIOM = /[adefhnoqstſ]/iuy;

function idiomAt(text: string, at: number, before: string): ProseFigure | null {
  STARTS_IDIOM.lastIndex = at;
  if (!STARTS_IDIOM.test(text)) return null;
  for (const [match, digits, unit, isPassing] of IDIOMS_HERE) {
    match.lastIndex = at;
    const found = match.exec(text);
    if (!found || /(?:first|second|latter)[ -]$/iu.test(leadOf(text, at))) continue;
    const end = at + found[0].length;
    const qualifiers = qualifiersAround(text, at, end, before) ?? [null, "about"];
    const amounts = digits.map((each): ProseAmount => ({
      amount: { isNegative: false, digits: each },
      scale: "",
      sign: null,
    }));
    return { start: at, end, from: amounts[0]!, to: null, units: [unit], qualifiers, isFromTo: false, isPassing };
  }
  ORDINAL_HERE.lastIndex = at;
  const found = ORDINAL_HERE.exec(text);
  if (!found) return null;
  const amount = { isNegative: false, digits: String(ORDINALS.indexOf(found[1]!.toLowerCase()) + 1) };
  const qualifiers = qualifiersAround(text, at, at + found[0].length, before) ?? [null];
  const from: ProseAmount = { amount, scale: "", sign: null };
  const span = { start: at, end: at + found[0].length, isFromTo: false, isPassing: true };
  return { ...span, from, to: null, units: ["rank"], qualifiers };
}

/** A figure that starts at a place of the text; null where none does. */
function readAt(text: string, at: number): Read | null {
  FIGURE.lastIndex = at;
  const match = FIGURE.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const mark = groups["currency"];
  const prefix =
    mark === undefined ? null : (CODES_BY_SIGN.get(mark.toUpperCase()) ?? (isCurrency(mark) ? [mark] : undefined));
  if (prefix === undefined) return null;
  let end = at + match[0].length;
  const isPlain = prefix === null && groups["unit"] === undefined && groups["scale"] === undefined && !groups["letter"];
  const cents = isPlain ? centsAt(text, end) : null;
  // `HK$25 cents` can be read two ways.
  const isUnclear = prefix !== null && centsAt(text, end) !== null;
  const suffix = cents ?? currencyAt(text, end);
  if (suffix) end = suffix.end;
  const digits = groups["digits"] ?? digitsOfWords(groups["words"]!);
  const signWord = (groups["inner"] ?? groups["sign"] ?? "").trim().toLowerCase();
  const amount = { isNegative: false, digits: digits.startsWith(".") ? `0${digits}` : digits };
  return {
    value: {
      amount: cents ? inWhole({ amount, scale: "", sign: null }).amount : amount,
      scale: scaleOf(groups["scale"] ?? groups["letter"] ?? ""),
      sign: signWord === "" ? null : signWord === "+" || signWord === "plus" ? "plus" : "minus",
    },
    unit: groups["unit"] === undefined ? null : unitOf(groups["unit"]),
    currencies: isUnclear
      ? []
      : suffix
        ? (prefix ?? suffix.codes).filter((code) => suffix.codes.includes(code))
        : prefix,
    isOrdinal: groups["ordinal"] !== undefined,
    isTop: /^top/iu.test(groups["place"] ?? ""),
    isPlace: groups["place"] !== undefined,
    isWord: groups["words"] !== undefined,
    isCents: cents !== null,
    end,
  };
}

/** `half a million`, `quarter-point`, `(3.2)%`; null where no such form starts. */
function formAt(text: string, at: number, before: string): ProseFigure | null {
  const span = { to: null, isFromTo: false, isPassing: false };
  if (text[at] === "(") {
    BRACKETED.lastIndex = at;
    const found = BRACKETED.exec(text);
    if (!found) return null;
    const digits = found.groups!["digits"]!;
    const amount = { isNegative: false, digits: digits.startsWith(".") ? `0${digits}` : digits };
    const end = at + found[0].length;
    const qualifiers = qualifiersAround(text, at, end, before) ?? [null];
    return { ...span, start: at, end, from: { amount, scale: "", sign: "minus" }, units: ["percent"], qualifiers };
  }
  if (!/[ahqt]/iu.test(text[at]!)) return null;
  for (const [words, digits, scale, unit] of FORMS_HERE) {
    words.lastIndex = at;
    const found = words.exec(text);
    if (!found) continue;
    const currency = unit === "count" ? currencyAt(text, at + found[0].length) : null;
    const end = currency?.end ?? at + found[0].length;
    const from: ProseAmount = { amount: { isNegative: false, digits }, scale, sign: null };
    const qualifiers = qualifiersAround(text, at, end, before) ?? [null];
    return { ...span, start: at, end, from, units: currency?.codes ?? [unit], qualifiers };
  }
  return null;
}

function centsAt(text: string, at: number): { codes: readonly string[]; end: number } | null {
  const gap = /^[ -]?/u.exec(text.slice(at, at + 1))![0].length;
  const rest = text.slice(at + gap, at + gap + 20);
  for (const [words, codes] of CENTS) {
    const match = words.exec(rest);
    if (match) return { codes, end: at + gap + match[0].length };
  }
  return null;
}

/** Cents as a part of the whole: `25` is `0.25`. */
function inWhole(written: ProseAmount): ProseAmount {
  const [whole, decimals = ""] = written.amount.digits.replaceAll(",", "").split(".") as [string, string?];
  const padded = whole.padStart(3, "0");
  const digits = `${padded.slice(0, -2)}.${padded.slice(-2)}${decimals}`;
  return { ...written, amount: { ...written.amount, digits } };
}

/** What stands before a place, as far as words there can matter. */
function leadOf(text: string, at: number): string {
  return text.slice(Math.max(0, at - LOOK_BACK), at);
}

function currencyAt(text: string, at: number): { codes: readonly string[]; end: number } | null {
  const rest = text.slice(at, at + 40);
  const gap = /^[ -]?/u.exec(rest)![0].length;
  const word = rest.slice(gap);
  for (const [pattern, codes] of CODES_BY_WORD) {
    const match = pattern.exec(word);
    if (match && !/^[a-z]/iu.test(word.slice(match[0].length))) return { codes, end: at + gap + match[0].length };
  }
  const code = /^[A-Z]{3}(?![A-Za-z])/u.exec(word)?.[0];
  return code !== undefined && isCurrency(code) ? { codes: [code], end: at + gap + 3 } : null;
}

/** The second amount of a range that starts with this one; null where it is no range. */
function rangeEnd(text: string, start: number, first: Read): Read | null {
  RANGE_MARK.lastIndex = first.end;
  const mark = RANGE_MARK.exec(text);
  if (!mark) return null;
  if (mark[0].includes("and") && !BETWEEN.test(leadOf(text, start))) return null;
  const second = readAt(text, first.end + mark[0].length);
  if (!second) return null;
  const isFirstBare = first.unit === null && first.value.scale === "" && first.currencies === null;
  if (first.unit !== second.unit && (first.unit !== null || !isFirstBare)) return null;
  if (first.currencies === null && second.currencies !== null && !isFirstBare && first.value.scale === "") return null;
  return second;
}

function unitsOf(first: Read, second: Read | null): readonly string[] {
  const last = second ?? first;
  const currencies = [first.currencies, last.currencies].filter((each) => each !== null);
  if (last.unit !== null) return currencies.length > 0 ? [] : [last.unit];
  if (currencies.length > 0) return currencies.reduce((a, b) => a.filter((code) => b.includes(code)));
  if (first.isPlace || last.isOrdinal) return ["rank"];
  return ["count", "points"];
}

/** Null where the figure isn't hedged; empty where it is hedged twice. */
function qualifiersAround(
  text: string,
  start: number,
  end: number,
  before: string,
): readonly (Qualifier | null)[] | null {
  const lead = leadOf(text, start);
  const context = isFiller(lead) || hedgeAtEnd(lead) ? `${before.trimEnd()} ${lead.trimStart()}` : lead;
  const hedge = hedgeAtEnd(context);
  const behind = hedgeAtStart(text.slice(end, end + LOOK_BACK));
  if (hedge && (behind || hedgeAtEnd(context.slice(0, hedge.start)))) return [];
  return hedge?.readings ?? behind;
}

/** Figures and currency marks don't start inside a word or a number. */
function isBoundary(text: string, at: number): boolean {
  return (
    at === 0 ||
    !/[\p{L}\p{N}$€£¥₩₹.,]/u.test(text[at - 1]!) ||
    (/^[.,]$/u.test(text[at - 1]!) && !/\d/u.test(text[at - 2] ?? " "))
  );
}

/** `CSI 300`, `GPT-5`: a number behind a capitalised word that doesn't start the text, or behind an abbreviation. */
function endsInName(lead: string): boolean {
  return /(?:[A-Z][A-Z&]+|(?<=\S )[A-Z][\p{L}&]+)[ -]$/u.test(lead);
}

function digitsOfWords(words: string): string {
  const text = words.toLowerCase();
  const half = /[ -]and[ -]a[ -]half$/u.exec(text);
  if (half) return `${digitsOfWords(text.slice(0, half.index))}.5`;
  if (text === "a" || text === "an") return "1";
  const hundred = / hundred$/u.exec(text);
  if (hundred) return `${digitsOfWords(text.slice(0, hundred.index))}00`;
  const one = ONES.indexOf(text);
  if (one >= 0) return String(one + 1);
  const [ten, rest] = text.split(/[ -]/u) as [string, string?];
  return String((TENS.indexOf(ten) + 2) * 10 + (rest === undefined ? 0 : ONES.indexOf(rest) + 1));
}

function unitOf(written: string): string {
  return UNITS.find(([words]) => new RegExp(`^(?:${words})$`, "iu").test(written))![1];
}

function scaleOf(written: string): string {
  const word = written.toLowerCase();
  return SCALES.find(({ literal, spellings }) => literal === word || spellings.includes(word))?.literal ?? "";
}

function withoutDates(text: string): string {
  return DATES.reduce(
    (rest, date) => rest.replace(date, (found) => (/\d/u.test(found) ? "_".repeat(found.length) : found)),
    text,
  );
}
