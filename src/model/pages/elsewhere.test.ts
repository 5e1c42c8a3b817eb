import { expect, test } from "vitest";
import { othersOf } from "./elsewhere.ts";
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
