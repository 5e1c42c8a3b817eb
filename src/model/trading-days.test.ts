import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, dayOf, daysFrom, mondayOf } from "../facts/days.ts";
import { isDay, weekdayOf } from "../facts/period.ts";
import { chineseFestivals } from "./chinese-festivals.ts";
import { easterOf } from "./holidays.ts";
import { canHaveTraded, lastTradingDay, tradingDaysBefore } from "./trading-days.ts";

const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays("1990-01-01", count));

describe("days", () => {
  test("counting days forth and back agrees with the calendar", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (start, count) => {
        const other = addDays(start, count);
        expect(isDay(other)).toBe(true);
        expect(daysFrom(start, other)).toBe(count);
        expect(other).toBe(new Date(Date.parse(`${start}T00:00Z`) + count * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  test("a month later is the same day, or the last one of a shorter month", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2026-01-15", -13)).toBe("2024-12-15");
  });

  test("weeks start on Monday", () => {
    expect(mondayOf("2026-02-08")).toBe("2026-02-02");
    expect(mondayOf("2026-02-09")).toBe("2026-02-09");
  });
});

describe("trading days", () => {
  test.each([
    ["2026-02-07", null, "Saturday"],
    ["2026-02-08", "XHKG", "Sunday"],
    ["2026-01-01", "XLON", "New Year"],
    ["2025-04-18", "XHKG", "Good Friday"],
    ["2025-04-18", "XNYS", "Good Friday"],
    ["2025-04-21", "XHKG", "Easter Monday"],
    ["2015-04-07", "XHKG", "Easter Monday and Ching Ming at once"],
    ["2021-04-06", "XHKG", "the same again"],
    ["2026-04-07", "XHKG", "and again"],
    ["2023-01-25", "XHKG", "a fourth day, because the first was a Sunday"],
    ["2026-02-17", "XHKG", "Lunar New Year"],
    ["2026-05-25", "XHKG", "the day behind Buddha’s birthday on a Sunday"],
    ["2022-09-12", "XHKG", "the day behind Mid-Autumn, kept on Monday"],
    ["2022-12-27", "XHKG", "the second weekday behind Christmas on a Sunday"],
    ["2025-10-29", "XHKG", "Chung Yeung"],
    ["2026-10-19", "XHKG", "Chung Yeung on a Sunday"],
    ["2026-02-23", "XSHG", "the last day of the long Lunar New Year"],
    ["2024-02-09", "XSHE", "the eve of Lunar New Year"],
    ["2026-10-07", "XSHG", "National Day’s week"],
    ["2020-01-31", "XSHG", "the holiday that was made longer"],
    ["2028-10-03", "XSHG", "Mid-Autumn and National Day"],
    ["2026-07-03", "XNAS", "Independence Day on a Saturday"],
    ["2027-07-05", "XNYS", "Independence Day on a Sunday"],
    ["2026-11-26", "XNYS", "Thanksgiving"],
    ["2026-01-19", "XNYS", "Martin Luther King"],
    ["2026-02-16", "XNAS", "Washington"],
    ["2026-05-25", "XNYS", "Memorial Day"],
    ["2026-06-19", "XNYS", "Juneteenth"],
    ["2026-09-07", "XNYS", "Labor Day"],
    ["2021-12-24", "XNYS", "Christmas on a Saturday"],
    ["2025-01-09", "XNYS", "a day of mourning"],
  ])("%s can't have traded at %s: %s", (closed, mic, _why) => {
    expect(canHaveTraded(closed, mic)).toBe(false);
  });

  test.each([
    ["2026-02-09", "XHKG"],
    ["2026-02-17", "XNYS"],
    ["2025-12-26", "XNYS"],
    ["2025-12-25", "XSHG"],
    ["2021-12-31", "XNYS"],
    ["2021-06-18", "XNYS"],
    ["2025-10-06", "XHKG"],
    ["2025-10-09", "XSHG"],
    ["2026-07-01", "XSHG"],
    ["2026-04-06", null],
    ["2040-02-13", "XHKG"],
  ])("%s can have traded at %s", (open, mic) => {
    expect(canHaveTraded(open, mic)).toBe(true);
  });

  test("the last trading day is the day itself, or the one before the holiday", () => {
    expect(lastTradingDay("2026-02-06", "XHKG")).toBe("2026-02-06");
    expect(lastTradingDay("2026-02-08", null)).toBe("2026-02-06");
    expect(lastTradingDay("2025-10-08", "XSHG")).toBe("2025-09-30");
    expect(tradingDaysBefore("2026-02-06", 4, "XHKG")).toBe("2026-02-02");
    expect(tradingDaysBefore("2025-10-09", 1, "XSHG")).toBe("2025-09-30");
  });

  test("the last trading day never lies ahead, is one, and stays where it is", () => {
    const mics = fc.constantFrom(null, "XHKG", "XSHG", "XNYS", "XLON");
    fc.assert(
      fc.property(day, mics, (start, mic) => {
        const last = lastTradingDay(start, mic);
        expect(last <= start).toBe(true);
        expect(canHaveTraded(last, mic)).toBe(true);
        expect(lastTradingDay(last, mic)).toBe(last);
      }),
    );
  });
});

describe("movable feasts", () => {
  test.each(["2015-04-05", "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25", "2285-03-22"])(
    "Easter is on %s",
    (easter) => expect(easterOf(Number(easter.slice(0, 4)))).toBe(easter),
  );

  test("Easter is a Sunday from 22 March to 25 April", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1600, max: 4000 }), (year) => {
        const easter = easterOf(year);
        expect(weekdayOf(easter)).toBe(0);
        expect(easter >= dayOf(year, 3, 22) && easter <= dayOf(year, 4, 25)).toBe(true);
      }),
    );
  });

  test("the table of Chinese festivals says what the Chinese calendar says", () => {
    const calendar = new Intl.DateTimeFormat("en-u-ca-chinese", { month: "numeric", day: "numeric", timeZone: "UTC" });
    for (let year = 2015; year <= 2030; year++) {
      const { newYear, buddha, dragonBoat, midAutumn, chungYeung } = chineseFestivals(year)!;
      const written = [newYear, buddha, dragonBoat, midAutumn, chungYeung].map((each) =>
        calendar.format(new Date(`${each}T00:00Z`)),
      );
      // Two new moons within minutes of midnight in China, which ICU puts on the wrong side of it.
      const [first] = { 2027: ["12/30"], 2030: ["1/2"] }[year] ?? ["1/1"];
      expect([year, ...written]).toEqual([year, first, "4/8", "5/5", "8/15", "9/9"]);
    }
  });

  test("Ching Ming is 15 days behind the spring equinox’s term", () => {
    for (let year = 2015; year <= 2030; year++) {
      const inCentury = year % 100;
      const date = Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4);
      expect(chineseFestivals(year)!.chingMing).toBe(dayOf(year, 4, date));
    }
  });
});
