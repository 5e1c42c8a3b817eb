/**
 * Weekdays on which the exchanges of Shanghai, Shenzhen and Beijing were closed, as announced for each year: public
 * holidays and the days moved to join them to weekends. A working Saturday or Sunday is no trading day.
 */
import { addDays } from "../facts/days.ts";
import type { Day } from "../facts/period.ts";

/** Month and day, or first and last day of a run, weekends in between included. */
const TABLE: Readonly<Record<number, string>> = {
  2015: "01-01..01-02 02-18..02-24 04-06 05-01 06-22 09-03..09-04 10-01..10-07",
  2016: "01-01 02-08..02-12 04-04 05-02 06-09..06-10 09-15..09-16 10-03..10-07",
  2017: "01-02 01-27..02-02 04-03..04-04 05-01 05-29..05-30 10-02..10-06",
  2018: "01-01 02-15..02-21 04-05..04-06 04-30..05-01 06-18 09-24 10-01..10-05 12-31",
  2019: "01-01 02-04..02-08 04-05 05-01..05-03 06-07 09-13 10-01..10-07",
  2020: "01-01 01-24..01-31 04-06 05-01..05-05 06-25..06-26 10-01..10-08",
  2021: "01-01 02-11..02-17 04-05 05-03..05-05 06-14 09-20..09-21 10-01..10-07",
  2022: "01-03 01-31..02-04 04-04..04-05 05-02..05-04 06-03 09-12 10-03..10-07",
  2023: "01-02 01-23..01-27 04-05 05-01..05-03 06-22..06-23 09-29..10-06",
  2024: "01-01 02-09..02-16 04-04..04-05 05-01..05-03 06-10 09-16..09-17 10-01..10-07",
  2025: "01-01 01-28..02-04 04-04 05-01..05-05 06-02 10-01..10-08",
  2026: "01-01..01-02 02-16..02-23 04-06 05-01..05-05 06-19 09-25 10-01..10-07",
};

/** Null: not in the table. */
export function mainlandClosures(year: number): readonly Day[] | null {
  const row = TABLE[year];
  if (row === undefined) return null;
  return row.split(" ").flatMap((run) => {
    const [first, last = first] = run.split("..").map((date) => `${year}-${date}`) as [Day, Day?];
    const days: Day[] = [];
    for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
    return days;
  });
}
