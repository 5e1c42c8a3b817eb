/** Dates, months, quarters, halves and years as Chinese writes them; patterns are in simplified characters. */
import { HALVES, periodForm, QUARTERS, smallNumber, yearNumber } from "./reading.ts";
import type { DateParts, PeriodForm, Reading } from "./reading.ts";

const NUMBER = "(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})";
const YEAR =
  "(?:(?<![\\d.])(?<year>(?:19|20)\\d\\d|[一二][〇零○一二三四五六七八九]{3}) ?年(?!期|内|多|来|前(?![首\\d一二三四五六七八九十两]))(?:度|的)?|(?<which>今年|本年度?|去年|上年|明年|前年)(?!同)的? ?)";
const MONTH = `(?<![\\d个.第])(?<month>${NUMBER}) ?月(?!球|亮|饼|嫂|线|报)份?`;
const DAY = `(?<day>${NUMBER}) ?[日号](?!均|线|元|本)`;
const WHICH: Readonly<Record<string, number>> = { 今: 0, 本: 0, 去: -1, 上: -1, 明: 1, 前: -2 };

export const CHINESE_DATES: readonly PeriodForm[] = [
  periodForm(`${YEAR} ?${MONTH.replace("(?<![\\d个.第])", "")} ?${DAY}`, date),
  periodForm(`${MONTH} ?${DAY}`, date),
  periodForm(`(?:${YEAR} ?)?${MONTH.replace("份?", "")} ?${DAY}(?: ?(?:-|至|到) ?)(?<lastDay>${NUMBER})[日号]`, date),
  periodForm(
    `(?<![\\d.近第每逢]|过去|连续|最近|月)(?<day>\\d{1,2})日(?=[,，、。(（)讯电]|上午|下午|晚|早|收|开|宣布|公布|公告|发布|表示|报道|股价|港股|A股|凌晨|消息)`,
    (match): Reading | null => {
      const day = Number(match.groups!["day"]);
      return day >= 1 && day <= 31 ? { kind: "day", parts: { day }, lean: "past", confidence: 0.65 } : null;
    },
  ),
  periodForm(`${YEAR} ?${MONTH.replace("(?<![\\d个.第])", "")}`, month),
  periodForm(MONTH, month),
  periodForm(`(?:${YEAR} ?)?(?<![\\d.个])(?<first>${NUMBER})月?份? ?(?:-|至|到) ?(?<last>${NUMBER}) ?月份?`, monthSpan),
  periodForm(
    `(?:${YEAR} ?)?(?<fiscal>财年)?(?:第(?<number>[一二三四1-4])季度?|(?<first>首)季度?|(?<final>末)季度?|(?<bare>[一二三四1-4])季度)(?!同)`,
    quarter,
  ),
  periodForm(`${YEAR} ?(?<number>[一二三四1-4首])季(?!度)(?!同)`, quarter),
  periodForm(`(?<year>(?:19|20)\\d\\d) ?年? ?第?q?(?<number>[一二三四1-4])季度?(?!同)`, quarter),
  periodForm(
    "(?:(?:19|20)?\\d\\d(?:/\\d\\d)? ?财年?度?)?第?[一二三四1-4]财季|(?:19|20)?\\d\\d ?财年第?[一二三四1-4]季度?",
    { kind: "quarter", isUnknown: true, confidence: 0.4 },
  ),
  periodForm(`${YEAR} ?q(?<number>[1-4])(?!\\w)`, quarter),
  periodForm(`(?:${YEAR} ?)?[前首头](?<count>[两二三])(?:个)?季度?`, ({ groups }): Reading => ({
    kind: groups!["count"] === "三" ? "span" : "half",
    parts: { ...yearIn(groups!), months: [1, smallNumber(groups!["count"]!) * 3] },
    lean: "over",
    confidence: 0.85,
  })),
  periodForm(`(?:${YEAR} ?)?(?<half>[上下])半(?:年度?|财年)`, ({ groups }): Reading => ({
    kind: "half",
    parts: { ...yearIn(groups!), months: HALVES[groups!["half"] === "上" ? 0 : 1]! },
    confidence: groups!["year"] === undefined ? 0.8 : 0.95,
  })),
  periodForm("中期(?=业绩|报告|利润|溢利|净利|盈利|股息|派息|收入|净亏|亏损|息)", {
    kind: "half",
    parts: { months: HALVES[0]! },
    lean: "over",
    confidence: 0.35,
  }),
  periodForm(`(?:${YEAR} ?)?[首前头](?<count>${NUMBER})个?月(?!内)`, firstMonths),
  periodForm(`${YEAR}(?:全年)?(?:度)?`, year),
  periodForm(`(?<year>(?:19|20)\\d\\d) ?(?:-|至|到|/) ?(?<last>(?:19|20)?\\d\\d) ?(?<fiscal>财政?)?年度?`, years),
  periodForm(`(?<year>(?:19|20)\\d\\d) ?年 ?(?:-|至|到) ?(?<last>(?:19|20)?\\d\\d) ?年度?`, years),
  periodForm(`(?<year>(?:19|20)\\d\\d|\\d\\d)(?:/\\d\\d)? ?财(?:政)?年度?`, ({ groups }): Reading => ({
    kind: "year",
    parts: { year: yearNumber(groups!["year"]!) },
    isDoubted: true,
    confidence: 0.4,
  })),
];

type Groups = Record<string, string | undefined>;

function yearIn({ year, which }: Groups): Pick<DateParts, "year" | "yearsOn"> {
  if (year !== undefined) return { year: yearNumber(year) };
  return which === undefined ? {} : { yearsOn: WHICH[which[0]!]! };
}

function date({ groups }: RegExpMatchArray): Reading | null {
  const [number, day] = [smallNumber(groups!["month"]!), smallNumber(groups!["day"]!)];
  if (!(number >= 1 && number <= 12 && day >= 1 && day <= 31)) return null;
  const parts = { ...yearIn(groups!), months: [number, number] as const, day };
  const confidence = parts.year === undefined ? 0.88 : 0.97;
  const last = groups!["lastDay"];
  if (last === undefined) return { kind: "day", parts, confidence };
  const lastDay = smallNumber(last);
  return lastDay > day && lastDay <= 31 ? { kind: "span", parts: { ...parts, lastDay }, confidence } : null;
}

function month({ groups }: RegExpMatchArray): Reading | null {
  const number = smallNumber(groups!["month"]!);
  if (!(number >= 1 && number <= 12)) return null;
  const years = yearIn(groups!);
  return { kind: "month", parts: { ...years, months: [number, number] }, confidence: years.year ? 0.95 : 0.85 };
}

function monthSpan({ groups }: RegExpMatchArray): Reading | null {
  const [first, last] = [smallNumber(groups!["first"]!), smallNumber(groups!["last"]!)];
  if (!(first >= 1 && first < last && last <= 12)) return null;
  return { kind: "span", parts: { ...yearIn(groups!), months: [first, last] }, lean: "over", confidence: 0.88 };
}

function quarter({ groups }: RegExpMatchArray): Reading {
  const { number, bare, first, final, fiscal } = groups!;
  if (fiscal !== undefined) return { kind: "quarter", isUnknown: true, confidence: 0.4 };
  const written = number ?? bare;
  const which = first !== undefined || written === "首" ? 1 : final !== undefined ? 4 : smallNumber(written!);
  const years = yearIn(groups!);
  return { kind: "quarter", parts: { ...years, months: QUARTERS[which - 1]! }, confidence: years.year ? 0.95 : 0.82 };
}

function firstMonths({ groups }: RegExpMatchArray): Reading | null {
  const count = smallNumber(groups!["count"]!);
  if (!(count >= 2 && count <= 11)) return null;
  const kind = count === 3 ? "quarter" : count === 6 ? "half" : "span";
  return { kind, parts: { ...yearIn(groups!), months: [1, count] }, lean: "over", confidence: 0.88 };
}

function year({ groups }: RegExpMatchArray): Reading {
  return { kind: "year", parts: yearIn(groups!), confidence: groups!["year"] === undefined ? 0.85 : 0.95 };
}

function years({ groups }: RegExpMatchArray): Reading | null {
  const first = Number(groups!["year"]);
  const written = groups!["last"]!;
  const lastYear = written.length === 2 ? Math.floor(first / 100) * 100 + Number(written) : Number(written);
  if (lastYear <= first || lastYear - first > 40) return null;
  const isFiscal = groups!["fiscal"] !== undefined;
  return { kind: "span", parts: { year: first, lastYear }, confidence: isFiscal || written.length === 2 ? 0.4 : 0.88 };
}
