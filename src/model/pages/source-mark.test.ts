import { expect, test } from "vitest";
import { sampleModel } from "./sample-site.ts";
import { sourceMark } from "./source-mark.ts";

const publishers = [
  { id: "wire", siglum: "WR", name: "The Wire" },
  { id: "post", siglum: "PO", name: "The Post" },
];

function echoes(...reports: Parameters<typeof sampleModel>[0]["reports"] & object): string[] {
  const model = sampleModel({ publishers, reports });
  return model.reports.filter(({ id }) => sourceMark(model, id).isEcho).map(({ id }) => id);
}

test("of one story, the earliest telling is no echo and every later one is", () => {
  const source = { origin: "story" };
  expect(
    echoes(
      { id: "late", source: { ...source, published: "2026-02-05" } },
      { id: "early", source: { ...source, published: "2026-02-03" } },
      { id: "undated", source },
    ),
  ).toEqual(["late", "undated"]);
});

test("of two undated tellings, the one that names the other is the echo", () => {
  const source = { origin: "story" };
  expect(
    echoes(
      { id: "a", source: { ...source, publisher: "post", after: ["wire"] } },
      { id: "b", source: { ...source, publisher: "wire" } },
    ),
  ).toEqual(["a"]);
});

test("a source of its own, and one that nobody examined, repeat nobody", () => {
  expect(echoes({ id: "a" }, { id: "b", source: { origin: null } })).toEqual([]);
});

test("a mark names who and when", () => {
  const model = sampleModel({
    publishers,
    reports: [
      { id: "a", source: { publisher: "post", siglum: "PO", after: ["wire"], published: "2026-02-05" } },
      { id: "b", source: { siglum: "UN" } },
    ],
  });
  expect(sourceMark(model, "a").name).toBe("The Post after The Wire, 5 February 2026");
  expect(sourceMark(model, "b").name).toBe("Publisher not named, undated");
});
