import { describe, expect, it } from "vitest";
import { compareProblems, compareText, didYouMean, nearest, problem, problemFrom } from "./problem.ts";

const place = { path: "content/reports/a.md", line: 3, column: 5 };

describe("problems", () => {
  it("are errors without details, save where said otherwise", () => {
    expect(problem({ ruleId: "period-is-real", reason: "Unexpected x, expected y", place, note: "Write y." })).toEqual({
      ruleId: "period-is-real",
      severity: "error",
      reason: "Unexpected x, expected y",
      place,
      actual: null,
      expected: null,
      note: "Write y.",
      related: [],
    });
  });

  it("quote the start of what is very long, and keep what was expected", () => {
    for (const unit of ["!", "\u{1f600}", "a\u{1f600}"]) {
      const actual = unit.repeat(25_000);
      const long = problem({
        ruleId: "r",
        place,
        reason: `Unexpected tag \`${actual}\`, expected none`,
        actual,
        note: "",
      });
      expect(long.actual).toMatch(/^(?:!|a?\u{1f600})/u);
      expect(long.actual!.length).toBeLessThanOrEqual(200);
      expect(long.reason).toBe(`Unexpected tag \`${long.actual}\`, expected none`);
      const unnamed = problem({ ruleId: "r", place, reason: `Unexpected ${actual}, expected none`, note: "" });
      expect(unnamed.reason.length).toBeLessThanOrEqual(600);
      expect(unnamed.reason).toMatch(/^Unexpected .+…[^…]+, expected none$/u);
      for (const text of [long.actual!, long.reason, unnamed.reason]) expect(text.isWellFormed()).toBe(true);
    }
    const fair = problem({ ruleId: "r", place, reason: "x".repeat(600), actual: "y".repeat(200), note: "" });
    expect([fair.reason.length, fair.actual]).toEqual([600, "y".repeat(200)]);
  });

  it("are made of a complaint, a rule and a place", () => {
    const complaint = { reason: "Unexpected x, expected y", actual: "x", expected: "y", note: "Write y." };
    expect(problemFrom(complaint, "period-is-real", place, "warning")).toEqual({
      ...complaint,
      ruleId: "period-is-real",
      severity: "warning",
      place,
      related: [],
    });
  });

  it("come in the order of path, line, column, rule and reason", () => {
    const at = (path: string, line: number, column: number, ruleId: string, reason: string) =>
      problem({ path, place: { path, line, column }, ruleId, reason, note: "" } as never);
    const sorted = [
      at("a", 2, 1, "r", "x"),
      at("a", 10, 1, "r", "x"),
      at("a", 10, 2, "q", "x"),
      at("a", 10, 2, "r", "w"),
      at("a", 10, 2, "r", "x"),
      at("b", 1, 1, "r", "x"),
    ];
    expect([...sorted].reverse().sort(compareProblems)).toEqual(sorted);
  });

  it("compare texts by code unit, under any locale", () => {
    expect(["ä", "z", "i", "İ", "I", "a"].sort(compareText)).toEqual(["I", "a", "i", "z", "ä", "İ"]);
    expect(compareText("a", "a")).toBe(0);
  });

  it.each([
    ["alibabba", ["alibaba"]],
    ["Alibaba", ["alibaba"]],
    ["ailbaba", ["alibaba"]],
    ["tencnet", ["tencent"]],
    ["ali", ["alibaba"]],
    ["xyz", []],
    ["", []],
  ])("`%s` is near %j", (written, near) => {
    expect(nearest(written, ["tencent", "alibaba", "meituan"])).toEqual(near);
  });

  it("offer at most three names, nearest first", () => {
    expect(nearest("bank-a", ["bank-d", "bank-c", "bank-b", "bank-a", "bank-e"])).toEqual([
      "bank-a",
      "bank-b",
      "bank-c",
    ]);
    expect(didYouMean("bank-z", ["bank-b", "bank-a"])).toBe("Did you mean `bank-a` or `bank-b`?");
    expect(didYouMean("xyz", ["alibaba"])).toBe("");
  });
});
