import { expect, test } from "vitest";
import { problem, problemFrom } from "../facts/problem.ts";
import { breach } from "../model/rules.ts";
import { formatProblems, formatProblemsAsJson, formatProblemsForGitHub } from "./format-problems.ts";

const place = { path: "content/reports/a.md", line: 3, column: 5, endLine: 3, endColumn: 9 };
const plain = problem({
  ruleId: "key-is-known",
  place,
  reason: "Unexpected key `titel`, expected another",
  note: "Did you mean `title`?",
});
const hostile = problem({
  ruleId: "key-is-known",
  place: { ...place, path: "content/reports/a,b:c.md" },
  reason: "::error::\u001b[2J50%\r\n::stop-commands::x",
  note: "##[error]\u202egnorw",
});

test("people get place, rule, reason, note, other places and a count", () => {
  const related = [{ reason: "first here", place: { ...place, line: 1 } }];
  expect(
    formatProblems([
      { ...plain, related },
      { ...plain, severity: "warning" },
    ]),
  ).toBe(
    [
      "content/reports/a.md:3:5  error    key-is-known",
      "    Unexpected key `titel`, expected another",
      "    Did you mean `title`?",
      "    content/reports/a.md:1:5  first here",
      "",
      "content/reports/a.md:3:5  warning  key-is-known",
      "    Unexpected key `titel`, expected another",
      "    Did you mean `title`?",
      "",
      "1 error, 1 warning",
      "",
    ].join("\n"),
  );
  expect(formatProblems([])).toBe("No problems.\n");
});

test("a note of several lines, such as a file to write, keeps them", () => {
  const note = "Write a.yaml:\nname: A\n::error::x";
  expect(formatProblems([{ ...plain, note }])).toContain("\n    Write a.yaml:\n    name: A\n    · ::error::x\n");
  expect(formatProblemsForGitHub([{ ...plain, note }])).toContain("%0AWrite a.yaml:%0Aname: A%0A· ::error::x\n");
});

test("programs get the problems as they are", () => {
  expect(JSON.parse(formatProblemsAsJson([plain, hostile]))).toEqual([plain, hostile]);
});

test("GitHub gets one annotation a line", () => {
  expect(formatProblemsForGitHub([plain])).toBe(
    "::error file=content/reports/a.md,line=3,col=5,endLine=3,endColumn=9,title=key-is-known::Unexpected key `titel`, expected another%0ADid you mean `title`?\n",
  );
});

test("properties of annotations are escaped", () => {
  expect(formatProblemsForGitHub([hostile])).toContain("file=content/reports/a%2Cb%3Ac.md,");
  expect(formatProblemsForGitHub([hostile])).toContain("50%25");
});

test.each([
  ["people", formatProblems],
  ["programs", formatProblemsAsJson],
  ["GitHub", formatProblemsForGitHub],
])("for %s, nothing that an author wrote is obeyed", (_name, format) => {
  const output = format([hostile]);
  expect(output).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e]/u);
  const commands = output.split("\n").filter((line) => line.trimStart().startsWith("::"));
  expect(commands.length).toBe(format === formatProblemsForGitHub ? 1 : 0);
  expect(output).not.toContain("##[");
});

test("programs get the keys of every problem in one order, none of them missing", () => {
  const complaint = { note: "Write y.", expected: null, actual: "x", reason: "Unexpected x, expected y" };
  const problems = [plain, problemFrom(complaint, "period-is-real", place), breach("key-is-known", place, complaint)];
  const read = JSON.parse(formatProblemsAsJson(problems)) as object[];
  const keys = ["ruleId", "severity", "reason", "place", "actual", "expected", "note", "related"];
  expect(read.map((each) => Object.keys(each))).toEqual(problems.map(() => keys));
});

test("of very many problems in one file the first are printed with how many more there are; JSON and GitHub have all", () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({ ...plain, place: { ...place, line: index + 1 } }));
  const other = { ...plain, place: { ...place, path: "content/reports/b.md" } };
  const text = formatProblems([...many, other]);
  expect(text.split("\n").length).toBeLessThan(420);
  expect(text).toContain("content/reports/a.md: 9900 errors more; `npm run check -- --json` names all.\n");
  expect(text).toContain("content/reports/b.md:3:5");
  expect(text).toMatch(/\n10001 errors\n$/u);
  expect(JSON.parse(formatProblemsAsJson(many))).toHaveLength(10_000);
  expect(formatProblemsForGitHub(many).split("\n")).toHaveLength(10_001);
});

test("a reason that quotes a page is cut in its middle", () => {
  const text = formatProblems([{ ...plain, reason: `Unexpected \`${"x".repeat(60_000)}\`, expected another` }]);
  expect(text.length).toBeLessThan(1_000);
  expect(text).toContain("expected another");
});
