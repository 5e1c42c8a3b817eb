import { expect, test } from "vitest";
import { addStep, formatTally, toReport } from "../../scripts/test/tally.mjs";

const passed = { file: "a.test.ts", name: "adds", status: "passed" };
const failed = { file: "a.test.ts", name: "adds", status: "failed" };

test.each([
  ["a step without tests counts for nothing", [[0, null]], "0 passed, 0 failed"],
  ["a step that fails without tests is one failure", [[1, null]], "0 passed, 1 failed"],
  [
    "a test that passes in two time zones is one test",
    [
      [0, [passed]],
      [0, [passed]],
    ],
    "1 passed, 0 failed",
  ],
  [
    "a test that fails in one time zone has failed",
    [
      [0, [passed]],
      [1, [failed]],
    ],
    "0 passed, 1 failed",
  ],
  ["two tests of one name are two", [[0, [passed, passed]]], "2 passed, 0 failed"],
  ["a test file that does not load is a failure", [[1, [passed]]], "1 passed, 1 failed"],
  ["a skipped test is neither", [[0, [{ ...passed, status: "skipped" }]]], "0 passed, 0 failed"],
] as const)("%s", (_, steps, expected) => {
  let tally = addStep(new Map(), "nothing", 0, null);
  steps.forEach(([code, report], index) => {
    tally = addStep(tally, `step ${index}`, code, report === null ? null : [...report]);
  });
  expect(formatTally(tally)).toBe(expected);
});

test("vitest's report is read", () => {
  const json = { testResults: [{ name: "a.test.ts", assertionResults: [{ fullName: "adds", status: "passed" }] }] };
  expect(toReport(JSON.stringify(json))).toEqual([passed]);
});
