/**
 * The day on which an article was published, as a dateline or a date field says. It is the day that the page itself
 * shows: a time and its zone never move it. The year is never taken from the clock.
 */
import { isDay } from "../../facts/period.ts";
import type { PublicationDay } from "../article.ts";
import { findPeriods } from "./find-periods.ts";
import type { PeriodMention } from "./period-mention.ts";

/** What stands before a date to say that it is that of publication. */
const PUBLISHED =
  /(?:\b(?:published|posted|released|issued|date|pubdate|dateline)(?: time| date| on| at)?|[发發][佈布表](?:日期|时间|時間|於|于)?|刊[登發发](?:日期|时间|時間|於|于)?|出版日期|日期|时间|時間)\s*[:：|,]?\s*(?:on |at )?$/iu;
const UPDATED =
  /(?:\b(?:last )?(?:updated|modified|edited)(?: on| at)?|更新(?:日期|时间|時間|於|于)?|修[订訂改](?:日期|时间|時間)?)\s*[:：|,]?\s*(?:on |at )?$/iu;
/** `HONG KONG, Feb 9 (Reuters) -`: places before the date, an agency and a dash behind it. */
const PLACE_BEFORE = /^\W*(?:\p{Lu}[\p{L}.'’]*[\s,/-]*(?:\([^)]*\)[\s,]*)?){1,8}$/u;
const DASH_BEHIND = /^\s*(?:\([^)]{1,40}\)|\/\p{L}[^/]{0,40}\/)?\s*(?:-{1,2}|[–—:：])/u;
/** `（中新社香港2月9日电`. */
const HAN_BEFORE = /^[\s（(【[]*[^。，；]{0,24}$/u;
const HAN_BEHIND = /^\s*(?:电|電|讯|訊|消息|报道|報導|報道)/u;
/** Longest text that can be a date with a time, a zone and an author, and nothing else. */
const MAX_FIELD = 70;

/**
 * Reads one line, field or first paragraph. `year` is what is known of the year from elsewhere, such as an address; it
 * makes a date without one `inferred`. Null where no day is said, where its year isn't known, where day and month can't
 * be told apart, and where a date in running text isn't said to be that of publication.
 */
export function readPublicationDay(
  text: string,
  language: string,
  { year = null }: { year?: number | null } = {},
): PublicationDay | null {
  const line = withCapitals(spelledOut(text));
  const reference = year === null ? null : `${year}-12-31`;
  const days = findPeriods(line, { published: reference, language }).filter(isDate);
  const ranked = days.flatMap((mention) => {
    const rank = rankOf(mention, line);
    return rank === null ? [] : [{ mention, rank }];
  });
  const best = ranked.reduce<(typeof ranked)[number] | null>((a, b) => (a && a.rank <= b.rank ? a : b), null);
  if (!best) return null;
  const { period, start, end } = best.mention;
  const isStated = !period.endsWith("?") && best.rank !== UPDATE_RANK;
  const isConcluded = period.endsWith("?");
  const day = isConcluded ? `${year}${period.slice(4, 10)}` : period;
  if (!isDay(day)) return null;
  return {
    day,
    certainty: isStated ? "stated" : "inferred",
    from: text.length <= MAX_FIELD ? text.trim() : line.slice(Math.max(0, start - 24), end).trim(),
  };
}

const UPDATE_RANK = 3;

/** A date, not `yesterday`: those are concluded from the very day that is looked for. */
function isDate({ period, kind, confidence }: PeriodMention): boolean {
  return kind === "day" && isDay(period.replace("?", "")) && confidence >= 0.8;
}

function rankOf({ start, end }: PeriodMention, line: string): number | null {
  const [before, behind] = [line.slice(0, start), line.slice(end)];
  if (PUBLISHED.test(before)) return 0;
  if (UPDATED.test(before)) return UPDATE_RANK;
  if (PLACE_BEFORE.test(before) && DASH_BEHIND.test(behind)) return 1;
  if (HAN_BEFORE.test(before) && HAN_BEHIND.test(behind)) return 1;
  return line.trim().length <= MAX_FIELD ? 2 : null;
}

/** `20260209` as `2026-02-09`. */
function spelledOut(text: string): string {
  return text.replace(/(?<![\d.])((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/gu, "$1-$2-$3");
}

/** Fields are often in small letters throughout, names of months too. */
function withCapitals(text: string): string {
  return /\p{Lu}/u.test(text) ? text : text.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
}
