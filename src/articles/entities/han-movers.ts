/**
 * Companies that nobody registered, told by what stands behind their names in Chinese: how their shares moved, or that
 * they published results. `中際旭創漲逾7%`, `海天、伊利跌2%`, `寧海鋰能公布中期業績`.
 */
import type { TextSpan } from "../article.ts";
import { HAN_NO_COMPANY, HAN_NO_COMPANY_END, HAN_OPENINGS } from "./han-no-company.ts";
import type { IsMeasure } from "./measure-words.ts";

export interface Mover extends TextSpan {
  /** Whether only another place where it is named makes it sure: one plain word, alone in its sentence. */
  readonly isDoubtful: boolean;
}

const NAME = "\\p{Script=Han}[\\p{Script=Han}A-Za-z0-9]{1,5}?(?:-[A-Z]{1,2})?";
const CODE = "(?:[（(][^（）()]{2,20}[）)])?";
const ADVERB =
  "(?:股价|股份|今日|今早|今|昨日|昨|日内|盘中|盘初|早盘|早段|午后|尾盘|收盘|收市|开盘|全日|全天|周内|首日|上市首日|一度|曾|最多|累计|逆市|逆势|单日|随后|均|齐|皆|俱|都|则|亦|也|再|续|更|分别|双双|集体|同步|普遍|跟随|继续|大幅|急|大|微(?=[涨跌升][^\\d]{0,2}0)|倒|率先|等股?|等个股|等)*";
const MOVE =
  "(?:涨|跌|升|挫|飙升?|飙涨|暴[涨跌]|上[涨升扬]|下[跌挫滑]|走[高低强弱]|回落|回升|反弹|造好|造淡|[高低]开|高收|低收|收[升跌涨报高低]|弹|泻|插|滑落|急挫|拉升|攀升)";
const BY =
  "(?:收市|收盘|近|逾|超过?|约|至少|了|幅[达度]?|高达|多达|最多|达|报|至|到|不足|将近|接近|穿|破|[一-九]成|\\s)*";
const MOVES = new RegExp(
  `^${ADVERB}(?:[涨跌]停(?!板块|家)|${MOVE}${BY}(?:\\d|[涨跌]停|[一二三四五六七八九]成)|(?:涨|跌)幅(?:居前|超|逾|近|达))`,
  "u",
);
const RESULTS =
  /^(?:今日|昨日|日前|近日|早前|周[一二三四五]|(?:\d{1,2}月)?\d{1,2}日|晚间|盘后|午间|已|则)*(?:公布|公告|发布|披露|宣布|发表|交出|发出?)(?:了|其|截至[^，。]{2,14}|\d{4}年?|第?[一二三四]季度?|三季度|上半年|下半年|前三季度?|中期|全年|年度|季度|未经审核|经审核|最新|的|[Q1-4H]{2}|财年){0,6}(?:业绩|财报|年报|季报|中报|盈喜|盈警|盈利预[警告喜]|业绩预[告增]|成绩单)/u;
const START = /(?:^|[。，,；;：:！？!?、（(“「—\s]|以及|及|和|与|其中|包括|而|但|惟)$/u;
const LIST = new RegExp(`^(?:[、及和与]|以及)(?=(${NAME})${CODE}(?:$|[、及和与]|以及|${MOVES.source.slice(1)}))`, "u");
/** A sentence of movers names what they have in common, or that they are shares. */
const IS_OF_SHARES =
  /概念股?|板块|\p{Script=Han}股(?!份|价|权|东|市|指)|个股|龙头|成[分份]股|权重|蓝筹|涨停|跌停|领涨|领跌|最(?:大|差|佳|好)(?:表现|升幅|跌幅)|涨幅居前|跌幅居前|升幅榜|表现最/u;

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** In the order of the text, not overlapping. `folded` comes from `foldHan`. */
export function findHanMovers(folded: string, sentences: readonly TextSpan[], isMeasure: IsMeasure): Mover[] {
  return sentences.flatMap(({ start, end }) => {
    const sentence = folded.slice(start, end);
    if (!/\d|停|业绩|[财年季中]报|盈[喜警]/u.test(sentence)) return [];
    const found = moversIn(sentence, isMeasure);
    const isProven = found.length > 1 || IS_OF_SHARES.test(sentence);
    return found.map((mover) => ({
      start: start + mover.start,
      end: start + mover.end,
      isDoubtful: !isProven && isOneWord(sentence.slice(mover.start, mover.end)),
    }));
  });
}

function moversIn(sentence: string, isMeasure: IsMeasure): TextSpan[] {
  const found: TextSpan[] = [];
  for (const place of starts(sentence)) {
    if (found.some(({ end }) => end > place)) continue;
    for (const name of listAt(sentence, place)) {
      const text = sentence.slice(name.start, name.end);
      if (isCompanyLike(text, isMeasure)) found.push(name);
    }
  }
  return found;
}

/** Where a name can begin: behind a mark, and behind words that open a clause. */
function starts(sentence: string): number[] {
  const places = new Set<number>();
  for (const match of sentence.matchAll(
    /(?<!\p{Script=Han}|[A-Za-z0-9])\p{Script=Han}|(?<=以及|及|和|与)\p{Script=Han}/gu,
  )) {
    if (!START.test(sentence.slice(0, match.index))) continue;
    const opening = HAN_OPENINGS.exec(sentence.slice(match.index))?.[0] ?? "";
    places.add(match.index + opening.length);
  }
  return [...places];
}

/** The names from a place up to what happened to them; empty: nothing of the kind did. */
function listAt(sentence: string, place: number): TextSpan[] {
  const names: TextSpan[] = [];
  for (let at = place; names.length < MOST_NAMES;) {
    const behind = sentence.slice(at);
    const match = NAME_AT.exec(behind);
    if (!match) return [];
    const name = match[1]!;
    names.push({ start: at, end: at + name.length });
    at += match[0].length;
    const rest = sentence.slice(at);
    if (MOVES.test(rest) || RESULTS.test(rest)) return names;
    const link = LIST.exec(rest);
    if (!link) return [];
    at += link[0].length;
  }
  return [];
}

/** So many names in one list are looked at. */
const MOST_NAMES = 12;
const NAME_AT = new RegExp(
  `^(${NAME})${CODE}(?=${MOVES.source.slice(1)}|${RESULTS.source.slice(1)}|(?:[、及和与]|以及)\\p{Script=Han})`,
  "u",
);

function isCompanyLike(name: string, isMeasure: IsMeasure): boolean {
  return name.length >= 2 && !HAN_NO_COMPANY.test(name) && !HAN_NO_COMPANY_END.test(name) && !isMeasure(name);
}

/** Whether the dictionary has it as one word, so that it may be no name. */
function isOneWord(name: string): boolean {
  return [...words.segment(name)].length === 1;
}
