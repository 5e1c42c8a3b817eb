import { expect, test } from "vitest";
import { nearestRelated, SCARCE_ROOM, type RelatedRoom } from "./nearest-related.ts";
import { sampleModel, type SampleFact } from "./sample-site.ts";

const days: SampleFact[] = Array.from({ length: 20 }, (_, index) => ({
  id: `day-${String(index + 1).padStart(2, "0")}`,
  subject: "acme",
  value: "-1%",
  period: `2026-02-${String(index + 1).padStart(2, "0")}`,
}));

function nearestTo(id: string, facts: readonly SampleFact[], room?: RelatedRoom) {
  const model = sampleModel({ reports: [{ id: "r", facts }] });
  const { shown, hiddenCount } = nearestRelated(model, model.claimByFact.get(`r#${id}`)!, room);
  return { shown: shown.map(({ fact }) => fact.slice(2)), hiddenCount };
}

test("shows the nearest periods, and counts the rest", () => {
  const { shown, hiddenCount } = nearestTo("day-10", days);
  expect(shown.slice(0, 4)).toEqual(["day-09", "day-11", "day-08", "day-12"]);
  expect([shown.length, hiddenCount]).toEqual([4, 15]);
});

test("what differs in more than its period comes first, however far it is", () => {
  const undated: SampleFact = { id: "undated", subject: "acme", value: "-2%", period: "unknown" };
  expect(nearestTo("day-01", [...days, undated]).shown[0]).toBe("undated");
});

test("shows up to ten that differ in more than their period", () => {
  const inUnits = Array.from({ length: 12 }, (_, index): SampleFact => ({
    id: `unit-${index}`,
    subject: "acme",
    value: `${index + 1} ${["HKD", "USD", "CNY", "EUR", "GBP", "JPY", "TWD", "SGD", "AUD", "CAD", "CHF", "KRW"][index]}`,
    period: "2026-02-01",
  }));
  const { shown } = nearestTo("day-01", [...days, ...inUnits]);
  expect(shown.every((id) => id.startsWith("unit-"))).toBe(true);
  expect(shown).toHaveLength(10);
});

test("shows all where there are few", () => {
  expect(nearestTo("day-01", days.slice(0, 5))).toEqual({
    shown: ["day-02", "day-03", "day-04", "day-05"],
    hiddenCount: 0,
  });
});

test("where room is scarce, shows two at most, one of them of another period", () => {
  const undated = ["a", "b"].map((id): SampleFact => ({
    id,
    subject: "acme",
    value: "-2%",
    period: id === "a" ? "unknown" : "2026-02-10",
    ...(id === "b" ? { mode: "projected" as const } : {}),
  }));
  const { shown, hiddenCount } = nearestTo("day-10", [...days, ...undated], SCARCE_ROOM);
  expect(new Set(shown)).toEqual(new Set(["a", "b"]));
  expect([shown.length, hiddenCount]).toEqual([2, 19]);
  expect(nearestTo("day-10", days, SCARCE_ROOM)).toEqual({ shown: ["day-09"], hiddenCount: 18 });
});
