/** What changed between two tellings of one claim: hedges, figures, dates, names and words (SPEC N). */
import Big from "big.js";
import type { Fact, Statement } from "./fact.ts";
import { intersection, reachOf } from "./interval.ts";
import { isKnownSpan, isSameSpan, type Period } from "./period.ts";
import { amountInFull, type Quantity } from "./quantity.ts";

export type RetellingChange =
  | "hedge-dropped"
  | "hedge-added"
  | "hedge-changed"
  | "rounded-up"
  | "rounded-down"
  | "more-digits"
  | "figure-larger"
  | "figure-smaller"
  | "figure-differs"
  | "date-dropped"
  | "date-added"
  | "date-moved"
  | "voice-dropped"
  | "voice-added"
  | "voice-changed";

export interface RetellingRule {
  readonly change: RetellingChange;
  readonly label: string;
  /** Where it isn't known which telling is the earlier, so that nothing was dropped or added. */
  readonly neutralLabel: string;
}

export const RETELLING_CHANGES: readonly RetellingRule[] = [
  { change: "hedge-dropped", label: "Hedge dropped", neutralLabel: "Hedge differs" },
  { change: "hedge-added", label: "Hedge added", neutralLabel: "Hedge differs" },
  { change: "hedge-changed", label: "Hedge changed", neutralLabel: "Hedge differs" },
  { change: "rounded-up", label: "Rounded up", neutralLabel: "Rounded differently" },
  { change: "rounded-down", label: "Rounded down", neutralLabel: "Rounded differently" },
  { change: "more-digits", label: "More digits", neutralLabel: "Rounded differently" },
  { change: "figure-larger", label: "Figure larger", neutralLabel: "Figure differs" },
  { change: "figure-smaller", label: "Figure smaller", neutralLabel: "Figure differs" },
  { change: "figure-differs", label: "Figure differs", neutralLabel: "Figure differs" },
  { change: "date-dropped", label: "Date not stated", neutralLabel: "Date differs" },
  { change: "date-added", label: "Date added", neutralLabel: "Date differs" },
  { change: "date-moved", label: "Date moved", neutralLabel: "Date differs" },
  { change: "voice-dropped", label: "Attribution lost", neutralLabel: "Attribution differs" },
  { change: "voice-added", label: "Attribution added", neutralLabel: "Attribution differs" },
  { change: "voice-changed", label: "Attribution changed", neutralLabel: "Attribution differs" },
];

/** Of two facts of one claim, in the order of the rules; empty where the second says just the same. */
export function figureChanges(first: Fact, later: Fact): RetellingChange[] {
  return [
    ...hedgeChange(first.value, later.value),
    ...amountChange(first, later),
    ...dateChange(first.period, later.period),
    ...voiceChange(first.by, later.by),
  ];
}

/** Of two statements of one claim. */
export function statementChanges(first: Statement, later: Statement): RetellingChange[] {
  return [...dateChange(first.period, later.period), ...voiceChange(first.by, later.by)];
}

/** Whether a source, saying a figure again, leaves the room that another's wording allows. */
export function isOutOfReach(first: Fact, again: Fact): boolean {
  if (first.value.unit !== again.value.unit) return false;
  return intersection(reachOf(first.value, first.interval), reachOf(again.value, again.interval)) === null;
}

/** A piece of two sources' words: what both have, in the later one's spelling, or what only the first or only the later has. */
export interface WordRun {
  readonly text: string;
  readonly in: "both" | "first" | "later";
}

/**
 * The words of two sources in one line, cut where they part; what the first has alone stands before what the later has
 * instead. Capitals and marks around a word make no difference.
 */
export function compareWords(first: string, later: string): WordRun[] {
  const [a, b] = [wordsIn(first), wordsIn(later)];
  const runs: WordRun[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [inA, inB] of [...longestShared(a.map(plainWord), b.map(plainWord)), [a.length, b.length] as const]) {
    append(runs, "first", a.slice(fromA, inA));
    append(runs, "later", b.slice(fromB, inB));
    append(runs, "both", b.slice(inB, inB + 1));
    [fromA, fromB] = [inA + 1, inB + 1];
  }
  return runs;
}

function hedgeChange(first: Quantity, later: Quantity): RetellingChange[] {
  if (first.qualifier === later.qualifier || first.upTo !== null || later.upTo !== null) return [];
  if (later.qualifier === null) return ["hedge-dropped"];
  return [first.qualifier === null ? "hedge-added" : "hedge-changed"];
}

/** By the size as printed; a rank has none, and neither does a range that becomes one figure, or a sign that turns. */
function amountChange(first: Fact, later: Fact): RetellingChange[] {
  const [a, b] = [first.value, later.value];
  const [one, other] = [endsOf(a), endsOf(b)];
  if (one.every((end, index) => other[index]?.eq(end)) && one.length === other.length) return [];
  const isOrdered = a.unit !== "rank" && a.upTo === null && b.upTo === null;
  if (a.unit !== b.unit || !isOrdered || a.amount.isNegative !== b.amount.isNegative) return ["figure-differs"];
  const isLarger = other[0]!.abs().gt(one[0]!.abs());
  if (isRounding(first, later)) return [isLarger ? "rounded-up" : "rounded-down"];
  if (isRounding(later, first)) return ["more-digits"];
  return [isLarger ? "figure-larger" : "figure-smaller"];
}

/** Whether the second is what the first becomes with fewer digits: its room holds the first figure and is the wider. */
function isRounding(first: Fact, later: Fact): boolean {
  const { low, high } = later.interval;
  if (low === null || high === null || first.interval.low === null || first.interval.high === null) return false;
  const figure = amountInFull(first.value.amount, first.value.scale);
  const isHeld = figure.gte(low) && figure.lte(high);
  return isHeld && new Big(high).minus(low).gt(new Big(first.interval.high).minus(first.interval.low));
}

function endsOf({ amount, upTo, scale }: Quantity): Big[] {
  return [amount, ...(upTo ? [upTo] : [])].map((each) => amountInFull(each, scale));
}

/** A date that the editors had to infer isn't the source's. */
function dateChange(first: Period | null, later: Period | null): RetellingChange[] {
  const [isFirst, isLater] = [isDated(first), isDated(later)];
  if (isFirst && isLater) return isSameSpan(first!, later!) ? statedChange(first!, later!) : ["date-moved"];
  if (isFirst) return ["date-dropped"];
  return isLater ? ["date-added"] : [];
}

function statedChange(first: Period, later: Period): RetellingChange[] {
  const [isFirst, isLater] = [isStated(first), isStated(later)];
  if (isFirst === isLater) return [];
  return [isFirst ? "date-dropped" : "date-added"];
}

function isDated(period: Period | null): boolean {
  return period !== null && isKnownSpan(period);
}

function isStated({ isStartInferred, isEndInferred }: Period): boolean {
  return !isStartInferred && !isEndInferred;
}

function voiceChange(first: string | null, later: string | null): RetellingChange[] {
  if (first === later) return [];
  if (later === null) return ["voice-dropped"];
  return [first === null ? "voice-added" : "voice-changed"];
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

function plainWord(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}$€£¥%+−-]+|[^\p{L}\p{N}%]+$/gu, "");
}

/** The longest common subsequence, as pairs of places. At most a handful of words come in. */
function longestShared(a: readonly string[], b: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** Longer where the last piece is of the same kind. */
function append(runs: WordRun[], kind: WordRun["in"], words: readonly string[]): void {
  if (words.length === 0) return;
  const last = runs.at(-1);
  const text = words.join(" ");
  if (last?.in === kind) runs[runs.length - 1] = { in: kind, text: `${last.text} ${text}` };
  else runs.push({ in: kind, text });
}
