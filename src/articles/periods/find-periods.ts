/** Times that a passage names, in English and Chinese, as EDTF. */
import type { PeriodContext, PeriodMention } from "./period-mention.ts";
import { CHINESE_DATES } from "./chinese-dates.ts";
import { CHINESE_WORDS } from "./chinese-words.ts";
import { ENGLISH_DATES } from "./english-dates.ts";
import { ENGLISH_WORDS } from "./english-words.ts";
import { ENGLISH_YEARS } from "./english-years.ts";
import { joinTimes } from "./join-times.ts";
import { plainText } from "./plain-text.ts";
import type { FoundTime } from "./resolve-time.ts";

const FORMS = [...ENGLISH_DATES, ...ENGLISH_YEARS, ...ENGLISH_WORDS, ...CHINESE_DATES, ...CHINESE_WORDS];

/**
 * In the order of the text, not overlapping. Words that depend on the day of publication give `unknown` in an undated
 * article; what names no time (durations, ages, codes) isn't among them. Every `period` is EDTF that parses.
 */
export function findPeriods(text: string, context: PeriodContext): PeriodMention[] {
  const plain = plainText(text);
  return joinTimes(longest(timesIn(plain)), plain, context.published);
}

function timesIn(plain: string): FoundTime[] {
  return FORMS.flatMap((form) =>
    [...plain.matchAll(form.pattern)].flatMap((match) => {
      const reading = form.read(match, plain);
      const written = match[0].trimEnd();
      const lead = written.length - written.trimStart().length;
      return reading ? [{ start: match.index + lead, end: match.index + written.length, reading }] : [];
    }),
  );
}

/** Of times that overlap the longest, of equally long ones the first, then that of the earlier form. */
function longest(times: readonly FoundTime[]): FoundTime[] {
  const byLength = [...times].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: FoundTime[] = [];
  for (const time of byLength) {
    if (kept.every((other) => time.end <= other.start || other.end <= time.start)) kept.push(time);
  }
  return kept.sort((a, b) => a.start - b.start);
}
