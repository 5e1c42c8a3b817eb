/**
 * Which way an English sentence says that a figure goes. Before the figure stand the verb (`fell nearly 3%`, `cut its
 * rate by 25bp`, `rose to 15%`) or the noun (`a decline of 3%`, `losses narrowed to 3%`), behind it an adverb or a noun
 * (`3% lower`, `a 3% year-on-year drop`). The nearest words decide, and none beyond the clause.
 */
import type { TextSpan } from "../article.ts";
import { levelOf, lossOf, moveOf, unsure, type Direction } from "./direction.ts";
import { outflow } from "./english-flows.ts";
import {
  adverbs,
  isClearNoun,
  isSignedSize,
  leadsToLevel,
  nouns,
  takesObject,
  takesUp,
  verbs,
  wayOfPair,
  type Way,
} from "./moves.ts";

/** What the figure measures, as far as signs go. */
export type FigureKind = "change" | "money" | "count" | "other";

interface Token extends TextSpan {
  readonly word: string;
}

const REACH = 130;
const BEHIND = 60;
/** Words between a verb and its figure that leave it the verb's figure. */
const FILLERS = new Set(
  (
    "a an the by another further additional some as much many around only just modest mere sharp whopping record intraday " +
    "year-on-year year-over-year quarter-on-quarter month-on-month week-on-week yoy y/y qoq q/q mom m/m on year year-earlier " +
    "day week month quarter monday tuesday wednesday thursday friday today yesterday about nearly almost over under roughly " +
    "approximately more less than at least most up to total combined collectively respectively even still between from " +
    "own back again again, overall cumulative average an-average whole full fully net its their hefty steep hard " +
    "low high early late in morning afternoon trade trading session hong kong new york shanghai london tokyo annually yearly"
  ).split(" "),
);
const LEVEL_WORDS = new Set("to below above past through beneath towards toward at".split(" "));
/** What leads to a level may stand behind another figure: `fell 3% to 75.20`. */
const LEADING = /^(?:to|from)$/u;
/** Of money: a sum that can be lost, and no price of one share. */
const SUM =
  /(?:million|billion|trillion|thousand|\d ?(?:m|mn|bn|tn|k|b)(?!\p{L})|[万亿]|(?:per|a|an|each) (?:\p{L}+ )?(?:share|ads|unit)(?!\p{L}))/iu;
const BEING = new Set(
  "was were is are been be being ended closed finished opened trading traded ending closing finish end close traded settled remain remained still stood fell".split(
    " ",
  ),
);
const NEGATED = /(?:n't|\bnot|\bnever|\bwithout) (?:\w+ )?$/iu;

/** Words that end the search for the noun behind a figure: `a 3% year-on-year drop` has none of them. */
const STOPS = new Set(
  (
    "of in on at to from for and or but as is was were are by with while that which who after before since than per a an the this " +
    "last had has have will would could may might probability chance stake weight rose said says"
  ).split(" "),
);
const WORD_BEHIND = /[ -](?<word>\p{L}[\p{L}&/'-]{0,40})/uy;
const FURTHEST_NOUN = 4;
const BEHIND_ADVERB =
  /^ (?:year-on-year |year on year |on the day |in total |on average |apiece |each )?(?<adverb>lower|higher|down|up|more|less|fewer|weaker|stronger|cheaper|below|above|under|off(?= (?:its|the|their|a|an|record|last|from) )|short of|shy of|ahead of|increase|decrease)(?! (?:to|by|from|nearly|about|almost|over|around|more than|another) ?[\d$]| [\d$€£]| (?:HK|US|RMB))(?![\p{L}])/iu;
const DOWNWARD = new Set(["lower", "down", "less", "fewer", "weaker", "cheaper", "below", "under", "off", "decrease"]);

/**
 * The direction of the figure whose hedge begins at `start` and whose wording ends at `end`. `floor` is where the figure
 * before it ends. Null where no words tell.
 */
export function englishDirection(
  text: string,
  { start, end }: TextSpan,
  floor: number,
  kind: FigureKind,
): Direction | null {
  if (kind === "other") return levelBefore(text, start, floor);
  if (kind === "money") {
    const out = outflow(text, { start, end });
    if (out && out.movedBy!.start >= floor) return out;
  }
  const inFront = before(text, { start, end }, floor, kind);
  const isOneOf = /(?<!\p{L})an? $/iu.test(text.slice(Math.max(0, start - 3), start));
  // `from a 3% loss`: an article makes the noun behind it the figure's own.
  if (inFront === null || (inFront.place !== null && isOneOf)) return behind(text, end, kind) ?? inFront;
  return inFront;
}

function before(text: string, figure: TextSpan, floor: number, kind: FigureKind): Direction | null {
  const { start } = figure;
  const near = tokensBefore(text, start, floor);
  const tokens = LEADING.test(near.at(-1)?.word ?? "") ? tokensBefore(text, start, 0) : near;
  let last = tokens.length - 1;
  let preposition: string | null = null;
  while (last >= 0) {
    const word = tokens[last]!.word;
    if (word === "," || word === "(" || word === ":" || word === "-" || word === "–") {
      if (word === "," && preposition === null && tokens[last + 1]?.word !== "by") return null;
      last -= 1;
      continue;
    }
    if (preposition === null && (LEVEL_WORDS.has(word) || word === "by" || word === "of" || word === "from")) {
      if (word === "to" && tokens[last - 1]?.word === "up") {
        last -= 2;
        continue;
      }
      preposition = word;
      last -= 1;
      break;
    }
    if (verbs.has(word) || nouns.has(word) || adverbs.has(word)) break;
    if (preposition === null && wayOfPair(`${tokens[last - 1]?.word ?? ""} ${word}`)) break;
    if (!FILLERS.has(word) && !/ly$/u.test(word)) return null;
    last -= 1;
  }
  if (last < 0) return null;
  if (preposition === null) return adjacent(text, tokens, last, kind);
  if (preposition === "by") return byHow(tokens, last);
  if (preposition === "of") return nounOf(tokens, last, kind);
  const isSum = kind === "money" && SUM.test(text.slice(start, figure.end + 10));
  if (preposition === "from") return fromLevel(tokens, last, kind === "money" && !isSum);
  return toLevel(tokens, last, preposition, kind, isSum);
}

/** The verb, adverb or noun right in front of the figure, fillers aside. */
function adjacent(text: string, tokens: readonly Token[], at: number, kind: FigureKind): Direction | null {
  const token = tokens[at]!;
  const { word } = token;
  const previous = tokens[at - 1]?.word ?? "";
  const pair = wayOfPair(`${previous} ${word}`);
  if (pair) return moveOf(pair, { start: tokens[at - 1]!.start, end: token.end });
  if (NEGATED.test(text.slice(Math.max(0, token.start - 24), token.start))) return null;
  const adverb = adverbs.get(word);
  if (adverb) {
    if (word === "up" && takesUp(previous)) return null;
    if (word === "off" && !BEING.has(previous)) return null;
    if (word === "up" && kind === "count") return moveOf("up", token);
    return moveOf(adverb, token);
  }
  const verb = verbs.get(word);
  if (verb) {
    if (takesObject(word) && kind !== "change") return null;
    if (kind === "count") return null;
    return isSwinging(tokens, at) ? unsure(token) : moveOf(verb, token);
  }
  // `growth 3%`, `loss $220m` stand in tables and headlines only.
  const noun = nouns.get(word);
  return noun !== undefined && kind !== "count" ? signOfNoun(token, noun, kind) : null;
}

/** `by 3%`: the nearest word of the clause that moves something. */
function byHow(tokens: readonly Token[], last: number): Direction | null {
  for (let at = last, steps = 0; at >= 0 && steps < 14; at--, steps++) {
    const token = tokens[at]!;
    const { word } = token;
    if (word === ";" || word === ":") return null;
    const verb = verbs.get(word);
    if (verb) {
      const objects = tokens.slice(at + 1, last + 1).map((each) => each.word);
      const isOfLosses = objects.some((each) => /^(?:loss|losses|decline|declines|deficit|outflows?)$/u.test(each));
      return isOfLosses || isSwinging(tokens, at) ? unsure(token) : moveOf(verb, token);
    }
    const adverb = adverbs.get(word);
    if (adverb && word !== "off" && !(word === "up" && takesUp(tokens[at - 1]?.word ?? "")))
      return moveOf(adverb, token);
    if (word === "outperform" || word === "underperform") return moveOf(word === "outperform" ? "up" : "down", token);
    if (word === "pared" || word === "paring") return unsure(token);
  }
  return null;
}

/** `a decline in sales of 3%`, `a net loss of $220 million`. */
function nounOf(tokens: readonly Token[], last: number, kind: FigureKind): Direction | null {
  for (let at = last, steps = 0; at >= 0 && steps < 7; at--, steps++) {
    const token = tokens[at]!;
    const way = nouns.get(token.word);
    if (way) {
      const between = tokens.slice(at + 1, last + 1).map((each) => each.word);
      const isDirect = between.length === 0 || (between.length === 1 && /^(?:rate|rates|ratio)$/u.test(between[0]!));
      const isJoined = /^(?:in|on|for|attributable|per|before|after)$/u.test(between[0] ?? "");
      const isOfProfit =
        isSignedSize(token.word) && between.some((each) => /^(?:profit|income|revenue|sales)s?$/u.test(each));
      if (isOfProfit) return null;
      return isDirect || isJoined ? signOfNoun(token, way, kind) : null;
    }
    if (/^[,;:.]$/u.test(token.word)) return null;
  }
  return null;
}

/** `from 12%` behind a word of change. */
function fromLevel(tokens: readonly Token[], last: number, isPrice = false): Direction | null {
  const mover = lastMover(tokens, last);
  if (mover === null) return null;
  const noun = nounBetween(tokens, mover, last) ?? nounInFront(tokens, mover);
  if (noun && isSignedSize(noun.word) && !isPrice) return { ...levelOf("from", noun), isNegative: true };
  return levelOf("from", tokens[mover]!);
}

/** `to 15%`, `below 25,000`; a decline that narrowed to 3% stays a decline. */
function toLevel(
  tokens: readonly Token[],
  last: number,
  preposition: string,
  kind: FigureKind,
  isSum = true,
): Direction | null {
  const mover = lastMover(tokens, last);
  if (mover === null) return isSum || kind !== "money" ? clearNoun(tokens, last, kind) : null;
  const word = tokens[mover]!.word;
  const noun = nounBetween(tokens, mover, last) ?? nounInFront(tokens, mover);
  const isTraded = tokens.slice(mover + 1, last + 1).some((each) => BEING.has(each.word));
  const canLose = kind === "money" && isSum && !isTraded && preposition === "to";
  if (noun && (kind === "change" || (canLose && isSignedSize(noun.word)))) {
    return { ...signOfNoun(noun, nouns.get(noun.word)!, kind), place: kind === "money" ? "to" : null };
  }
  if (preposition === "at")
    return BEING.has(word) || verbs.has(word) || adverbs.has(word) ? levelOf("to", tokens[mover]!) : null;
  return levelOf("to", tokens[mover]!);
}

/** `growth stood at 5%`, `the decline was 3%`. */
function clearNoun(tokens: readonly Token[], last: number, kind: FigureKind): Direction | null {
  const noun = nounInFront(tokens, last + 1);
  return noun && kind !== "count" && (kind === "change" || isSignedSize(noun.word))
    ? signOfNoun(noun, nouns.get(noun.word)!, kind)
    : null;
}

function lastMover(tokens: readonly Token[], last: number): number | null {
  for (let at = last, steps = 0; at >= 0 && steps < 16; at--, steps++) {
    const word = tokens[at]!.word;
    if (/^[;:]$/u.test(word)) return null;
    if (isClearNoun(word) && !isVerbHere(tokens, at)) continue;
    if (leadsToLevel(word)) return at;
  }
  return null;
}

/** Whether a word that can be a noun too is the verb: no article or adjective in front, and something that can move. */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.word;
  if (!verbs.has(word)) return false;
  const previous = tokens[at - 1]?.word ?? "";
  return !/^(?:the|a|an|its|their|his|annual|yearly|quarterly|monthly|weekly|daily|earlier|of|price|year-on-year|sharp|steep|early|intraday|deeper|any|these|those|pared|trimmed|erased)$/u.test(
    previous,
  );
}

function nounBetween(tokens: readonly Token[], from: number, last: number): Token | null {
  const between = tokens.slice(from + 1, last + 1);
  return between.findLast((each) => isClearNoun(each.word)) ?? null;
}

function nounInFront(tokens: readonly Token[], mover: number): Token | null {
  const lead = tokens.slice(Math.max(0, mover - 5), mover);
  const boundary = lead.findLastIndex((each) => /^[,;:]$/u.test(each.word));
  return (
    lead.slice(boundary + 1).findLast((each, index, all) => isClearNoun(each.word) && !isVerbHere(all, index)) ?? null
  );
}

function signOfNoun(token: Token, way: Way, kind: FigureKind): Direction {
  return kind === "money" && isSignedSize(token.word) ? lossOf(token) : moveOf(way, token);
}

/** `losses widened 12%`: whether that is up or down depends on what is asked. */
function isSwinging(tokens: readonly Token[], verb: number): boolean {
  const word = tokens[verb]!.word;
  if (!/^(?:widen|narrow|reduc|cut|trim|shr|deepen|increas|grew|rose|fell|declin|eas|slow|improv)/u.test(word))
    return false;
  return tokens
    .slice(Math.max(0, verb - 3), verb)
    .some((each) => /^(?:loss|losses|deficit|outflows?|decline|declines)$/u.test(each.word));
}

function levelBefore(text: string, start: number, floor: number): Direction | null {
  const near = tokensBefore(text, start, floor);
  const tokens = LEADING.test(near.at(-1)?.word ?? "") ? tokensBefore(text, start, 0) : near;
  const last = tokens.length - 1;
  const word = tokens[last]?.word;
  if (word === "from") return fromLevel(tokens, last - 1);
  if (word !== undefined && LEVEL_WORDS.has(word) && tokens[last - 1]?.word !== "up")
    return toLevel(tokens, last - 1, word, "other");
  return null;
}

function behind(text: string, end: number, kind: FigureKind): Direction | null {
  const rest = text.slice(end, end + BEHIND);
  const adverb = BEHIND_ADVERB.exec(rest);
  if (adverb) {
    const word = adverb.groups!["adverb"]!.toLowerCase();
    const at = end + adverb[0].length - word.length;
    const isCompared = /^(?:more|less|below|above|under)$/u.test(word);
    if (kind === "money" && isCompared) return null;
    if (/^(?:down|up)$/u.test(word) && /^ (?:payments?|to|for|front|and running)/u.test(rest.slice(adverb[0].length)))
      return null;
    if (word === "under" && !/^ (?:its|the)/u.test(rest.slice(adverb[0].length))) return null;
    if (word === "short of" || word === "shy of") return moveOf("down", { start: at, end: at + word.length }, true);
    const way = DOWNWARD.has(word) ? "down" : "up";
    return moveOf(way, { start: at, end: at + word.length }, true);
  }
  if (kind === "count") return null;
  const span = nounBehind(text, end);
  if (!span) return lossBehind(rest, end, kind);
  const word = text.slice(span.start, span.end).toLowerCase();
  const way = nouns.get(word)!;
  if (kind === "money" && isSignedSize(word)) return lossOf(span, true);
  if (
    kind === "money" &&
    /^ (?:stocks?|shares?|funds?|companies|index|investors?|board|enterprises?|target|story)(?!\p{L})/iu.test(
      text.slice(span.end, span.end + 16),
    )
  )
    return null;
  return moveOf(way, span, true);
}

/** The noun of a move that is at most a few words behind; null where another clause begins before. */
function nounBehind(text: string, end: number): TextSpan | null {
  let at = end;
  for (let steps = 0; steps < FURTHEST_NOUN; steps++) {
    WORD_BEHIND.lastIndex = at;
    const match = WORD_BEHIND.exec(text);
    if (!match) return null;
    const word = match.groups!["word"]!.toLowerCase();
    at += match[0].length;
    if (nouns.has(word)) return { start: at - word.length, end: at };
    if (STOPS.has(word)) return null;
    // `3% shares rise` has a verb, `3% sales rise` a noun.
    if (/[^su]s$/u.test(word) && !/^(?:sales|earnings|revenues|prices|basis)$/u.test(word)) return null;
  }
  return null;
}

/** `$3bn of outflows`, `$3bn in net losses`. */
function lossBehind(rest: string, end: number, kind: FigureKind): Direction | null {
  if (kind !== "money") return null;
  const match = /^ (?:of|in) (?:net |combined |total )?(?<noun>losses|outflows?)(?!\p{L})/iu.exec(rest);
  if (!match) return null;
  const word = match.groups!["noun"]!;
  return lossOf({ start: end + match[0].length - word.length, end: end + match[0].length }, true);
}

const TOKEN = /[\p{L}][\p{L}'/-]*(?:\.(?=\p{L}))?[\p{L}/-]*|[,;:()–-]|[.!?](?= )/gu;

/** Words and stops of the sentence in front of a place, in order; none before `floor`. */
function tokensBefore(text: string, at: number, floor: number): Token[] {
  const from = Math.max(floor, at - REACH);
  const lead = text.slice(from, at);
  let tokens: Token[] = [];
  for (const match of lead.matchAll(TOKEN)) {
    const word = match[0].toLowerCase();
    if (/^[.!?]$/u.test(word)) {
      tokens = [];
      continue;
    }
    const start = from + match.index;
    tokens.push({ word, start, end: start + word.length });
  }
  return tokens;
}
