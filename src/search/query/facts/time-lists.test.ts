import fc from "fast-check";
import { expect, it } from "vitest";
import { parsePeriod, type Period } from "../../../facts/period.ts";
import { listOfExactly, listsAcross, listsOfYear, listsWithin, timeListsOf, yearOf } from "./time-lists.ts";

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed.ok) throw new Error(parsed.complaint.reason);
  return parsed.value;
}

it.each([
  ["2026-02-09", ["2026", "2026-Q1", "2026-02"]],
  ["2026-02", ["2026", "2026-Q1", "2026-02"]],
  ["2026-01-30/2026-02-02", ["2026", "2026-Q1", "2026~"]],
  ["2026-Q1", ["2026", "2026-Q1", "2026~"]],
  ["2026", ["2026", "2026~"]],
  ["2025-12-30/2026-01-02", ["long"]],
  ["2025-06-01/..", ["long"]],
  ["unknown", ["unknown"]],
])("a fact of %s stands in %j", (text, lists) => {
  expect(timeListsOf(period(text))).toEqual(lists);
});

it.each([
  ["2026-02-01", "2026-02-28", "2026-02"],
  ["2024-02-01", "2024-02-28", null],
  ["2026-01-01", "2026-03-31", "2026-Q1"],
  ["2026-01-01", "2026-12-31", "2026"],
  ["2026-02-02", "2026-02-02", null],
  ["2025-01-01", "2026-12-31", null],
])("%s to %s is exactly %s", (from, to, list) => {
  expect(listOfExactly({ from, to })).toBe(list);
});

const day = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const days = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const spans = fc.oneof(
  days.map(({ from, to }) => period(`${from}/${to}`)),
  day.map((from) => period(`${from}/..`)),
  day.map((to) => period(`../${to}`)),
  fc.constantFrom("2024", "2025-Q4", "2026-02", "2025/2026").map(period),
);

it("no fact within or across the days asked for is missed", () => {
  fc.assert(
    fc.property(spans, days, (span, asked) => {
      const own = timeListsOf(span);
      const isWithin = span.start !== null && span.end !== null && span.start >= asked.from && span.end <= asked.to;
      const isAcross = !isWithin && (span.start ?? "0") <= asked.to && (span.end ?? "9") >= asked.from;
      if (isWithin) expect(own.some((list) => listsWithin(asked).includes(list))).toBe(true);
      if (isAcross) expect(own.some((list) => listsAcross(asked).includes(list))).toBe(true);
      expect(own.some((list) => listsOfYear(yearOf(span)).includes(list))).toBe(true);
    }),
  );
});
