/** Who is named as saying something, and what their words reach over. */
import type { Mode } from "../../facts/fact.ts";
import type { TextSpan } from "../article.ts";
import type { EntityMention } from "../entities/entity-mention.ts";
import { clauseAround, clauseFrom, quotedSentences, sentenceIndexAt, sentenceOf, type Reach } from "./clauses.ts";
import {
  ESTIMATE_BEHIND,
  FORECAST_OBJECT,
  FORESEES,
  PERSON_OF,
  REVISES,
  SAID_BEFORE,
  SOURCE_BEFORE,
  SPEAKS_BEHIND,
  SPEECH_IN_SENTENCE,
} from "./voice-words.ts";

export interface Attribution extends TextSpan {
  readonly holder: EntityMention;
  readonly mode: Mode | null;
  readonly scope: TextSpan;
  readonly confidence: number;
}

/** `is expected`: by someone else. */
const IS_SAID_OF =
  /\b(?:is|are|was|were|be|been|being) (?:[a-z]+ly |also |now |still )*(?:expected|projected|forecast|forecasted|set|estimated|rated|shown|told|predicted|anticipated|targeted|cut|raised|lifted|hiked|suggested|reported|noted|upgraded|downgraded|announced|planned|found|put)$/u;
const HAS_TARGET =
  /^ (?:has|have|kept|keeps|gives|gave|assigned|assigns)\b[^,.;]{0,40}\b(?:target price|price target|price objective|rating)/u;
const FORESEES_WHOLE = new RegExp(`^(?:${FORESEES})$`, "u");

/** In the order of the text; companies that say what has been too. */
export function findAttributions(reach: Reach, mentions: readonly EntityMention[]): Attribution[] {
  const found = mentions.flatMap((mention) => {
    const attribution = attributionOf(reach, mention);
    return attribution && SPEAKERS.has(mention.kind) ? [attribution] : [];
  });
  const whole = found.filter((each) => !found.some((other) => other !== each && isSourceOf(reach, other, each)));
  return [...whole, ...pronouns(reach, whole)].sort((a, b) => a.start - b.start);
}

/** Whether the one is what the other names as its source, or its tool: `X reported …, citing Y`, `X's Y shows`. */
function isSourceOf(reach: Reach, source: Attribution, { start, end, scope }: Attribution): boolean {
  if (source.start > start && source.end === end) return true;
  return (
    /^citing/iu.test(reach.text.slice(source.start, source.end)) &&
    scope.start <= source.start &&
    source.start < scope.end
  );
}

const SPEAKERS: ReadonlySet<string | null> = new Set(["company", "institution", null]);

/** A company that reports its own figures is no holder; one that says what will be is. */
export function isHolder({ holder: { kind }, mode }: Attribution): boolean {
  return kind === "institution" || mode === "projected";
}

function attributionOf(reach: Reach, mention: EntityMention): Attribution | null {
  if (mention.reference === "anaphor" && isMute(reach.text.slice(mention.start, mention.end))) return null;
  return hanAttribution(reach, mention) ?? english(reach, mention);
}

/** Possessives, shares, indices and funds say nothing. */
function isMute(anaphor: string): boolean {
  return /^(?:[Ii]ts|其)(?: |$)|(?:stock|shares|price|ADRs?|index|gauge|benchmark|barometer|measure|fund|ETF|trust|market)$|股|指|基金|大市/u.test(
    anaphor,
  );
}

function english(reach: Reach, mention: EntityMention): Attribution | null {
  const { text } = reach;
  const sentence = sentenceOf(reach, mention.start);
  const before = text.slice(Math.max(sentence.start, mention.start - 110), mention.start);
  const behind = text.slice(mention.end, Math.min(sentence.end, mention.end + 170));
  const made = (start: number, end: number, mode: Mode | null, scope: TextSpan, confidence: number): Attribution => ({
    start,
    end,
    holder: mention,
    mode,
    scope,
    confidence: Math.min(confidence, Math.max(0.3, mention.confidence)),
  });

  const source = SOURCE_BEFORE.exec(before);
  if (source && !(/^[Bb]y /u.test(source[0]) && !ESTIMATE_BEHIND.test(behind)) && mention.kind !== "company") {
    const start = mention.start - source[0].length;
    const isForecast = /estimate|forecast|projection/iu.test(source[0]) || ESTIMATE_BEHIND.test(behind);
    const verb = SPEAKS_BEHIND.exec(behind)?.[1];
    const isForeseen = isForecast || (verb !== undefined && foresees(verb, behind));
    return made(
      start,
      mention.end,
      isForeseen && !isOfPast(text, sentence) ? "projected" : null,
      quotedSentences2(reach, start),
      0.9,
    );
  }
  if (PERSON_OF.test(before) && SPEECH_IN_SENTENCE.test(text.slice(sentence.start, sentence.end))) {
    return made(mention.start, mention.end, null, quotedSentences(reach, mention.start), 0.85);
  }
  const speech = SPEAKS_BEHIND.exec(behind);
  if (speech) {
    const verb = speech[1]!;
    if (IS_SAID_OF.test(speech[0])) return null;
    const end = mention.end + speech[0].length;
    if (REVISES.test(verb) && !FORECAST_OBJECT.test(text.slice(end, end + 90))) return null;
    const rest = text.slice(end, sentence.end);
    if (
      /^targets?$/u.test(verb) &&
      !/^ (?:an? |about |around |to |[0-9$€£]|revenue|sales|growth|annual|net )/u.test(rest)
    )
      return null;
    const isLast =
      /^\s*(?:[.!?]|$)|^, |^ (?:in a|on) [^,.;]{0,60}[.]?$/u.test(rest) && /[,”"—]\s*(?:the |an? )?$/u.test(before);
    const mode = foresees(verb, behind) ? "projected" : null;
    if (isLast) return made(mention.start, end, mode, quotedSentences(reach, mention.start), 0.85);
    const quoted = /[“"”]/u.test(text.slice(sentence.start, sentence.end));
    const scope = quoted ? quotedSentences(reach, mention.start) : clauseFrom(reach, mention.start, end);
    return made(mention.start, end, mode, scope, 0.85);
  }
  const target = HAS_TARGET.exec(behind);
  if (target && mention.kind === "institution") {
    const end = mention.end + target[0].length;
    return made(mention.start, end, "projected", clauseFrom(reach, mention.start, end), 0.8);
  }
  if (SAID_BEFORE.test(before)) {
    return made(mention.start, mention.end, null, quotedSentences(reach, mention.start), 0.8);
  }
  const estimate = ESTIMATE_BEHIND.exec(behind);
  if (estimate) {
    const end = mention.end + estimate[0].length;
    return made(mention.start, end, "projected", clauseAround(reach, mention.start), 0.75);
  }
  return null;
}

/** A source behind a comma, or at the beginning, speaks for its clause; one in a quotation for all of that. */
function quotedSentences2(reach: Reach, place: number): TextSpan {
  const { text } = reach;
  const sentence = sentenceOf(reach, place);
  return /[”“]/u.test(text.slice(sentence.start, sentence.end))
    ? quotedSentences(reach, place)
    : clauseAround(reach, place);
}

function foresees(verb: string, behind: string): boolean {
  if (!FORESEES_WHOLE.test(verb)) return false;
  if (REVISES.test(verb)) return true;
  if (/^(?:saw|sees)$/u.test(verb)) return !/^[^.]{0,40}\b(?:inflows?|outflows?|decline|drop) (?:of|in)/u.test(behind);
  return true;
}

/** `estimates … were`: an estimate of what has been. */
function isOfPast(text: string, { start, end }: TextSpan): boolean {
  const sentence = text.slice(start, end);
  return (
    /\b(?:was|were|rose|fell|had|reached|totalled|accounted)\b/u.test(sentence) &&
    !/\b(?:will|could|expected|by 20\d\d|next)\b/u.test(sentence)
  );
}

const PRONOUN =
  /(?<=^|[.!?]["”]? )(?:She|He|They)(?: also| now| further)* (said|says|added|noted|expects?|expected|forecasts?|sees|believes?|estimates?|predicts?|projects?|raised|cut|rates)\b/gu;

/** `She expects …` behind a sentence of someone from a house. */
function pronouns(reach: Reach, found: readonly Attribution[]): Attribution[] {
  return Array.from(reach.text.matchAll(PRONOUN)).flatMap((match): Attribution[] => {
    const own = sentenceIndexAt(reach, match.index);
    const last = found.findLast(
      ({ start, holder }) =>
        start < match.index && sentenceIndexAt(reach, start) >= own - 2 && holder.kind === "institution",
    );
    if (!last) return [];
    const mode = FORESEES_WHOLE.test(match[1]!) ? "projected" : null;
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ ...span, holder: last.holder, mode, scope: clauseFrom(reach, match.index), confidence: 0.6 }];
  });
}

const HAN_SOURCE_BEFORE =
  /(?:[據据]|根[據据]|依[據据]|按照?|引述|援引|綜合|综合)(?:媒[體体]|外[媒電电]|[財财][經经]|研究[機机][構构]|[數数][據据]商|市[場场]研究公司|由)?$/u;
const HAN_DATA_BEHIND =
  /^(?:的?(?:最新|公[佈布開开]|[發发][佈布表])?(?:的)?)?(?:[統统][計计]|[數数][據据字]|[資资]料|研究|[調调]查|[報报]告|研[報报]|消息|公告|[報报][導导道])(?:中)?(?:[顯显]示|表明|指出?|[稱称])?/u;
const HAN_SPEECH =
  "[計计][劃划]|[擬拟](?!人)|[預预](?:[計计期料測测])|估[計计算]|[認认][為为]|表示|指出|指(?![數数引標标定])|[稱称]|相信|料(?!理)|看好|看淡|[維维]持|重申|上[調调]|下[調调]|[給给]予|首予|[顯显]示|透露|直言|[強强][調调]|提到|提醒|警告|[報报]道|[報报][導导]";
const HAN_SPEECH_BEHIND = new RegExp(
  `^(?:的?(?:首席|高[級级]|[證证]券|[資资]深|策略|股票|[經经][濟济]|宏[觀观]|研究)*(?:分析[師师員员]|[經经][濟济][學学]家|策略[師师]|[總总][監监]|[經经]理|主席|行政[總总]裁|管理[層层]|[團团][隊队]|研究[部員员]|[發发]言人)[\\p{Script=Han}A-Za-z·]{0,5}?)?(?:(?:[行产產][業业业]研究|智[庫库]|新聞|新闻)?[^，。；！？、]{0,3}?(?:[發发][表佈布]|最新|今日|昨日|日前|近日|早前|一份)?(?:的)?(?:研究)?(?:[報报]告|研[報报]|[研策]略?[報报]告)(?:中|[內内])?[，,]?)?(?:今日|昨日|日前|近日|早前|最新|[則则]|亦|也|並|并|均|同[時时]|[還还]|仍|此前|[現现])*(${HAN_SPEECH})`,
  "u",
);
const HAN_TARGET_BEHIND =
  /^[^，。；]{0,4}?(?:[將将把]|[對对]|[給给]予|予|[升降調调上下])[^，。；]{0,20}?(?:目[標标][價价]|[評评][級级]|[盈純纯][測测利])/u;
const HAN_FORESEES =
  /^(?:[計计][劃划]|[擬拟]|[預预]|估[計计]|料|看好|看淡|[維维]持|重申|上[調调]|下[調调]|[給给]予|首予)/u;

const HAN_PUBLISHES =
  /^(?:今日|昨日|[周週][一二三四五六日]|星期[一二三四五六日]|[0-9月]{0,4}[0-9]{1,2}日)*(?:公[布佈]|[發发][布佈表])/u;

function hanAttribution(reach: Reach, mention: EntityMention): Attribution | null {
  const { text } = reach;
  const sentence = sentenceOf(reach, mention.start);
  const before = text.slice(Math.max(sentence.start, mention.start - 14), mention.start);
  const behind = text
    .slice(mention.end, Math.min(sentence.end, mention.end + 40))
    .replace(/^(?:（[^）]{0,20}）|\([^)]{0,20}\))/u, (bracket) => bracket);
  const source = HAN_SOURCE_BEFORE.exec(before);
  const data = HAN_DATA_BEHIND.exec(behind);
  const { confidence } = mention;
  if (source || (data && /(?:[顯显]示|表明|指出?|[稱称])$/u.test(data[0]))) {
    if (mention.kind === "company") return null;
    const start = mention.start - (source?.[0].length ?? 0);
    const end = mention.end + (data?.[0].length ?? 0);
    const mode = /[預预](?:[計计測测期])/u.test(data?.[0] ?? "") ? "projected" : null;
    return { start, end, holder: mention, mode, scope: hanScope(reach, start), confidence: Math.min(0.9, confidence) };
  }
  if (mention.kind === "institution" && HAN_TARGET_BEHIND.test(behind)) {
    const end = mention.end + HAN_TARGET_BEHIND.exec(behind)![0].length;
    return {
      start: mention.start,
      end,
      holder: mention,
      mode: "projected",
      scope: hanScope(reach, mention.start),
      confidence,
    };
  }
  const published = mention.isSource === true ? HAN_PUBLISHES.exec(behind) : null;
  if (published) {
    const end = mention.end + published[0].length;
    return {
      start: mention.start,
      end,
      holder: mention,
      mode: null,
      scope: hanScope(reach, mention.start),
      confidence,
    };
  }
  const speech = HAN_SPEECH_BEHIND.exec(behind);
  if (!speech) return null;
  const mode = HAN_FORESEES.test(speech[1]!) ? "projected" : null;
  const end = mention.end + speech[0].length;
  return {
    start: mention.start,
    end,
    holder: mention,
    mode,
    scope: mode === null ? hanScope(reach, mention.start) : untilThePast(reach, hanScope(reach, mention.start)),
    confidence: Math.min(0.85, confidence),
  };
}

/** What is projected ends where a clause says what was: `，去年為30億元`. */
function untilThePast({ text }: Reach, { start, end }: TextSpan): TextSpan {
  const past =
    /，(?=(?:而|其|較|较|[該该本]?公司)?(?:去年|前年|上年|上季|截至|昨日|今日收|此前|目前|[該该]股|股[價价]))/u.exec(
      text.slice(start, end),
    );
  return past ? { start, end: start + past.index } : { start, end };
}

/** From a place to the end of its sentence or to a semicolon; quotations of several sentences are whole. */
function hanScope(reach: Reach, place: number): TextSpan {
  const { text } = reach;
  const sentence = sentenceOf(reach, place);
  const stop = text.slice(place, sentence.end).search(/；/u);
  return { start: place, end: stop >= 0 ? place + stop : sentence.end };
}
