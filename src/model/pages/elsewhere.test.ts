import { expect, test } from "vitest";
import { othersOf } from "./elsewhere.ts";
import { factRows } from "./fact-rows.ts";
import { sampleModel } from "./sample-site.ts";

const on = (id: string, value: string, origin: string | null) => ({
  id,
  source: { origin },
  facts: [{ id: "f", subject: "acme", value }],
});

const model = sampleModel({
  reports: [
    on("one", "-5%", "story"),
    on("copy", "-5%", "story"),
    on("unread", "-5%", null),
    on("witness", "about -5%", "elsewhere"),
    on("against", "-9%", "other"),
  ],
});

function standingsOf(report: string) {
  const fact = model.factById.get(`${report}#f`)!;
  return othersOf(model, fact, model.claimByFact.get(fact.id)!).map((other) => [
    other.fact.source.report,
    other.standing,
  ]);
}

test("other sources stand by what the core says of the two, those that differ first and repeats last", () => {
  expect(standingsOf("one")).toEqual([
    ["against", "differs"],
    ["witness", "agrees"],
    ["unread", "beside"],
    ["copy", "repeats"],
  ]);
});

test("nobody agrees with a source that wasn’t examined", () => {
  expect(standingsOf("unread").filter(([, standing]) => standing === "agrees" || standing === "repeats")).toEqual([]);
});

test("what says another fact again stands to other sources as that one does, even in another unit, and is drawn without them", () => {
  const told = (id: string) => ({
    id,
    source: { origin: "story" },
    facts: [
      { id: "f", subject: "acme", value: "109%" },
      { id: "again", subject: "acme", value: "about 2x", restates: "f" },
      { id: "once-more", subject: "acme", value: "about 2.1x", restates: "again" },
    ],
  });
  const site = sampleModel({ reports: [told("one"), told("copy")] });
  const rows = factRows(site, site.reportById.get("one")!);
  expect(rows.map(({ verdict, elsewhere }) => [verdict!.verdict, elsewhere.map(({ standing }) => standing)])).toEqual(
    rows.map(() => ["syndicated", ["repeats"]]),
  );
  expect(rows.map(({ strip }) => strip && [strip.unit, strip.lanes.length, strip.gap])).toEqual([
    null,
    ["multiple", 1, null],
    ["multiple", 1, null],
  ]);
});

test("of a source that means one of two undated figures, nobody says that it differs", () => {
  const undated = (id: string, ...values: string[]) => ({
    id,
    source: { origin: "story" },
    facts: values.map((value, index) => ({ id: `f${index}`, subject: "acme", value, period: "unknown" })),
  });
  const site = sampleModel({
    reports: [undated("wide", "-8..-5%"), undated("low", "-5%"), undated("two", "-5%", "-8%")],
  });
  const fact = site.factById.get("low#f0")!;
  const claim = site.claimByFact.get(fact.id)!;
  expect(claim.verdict).toBe("syndicated");
  expect(claim.related).toEqual([]);
  expect(othersOf(site, fact, claim).map((other) => [other.fact.id, other.standing])).toEqual([
    ["two#f1", "beside"],
    ["two#f0", "repeats"],
    ["wide#f0", "repeats"],
  ]);
});

test("a fact that stands apart from its claim is held only to those whom the core compares it with", () => {
  const read = (id: string, asOf: string, value: string) => ({
    id,
    source: { origin: id },
    facts: [{ id: "f", subject: "acme", value, asOf, mode: "market-implied" as const }],
  });
  const site = sampleModel({
    reports: [
      ...["one", "two", "three"].map((id) => read(id, "2026-02-01", "60%")),
      ...["four", "five"].map((id) => read(id, "2026-02-02", "64%")),
      read("six", "2026-02-03", "60%"),
    ],
  });
  const heldTo = (report: string) => {
    const fact = site.factById.get(`${report}#f`)!;
    const claim = site.claimByFact.get(fact.id)!;
    return [
      claim.verdictByMember.get(fact.id),
      othersOf(site, fact, claim).map((other) => [other.fact.source.report, other.standing]),
    ];
  };
  expect(heldTo("four")).toEqual(["corroborated", [["five", "agrees"]]]);
  expect(heldTo("six")).toEqual(["single-source", []]);
});
