/** Which days the exchanges of Hong Kong, mainland China and the United States are closed, beside weekends. */
import { addDays, dayOf } from "../facts/days.ts";
import { weekdayOf, type Day } from "../facts/period.ts";
import { chineseFestivals } from "./chinese-festivals.ts";
import { mainlandClosures } from "./mainland-closures.ts";

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;

const calendarByMic = new Map<string, (year: number) => readonly Day[]>([
  ["XHKG", hongKong],
  ...["XSHG", "XSHE", "XBSE"].map((mic) => [mic, mainland] as const),
  ...["XNYS", "XNAS", "XNGS", "ARCX", "XASE", "BATS"].map((mic) => [mic, unitedStates] as const),
]);

/** Those that are certain, some on weekends. An exchange without a calendar of its own is closed on New Year's Day. */
export function holidaysOf(mic: string | null, year: number): ReadonlySet<Day> {
  const calendar = mic === null ? undefined : calendarByMic.get(mic);
  return new Set(calendar ? calendar(year) : [dayOf(year, 1, 1)]);
}

/** Gregorian Easter Sunday (Meeus, Jones and Butcher’s rule). */
export function easterOf(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const leaps = century - Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + leaps - moon + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * shift + 114;
  return dayOf(year, Math.floor(count / 31), (count % 31) + 1);
}

/**
 * Hong Kong’s general holidays. One that falls on a Sunday or on another holiday is kept on the next day that is
 * neither (General Holidays Ordinance, Cap. 149).
 */
function hongKong(year: number): readonly Day[] {
  const festivals = chineseFestivals(year);
  const easter = easterOf(year);
  const days = [
    dayOf(year, 1, 1),
    ...(festivals ? [0, 1, 2].map((more) => addDays(festivals.newYear, more)) : []),
    addDays(easter, -2),
    ...(festivals ? [festivals.chingMing] : []),
    addDays(easter, 1),
    dayOf(year, 5, 1),
    ...(festivals ? [festivals.buddha, festivals.dragonBoat] : []),
    dayOf(year, 7, 1),
    ...(festivals ? [addDays(festivals.midAutumn, 1)] : []),
    dayOf(year, 10, 1),
    ...(festivals ? [festivals.chungYeung] : []),
    dayOf(year, 12, 25),
    dayOf(year, 12, 26),
    // The seventieth anniversary of the end of the war.
    ...(year === 2015 ? [dayOf(2015, 9, 3)] : []),
  ];
  const kept = new Set(days.filter((day) => weekdayOf(day) !== SUNDAY));
  const twice = days.filter((day, index) => weekdayOf(day) === SUNDAY || days.indexOf(day) < index);
  for (const day of twice) {
    let next = day;
    while (weekdayOf(next) === SUNDAY || kept.has(next)) next = addDays(next, 1);
    kept.add(next);
  }
  return [...kept];
}

/** As announced where that is known; else the days that the law names, without those that are moved around them. */
function mainland(year: number): readonly Day[] {
  const announced = mainlandClosures(year);
  if (announced) return announced;
  const festivals = chineseFestivals(year);
  return [
    dayOf(year, 1, 1),
    dayOf(year, 5, 1),
    ...[1, 2, 3].map((date) => dayOf(year, 10, date)),
    ...(festivals
      ? [
          ...[-1, 0, 1, 2].map((more) => addDays(festivals.newYear, more)),
          festivals.chingMing,
          festivals.dragonBoat,
          festivals.midAutumn,
        ]
      : []),
  ];
}

/** The holidays of the New York Stock Exchange’s rule 7.2, and the days of mourning since 2015. */
function unitedStates(year: number): readonly Day[] {
  const newYear = dayOf(year, 1, 1);
  return [
    // A New Year’s Day on a Saturday isn’t made up for: the year before ends on a trading day.
    weekdayOf(newYear) === SUNDAY ? addDays(newYear, 1) : newYear,
    nth(3, MONDAY, year, 1),
    nth(3, MONDAY, year, 2),
    addDays(easterOf(year), -2),
    addDays(nth(1, MONDAY, year, 6), -7),
    ...(year >= 2022 ? [observed(dayOf(year, 6, 19))] : []),
    observed(dayOf(year, 7, 4)),
    nth(1, MONDAY, year, 9),
    nth(4, THURSDAY, year, 11),
    observed(dayOf(year, 12, 25)),
    ...(year === 2018 ? [dayOf(2018, 12, 5)] : []),
    ...(year === 2025 ? [dayOf(2025, 1, 9)] : []),
  ];
}

/** On a Saturday the Friday before, on a Sunday the Monday after. */
function observed(day: Day): Day {
  const weekday = weekdayOf(day);
  return addDays(day, weekday === SATURDAY ? -1 : weekday === SUNDAY ? 1 : 0);
}

function nth(count: number, weekday: number, year: number, month: number): Day {
  const first = dayOf(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7);
}
