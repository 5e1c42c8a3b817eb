/** Words of Chinese that tell time by the day of publication, in simplified characters: 今日, 上周, 年初至今, 同比. */
import {
  dayFrom,
  latestSession,
  monthFrom,
  quarterFrom,
  sessionBefore,
  toDate,
  weekdayFrom,
  weekFrom,
  windowAhead,
  windowBefore,
  yearFrom,
} from "./relative-days.ts";
import type { WindowUnit } from "./relative-days.ts";
import { periodForm, smallNumber } from "./reading.ts";
import type { PeriodForm, Reading } from "./reading.ts";

const NUMBER = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})";
const WEEK = "(?:周|星期|礼拜)";
const WEEKDAYS = "日一二三四五六";
const UNITS: readonly (readonly [RegExp, WindowUnit])[] = [
  [/交易日/u, "session"],
  [/日|天/u, "day"],
  [/周|星期/u, "week"],
  [/月/u, "month"],
  [/季/u, "quarter"],
  [/年/u, "year"],
];

const words = (source: string, kind: Reading["kind"], daysFrom: Reading["daysFrom"], confidence = 0.88): PeriodForm =>
  periodForm(source, { kind, daysFrom: daysFrom!, confidence });

const ahead = (source: string, kind: Reading["kind"], daysFrom: Reading["daysFrom"]): PeriodForm =>
  periodForm(source, { kind, daysFrom: daysFrom!, isAhead: true, confidence: 0.85 });

const compared = (source: string, kind: Reading["kind"]): PeriodForm =>
  periodForm(source, { kind, isUnknown: true, role: "compared-with", confidence: 0.92 });

export const CHINESE_WORDS: readonly PeriodForm[] = [
  words("今[日天早晨午](?:早盘|午后|尾盘|早段|收市|收盘)?|今晚|即日", "day", (day) => dayFrom(day, 0)),
  words("昨[日天晚早]|昨(?=收)", "day", (day) => dayFrom(day, -1)),
  words("前[日天](?!收)", "day", (day) => dayFrom(day, -2), 0.7),
  words("隔夜(?!拆|利率|质押|回购|资金|息)", "day", sessionBefore, 0.6),
  words("[上前]一?(?:个)?交易日", "day", sessionBefore, 0.7),
  words("当[日天]", "day", latestSession, 0.5),
  ahead("明[日天]", "day", (day) => dayFrom(day, 1)),
  periodForm(
    `(?<![每逢\\d一二两三四五六七八九十])(?<which>上|本|这|今|下)?个?${WEEK}(?<weekday>[一二三四五六日天])(?!次|个|季|度|家|名|项|成|倍|月|年)`,
    weekday,
  ),
  words(`(?:本|这|今|当)一?个?(?:周|星期)(?!末?[一二三四五六日天])(?:以来|内)?|周内`, "span", (day) =>
    weekFrom(day, 0),
  ),
  words(`上一?个?(?:周|星期)(?!末?[一二三四五六日天])`, "span", (day) => weekFrom(day, -1)),
  ahead(`下一?个?(?:周|星期)(?!末?[一二三四五六日天])`, "span", (day) => weekFrom(day, 1)),
  words("本月(?:份)?|这个月|当月", "month", (day) => monthFrom(day, 0)),
  words("本月(?:以来|至今|迄今)|月初至今", "span", (day) => toDate(day, "month")),
  words("上(?:个)?月(?:份)?", "month", (day) => monthFrom(day, -1)),
  ahead("下(?:个)?月(?:份)?", "month", (day) => monthFrom(day, 1)),
  words("(?:本|今|这个)季度?", "quarter", (day) => quarterFrom(day, 0)),
  words("本季度?(?:以来|至今|迄今)", "span", (day) => toDate(day, "quarter")),
  words("上(?:个|一)?季度?", "quarter", (day) => quarterFrom(day, -1)),
  ahead("下(?:个|一)?季度?", "quarter", (day) => quarterFrom(day, 1)),
  words(
    "年初?(?:至今|迄今|以来)|年初到现在|(?:今年|本年|今年年初|今年初)(?:至今|迄今|以来)|年内(?!将|料|有望|或)",
    "span",
    (day) => toDate(day, "year"),
  ),
  words("全年", "year", fullYear, 0.45),
  ahead("明年度", "year", (day) => yearFrom(day, 1)),
  words(
    "年[底末](?:前|之前)?|(?<!\\d)今年[底末]",
    "day",
    (day) => ({ start: yearFrom(day, 0).end, end: yearFrom(day, 0).end }),
    0.75,
  ),
  periodForm(
    `(?:在|于)?(?:(?<lead>过去|最近|此前|近)的?(?<count>${NUMBER})|(?<straight>连续|已连|连)(?<count2>${NUMBER})|前(?<count3>${NUMBER})(?=个交易日|天))(?: ?个)?(?<unit>交易日|日|天|周|星期|月|季度|季|年)(?!均|线|前|期|高|低|新)`,
    window,
  ),
  periodForm(`(?<![第每近])(?<count>${NUMBER})个(?<unit>交易日)(?:内|里|以来|累计)?`, window),
  periodForm(
    `(?:未来|今后|接下来)的?(?<count>${NUMBER})(?: ?个)?(?<unit>交易日|日|天|周|星期|月|季度|季|年)`,
    ({ groups }): Reading => {
      const [count, unit] = [smallNumber(groups!["count"]!), unitOf(groups!["unit"]!)];
      return { kind: "span", daysFrom: (day) => windowAhead(day, count, unit), isAhead: true, confidence: 0.7 };
    },
  ),
  compared(
    "(?:较|比|与|于)?(?:去年|上年度?|前年|(?:19|20)\\d\\d年)(?:的)?同(?:期|月|季|一时期)(?:相比)?|同比|按年(?!率)|年[增减](?=[约近逾超\\d长少幅了-])|(?:较|比|与)(?:上年度?|去年|前一?年)(?:相比)?(?!底|末|\\d|[一二三四五六七八九十])|较一年前|一年前",
    "year",
  ),
  compared(
    "环比|按季|季[增减](?=[约近逾超\\d长少幅-])|(?:较|比|与)(?:上(?:个|一)?季度?|前一?季度?)(?:相比)?",
    "quarter",
  ),
  compared("按月|月[增减](?=[约近逾超\\d长少幅-])|(?:较|比|与)(?:上(?:个|一)?月|前一?(?:个)?月)(?:相比)?", "month"),
  compared("按周|(?:较|比|与)(?:上(?:个|一)?(?:周|星期)|前一?周)(?:相比)?(?![一二三四五六日天])", "span"),
  compared(
    "(?:较|比|与)(?:前一?(?:个)?交易日|上一?(?:个)?交易日)|(?:较|比|与)?(?:前收市?价?|昨收市?价?|上日)(?:收盘价?|收市价?)?(?:相比)?|(?:较|比)(?:前一?日|昨日|昨天)",
    "day",
  ),
  words(
    "(?:截至)?(?:早盘|午盘|尾盘|盘中|收盘|收市|开盘|开市|早市|午市|午后|午间收盘|午间|半日|全日|盘初|盘尾|盘前|盘后|早段|尾段|发稿)(?!价)",
    "day",
    latestSession,
    0.55,
  ),
];

function weekday({ groups }: RegExpMatchArray): Reading {
  const number = WEEKDAYS.indexOf(groups!["weekday"]!.replace("天", "日"));
  const which = groups!["which"];
  const weeks = which === undefined ? undefined : which === "上" ? -1 : which === "下" ? 1 : 0;
  return {
    kind: "day",
    isWeekday: true,
    daysFrom: (day) => weekdayFrom(day, number, weeks ?? "past"),
    ...(which === "下" && { isAhead: true as const }),
    confidence: 0.88,
  };
}

function window({ groups }: RegExpMatchArray): Reading | null {
  const { count, count2, count3, straight, lead } = groups!;
  const number = smallNumber(count ?? count2 ?? count3!);
  if (!(number >= 1)) return null;
  const word = unitOf(groups!["unit"]!);
  // Days that follow each other on an exchange are those on which it was open.
  const unit = straight !== undefined && word === "day" ? "session" : word;
  // 近 says *nearly* as well as *in the last*.
  const isPlain = lead === "近" && /^(?:年|月)$/u.test(groups!["unit"]!);
  return { kind: "span", daysFrom: (day) => windowBefore(day, number, unit), confidence: isPlain ? 0.65 : 0.82 };
}

function unitOf(word: string): WindowUnit {
  return UNITS.find(([pattern]) => pattern.test(word))![1];
}

/** Told in the first months of the next year. */
function fullYear(published: string): { start: string; end: string } {
  return yearFrom(published, Number(published.slice(5, 7)) <= 4 ? -1 : 0);
}
