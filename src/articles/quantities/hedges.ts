/**
 * What qualifies a figure, before it and behind it, in English (the table of the core) and Chinese. Text is plain text.
 *
 * `as much as` says of a move only how far it went at its furthest, so there it is no hedge; of a sum it is an upper
 * bound. 高达 and 达 stress a figure and bound nothing.
 */
import { hedgeAtEnd, hedgeAtStart } from "../../facts/hedge-words.ts";
import type { Qualifier } from "../../facts/unit.ts";

export interface HedgeFound {
  readonly qualifier: Qualifier;
  /** Where the hedge begins (before a figure) or ends (behind one). */
  readonly place: number;
  /** Whether it says how far a move went rather than bound a figure. */
  readonly isExtent: boolean;
}

const REACH = 48;
const EXTENT = /^(?:as (?:much|many|high|low|little|few) as)/iu;
/** `about the 3% tariff` is about a tariff: behind a preposition that is also a hedge, an article ends it. */
const DEFINITE = /(?:\bthe|\bits|\btheir) $/iu;
/** `worth over`, `half over`: words in front of which these are no hedges. */
const NO_HEDGE_BEFORE =
  /(?:\b(?:took|take|takes|taking|turn(?:ed)?|carried|left|handed|hand|went|gone|roll(?:ed)?|all|game|start(?:ed)?) over|\b(?:come|came|bring|brought|talk(?:ed)?|worr(?:y|ied)|concern(?:s|ed)?|how|what|think|know|said|optimistic|pessimistic|bullish|bearish|cautious) about|\bup and above|\bthe above|\bturn(?:ed|s)? around|\bin some|\bfor some|\bsee the below) $/iu;

const HAN_BEFORE: readonly (readonly [words: string, qualifier: Qualifier])[] = [
  ["(?<![最附靠临新])近|将近|接近|逼近|直逼|贴近|差不多|几近|几乎达", "nearly"],
  ["不超过|不多于|不高于|不大于|不逾|至多|最多|最高|上限为?|顶多|≤|<=", "at-most"],
  ["不低于|不少于|不小于|至少|最少|最低|起码|≥|>=", "at-least"],
  [
    "逾|(?<![不])超过|(?<![不])超逾|(?<![不赶反])超(?![购额卖买短大级市])|高于|多于|大于|突破|高出|不止|>|已逾|远超|大幅超过",
    "over",
  ],
  ["低于|不足|不到|少于|小于|未满|未及|不及|未到|跌破|失守|<", "under"],
  ["(?<![纽合节公条契签预特])约|大约|约为|大概|大致|约莫|估计约|左右约|概约", "about"],
];
const HAN_BEHIND: readonly (readonly [words: string, qualifier: Qualifier])[] = [
  ["左右|上下|前后|许", "about"],
  ["(?:或)?以上|或更多|或更高|起(?![码来步飞])", "at-least"],
  ["(?:或)?以下|以内|之内|或更少|封顶", "at-most"],
  ["有余|出头|开外|余(?=[。，,、；)]|$)|多(?=[。，,、；)]|$)", "over"],
  ["不到|不足", "under"],
];

const hanBefore = new RegExp(`(?:${alternatives(HAN_BEFORE)})[了为有达至到]? ?$`, "u");
const hanBehind = new RegExp(`^ ?(?:${alternatives(HAN_BEHIND)})`, "u");

/** The hedge that ends where a figure begins; null where none does. `isOrder`: whether the figure is a percentile. */
export function hedgeBefore(text: string, at: number, isOrder: boolean): HedgeFound | null {
  const from = Math.max(0, at - REACH);
  const lead = text.slice(from, at);
  const han = hanBefore.exec(lead);
  if (han) {
    return { qualifier: readingOf(han, HAN_BEFORE), place: from + han.index, isExtent: /^最[多高]/u.test(han[0]) };
  }
  const hedge = hedgeAtEnd(lead);
  if (!hedge) return null;
  if (DEFINITE.test(lead) && !isOrder) return null;
  if (NO_HEDGE_BEFORE.test(`${lead.trimEnd()} `)) return null;
  const words = lead.slice(hedge.start);
  return {
    qualifier: hedge.readings.find((each) => each !== null)!,
    place: from + hedge.start,
    isExtent: EXTENT.test(words),
  };
}

/** The hedge that stands right behind a figure; null where none does. */
export function hedgeBehind(text: string, at: number): HedgeFound | null {
  const rest = text.slice(at, at + REACH);
  const han = hanBehind.exec(rest);
  if (han) return { qualifier: readingOf(han, HAN_BEHIND), place: at + han[0].length, isExtent: false };
  if (rest.startsWith("+") && !/\d/u.test(rest[1] ?? "")) return { qualifier: "over", place: at + 1, isExtent: false };
  const readings = hedgeAtStart(rest);
  if (!readings) return null;
  const words =
    /^,? ?(?:or (?:more|higher|above|less|fewer|lower|below|so|thereabouts)|at (?:least|most|a (?:minimum|maximum)|the (?:least|most))|approximately|roughly|give or take|-odd|-ish|\+|-plus)/iu.exec(
      rest,
    );
  // `more than half, at least 3 of them`: what belongs to the figure behind it.
  if (words && /^ ?(?:[\d$€£¥]|a |HK|US)/u.test(rest.slice(words[0].length))) return null;
  return { qualifier: readings.find((each) => each !== null)!, place: at + (words?.[0].length ?? 0), isExtent: false };
}

function alternatives(table: readonly (readonly [string, Qualifier])[]): string {
  return table.map(([words]) => `(${words})`).join("|");
}

function readingOf(match: RegExpExecArray, table: readonly (readonly [string, Qualifier])[]): Qualifier {
  return table[match.slice(1).findIndex((group) => group !== undefined)]![1];
}
