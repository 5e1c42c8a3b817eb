/** Lines that hold nothing but when an article was published or changed. */
import { MONTH_NAME } from "../../../facts/english-months.ts";

const MONTH = `${MONTH_NAME}\\.?`;
const WEEKDAY =
  "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+|(?:星期|週|周)[一二三四五六日天]\\s*)?";
const YEAR = "(?:19|20)\\d\\d";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const DATES = [
  `${YEAR}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?\\d{1,2}`,
  `${YEAR}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?[日號号]?`,
  `\\d{1,2}\\s?月\\s?\\d{1,2}\\s?[日號号]`,
  `${MONTH}\\s+${DAY}(?:,?\\s+${YEAR})?`,
  `${DAY}\\s+${MONTH}(?:,?\\s+${YEAR})?`,
  `\\d{1,2}/\\d{1,2}/${YEAR}`,
];
const TIME =
  "(?:[T,\\s]*(?:at\\s+|[-–|]\\s*)?\\d{1,2}[:：.]\\d{2}(?:[:：]\\d{2}(?:\\.\\d+)?)?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:Z|[A-Z]{2,5}(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2}|香港時間|北京时间|台北時間)?)?";
const LABEL =
  "(?:(?:first\\s+|last\\s+)?(?:published|posted|filed|released|issued|updated|modified|created|date(?:d)?|publication date|on)(?:\\s+(?:on|at|date))?\\s*[:：]?\\s*|(?:發佈|发布|發布|刊登|出版|更新|最後更新|最后更新|發表|发表|撰文)?(?:時間|时间|日期|於|于)?\\s*[:：]?\\s*)";

/** The desk that a Chinese paper names beside the day: `財經組`, `【本報訊】`. */
const DESK = "[【（(]?(?:本[報报][訊讯]|\\p{Script=Han}{1,6}(?:組|组|部|報道|报道|專電|专电))[】）)]?";

const DATE_LINE = new RegExp(
  `^(?:${DESK}\\s+)?[\\W_]{0,3}${LABEL}${WEEKDAY}(?:${DATES.join("|")})(?:\\s*[(（]?(?:星期|週|周)[一二三四五六日天][)）]?)?${TIME}(?:\\s+${DESK})?[\\W_]{0,2}$`,
  "iu",
);
const UPDATED = /^\W*(?:last\s+)?(?:updated|modified|更新|最後更新|最后更新)/iu;

export function isDateLine(text: string): boolean {
  return text.length <= 80 && DATE_LINE.test(text);
}

/** Whether a line of a date tells a change, not the publication. */
export function isUpdateLine(text: string): boolean {
  return UPDATED.test(text);
}
