/**
 * Figures that hold no number: `doubled`, `a third of`, 翻倍, 三分之一, 腰斩, and places in an order: `ranked third`,
 * 排名第三. A bare one is understood to be about that much, unless it says how much in full (`百分之三`). Text is plain
 * text.
 */
import type { NamedUnit } from "../../facts/unit.ts";
import type { Way } from "./moves.ts";
import { readHanNumber } from "../../facts/han-numbers.ts";

export interface Idiom {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly upTo: string | null;
  readonly unit: NamedUnit;
  /** Whether the words are rounder than a figure. */
  readonly isAbout: boolean;
  readonly way: Way | null;
  readonly confidence: number;
  /** A hedge that the words bring along. */
  readonly qualifier: "over" | "under" | "nearly" | null;
}

type Row = readonly [
  words: string,
  digits: string,
  unit: NamedUnit,
  way: Way | null,
  confidence: number,
  qualifier?: "over" | "nearly",
];

const NOT_DOUBLED = "(?! ?(?:down|as |up|check|digit|bottom|top|click|taxation|standard|whammy|counting|eleven))";

const ENGLISH: readonly Row[] = [
  [`(?:doubled|doubling|doubles)${NOT_DOUBLED}`, "2", "multiple", "up", 0.85],
  [
    "double(?= (?:its|the|that|last|their|in (?:value|size|price)|from|to|on debut|year|by|revenue|output|capacity|spending|sales|profits?)(?!\\p{L}))",
    "2",
    "multiple",
    "up",
    0.6,
  ],
  ["(?:tripled|tripling|triples|trebled|trebling)", "3", "multiple", "up", 0.85],
  ["triple(?= (?:its|the|that|last|their)(?!\\p{L}))", "3", "multiple", "up", 0.6],
  ["(?:quadrupled|quadrupling)", "4", "multiple", "up", 0.85],
  ["(?:quintupled|quintupling)", "5", "multiple", "up", 0.85],
  ["(?:two-?fold)", "2", "multiple", null, 0.7],
  ["(?:three-?fold)", "3", "multiple", null, 0.8],
  ["(?:four-?fold)", "4", "multiple", null, 0.8],
  ["(?:five-?fold)", "5", "multiple", null, 0.8],
  ["(?:six-?fold)", "6", "multiple", null, 0.8],
  ["(?:eight-?fold)", "8", "multiple", null, 0.8],
  ["(?:ten-?fold)", "10", "multiple", null, 0.8],
  [
    "twice(?= (?:as |its|the (?:size|level|rate|amount|number|price|value|average|figure|offer)|that of|last year))",
    "2",
    "multiple",
    null,
    0.6,
  ],
  ["(?:halved|halving)", "50", "percent", "down", 0.8],
  ["(?:cut|slashed|sliced|fell|dropped) (?:\\p{L}{1,20} ){0,3}in half", "50", "percent", "down", 0.7],
  ["(?:in |by )half(?! (?:a|an|of)(?!\\p{L}))(?=[ ,.;]|$)", "50", "percent", null, 0.4],
  [
    "(?<=(?:more than|over|nearly|almost|about|roughly|around|less than|by) )half(?= (?:to|on|in|from|by|year)(?!\\p{L})|[,.;]|$)(?! (?:in )?(?:year|hour))",
    "50",
    "percent",
    null,
    0.6,
  ],
  [
    "half(?= (?:of (?:the|its|their|all|that|those|this|our|total|global)|the (?:total|market|index|shares|companies)|its|their)(?!\\p{L}))(?! of the year)",
    "50",
    "percent",
    null,
    0.6,
  ],
  [
    "(?:a|one)[ -]third(?= (?:of(?! the year)|from|in |to |as |more|less|lower|higher)|[,.;]|$)",
    "33",
    "percent",
    null,
    0.7,
  ],
  ["two[ -]thirds(?= (?:of|in|from|to|lower|higher)|[,.;]|$)", "67", "percent", null, 0.7],
  ["(?:a|one)[ -]quarter(?= of (?!the year|a))", "25", "percent", null, 0.7],
  ["three[ -]quarters(?= of (?!the year|a))", "75", "percent", null, 0.7],
  ["(?:a|one)[ -]fifth(?= (?:of|from|lower|higher)|[,.;]|$)", "20", "percent", null, 0.7],
  ["two[ -]fifths(?= of)", "40", "percent", null, 0.7],
  ["three[ -]fifths(?= of)", "60", "percent", null, 0.7],
  ["(?:a|one)[ -]tenth(?= (?:of|from|in|to|lower|higher|more|less)(?!\\p{L})|[,.;]|$)", "10", "percent", null, 0.7],
];
/** Words for exact figures. */
const EXACT: readonly Row[] = [
  ["(?:a )?quarter[ -](?:percentage[ -])?point", "0.25", "percentage-points", null, 0.8],
  ["(?:a )?half[ -](?:percentage[ -])?point", "0.5", "percentage-points", null, 0.8],
  ["(?:a )?quarter of a (?:percentage )?point", "0.25", "percentage-points", null, 0.8],
  ["three[ -]quarters of a (?:percentage )?point", "0.75", "percentage-points", null, 0.8],
];

const EXACT_CHINESE: readonly Row[] = [
  ["四分之一厘", "0.25", "percentage-points", null, 0.8],
  ["半厘(?!米)", "0.5", "percentage-points", null, 0.8],
  ["(?<![\\d一二三四五六七八九十])半成(?![品立])", "5", "percent", null, 0.9],
];

const CHINESE: readonly Row[] = [
  ["翻了?(?:一|1)?(?:倍|番)", "2", "multiple", "up", 0.8],
  ["翻了?[两二2]番", "4", "multiple", "up", 0.7],
  ["(?:倍增|成倍增长)(?!计划)", "2", "multiple", "up", 0.6],
  ["(?:减半|腰斩|折半)", "50", "percent", "down", 0.7],
  ["(?:逾|超|超过)半数?(?![年天日小月导径路成])", "50", "percent", null, 0.6, "over"],
  ["过半数?(?![年天日小月成])", "50", "percent", null, 0.6, "over"],
  ["近半数?(?![年天日小月成])", "50", "percent", null, 0.6, "nearly"],
  ["(?<!每)一半(?!以)", "50", "percent", null, 0.6],
];

/** A place in an order, where it is one and no mere name of a group. */
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const ordinalWords = ORDINALS.join("|");
const NUMBER_WORDS = "one two three four five six seven eight nine ten".split(" ");
const RANKED = new RegExp(
  `(?<!\\p{L})(?<lead>(?:rank(?:ed|s|ing)?|plac(?:ed|es|ing)|came(?: in)?|finished|stood|position(?:ed)?)(?: (?:in|at|as|the|a|global|globally|worldwide))*? )(?<place>${ordinalWords}|\\d{1,3}(?:st|nd|rd|th)|(?:no\\.? ?|number |#)\\d{1,3}|number (?:one|two|three|four|five))(?!\\p{L})(?! (?:quarter|half|day|week|month|year|straight|consecutive|time|session|phase|round|tranche|person|party|percentile))`,
  "giu",
);
const SUPERLATIVE = new RegExp(
  `(?<!\\p{L})(?<place>${ordinalWords})[ -](?:largest|biggest|highest|lowest|most|best|worst|smallest|heaviest|fastest|strongest|weakest|richest|busiest|cheapest)(?!\\p{L})`,
  "giu",
);
const NUMBERED =
  /(?<!\p{L})(?<place>(?:no\.? ?|number )(?:\d{1,2}|one|two|three))(?= (?:spot|position|place|in|by|globally|worldwide|player|seller|brand)(?!\p{L}))/giu;
const TOP =
  /(?<!\p{L})(?<lead>(?:among|in|into|within|ranked|ranks|made|entered|crack(?:ed|ing)?|reach(?:ed)?|claim(?:ed|ing)?|took|take|taking) (?:its |their )?(?:the )?)(?<top>top[ -](?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten))(?!\p{L})(?![ -](?:holding|constituent|stock|weight|shareholder|component|position|executive|manager|fund|compan|issuer|economist|official|bank|broker|name|customer|client|supplier|firm|tier|line))/giu;
const HAN_RANK =
  /(?:排名|排|位居|位列|名列|居|列|高居|跃居|跃升|升至|跌至|降至|稳居|排行|位次|排位)(?:全球|全国|行业|全港|全市场|市场|榜单|内地|亚洲|世界|中国|香港|同类)?(?:第(?<place>\d{1,3}|[一二三四五六七八九十]{1,3})(?:位|名)?|(?<first>榜首|首位))/gu;
const HAN_SUPERLATIVE = /第(?<place>[二三四五六七八九十]|\d{1,2})大(?!街|道)/gu;

/** `flat to up 2%`: a range that begins at nothing. */
const FLAT =
  /(?<!\p{L})(?:flat|unchanged|little changed) to (?:up |(?<down>down )|(?=\d))(?<digits>\d{1,3}(?:\.\d{1,3})?) ?(?:%|percent|per cent)(?!\p{L}|[ -]points?)/giu;

const FRACTION =
  /(?<den>[二三四五六七八九十]|百|十)分之(?<num>[一二两三四五六七八九十百千]{1,8}(?:点[零〇一二三四五六七八九]{1,6})?|\d{1,8}(?:\.\d{1,8})?)/gu;

const table = [
  ...EXACT.map((row) => ({ row, pattern: english(row[0]), isAbout: false })),
  ...ENGLISH.map((row) => ({ row, pattern: english(row[0]), isAbout: true })),
  ...EXACT_CHINESE.map((row) => ({ row, pattern: new RegExp(row[0], "gu"), isAbout: false })),
  ...CHINESE.map((row) => ({ row, pattern: new RegExp(row[0], "gu"), isAbout: row[5] === undefined })),
];

function english(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d-])(?:${words})(?!\\p{L})`, "giu");
}

/** In the order of the text, none overlapping. */
export function findIdioms(text: string): Idiom[] {
  const found: Idiom[] = [];
  for (const { row, pattern, isAbout } of table) {
    const [, digits, unit, way, confidence, qualifier] = row;
    for (const match of text.matchAll(pattern)) {
      if (
        /(?:first|second|latter|other|better|third|the) $/iu.test(
          text.slice(Math.max(0, match.index - 8), match.index),
        ) &&
        unit === "percent" &&
        /^half/iu.test(match[0])
      )
        continue;
      const end = match.index + match[0].length;
      const lead = /^(?:in |by )/iu.exec(match[0])?.[0].length ?? 0;
      found.push({
        start: match.index + lead,
        end,
        digits,
        upTo: null,
        unit,
        isAbout,
        way,
        confidence,
        qualifier: qualifier ?? null,
      });
    }
  }
  for (const match of text.matchAll(FRACTION)) {
    const fraction = percentOf(match.groups!["den"]!, match.groups!["num"]!);
    if (fraction)
      found.push({
        ...fraction,
        start: match.index,
        end: match.index + match[0].length,
        upTo: null,
        unit: "percent",
        way: null,
        confidence: 0.8,
        qualifier: null,
      });
  }
  for (const match of text.matchAll(FLAT)) {
    const { down, digits } = match.groups!;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      digits: down === undefined ? "0" : `-${digits!}`,
      upTo: down === undefined ? digits! : "0",
      unit: "percent",
      isAbout: false,
      way: null,
      confidence: 0.7,
      qualifier: null,
    });
  }
  found.push(...ranks(text));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((each, index) => index === 0 || each.start >= found[index - 1]!.end);
}

function ranks(text: string): Idiom[] {
  const rank = (start: number, end: number, digits: string, upTo: string | null, confidence: number): Idiom => ({
    start,
    end,
    digits,
    upTo,
    unit: "rank",
    isAbout: false,
    way: null,
    confidence,
    qualifier: null,
  });
  const found: Idiom[] = [];
  for (const match of text.matchAll(RANKED)) {
    const place = match.groups!["place"]!;
    const end = match.index + match[0].length;
    found.push(rank(end - place.length, end, placeOf(place), null, 0.7));
  }
  for (const pattern of [SUPERLATIVE, NUMBERED]) {
    for (const match of text.matchAll(pattern)) {
      found.push(rank(match.index, match.index + match[0].length, placeOf(match.groups!["place"]!), null, 0.5));
    }
  }
  for (const match of text.matchAll(TOP)) {
    const top = match.groups!["top"]!;
    const end = match.index + match[0].length;
    const digits = placeOf(top.slice(4));
    if (digits !== "1") found.push(rank(end - top.length, end, "1", digits, 0.6));
  }
  for (const match of text.matchAll(HAN_RANK)) {
    const { place, first } = match.groups!;
    const digits = first !== undefined ? "1" : /\d/u.test(place!) ? place! : readHanNumber(place!, 0)?.digits;
    if (digits === undefined || digits === "0") continue;
    const end = match.index + match[0].length;
    const at = first !== undefined ? end - first.length : match.index + match[0].indexOf("第");
    found.push(rank(at, end, digits, null, 0.7));
  }
  for (const match of text.matchAll(HAN_SUPERLATIVE)) {
    const place = match.groups!["place"]!;
    const digits = /\d/u.test(place) ? place : readHanNumber(place, 0)?.digits;
    if (digits !== undefined) found.push(rank(match.index, match.index + match[0].length, digits, null, 0.5));
  }
  return found.filter(({ digits }) => /^[1-9]\d*$/u.test(digits));
}

function placeOf(words: string): string {
  const text = words.toLowerCase();
  const ordinal = ORDINALS.indexOf(text);
  if (ordinal >= 0) return String(ordinal + 1);
  const number = NUMBER_WORDS.findIndex((word) => text.endsWith(word));
  if (number >= 0) return String(number + 1);
  return /\d+/u.exec(text)?.[0].replace(/^0+/u, "") ?? "";
}

function percentOf(denominator: string, numerator: string): { digits: string; isAbout: boolean } | null {
  const over = readHanNumber(denominator, 0)?.digits ?? (denominator === "百" ? "100" : null);
  const part = /\d/u.test(numerator) ? numerator : readHanNumber(numerator, 0)?.digits;
  if (over === null || part === undefined || Number(over) === 0) return null;
  if (Number(over) === 100) return { digits: part, isAbout: false };
  if (part.includes(".") || Number(part) >= Number(over)) return null;
  return { digits: String(Math.round((Number(part) * 100) / Number(over))), isAbout: true };
}
