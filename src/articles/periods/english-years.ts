/** Years in English, told from other numbers of four digits by the words around them. */
import { periodForm, yearNumber } from "./reading.ts";
import type { PeriodForm, Reading } from "./reading.ts";

const START = "(?<![\\w.,$€£¥:#/]|[\\d,]-)";
const FOUR = "(?:19|20)\\d\\d";
const END = "(?![\\d%]|[.,]\\d|\\.[a-z]|[a-z]|-\\w)";

/** Words that name a time when a year follows. */
const BEFORE_YEAR =
  /\b(?:in|for|from|since|by|during|until|till|through|throughout|versus|vs\.?|than|compared with|compared to|end of|start of|early|late|mid|end|year|into|within|against|before|after|between|both|calendar|summer|spring|autumn|winter|its|their|our|his|her)[ -](?:the |all of )?$/iu;
/** Words that may stand before a year as well as before a count. */
const BEFORE_EITHER = /(?:\b(?:of|the|to|and|or|than|over|around|about|a|compared with)[ -]|[(,;] ?|^|[.!?] )$/iu;
/** What follows figures, not years. */
const UNIT =
  /^ ?(?:%|per ?cent|points?\b|bps?\b|basis|times\b|x\b|shares?\b|companies|people|employees|workers|jobs|stores|units|stocks|firms|tons|tonnes|vehicles|cars|homes|yuan|dollars?|yen|won|euros?|rmb|million|billion|trillion|bn\b|mn\b|[km]\b)/iu;
/** What is planned for or told of a year. */
const AFTER_YEAR =
  /^(?:'s\b| (?:outlook|forecasts?|guidance|budget|targets?|outlay|spending|capital|capex|revenues?|earnings|profits?|sales|results|annual|estimates?|levels?|peak|highs?|lows?|elections?|deliveries|dividends?)\b| ?\([+-])/iu;
/** Names that end in a number that looks like a year. */
const NAME =
  /\b(?:csi|russell|nikkei|topix|star|s&p|vision|windows|world|agenda|expo|model|type|room|no\.?|number|page|section|rule|article) $/iu;

export const ENGLISH_YEARS: readonly PeriodForm[] = [
  periodForm(`${START}(?<year>${FOUR})${END}`, bareYear),
  periodForm(`${START}(?<year>${FOUR}) ?(?:-|/) ?(?<last>${FOUR}|\\d\\d)${END}`, yearSpan),
  periodForm(
    `\\b(?:(?:fiscal|financial)(?: year)? |fy ?)(?<year>${FOUR}|'?\\d\\d)(?:[-/](?<last>\\d\\d|${FOUR}))?(?![\\d%]|[.,]\\d)`,
    fiscalYear,
  ),
  periodForm(`\\bfull[- ]year(?: (?<year>${FOUR})${END})?`, fullYear),
];

function bareYear(match: RegExpMatchArray, plain: string): Reading | null {
  const before = plain.slice(Math.max(0, match.index! - 24), match.index);
  const after = plain.slice(match.index! + match[0].length, match.index! + match[0].length + 24);
  if (UNIT.test(after) || NAME.test(before) || /^年/u.test(after)) return null;
  const confidence = BEFORE_YEAR.test(before) || AFTER_YEAR.test(after) ? 0.92 : 0.55;
  if (confidence < 0.9) {
    if (!BEFORE_EITHER.test(before)) return null;
    // `over 2000 companies` counts; `over 2025` doesn't.
    if (/\b(?:over|about|around|to|of|than|and|the) $/iu.test(before) && /^ [a-z]+s\b/u.test(after)) return null;
  }
  return { kind: "year", parts: { year: Number(match.groups!["year"]) }, confidence };
}

/** `2024-2026`, and `2024/25`, which may be one business year. */
function yearSpan({ groups }: RegExpMatchArray): Reading | null {
  const first = Number(groups!["year"]);
  const written = groups!["last"]!;
  const last = written.length === 2 ? Math.floor(first / 100) * 100 + Number(written) : Number(written);
  if (last <= first || last - first > 40) return null;
  const isShort = written.length === 2;
  return {
    kind: "span",
    parts: { year: first, lastYear: last },
    confidence: isShort ? 0.4 : 0.85,
  };
}

/** Most companies’ business year is the calendar’s, and nothing here says of whom it is. */
function fiscalYear({ groups }: RegExpMatchArray): Reading {
  const last = groups!["last"];
  const year = yearNumber(last ?? groups!["year"]!);
  return { kind: "year", parts: { year }, isDoubted: true, confidence: 0.4 };
}

/** Results of a full year are told in the first months of the next one. */
function fullYear({ groups }: RegExpMatchArray): Reading {
  const year = groups!["year"];
  if (year !== undefined) return { kind: "year", parts: { year: Number(year) }, confidence: 0.9 };
  return {
    kind: "year",
    daysFrom: (published) => {
      const year = Number(published.slice(0, 4)) - (Number(published.slice(5, 7)) <= 4 ? 1 : 0);
      return { start: `${year}-01-01`, end: `${year}-12-31` };
    },
    confidence: 0.4,
  };
}
