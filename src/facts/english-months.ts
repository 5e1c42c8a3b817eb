/** English names of months, for patterns that look for dates. */

const NAMES = "January February March April May June July August September October November December".split(" ");
const SHORT_NAMES = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";

/** Source of a pattern for a name, whole or short, without the stop behind a short one. Small letters need the `i` flag. */
export const MONTH_NAME = `(?:${NAMES.join("|")}|${SHORT_NAMES})`;

/** The same with that stop. */
export const MONTH_WITH_STOP = `(?:${NAMES.join("|")}|(?:${SHORT_NAMES})\\.?)`;

/** 1 to 12, by the first three letters in any case; 0 for what is no month. */
export function monthNumber(name: string): number {
  return NAMES.findIndex((each) => each.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
}
