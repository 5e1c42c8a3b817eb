import fc from "fast-check";
import { expect, test } from "vitest";
import { toPlainLine, toShortLine } from "./plain-line.ts";
import { proposeSiglum } from "./siglum.ts";
import { freeId, isUsableId, slugOf } from "./slug.ts";

test.each([
  ["Société Générale’s fall", "societe-generales-fall"],
  ["騰訊 3%", "3"],
  ["騰訊", ""],
  ["a".repeat(80), "a".repeat(60)],
  [`${"word ".repeat(20)}`, Array(12).fill("word").join("-")],
])("%s becomes `%s`", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test("a slug is an id or empty, whatever the text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      (text) => slugOf(text) === "" || /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(slugOf(text)),
    ),
  );
});

test("an id that is taken gets a number", () => {
  expect(freeId("a", (id) => ["a", "a-2"].includes(id))).toBe("a-3");
});

test.each(["index", "page", "con", "nul", "A", "a_b", "a--b", "", "a".repeat(201)])("`%s` names no report", (id) => {
  expect(isUsableId(id)).toBe(false);
});

test.each([
  ["Deep News", [], "DN"],
  ["Deep News", ["DN"], "DE"],
  ["Deep News", ["DN", "DE", "DEE", "DEEP"], "DA"],
  ["Wire", [], "WI"],
  ["騰訊", [], "XA"],
  [null, ["XA"], "XAA"],
  ["A b c d e f", [], "AB"],
])("%j with %j taken has the siglum %s", (name, taken, siglum) => {
  expect(proposeSiglum(name, (each) => taken.includes(each as never))).toBe(siglum);
});

test("a line stays one, and making it twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const line = toPlainLine(text);
      // eslint-disable-next-line no-control-regex -- none of these may be left
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/u);
      expect(toPlainLine(line)).toBe(line);
      expect(toShortLine(text, 5).length).toBeLessThanOrEqual(5);
    }),
  );
});
