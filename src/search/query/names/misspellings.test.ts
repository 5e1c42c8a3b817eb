import fc from "fast-check";
import { expect, it } from "vitest";
import { distance } from "./distance.ts";
import { allowedErrors, nearFinder } from "./misspellings.ts";

it.each([
  ["tencent", "tencent", 0],
  ["tencnet", "tencent", 1],
  ["alibabba", "alibaba", 1],
  ["kuaisho", "kuaishou", 1],
  ["ca", "abc", 3],
  ["", "abc", 3],
])("%s is %s by %i", (written, meant, errors) => {
  expect(distance(written, meant, 5)).toBe(errors);
});

it("a limit only cuts the distance off, and the distance has no direction", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.nat({ max: 4 }), (a, b, limit) => {
      const whole = distance(a, b, 20);
      expect(distance(a, b, limit)).toBe(Math.min(whole, limit + 1));
      expect(distance(b, a, 20)).toBe(whole);
      expect(whole === 0).toBe(a === b);
    }),
  );
});

it.each([
  ["meta", "metal", 0],
  ["wind", "wine", 0],
  ["xiomi", "xiaomi", 1],
  ["tencnet", "tencent", 2],
  ["rencnet", "tencent", 1],
])("%s may have letters wrong of %s: %i", (written, meant, errors) => {
  expect(allowedErrors(written, meant)).toBe(errors);
});

it("the finder misses nothing that is near, and finds nothing else", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abcd1"), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), letters, (texts, written) => {
      const found = nearFinder(texts).like(written);
      for (const { text, errors } of found) {
        expect(errors).toBe(distance(written, text, 9));
        expect(errors).toBeLessThanOrEqual(allowedErrors(written, text));
        expect(text.replace(/\D/gu, "")).toBe(written.replace(/\D/gu, ""));
      }
      const one = texts.filter(
        (text) =>
          Math.min(text.length, written.length) > 4 &&
          distance(written, text, 9) <= Math.min(1, allowedErrors(written, text)) &&
          /[a-d]/u.test(text) &&
          /[a-d]/u.test(written) &&
          text.replace(/\D/gu, "") === written.replace(/\D/gu, ""),
      );
      expect(found.map(({ text }) => text)).toEqual(expect.arrayContaining(one));
    }),
  );
});

it("figures are never put right", () => {
  const { like } = nearFinder(["csi300it"]);
  expect(like("csi301it")).toEqual([]);
  expect(like("csj300it")).toEqual([{ text: "csi300it", errors: 1 }]);
});

it("what goes on behind a name, or has two letters of its own, is another word", () => {
  const { like } = nearFinder(["alphabet", "tencent"]);
  expect(like("alphabetic")).toEqual([]);
  expect(like("tangent")).toEqual([]);
  expect(like("tecnetn")).toEqual([{ text: "tencent", errors: 2 }]);
});

it("of a long word that is still typed one letter may be wrong, not the last", () => {
  const { beginningLike } = nearFinder(["servicenow", "intercontinental"]);
  expect(beginningLike("intrcont").map(({ text }) => text)).toEqual(["intercontinental"]);
  expect(beginningLike("services")).toEqual([]);
  expect(beginningLike("intrco")).toEqual([]);
});
