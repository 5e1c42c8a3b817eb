import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWords, figureChanges, isOutOfReach, RETELLING_CHANGES, statementChanges } from "./retelling.ts";
import { fact, period, statement, type FactFields } from "./testing.ts";

const numRuns = Number(process.env["READACROSS_RUNS"] ?? 200);

describe("what changed in a figure told again", () => {
  it.each<[was: FactFields, is: FactFields, changes: string[]]>([
    [{ value: "about -9.5%" }, { value: "-9.5%" }, ["hedge-dropped"]],
    [{ value: "-9.5%" }, { value: "nearly -9.5%" }, ["hedge-added"]],
    [{ value: "nearly -15%" }, { value: "about -15%" }, ["hedge-changed"]],
    [{ value: "-5.8%" }, { value: "-6%" }, ["rounded-up"]],
    [{ value: "6.2%" }, { value: "6%" }, ["rounded-down"]],
    [{ value: "6%" }, { value: "5.8%" }, ["more-digits"]],
    [{ value: "-8.2%" }, { value: "-8.3%" }, ["figure-larger"]],
    [{ value: "5.2%" }, { value: "7%" }, ["figure-larger"]],
    [{ value: "12.4bn USD" }, { value: "12.3bn USD" }, ["figure-smaller"]],
    [{ value: "7,523m HKD" }, { value: "7.523bn HKD" }, []],
    [{ value: "2 rank" }, { value: "1..2 rank" }, ["figure-differs"]],
    [{ value: "about -5.8%" }, { value: "-6%" }, ["hedge-dropped", "rounded-up"]],
    [{ period: "2026-02-06" }, { period: "unknown" }, ["date-dropped"]],
    [{ period: "2026-02-06" }, { period: "2026-02-06?" }, ["date-dropped"]],
    [{ period: "unknown" }, { period: "2026-02-06" }, ["date-added"]],
    [{ period: "2026-02-05" }, { period: "2026-02-06" }, ["date-moved"]],
    [{ by: "wind" }, {}, ["voice-dropped"]],
    [{}, { by: "wind" }, ["voice-added"]],
    [{ by: "wind" }, { by: "cicc" }, ["voice-changed"]],
    [{}, {}, []],
  ])("N1 %o, then %o", (was, is, changes) => {
    expect(figureChanges(fact(was), fact({ ...is, report: "b" }))).toEqual(changes);
  });

  it("N1 every change has its words, and told the other way round there is a change as well", () => {
    const known = new Set(RETELLING_CHANGES.map(({ change }) => change));
    const fields = fc.record({
      value: fc.constantFrom("-15%", "nearly -15%", "-15.2%", "about -15%", "14..16%", "3 rank", "1..2 rank"),
      period: fc.constantFrom("unknown", "2026-02-06", "2026-02-06?", "2026-02"),
      by: fc.constantFrom(null, "wind", "cicc"),
    });
    fc.assert(
      fc.property(fields, fields, (was, is) => {
        const changes = figureChanges(fact(was), fact(is));
        expect(changes.every((change) => known.has(change))).toBe(true);
        expect(figureChanges(fact(is), fact(was))).toHaveLength(changes.length);
        expect(figureChanges(fact(was), fact(was))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it("N2 a figure said again beyond what the first wording allows is out of its reach", () => {
    const range = fact({ value: "175..185bn USD" });
    expect(isOutOfReach(range, fact({ value: "nearly 200bn USD" }))).toBe(true);
    expect(isOutOfReach(range, fact({ value: "about 180bn USD" }))).toBe(false);
    expect(isOutOfReach(fact({ value: "over 600m USD" }), fact({ value: "700m USD" }))).toBe(false);
    expect(isOutOfReach(range, fact({ value: "3%" }))).toBe(false);
  });

  it("N3 statements lose dates and names, too", () => {
    const dated = statement({ period: period("2026-02"), by: "wind" });
    expect(statementChanges(dated, statement())).toEqual(["date-dropped", "voice-dropped"]);
  });
});

describe("the words of two sources", () => {
  it("N4 stand in one line, cut where they part", () => {
    expect(compareWords("Tencent declined about 9.5 percent", "Tencent fell 9.5 percent")).toEqual([
      { text: "Tencent", in: "both" },
      { text: "declined about", in: "first" },
      { text: "fell", in: "later" },
      { text: "9.5 percent", in: "both" },
    ]);
  });

  it("N4 differ neither in capitals nor in marks around a word, but in a sign", () => {
    expect(compareWords("“Fell, nearly 15%”", "fell nearly 15%")).toEqual([{ text: "fell nearly 15%", in: "both" }]);
    expect(compareWords("15%", "-15%").map((run) => run.in)).toEqual(["first", "later"]);
  });

  it("N4 stay whole: without what only the other has, the pieces are each source’s words", () => {
    const words = fc.array(fc.constantFrom("fell", "nearly", "15%", "about", "$620", "million", "-15%"), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const runs = compareWords(a.join(" "), b.join(" "));
        const without = (kind: string) =>
          runs
            .filter((run) => run.in !== kind)
            .map(({ text }) => text)
            .join(" ");
        expect(without("later")).toBe(a.join(" "));
        expect(without("first")).toBe(b.join(" "));
      }),
      { numRuns },
    );
  });
});
