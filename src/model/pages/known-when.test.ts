import { describe, expect, test } from "vitest";
import { claimRow } from "./claim-rows.ts";
import { knownWhenView, type KnownWhenView } from "./known-when.ts";
import { sampleModel, type SampleReport } from "./sample-site.ts";

function source(id: string, published: string | null, more: Partial<SampleReport> = {}): SampleReport {
  return { id, source: { published }, facts: [{ id: "fall", subject: "acme", value: "-3%" }], ...more };
}

function viewOf(...reports: SampleReport[]) {
  const model = sampleModel({ reports });
  return knownWhenView(model, model.factClaims[0]!);
}

/** As a page's line reads. */
function knownWhenText({ times, note }: KnownWhenView): string {
  const said = times.map(({ label, day }) => (day === null ? label : `${label} ${day.text}`)).join(", ");
  return [said, note].filter(Boolean).join("; ");
}

describe("when a claim was said", () => {
  test.each<[string, SampleReport[], string]>([
    ["one dated source", [source("a", "2026-02-09")], "First said 9 February 2026"],
    ["one undated source", [source("a", null)], "Undated source"],
    ["no dated source", [source("a", null), source("b", null)], "2 undated sources"],
    [
      "a dated and an undated source",
      [source("a", null), source("b", "2026-02-09")],
      "First said 9 February 2026; 1 undated source",
    ],
    [
      "two days",
      [source("a", "2026-02-12"), source("b", "2026-02-09")],
      "First said 9 February 2026, last said 12 February 2026",
    ],
    [
      "one day",
      [source("a", "2026-02-09"), source("b", "2026-02-09")],
      "First said 9 February 2026, repeated the same day",
    ],
    [
      "three days",
      [source("a", "2026-02-09"), source("b", "2026-02-10"), source("c", "2026-02-12")],
      "First said 9 February 2026, repeated 10 February 2026, last said 12 February 2026",
    ],
    [
      "many",
      ["08", "09", "10", "11"].map((day) => source(`r${day}`, `2026-02-${day}`)),
      "First said 8 February 2026, repeated 2 times, last said 11 February 2026",
    ],
    [
      "many on one day",
      ["a", "b", "c"].map((id) => source(id, "2026-02-09")),
      "First said 9 February 2026, repeated 2 times the same day",
    ],
  ])("with %s", (_, reports, text) => {
    expect(knownWhenText(viewOf(...reports))).toBe(text);
  });

  test("marks a day that the editors inferred", () => {
    const inferred = source("a", "2026-02-09", {
      caveats: [{ about: [], kind: "inferred-date", note: "Its year is inferred." }],
    });
    expect(viewOf(inferred, source("b", "2026-02-12")).times.map(({ day }) => day?.isInferred)).toEqual([true, false]);
  });

  test("stands in the rows of claims", () => {
    const model = sampleModel({ reports: [source("a", "2026-02-09")] });
    expect(claimRow(model, model.factClaims[0]!).known).toEqual(knownWhenView(model, model.factClaims[0]!));
  });
});
