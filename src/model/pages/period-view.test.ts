import { expect, test } from "vitest";
import { parsePeriod } from "../../facts/period.ts";
import { periodView } from "./period-view.ts";

function parts(written: string): [string, boolean][] {
  const parsed = parsePeriod(written);
  if (!parsed.ok) throw new Error(parsed.complaint.reason);
  return periodView(parsed.value).parts.map(({ text, isInferred }) => [text, isInferred]);
}

test.each([
  ["2025-09-02", [["2 September 2025", false]]],
  ["2025-11-07?", [["7 November 2025", true]]],
  ["2026-02-02?/2026-02-06?", [["2–6 February 2026", true]]],
  [
    "2026-01-01/2026-02-06?",
    [
      ["1 January", false],
      [" – ", false],
      ["6 February 2026", true],
    ],
  ],
  ["unknown", [["period unknown", false]]],
] as const)("%s marks what was inferred", (written, expected) => {
  expect(parts(written)).toEqual(expected);
});
