/** Words of English that tell time by the day of publication: `last week`, `year to date`, `from a year earlier`. */
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
import { NUMBER, periodForm, smallNumber } from "./reading.ts";
import type { PeriodForm, Reading } from "./reading.ts";

const WEEKDAYS = "sun mon tue wed thu fri sat".split(" ");
const PAST = "(?:past|last|previous|prior|latest|most recent|trailing|preceding)";
const BEFORE = "(?:last|(?:the |a )?(?:previous|prior|preceding))";
const UNITS: Readonly<Record<string, WindowUnit>> = {
  session: "session",
  day: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
  decade: "year",
};
const UNIT =
  "(?<unit>(?:(?<trading>(?:(?:trading|business|market|straight|consecutive|successive)[ -])+))?(?:sessions?|days?|weeks?|months?|quarters?|years?|decades?))";

/** Words shortly before a day of the week that put it ahead. */
const EXPECTED = /\b(?:will|expected|due|scheduled|set|slated|plans?|upcoming|ahead of|debut)\b[^.;,]*$/iu;

const CAPITAL = /^\p{Lu}/u;

const compared = (source: string, kind: Reading["kind"]): PeriodForm =>
  periodForm(source, { kind, isUnknown: true, role: "compared-with", confidence: 0.9 });

const since = (source: string, kind: Reading["kind"], daysFrom: Reading["daysFrom"], confidence = 0.85): PeriodForm =>
  periodForm(`\\b${source}\\b`, { kind, daysFrom: daysFrom!, confidence });

const ahead = (source: string, kind: Reading["kind"], daysFrom: Reading["daysFrom"]): PeriodForm =>
  periodForm(`\\b${source}\\b`, { kind, daysFrom: daysFrom!, isAhead: true, confidence: 0.8 });

export const ENGLISH_WORDS: readonly PeriodForm[] = [
  since("(?:earlier |late |early )?(?:today|this (?:morning|afternoon|evening)|tonight)", "day", (day) =>
    dayFrom(day, 0),
  ),
  since("(?:late |early )?yesterday(?: (?:morning|afternoon|evening))?|last night", "day", (day) => dayFrom(day, -1)),
  since("overnight(?! (?:rate|repo|lending|index|interest|loan))", "day", sessionBefore, 0.55),
  ahead("tomorrow", "day", (day) => dayFrom(day, 1)),
  periodForm(
    "\\b(?:(?<which>last|next|this|late|early|the following) )?(?<weekday>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?<full>day)?(?:'s)?\\b(?! (?:times|night football|island|school))",
    weekday,
  ),
  since("(?:earlier )?this week|(?:so far )?this week|week[- ]to[- ]date", "span", (day) => weekFrom(day, 0)),
  since("(?:for|on|over|during) the week", "span", lastWholeWeek, 0.6),
  since(`${BEFORE} week`, "span", (day) => weekFrom(day, -1)),
  ahead("(?:next week|the (?:coming|following) week|the week ahead)", "span", (day) => weekFrom(day, 1)),
  since("(?:earlier |later )?(?:this|the current) month", "month", (day) => monthFrom(day, 0)),
  since("month[- ]to[- ]date|so far this month", "span", (day) => toDate(day, "month")),
  since(`${BEFORE} month`, "month", (day) => monthFrom(day, -1)),
  ahead("next month|the coming month", "month", (day) => monthFrom(day, 1)),
  since("(?:this|the current) quarter", "quarter", (day) => quarterFrom(day, 0)),
  since("quarter[- ]to[- ]date|so far this quarter", "span", (day) => toDate(day, "quarter")),
  since(`${BEFORE} quarter`, "quarter", (day) => quarterFrom(day, -1)),
  since(
    "the (?:latest|most recent|reported|just-ended|recent) quarter",
    "quarter",
    (day) => quarterFrom(day, -1),
    0.45,
  ),
  ahead("next quarter|the coming quarter", "quarter", (day) => quarterFrom(day, 1)),
  since("(?:earlier |later )?(?:this|the current) year", "year", (day) => yearFrom(day, 0)),
  since(
    "year[- ]to[- ]date|ytd|so far this year|this year so far|since the (?:start|beginning|turn) of (?:the|this) year",
    "span",
    (day) => toDate(day, "year"),
  ),
  since(`${BEFORE} (?:calendar )?year`, "year", (day) => yearFrom(day, -1)),
  ahead("next year|the coming year", "year", (day) => yearFrom(day, 1)),
  periodForm(`\\b(?:by |at )?(?:the )?(?:year-end|end of the year|end of this year)\\b`, {
    kind: "day",
    daysFrom: (day) => ({ start: yearFrom(day, 0).end, end: yearFrom(day, 0).end }),
    confidence: 0.7,
  }),
  periodForm(
    `\\b(?:(?:over|in|during|for|within|through|across|of) )?(?:the |its |their )?${PAST} (?:(?<count>${NUMBER})[ -])?${UNIT}\\b(?! (?:ago|earlier|before|high|low))`,
    pastWindow,
  ),
  periodForm(
    `\\b(?:(?<lead>over|in|for|within|across) )?(?:just |only |the )*(?<count>${NUMBER})[ -]${UNIT}\\b(?!'? (?:ago|earlier|before|later|time|high|low|old))`,
    countedWindow,
  ),
  periodForm(
    `\\b(?:(?:over|in|during|for|within|through) )?(?:the )?(?:next|coming|following) (?<count>${NUMBER}) ${UNIT}\\b`,
    nextWindow,
  ),
  compared(
    "\\b(?:year[- ](?:on|over)[- ]year|yoy|y[/-]o[/-]y|y/y)\\b|\\b(?:from |than |compared (?:with|to) |versus |against )?(?:(?:in |during |for )?the )?(?:(?:same|corresponding|comparable|equivalent|year-ago|prior-year) (?:period|quarter|months?|half|time)(?: (?:in|of) (?:the )?(?:last|previous|prior|preceding|(?:19|20)\\d\\d)(?: year)?| (?:last|a) year(?: ago| earlier)?| one year earlier)?)|\\b(?:from |than |compared (?:with|to) |versus )?(?:a|one) year (?:ago|earlier|before|prior)\\b|\\byear[- ]earlier(?: (?:period|quarter|level|profit))?\\b|\\b(?:from|than|compared (?:with|to)|versus) (?:last year|(?:the )?(?:previous|prior|preceding) year)\\b",
    "year",
  ),
  compared(
    "\\b(?:quarter[- ](?:on|over)[- ]quarter|qoq|q[/-]o[/-]q|q/q|sequentially)\\b|\\b(?:from|than|compared (?:with|to)|versus) (?:the )?(?:previous|prior|preceding|last) (?:three months|quarter)\\b|\\b(?:from |than )?(?:a|one) quarter (?:ago|earlier|before)\\b",
    "quarter",
  ),
  compared(
    "\\b(?:month[- ](?:on|over)[- ]month|m[/-]o[/-]m|m/m)\\b|\\b(?:from|than|compared (?:with|to)|versus) (?:the )?(?:previous|prior|preceding|last) month\\b|\\b(?:from |than )?(?:a|one) month (?:ago|earlier|before)\\b",
    "month",
  ),
  compared(
    "\\bweek[- ](?:on|over)[- ]week\\b|\\b(?:from|than|compared (?:with|to)) (?:the )?(?:previous|prior|preceding|last) week\\b|\\b(?:from |than )?a week (?:ago|earlier|before)\\b",
    "span",
  ),
  compared(
    "\\b(?:(?:from|than|compared (?:with|to)) )?(?:the |its )?(?:previous|prior) (?:(?:day|session)(?:'s)?(?: close)?|close)\\b|\\b(?:from |than )?a day (?:ago|earlier|before)\\b",
    "day",
  ),
  compared(
    `\\b(?:from |than )?(?:${NUMBER}) (?:years?|months?|weeks?|days?|quarters?) (?:ago|earlier|before)\\b`,
    "span",
  ),
  since(
    "(?:in|at|during|by) (?:the )?(?:afternoon|morning|early|late|midday|noon|intraday|mid-morning|mid-afternoon|opening|after-hours|pre-?market|extended|regular) (?:trading|trade|session|deals|dealings)|(?:at|by|before|into) (?:the )?(?:market )?(?:close|open|opening bell|closing bell|midday break|midday|noon|lunch break)|on the day|(?:in|during|for) (?:the|its|this) (?:latest |most recent )?session|the latest session|the day's (?:trading|session)|intraday",
    "day",
    latestSession,
    0.55,
  ),
];

function weekday({ groups, index }: RegExpMatchArray, plain: string): Reading | null {
  const name = groups!["weekday"]!;
  if (!CAPITAL.test(name) || (groups!["full"] === undefined && !/\bon $/iu.test(plain.slice(0, index)))) return null;
  const before = plain.slice(Math.max(0, index! - 60), index);
  if (/\b(?:black|good|easter|cyber|super) $/iu.test(before)) return null;
  const number = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
  const which = groups!["which"]?.toLowerCase();
  const isAhead = which === "next" || (which === undefined && EXPECTED.test(before));
  const base = { kind: "day", isWeekday: true, confidence: isAhead ? 0.6 : 0.88 } as const;
  if (isAhead) return { ...base, isAhead: true, daysFrom: (day) => weekdayFrom(day, number, "ahead") };
  if (which === "this") return { ...base, daysFrom: (day) => weekdayFrom(day, number, 0) };
  // `last Friday`, said on a Friday, is a week ago.
  if (which === "last") return { ...base, daysFrom: (day) => weekdayFrom(dayFrom(day, -1).end, number, "past") };
  return { ...base, daysFrom: (day) => weekdayFrom(day, number, "past") };
}

/** On a Monday the week that is over. */
function lastWholeWeek(published: string): { start: string; end: string } {
  const isMonday = weekFrom(published, 0).start === published;
  return weekFrom(published, isMonday ? -1 : 0);
}

function pastWindow({ groups, 0: written }: RegExpMatchArray): Reading | null {
  const { count, trading } = groups!;
  const word = groups!["unit"]!;
  const unit = unitOf(word, trading);
  const number = count === undefined ? 1 : smallNumber(count);
  // `last quarter` and `the previous week` are those of the calendar; `last trading days` says no number.
  if (count === undefined && (/s$/iu.test(word) || !/ (?:the|its|their) (?:past|last) |\bpast /iu.test(` ${written}`)))
    return null;
  if (number < 1 || (count === undefined && unit === "session")) return null;
  return windowReading(word, unit, number, 0.8);
}

function countedWindow({ groups, index, 0: written }: RegExpMatchArray, plain: string): Reading | null {
  const { trading, count } = groups!;
  const lead = groups!["lead"]?.toLowerCase();
  const word = groups!["unit"]!;
  const unit = unitOf(word, trading);
  const number = smallNumber(count!);
  if (number < 2 || !/s$/iu.test(word)) return null;
  if (unit === "session" || /straight|consecutive|successive/iu.test(trading ?? ""))
    return windowReading(word, unit, number, 0.8);
  // `two days of talks` is a length.
  if (/^ of\b/iu.test(plain.slice(index! + written.length))) return null;
  if (lead === "over" && unit !== "year") return windowReading(word, unit, number, 0.6);
  return lead === "in" && unit === "day" ? windowReading(word, unit, number, 0.4) : null;
}

function nextWindow({ groups }: RegExpMatchArray): Reading {
  const unit = unitOf(groups!["unit"]!, groups!["trading"]);
  const count = smallNumber(groups!["count"]!) * (/decade/iu.test(groups!["unit"]!) ? 10 : 1);
  return { kind: "span", daysFrom: (day) => windowAhead(day, count, unit), isAhead: true, confidence: 0.6 };
}

function windowReading(word: string, unit: WindowUnit, count: number, confidence: number): Reading {
  const times = /decade/iu.test(word) ? 10 : 1;
  return { kind: "span", daysFrom: (day) => windowBefore(day, count * times, unit), confidence };
}

/** Days of which the words say that an exchange was open, or that follow each other, are trading days. */
function unitOf(word: string, trading: string | undefined): WindowUnit {
  const unit = UNITS[word.toLowerCase().split(/[ -]/u).at(-1)!.replace(/s$/u, "")]!;
  return unit === "day" && trading !== undefined ? "session" : unit;
}
