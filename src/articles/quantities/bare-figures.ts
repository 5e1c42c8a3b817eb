/**
 * What a figure without unit and currency is: a count with its noun, the level or move of an index, money whose currency
 * is understood, or nothing that is stated. Text is plain text.
 */
import type { NamedUnit } from "../../facts/unit.ts";
import type { Figure } from "./figure.ts";
import type { Direction } from "./direction.ts";
import { ANY_YUAN } from "./currencies.ts";
import { exchangeRate } from "./exchange-rates.ts";
import { plainCount } from "./plain-counts.ts";
import { chineseNoun, englishNoun, isTrifle } from "./nouns.ts";

export interface BareReading {
  readonly unit: NamedUnit | null;
  readonly currency: string | null;
  readonly noun: string | null;
  /** Of a rate of exchange: what one of costs this much. */
  readonly per?: string;
  readonly confidence: number;
}

const GLUED = /^\p{Script=Latin}{1,4}/u;
const YEAR = /^(?:19|20)\d{2}$/u;
const CONTEXT = 160;
const INDEX_WORDS =
  /\b(?:index|indexes|indices|composite|average|Nasdaq|Dow|S&P|Nikkei|Topix|Hang Seng|HSI|HSTECH|HSCEI|FTSE|DAX|CAC|Kospi|Kosdaq|Sensex|Nifty|CSI|ChiNext|Stoxx|STOXX|PMI|VIX|gauge|benchmark|Straits Times|ASX)\b|指数|恒指|沪指|深成指|深证成指|创业板|国指|科指|大市|大盘|道指|纳指|标普|日经|期指|上证|波幅指数|PMI|夜期|综指|成指/iu;
const LEVEL_BEFORE =
  /\b(?:at|to|above|below|past|near|of|reach(?:ed|ing)?|hit(?:ting)?|touch(?:ed|ing)?|breach(?:ed|ing)?|clos(?:e|ed|ing)|end(?:ed|ing)?|finish(?:ed|ing)?|total(?:l?ed|l?ing)?|sold|shipped|delivered|was|were|count)(?: (?:a|an|the|around|about|nearly|over|\p{L}+ly|record|high|low))* ?$|(?:报|收报|收|至|于|见|到|破|逾|守|穿|关|在|为|约)$/iu;
const MONEY_WORDS =
  /(?:缩量|放量|净投放|净回笼|回购|成交额?|成交金额|营收|收入|收益|利润|溢利|净利|纯利|市值|规模|募资|集资|资金|净流入|净流出|净买入|净卖出|投资|资产|负债|金额|融资|估值|赤字|顺差|逆差|销售额|总额|额|开支|支出|派息|回购|耗资|斥资|价值|总值|盈利|贷款|存款|余额)[^，。；;\d]{0,8}$/u;
const CAPITALISED = /(?<word>\p{Lu}[\p{L}&.-]*)[ -]$/u;
/** Capitalised words in front of which a number is no part of a name. */
const NO_NAME =
  /^(?:The|A|An|In|On|At|About|Over|Some|Around|Nearly|Almost|Roughly|Up|Another|More|All|Of|From|To|By|With|And|Only|Just|Total|Its|Their|These|Those|For|Than|As|Is|Are|Was|Has|Have|Adds?|Cuts?|Sells?|Buys?|Hires?|Opens?|Closes?|Lists?|Delivers?|Ships?|Sold|Shipped|Delivered|Fires?|Plans?|Shed|Sheds|Lays?|Off|Between|Approximately|Least|Most|Says|Said|Hits?|Tops?|Passes|Exceeds?|Reach(?:es)?|Names?|Adding|Cutting|Selling|Employs?)$/u;

/** Null where it states nothing. `directionAsMove` is asked only where an index is spoken of. */
export function readBare(
  text: string,
  figure: Figure,
  hedgeStart: number,
  directionAsMove: () => Direction | null,
): BareReading | null {
  if (figure.isHyphened) return null;
  const lead = text.slice(Math.max(0, hedgeStart - CONTEXT), hedgeStart);
  const measure = GLUED.exec(text.slice(figure.end, figure.end + 6))?.[0];
  if (measure !== undefined) return counted(measure, 0.7);
  const han = chineseNoun(text, figure.end);
  if (han) return isIndefinite(figure, han.noun) ? null : counted(han.noun, hanConfidence(figure, han.noun));
  if (figure.isInWords && figure.digits === "1" && figure.scale === "") return null;
  if (/^-\p{Lu}/u.test(text.slice(figure.end, figure.end + 2))) return null;
  const isYear = YEAR.test(figure.digits) && figure.scale === "";
  if (isYear) return null;
  const rate = figure.scale === "" && figure.upTo === null ? exchangeRate(text, figure.start, figure.end) : null;
  if (rate) return { unit: null, currency: rate.currency, noun: null, per: rate.per, confidence: 0.8 };
  if (isPartOfName(lead, text, figure)) return null;
  const isWhole = !/\./u.test(figure.digits) && !figure.isInWords && figure.upTo === null;
  const plain = isWhole ? plainCount(text, figure.start, figure.end) : null;
  if (plain !== null) return { ...counted(plain, 0.6), noun: plain === "" ? null : plain };
  const point = indexReading(lead, figure, directionAsMove);
  const noun = englishNoun(text, figure.end);
  if (noun && figure.isInWords && figure.isSmall && isTrifle(noun.noun)) return null;
  if (noun?.isPlural) return counted(noun.noun, englishConfidence(figure));
  if (point) return point;
  const hasHanScale =
    /^(?:万|亿|tn)$/u.test(figure.scale) && /\p{Script=Han}/u.test(text.slice(figure.start, figure.end));
  if (hasHanScale && MONEY_WORDS.test(lead)) return { unit: null, currency: ANY_YUAN, noun: null, confidence: 0.65 };
  if (figure.isSmall) return null;
  if (noun && (figure.scale !== "" || /[,.]/u.test(figure.digits) || text[figure.end] === "-")) {
    return counted(noun.noun, figure.scale === "" ? 0.5 : 0.7);
  }
  const isLed = LEVEL_BEFORE.test(lead);
  if (figure.scale !== "") return { unit: "count", currency: null, noun: null, confidence: isLed ? 0.7 : 0.6 };
  if (/,/u.test(figure.digits) && figure.upTo !== null)
    return { unit: "count", currency: null, noun: null, confidence: 0.5 };
  if (/[.,]/u.test(figure.digits) && isLed)
    return { unit: "count", currency: null, noun: null, confidence: /,/u.test(figure.digits) ? 0.5 : 0.35 };
  return null;
}

function counted(noun: string, confidence: number): BareReading {
  return { unit: "count", currency: null, noun, confidence };
}

/** 一家, 一个, 两个: articles rather than counts. */
function isIndefinite({ digits, isInWords, scale }: Figure, noun: string): boolean {
  if (scale !== "" || !isInWords) return false;
  return (
    digits === "1" || (digits.length === 1 && /^(?:个|位|名|次|条|项|点|件|种|轮|口|头|手|批|片|单|场|块)$/u.test(noun))
  );
}

function hanConfidence({ isInWords, isSmall, scale }: Figure, noun: string): number {
  if (scale !== "") return 0.9;
  if (isInWords && isSmall) return 0.5;
  return /^(?:个|次|条|项|位)$/u.test(noun) ? 0.6 : 0.85;
}

function englishConfidence({ isInWords, isSmall, scale, digits }: Figure): number {
  if (scale !== "") return 0.9;
  if (isInWords && isSmall) return digits.length > 1 ? 0.6 : 0.5;
  return 0.85;
}

/** A level (`closed at 26,345.2`) or move (`fell 412`) of an index that is spoken of. */
function indexReading(lead: string, figure: Figure, directionAsMove: () => Direction | null): BareReading | null {
  if (figure.scale !== "" || figure.isInWords || !INDEX_WORDS.test(lead)) return null;
  const size = Number(figure.digits.replaceAll(",", ""));
  const direction = directionAsMove();
  const isMove = direction?.way != null && !direction.isBehind;
  const isLevel =
    (direction?.place != null || LEVEL_BEFORE.test(lead)) && (size >= 100 || /\d\.\d/u.test(figure.digits));
  if (!isMove && !isLevel) return null;
  return { unit: "points", currency: null, noun: null, confidence: isMove ? 0.6 : size >= 1000 ? 0.85 : 0.6 };
}

/** `CSI 300`, `Boeing 737`: behind a capitalised word inside a sentence. In a headline all words are capitalised. */
function isPartOfName(lead: string, text: string, figure: Figure): boolean {
  if (figure.scale !== "" || figure.isInWords || /[,.]/u.test(figure.digits)) return false;
  const match = CAPITALISED.exec(lead);
  if (!match) return false;
  if (NO_NAME.test(match.groups!["word"]!)) return false;
  const isStart = /^\s*$/u.test(lead.slice(0, match.index)) || /[.!?:;|] $/u.test(lead.slice(0, match.index));
  if (!isStart) return true;
  return !englishNoun(text, figure.end)?.isPlural;
}
