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
  it("N4 are cut where they part", () => {
    expect(compareWords("Tencent declined about 9.5 percent", "Tencent fell 9.5 percent")).toEqual({
      first: [
        { text: "Tencent", isShared: true },
        { text: "declined about", isShared: false },
        { text: "9.5 percent", isShared: true },
      ],
      later: [
        { text: "Tencent", isShared: true },
        { text: "fell", isShared: false },
        { text: "9.5 percent", isShared: true },
      ],
    });
  });

  it("N4 differ neither in capitals nor in marks around a word", () => {
    expect(compareWords("“Fell, nearly 15%”", "fell nearly 15%")).toEqual({
      first: [{ text: "“Fell, nearly 15%”", isShared: true }],
      later: [{ text: "fell nearly 15%", isShared: true }],
    });
  });

  it("N4 stay whole: the pieces put together are the words, and both share the same", () => {
    const words = fc.array(fc.constantFrom("fell", "nearly", "15%", "Nearly", "about", "$620", "million"), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const { first, later } = compareWords(a.join(" "), b.join(" "));
        expect(first.map(({ text }) => text).join(" ")).toBe(a.join(" "));
        expect(later.map(({ text }) => text).join(" ")).toBe(b.join(" "));
        const sharedIn = (runs: typeof first) =>
          runs
            .filter(({ isShared }) => isShared)
            .map(({ text }) => text.toLowerCase())
            .join(" ");
        expect(sharedIn(first)).toBe(sharedIn(later));
      }),
      { numRuns },
    );
  });
});
