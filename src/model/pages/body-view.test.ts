import { expect, test } from "vitest";
import type { BodyPart } from "../../markdown/rendered-body.ts";
import { bodyView } from "./body-view.ts";
import { sampleModel } from "./sample-site.ts";

const model = sampleModel({
  reports: [
    {
      id: "one",
      facts: [
        { id: "a", subject: "acme", value: "-5%" },
        { id: "b", subject: "bond", value: "-6%" },
        { id: "w", subject: "acme", value: "9%", metric: "weight" },
        { id: "p", subject: "bond", value: "3 points", metric: "level" },
        { id: "a-again", subject: "acme", value: "about -5%", restates: "a" },
      ],
    },
  ],
});

function idsOf(name: "FactTable" | "FactChart", props: Record<string, string>): string[] {
  const [part] = bodyView(model, model.reports[0]!, [{ kind: "component", name, props, children: [] }]);
  if (part?.kind === "fact-table") return part.rows.map(({ localId }) => localId);
  if (part?.kind === "fact-chart") return part.lines.map(({ row }) => row.localId);
  throw new Error("Neither a table nor a chart.");
}

test.each([
  ["all that count", {}, ["a", "b", "w", "p"]],
  ["the facts named", { facts: "w a-again" }, ["w", "a-again"]],
  ["those of a metric", { metric: "price-change" }, ["a", "b"]],
  ["those on a subject", { subject: "acme" }, ["a", "w"]],
])("a table shows %s", (_, props, expected) => {
  expect(idsOf("FactTable", props)).toEqual(expected);
});

test("a chart shows what counts, of every unit", () => {
  expect(idsOf("FactChart", {})).toEqual(["a", "b", "w", "p"]);
});

test("a fact in the text carries its verdict, inside a callout too", () => {
  const fact: BodyPart = { kind: "fact", factId: "a", text: "5%" };
  const callout: BodyPart = { kind: "component", name: "Callout", props: { kind: "note" }, children: [fact] };
  expect(bodyView(model, model.reports[0]!, [callout])).toEqual([
    {
      kind: "callout",
      title: "Note",
      children: [{ ...fact, verdict: "single-source", isWithdrawn: false, note: null }],
    },
  ]);
});
