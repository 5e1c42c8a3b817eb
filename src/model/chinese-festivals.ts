/** The days of the Chinese calendar on which exchanges close, 2015 to 2030. */
import type { Day } from "../facts/period.ts";

export interface ChineseFestivals {
  /** First day of the first month. */
  readonly newYear: Day;
  readonly chingMing: Day;
  /** Eighth day of the fourth month. */
  readonly buddha: Day;
  /** Fifth day of the fifth month. */
  readonly dragonBoat: Day;
  /** Fifteenth day of the eighth month. */
  readonly midAutumn: Day;
  /** Ninth day of the ninth month. */
  readonly chungYeung: Day;
}

/** Month and day, in the order of the fields above. */
const TABLE: Readonly<Record<number, string>> = {
  2015: "02-19 04-05 05-25 06-20 09-27 10-21",
  2016: "02-08 04-04 05-14 06-09 09-15 10-09",
  2017: "01-28 04-04 05-03 05-30 10-04 10-28",
  2018: "02-16 04-05 05-22 06-18 09-24 10-17",
  2019: "02-05 04-05 05-12 06-07 09-13 10-07",
  2020: "01-25 04-04 04-30 06-25 10-01 10-25",
  2021: "02-12 04-04 05-19 06-14 09-21 10-14",
  2022: "02-01 04-05 05-08 06-03 09-10 10-04",
  2023: "01-22 04-05 05-26 06-22 09-29 10-23",
  2024: "02-10 04-04 05-15 06-10 09-17 10-11",
  2025: "01-29 04-04 05-05 05-31 10-06 10-29",
  2026: "02-17 04-05 05-24 06-19 09-25 10-18",
  2027: "02-06 04-05 05-13 06-09 09-15 10-08",
  2028: "01-26 04-04 05-02 05-28 10-03 10-26",
  2029: "02-13 04-04 05-20 06-16 09-22 10-16",
  2030: "02-03 04-05 05-09 06-05 09-12 10-05",
};

/** Null: not in the table. */
export function chineseFestivals(year: number): ChineseFestivals | null {
  const row = TABLE[year];
  if (row === undefined) return null;
  const [newYear, chingMing, buddha, dragonBoat, midAutumn, chungYeung] = row
    .split(" ")
    .map((date) => `${year}-${date}`) as [Day, Day, Day, Day, Day, Day];
  return { newYear, chingMing, buddha, dragonBoat, midAutumn, chungYeung };
}
