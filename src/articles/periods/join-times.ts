/** What the words between and around times make of them: spans, `since`, `as of`, `the end of`, what is compared with. */
import { addMonths, addDays, mondayOf } from "../../facts/days.ts";
import type { Day } from "../../facts/period.ts";
import { smallNumber } from "./reading.ts";
import type { PeriodMention } from "./period-mention.ts";
import { leaning } from "./leaning.ts";
import { resolveSpan, resolveTime, type FoundTime } from "./resolve-time.ts";
import { writePeriod, type WrittenSpan } from "./write-period.ts";

const JOIN = /^ ?(?:(?:up )?to|through|thru|until|till|-|至|到) ?$/iu;
const AND = /^ ?(?:and|&|和|及|与|、) ?$/iu;
const ENDED = /^ ?,? ?(?:that |which )?(?:ended|ending|to)(?: on)? $/iu;
const BRACKET = /^ ?[(,] ?$/u;
const SPAN_LEAD = /\b(?:from|between|in|on) $|(?:从|自|由|介于)$/iu;
const BETWEEN = /\bbetween (?:the )?$|介于$/iu;

const SINCE =
  /\b(?:since|starting(?: from| in| on)?|beginning in)(?: (?:the (?:start|beginning) of|early|late|mid|at least))?[ -]$/iu;
const SINCE_BEHIND = /^(?:年?[初底末])?(?:以来|起|至今|迄今)/u;
const SINCE_BEFORE = /(?:自从?|从|由)$/u;
const SUPERLATIVE =
  /\b(?:high(?:est|s)?|low(?:est|s)?|most|least|biggest|largest|smallest|best|worst|strongest|weakest|fastest|slowest|steepest|sharpest|longest|deepest|first|peak|record|levels?)\b[^.;]{0,40}$/iu;
const SUPERLATIVE_BEHIND = /^的?(?:最|新高|新低|首次|首度|首个|高位|低位|高点|低点)/u;
const END_OF =
  /(?:\b(?:by|at|as of|as at|before|until|through|since|from|to) )?(?:\bthe )?\b(?:end of |end-|end |close of )(?:the )?$/iu;
const END_BEHIND = /^年?[底末](?:之?前|止|为止)?/u;
const AS_OF = /(?:\bas (?:of|at)|\bby|\buntil|\bat) (?:the )?$|(?:截至|截止|直至)$/iu;
const AS_OF_BEHIND = /^(?:为?止|之?前)/u;
const LENGTH_BEFORE =
  /\b(?:the )?(?:(?<count>\d{1,2}|two|three|six|nine|twelve|eighteen)[- ]months?(?: period)?|(?<year>(?:(?:fiscal|financial|full) )?year)|(?<quarter>quarter)|(?<half>half(?:[- ]year)?)|(?<week>week)) (?:that )?(?:ended|ending|to|through|up to)(?: on)? $/iu;
const LENGTH_BEHIND =
  /^(?:为?止)?的?(?:(?<count>\d{1,2}|[一二三四五六七八九十]{1,2})个月|(?<half>半年度?|中期)|(?<year>财政?年度?|年度|全年|一年)|(?<quarter>(?:第[一二三四])?季度?))/u;
/** Words before a time that lies behind, whichever of two is nearer. */
const LOOKS_BACK = /\b(?:since|as (?:of|at)|ended(?: on)?)(?: the end of)?[ -]$|(?:截至|截止|自从?)$/iu;
const COMPARED =
  /\b(?:from|than(?: in| for| at| on)?|compared (?:with|to)(?: that (?:in|of))?|versus|vs\.?|against|over|relative to)(?: the)? $|(?:较|比|相较于?|对比|高于|低于)$/iu;
const COMPARED_BEHIND = /^(?:的|同期)?相比/u;

interface Joined {
  readonly start: number;
  readonly end: number;
  readonly first: FoundTime;
  readonly last: FoundTime;
  readonly days: WrittenSpan | "unknown";
  readonly isSpan: boolean;
}

/** Times in the order of the text become mentions; a day that doesn't exist becomes none. */
export function joinTimes(found: readonly FoundTime[], plain: string, published: Day | null): PeriodMention[] {
  const mentions: PeriodMention[] = [];
  const times = leaning(found, plain);
  for (let at = 0; at < times.length; at++) {
    const first = times[at]!;
    const next = times[at + 1];
    const joined = next ? join(first, next, plain, published) : null;
    if (joined) at++;
    const days = joined ? joined.days : resolveTime(first, published);
    if (days === null) continue;
    const last = joined?.last ?? first;
    const floor = mentions.at(-1)?.end ?? 0;
    const time = {
      start: first.start,
      end: joined?.end ?? first.end,
      first,
      last,
      days,
      isSpan: joined?.isSpan ?? false,
    };
    const mention = withinWords(time, plain, floor, published);
    mentions.push(mention);
    // `截至9月30日止第三季度` is one time.
    while (times[at + 1] && times[at + 1]!.start < mention.end) at++;
  }
  return mentions;
}

function join(first: FoundTime, last: FoundTime, plain: string, published: Day | null): Joined | null {
  const gap = plain.slice(first.end, last.start);
  if (gap.length > 16 || first.reading.role || last.reading.role) return null;
  const whole = { start: first.start, end: last.end, first, last };
  if (first.reading.isWeekday && last.reading.parts?.day !== undefined && BRACKET.test(gap)) {
    const days = resolveTime(last, published);
    const end = gap.includes("(") && plain[last.end] === ")" ? last.end + 1 : last.end;
    return days && { ...whole, first: last, end, days, isSpan: false };
  }
  if (last.reading.isWeekday && first.reading.parts?.day !== undefined && /^ ?\($/u.test(gap)) {
    const days = resolveTime(first, published);
    return days && { ...whole, last: first, end: last.end + (plain[last.end] === ")" ? 1 : 0), days, isSpan: false };
  }
  if (
    ENDED.test(gap) &&
    /^(?:quarter|half|year)$/u.test(first.reading.kind) &&
    /^(?:day|month)$/u.test(last.reading.kind)
  ) {
    const to = resolveTime(last, published);
    const months = first.reading.kind === "quarter" ? 3 : first.reading.kind === "half" ? 6 : 12;
    if (to === null) return null;
    return { ...whole, last: first, days: to === "unknown" ? to : endingWith(to, months), isSpan: false };
  }
  const isPair = AND.test(gap) && isNextDay(first, last, published);
  const isBetween = AND.test(gap) && BETWEEN.test(plain.slice(0, first.start));
  if (!JOIN.test(gap) && !isPair && !isBetween) return null;
  if (first.reading.isUnknown || last.reading.isUnknown) return null;
  const days = resolveSpan(first, last, published);
  return days && { ...whole, days, isSpan: true };
}

/** `Wednesday and Thursday`. */
function isNextDay(first: FoundTime, last: FoundTime, published: Day | null): boolean {
  if (!first.reading.isWeekday || !last.reading.isWeekday) return false;
  const [a, b] = [resolveTime(first, published), resolveTime(last, published)];
  if (a === null || b === null || a === "unknown" || b === "unknown") return a === "unknown" && b === "unknown";
  return addDays(a.start, 1) === b.start;
}

/** Takes in the words around a time, and lets them say what they do to it. */
function withinWords(time: Joined, plain: string, floor: number, published: Day | null): PeriodMention {
  const { first, last, isSpan } = time;
  const before = plain.slice(Math.max(floor, time.start - 60), time.start);
  const behind = plain.slice(time.end, time.end + 16);
  const reading = first.reading;
  let { start, end, days } = time;
  let kind: PeriodMention["kind"] = isSpan ? "span" : last.reading.kind;
  let role = reading.role ?? "when";
  let confidence = Math.min(reading.confidence, last.reading.confidence);
  const pastAs = LOOKS_BACK.test(before) || SINCE_BEHIND.test(behind);
  if (pastAs && !isSpan && days !== "unknown") days = inThePast(first, days, published);
  const take = (words: RegExpExecArray | null) => (start -= words?.[0].trimStart().length ?? 0);

  const length = isSpan ? null : lengthAround(before, behind);
  const sinceBefore = isSpan ? null : SINCE.exec(before);
  const sinceBehind = isSpan ? null : SINCE_BEHIND.exec(behind);
  const endBefore = isSpan ? null : END_OF.exec(before);
  const endBehind = isSpan ? null : END_BEHIND.exec(behind);
  if (isSpan) {
    take(SPAN_LEAD.exec(before));
  } else if (length && days !== "unknown" && role === "when") {
    days = length.isWeek ? { ...days, start: mondayOf(days.end!) } : endingWith(days, length.months);
    kind = length.isWeek
      ? "span"
      : length.months === 3
        ? "quarter"
        : length.months === 6
          ? "half"
          : length.months === 12
            ? "year"
            : "span";
    start -= length.before;
    end += length.behind;
  } else if (sinceBefore || sinceBehind) {
    take(sinceBefore ?? SINCE_BEFORE.exec(before));
    end += sinceBehind?.[0].length ?? 0;
    days = days === "unknown" ? days : untilNow(days, published);
    kind = "span";
    if (
      (sinceBefore && SUPERLATIVE.test(before.slice(0, -sinceBefore[0].length))) ||
      SUPERLATIVE_BEHIND.test(plain.slice(end, end + 6))
    )
      role = "compared-with";
    confidence = Math.min(confidence, 0.75);
  } else if ((endBefore || endBehind) && days !== "unknown") {
    take(endBefore);
    take(AS_OF.exec(before));
    end += endBehind?.[0].length ?? 0;
    days = { ...days, start: days.end!, isStartInferred: days.isEndInferred };
    kind = "day";
    if (endBefore && /\bfrom /iu.test(endBefore[0])) role = "compared-with";
  } else {
    const asOf = AS_OF.exec(before);
    take(asOf);
    if (asOf) end += AS_OF_BEHIND.exec(behind)?.[0].length ?? 0;
  }
  if (
    role === "when" &&
    (COMPARED.test(plain.slice(Math.max(floor, start - 30), start)) ||
      (/[与和]$/u.test(before) && COMPARED_BEHIND.test(behind)))
  )
    role = "compared-with";
  return {
    start,
    end,
    period: days === "unknown" ? "unknown" : writePeriod(days),
    kind,
    role,
    isAhead: isAhead(time, days, published, endBefore !== null || endBehind !== null),
    confidence,
  };
}

function inThePast(time: FoundTime, days: WrittenSpan, published: Day | null): WrittenSpan {
  const past = resolveTime({ ...time, reading: { ...time.reading, lean: "before" } }, published);
  return past === null || past === "unknown" ? days : past;
}

function isAhead({ first }: Joined, days: WrittenSpan | "unknown", published: Day | null, isEnd: boolean): boolean {
  if (first.reading.isAhead) return true;
  if (days === "unknown" || published === null) return false;
  return days.start > published || (isEnd && days.end !== null && days.end > published);
}

interface Length {
  readonly months: number;
  readonly isWeek: boolean;
  /** How many characters say so on either side. */
  readonly before: number;
  readonly behind: number;
}

/** `the six months ended`, 截至…止六个月. */
function lengthAround(before: string, behind: string): Length | null {
  const english = LENGTH_BEFORE.exec(before);
  if (english) return { ...lengthOf(english.groups!), before: english[0].length, behind: 0 };
  const asOf = /(?:截至|截止)$/u.exec(before);
  const chinese = asOf || behind.startsWith("止") ? LENGTH_BEHIND.exec(behind) : null;
  return chinese && { ...lengthOf(chinese.groups!), before: asOf?.[0].length ?? 0, behind: chinese[0].length };
}

function lengthOf({ count, quarter, half, week }: Record<string, string | undefined>): {
  months: number;
  isWeek: boolean;
} {
  const months = count !== undefined ? smallNumber(count) : quarter !== undefined ? 3 : half !== undefined ? 6 : 12;
  return { months, isWeek: week !== undefined };
}

/** So many months that end with a time’s last day. */
function endingWith(days: WrittenSpan, months: number): WrittenSpan {
  const end = days.end!;
  const isMonthEnd = addDays(end, 1).endsWith("-01");
  const start = isMonthEnd ? addMonths(addDays(end, 1), -months) : addDays(addMonths(end, -months), 1);
  return { ...days, start, isStartInferred: days.isEndInferred };
}

/** From a time’s first day to the day of publication; open where that isn’t known or lies before. */
function untilNow(days: WrittenSpan, published: Day | null): WrittenSpan {
  if (published === null || published < days.start) return { ...days, end: null, isEndInferred: false };
  return { ...days, end: published, isEndInferred: true };
}
