import { describe, expect, it } from "vitest";
import { canonicalPeriod, isDay, isKnownSpan, isSameSpan, isUnknown, parsePeriod, weekdayOf } from "./period.ts";
import { period } from "./testing.ts";

const READ: readonly (readonly [text: string, start: string | null, end: string | null, canonical: string])[] = [
  ["2025-11-07", "2025-11-07", "2025-11-07", "2025-11-07"],
  ["2026-02-02?/2026-02-06?", "2026-02-02", "2026-02-06", "2026-02-02/2026-02-06"],
  ["2026-02-02/2026-02-06", "2026-02-02", "2026-02-06", "2026-02-02/2026-02-06"],
  ["2026-02", "2026-02-01", "2026-02-28", "2026-02"],
  ["2024-02", "2024-02-01", "2024-02-29", "2024-02"],
  ["1900-02", "1900-02-01", "1900-02-28", "1900-02"],
  ["2000-02", "2000-02-01", "2000-02-29", "2000-02"],
  ["2026-02-01/2026-02-28", "2026-02-01", "2026-02-28", "2026-02"],
  ["2025-Q1", "2025-01-01", "2025-03-31", "2025-Q1"],
  ["2025-Q4?", "2025-10-01", "2025-12-31", "2025-Q4"],
  ["2025-01/2025-03", "2025-01-01", "2025-03-31", "2025-Q1"],
  ["2025-02/2025-04", "2025-02-01", "2025-04-30", "2025-02/2025-04"],
  ["2025-Q1/2025-Q2", "2025-01-01", "2025-06-30", "2025-01/2025-06"],
  ["2025", "2025-01-01", "2025-12-31", "2025"],
  ["2025-01-01/2025-12-31", "2025-01-01", "2025-12-31", "2025"],
  ["2024/2025", "2024-01-01", "2025-12-31", "2024/2025"],
  ["2025-21", "2025-03-01", "2025-05-31", "2025-03/2025-05"],
  ["2025-22", "2025-06-01", "2025-08-31", "2025-06/2025-08"],
  ["2025-23", "2025-09-01", "2025-11-30", "2025-09/2025-11"],
  ["2025-24", "2025-12-01", "2026-02-28", "2025-12/2026-02"],
  ["202X", "2020-01-01", "2029-12-31", "2020/2029"],
  ["20XX", "2000-01-01", "2099-12-31", "2000/2099"],
  ["2025-XX", "2025-01-01", "2025-12-31", "2025"],
  ["2025-02-XX", "2025-02-01", "2025-02-28", "2025-02"],
  ["2025-XX-XX", "2025-01-01", "2025-12-31", "2025"],
  ["2025~", "2025-01-01", "2025-12-31", "2025"],
  ["2025%", "2025-01-01", "2025-12-31", "2025"],
  [" 2025 ", "2025-01-01", "2025-12-31", "2025"],
  ["2026-02-09/2026-02", "2026-02-09", "2026-02-28", "2026-02-09/2026-02-28"],
  ["unknown", null, null, "unknown"],
  ["2025/..", "2025-01-01", null, "2025-01-01/.."],
  ["2025-01-01?/..", "2025-01-01", null, "2025-01-01/.."],
  ["2025/", "2025-01-01", null, "2025-01-01/"],
  ["../2025-11-07", null, "2025-11-07", "../2025-11-07"],
  ["/2025", null, "2025-12-31", "/2025-12-31"],
];

const REFUSED: readonly (readonly [text: string, note: string])[] = [
  ["", "one date"],
  ["..", "`unknown`"],
  ["../..", "`unknown`"],
  ["/", "`unknown`"],
  ["Unknown", "`unknown`"],
  ["2025-02-30", "2025-02 has 28 days"],
  ["2023-02-29", "2023-02 has 28 days"],
  ["2025-04-31", "has 30 days"],
  ["2025-13", "no month 13"],
  ["2025-00", "no month 00"],
  ["2025-13-01", "no month 13"],
  ["2025-05-00", "has 31 days"],
  ["2025-Q5", "Write year"],
  ["2025Q1", "`2025-Q1`"],
  ["Q1 2025", "`2025-Q1`"],
  ["2026-02-06/2026-02-02", "earlier date first"],
  ["2026-02-02/2026-02-03/2026-02-04", "two joined by one"],
  ["2026/02/09", "two joined by one"],
  ["2026-2-9", "two digits"],
  ["2026.02.09", "two digits"],
  ["20260209", "`2026-02-09`"],
  ["2026-02-09T10:00", "without the time"],
  ["-0500", "four digits"],
  ["Y12025", "four digits"],
  ["9999-24", "four digits"],
  ["February 2026", "Write year"],
  ["2026-02-02??", "Write year"],
  ["2026\n02", "Write year"],
];

describe("P: periods", () => {
  it.each(READ)("P1 `%s` runs from %s to %s; its canonical text is `%s`", (text, start, end, canonical) => {
    const read = period(text);
    expect([read.start, read.end, canonicalPeriod(read)]).toEqual([start, end, canonical]);
    expect(isKnownSpan(read)).toBe(start !== null && end !== null);
    expect(isUnknown(read)).toBe(start === null && end === null);
  });

  it.each(REFUSED)("P2 `%s` is refused with a note that says %s", (text, note) => {
    const parsed = parsePeriod(text);
    if (parsed.ok) expect.fail(`accepted as ${canonicalPeriod(parsed.value)}`);
    expect(parsed.complaint.note).toContain(note);
    expect(parsed.complaint.reason).toMatch(/^Unexpected .+, expected a period$/su);
  });

  it.each([
    ["2026-02-02?/2026-02-06", true, false],
    ["2026-02-02/2026-02-06?", false, true],
    ["2026-02?", true, true],
    ["2026-02%", true, true],
    ["2026-02~", false, false],
    ["2026-02", false, false],
  ] as const)("P3 `%s` has an inferred start: %s, end: %s", (text, start, end) => {
    expect([period(text).isStartInferred, period(text).isEndInferred]).toEqual([start, end]);
  });

  it.each([
    ["2026-02-02?/2026-02-06?", "2026-02-02/2026-02-06", true],
    ["2026-02", "2026-02-01/2026-02-28", true],
    ["2025-Q1", "2025-01/2025-03", true],
    ["2026-02", "2026-02-01/2026-02-27", false],
    ["unknown", "unknown", false],
    ["2026/..", "2026/..", false],
  ])("P4 `%s` and `%s` are the same span: %s", (a, b, isSame) => {
    expect(isSameSpan(period(a), period(b))).toBe(isSame);
  });

  it.each([
    ["2026-02-09", true],
    ["2026-02-29", false],
    ["2026-02", false],
    ["2026-2-9", false],
  ])("P1 `%s` is a day: %s", (text, is) => {
    expect(isDay(text)).toBe(is);
  });

  it.each([
    ["2026-02-09", 1],
    ["2026-02-08", 0],
    ["2024-02-29", 4],
    ["2000-01-01", 6],
    ["1900-03-01", 4],
  ])("P1 %s is weekday %i", (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });
});
